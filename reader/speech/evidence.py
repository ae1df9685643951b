"""How likely a marker is an item's opening, from what stands right beside it.

Weights are log-odds by hand: 0 says nothing, +3 is nearly sure, -3 nearly excluded. The left boundary does most of the
work (a marker after a sentence end is nearly always one, in mid-clause hardly ever), the words after it the rest.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from reader.speech.families import ENGLISH_ORDINALS, HAN
from reader.text.numerals import value

Left = Literal["line", "stop", "semi", "colon", "comma", "pause", "open", "link", "latin", "word"]
"""What stands before a marker: the start of its paragraph, a sentence end, a semicolon, a colon, a comma, 、, an
opening quote or bracket, a connecting word (那, and), another Latin word, any other word."""

NEVER = -9.0
"""A weight no chain can make good."""

FLOOR = -2.6
"""Evidence below this is no candidate: what a perfect link adds does not reach it."""

X = NEVER

SIDES: tuple[Left, ...] = ("line", "stop", "semi", "colon", "comma", "pause", "open", "link", "latin", "word")
"""The columns of the table below."""

LEFT: Mapping[str, tuple[float, ...]] = {
    #                  line  stop  semi  colo  comm  paus  open  link  lati  word
    "chapter":        ( 3.0,    X,    X,    X,    X,    X,    X,    X,    X,    X),
    "han_stop":       ( 3.0,  1.0,  2.0,  2.0, -1.0, -4.0,  0.5,    X,    X,    X),
    "han_alone":      ( 2.0,    X,    X,    X,    X,    X,    X,    X,    X,    X),
    "han_blank":      ( 0.5,    X,    X,    X,    X,    X,    X,    X,    X,    X),
    "han_half":       ( 2.0,  1.5,  1.5,  1.5,  0.5,  0.0,    X,    X,    X,    X),
    "stem_stop":      ( 1.5,  1.0,  1.0,  1.0,    X,    X,    X,    X,    X,    X),
    "stem_bracket":   ( 2.0,  1.5,  1.5,  1.5,  1.0,    X,    X,    X,    X,    X),
    "roman_stop":     ( 2.0,    X,    X,    X,    X,    X,    X,    X,    X,    X),
    "letter_stop":    ( 1.0,    X,    X,    X,    X,    X,    X,    X,    X,    X),
    "han_bracket":    ( 3.0,  2.5,  2.5,  2.5,  1.5,  1.0, -1.0,    X,    X, -1.5),
    "ordinal":        ( 1.5,  1.5,  1.5,  1.5,  0.5, -2.5, -1.0,  0.2,    X, -3.0),
    "sequence":       ( 1.0,  1.0,  1.0,  0.5,  0.0,    X, -2.0,  0.0,    X,    X),
    "again":          ( 0.5,  0.5,  0.5,    X,    X,    X,    X,    X,    X,    X),
    "copula":         ( 3.0,  2.5,  3.0,  3.0,  1.5, -0.5, -1.5, -2.0,    X,    X),
    "which":          ( 2.0,  2.0,  2.0,  2.0,  1.0, -1.0,    X,  0.0,    X,    X),
    "aspect":         ( 1.5,  1.5,  1.5,  1.5,  1.5,  0.0,    X,  0.0,    X, -0.5),
    "arabic_stop":    ( 2.5,  0.5,  1.5,  1.5, -1.0, -2.0, -1.0,    X,    X,    X),
    "arabic_blank":   (-0.5,    X,    X,    X,    X,    X,    X,    X,    X,    X),
    "arabic_alone":   ( 0.5,    X,    X,    X,    X,    X,    X,    X,    X,    X),
    "arabic_bracket": ( 2.5,  2.0,  2.0,  2.0,  1.5,  1.0,    X,  0.5, -2.0, -2.5),
    "arabic_half":    ( 2.0,  1.0,  1.5,  1.5,  0.5,  0.5,    X,    X,    X, -2.0),
    "circled":        ( 2.5,  2.0,  2.0,  2.0,  2.0,  1.5,  0.0,  0.5,    X,  0.0),
    "letter_bracket": ( 2.0,  1.5,  1.5,  1.5,  1.0,    X,    X,  0.5, -1.0, -1.0),
    "letter_half":    ( 1.5,  0.5,  1.0,  1.0,  0.5,    X,    X,  0.0,    X,    X),
    "roman_bracket":  ( 2.0,  1.5,  1.5,  1.5,  1.0,    X,    X,  0.5, -1.0, -1.0),
    "kana":           ( 1.0,    X,    X,    X,    X,    X,    X,    X,    X,    X),
    "english":        ( 1.0,  1.0,  1.0,  1.0,  0.0,    X, -1.0,  0.0,    X,    X),
}  # fmt: skip
"""Weight of what stands before a marker, by kind."""

ORDINAL_WORDS = "|".join(ENGLISH_ORDINALS)

RIGHT: Mapping[str, tuple[tuple[str, float], ...]] = {
    "han_stop": (
        (r"、", 0.0),
        (r"\.", -1.0),
        (r"[,:]", -2.5),
    ),
    "stem_stop": ((r"[、.:][甲乙丙丁戊己庚辛壬癸两双]", -5.0),),
    "ordinal": (
        (r"、?[第弟]", -5.0),
        (r"[,:、]", 2.0),
        (r"(?:就|则|便|也|才)?是(?!的)", 1.2),
        (r"に|\s*$|\s+", 1.0),
        (r"[。.;!?]", -1.5),
        (r"[要应须必我们你他在从对把就因由以用]", -0.5),
        (r"", -4.0),
    ),
    "ordinal classifier": (
        (r"[,:]", 1.8),
        (r"(?:就|则|便|也|才)?是", 1.5),
        (r"[、。.;!?]", -1.5),
        (r"\s*$|\s+", 1.0),
        (r"", -0.5),
    ),
    "chapter": (
        (r"规定|指出|所|的|中(?![国华央])|和|及|至|以|\s+[a-z]", -6.0),
        (r"[\s、:]|[^\n。,;]{0,30}(?:\n|$)", 0.0),
        (r"", -6.0),
    ),
    "ordinal clause": (
        (r"[,:]", 0.5),
        (r"(?:就|则|便|也|才)?是", 1.5),
        (r"\s*$|\s+", 1.0),
        (r"[、。.;!?的和及至所第]|规定", -4.0),
        (r"", -1.5),
    ),
    "again": ((r",", 1.0), (r"[是要]", 0.5), (r"", -3.0)),
    "sequence": (
        (r",?(?:再次|衷心|深深)?[感致]?[谢謝祝]|,?预?祝", -3.0),
        (r"[,:、]", 1.0),
        (r"[是要]|在于|就", -0.3),
        (r"[的一才]", -4.0),
        (r"", -0.7),
    ),
    "which": ((r"[,:、]", 2.0), (r"是", 1.8), (r"[就在]", 0.5), (r"", -3.0)),
    "aspect": ((r"[军的]", -2.5),),
    "arabic_stop": ((r"\.[a-z]", -3.0),),
    "arabic_blank": ((r"\s*[年月日时点分号个世]", -5.0),),
    "english": (
        (rf",?(?: and| or|,) (?:{ORDINAL_WORDS})\b", -5.0),
        (r"[,:.—–]|--| -|, ?-", 1.5),
        (r" of all\b", 1.5),
        (r" (?:is|are|was|we|I|the|it|there|let|you|they|this|that|our|by|in|to|do|have)\b", 0.3),
        (r"-| [A-Z]", -3.0),
        (r"", -1.0),
    ),
    "english inside": (
        (rf",?(?: and| or|,) (?:{ORDINAL_WORDS})\b", -5.0),
        (r"[,:.—–]|--", 1.5),
        (r"(?<=y)\b|(?: that| to| of all)\b", 0.0),
        (r"", -2.0),
    ),
}
"""Weights of what stands after a marker: the first pattern that matches counts."""

AFTER = {kind: tuple((re.compile(pattern), weight) for pattern, weight in rows) for kind, rows in RIGHT.items()}

BEFORE: Mapping[str, re.Pattern[str]] = {
    "aspect": re.compile("[这那某每哪任何另各]$"),
    "arabic_bracket": re.compile(
        r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|(?:\w+-?)?(?:teen|ty|hundred|thousand))\s?$",
        re.I,
    ),
}
"""What excludes a marker right before it: 这一方面 names one side, five (5) years repeats a number."""

FURTHEST_BEFORE = 12
"""Characters before a marker that are looked at."""

COORDINATED = re.compile(rf"、(?P<n>[{HAN}]{{1,3}}|\d{{1,3}})(?!\d)(?:[、.]|(?=[^,:;\s]))")
"""Another number after a pause: 三、四年, 第五、六轮, 1、2号楼."""

COORDINATION = -4.5
"""Weight of such a number: only a list of paragraphs whose numbers run makes it good (二、三个问题)."""

PAIRS = frozenset({(3, 5)})
"""Numbers that go together though they do not follow each other: 三、五个人."""

SAYING = re.compile(r"[、,。;!?不”]")
"""What stands after a repeated numeral in 一是一，二是二 and 三要三不要."""

ALONE: Mapping[str, float] = {
    "chapter": 3.0,
    "han_stop": 3.0,
    "han_bracket": 3.0,
    "ordinal": 3.0,
    "which": 4.0,
}
"""Evidence from which a marker counts without any other of its list; other kinds never do."""

LINKS = re.compile(
    r"(?:那|那么|所以|然后|还有|而|但|但是|而且|再来|下来|因为|因此|接着|以及|和|与|另外|此外|其实|首先|就是|同时|于是"
    r"|说|讲|想|觉得|认为|and|or|And|But|So|but)\s?$"
)
"""Words after which the next item may open, and verbs of saying and thinking that speakers put before it."""

LEFT_SIGNS: Mapping[str, Left] = {
    **dict.fromkeys("。!?！？…\n>", "stop"),
    ";": "semi",
    ":": "colon",
    ",": "comma",
    "、": "pause",
    **dict.fromkeys("“‘「『\"'(《<[〔【", "open"),
    "—": "colon",
    **dict.fromkeys("”’」』)", "stop"),
}


def left(view: str, start: int) -> Left:
    """What stands before a place that is not the start of its paragraph."""
    place = start - 1
    while place > 0 and view[place] in " \t":
        place -= 1
    sign = view[place] if place >= 0 else "\n"
    if sign in LEFT_SIGNS:
        return LEFT_SIGNS[sign]
    if sign == ".":
        return "stop" if place < start - 1 else "word"
    if sign == "-" and view[place - 1 : place] == "-":
        return "colon"
    if LINKS.search(view, max(0, place - 5), place + 1):
        return "link"
    return "latin" if sign.isascii() else "word"


def is_excluded(view: str, start: int, kind: str) -> bool:
    """Whether what stands right before a place says that no item opens there."""
    pattern = BEFORE.get(kind)
    return pattern is not None and pattern.search(view, max(0, start - FURTHEST_BEFORE), start) is not None


def right(view: str, end: int, kind: str) -> float:
    """The weight of what stands after a marker."""
    for pattern, weight in AFTER.get(kind, ()):
        if pattern.match(view, end):
            return weight
    return 0.0


def is_coordinated(view: str, end: int, number: int) -> bool:
    """Whether a number is the first of a pair that counts something: the second comes right after it."""
    other = COORDINATED.match(view, end)
    if other is None:
        return False
    second = value(other["n"])
    return second == number + 1 or (number, second) in PAIRS


def is_saying(view: str, end: int, numeral: str) -> bool:
    """Whether the numeral of 一是 or 三要 comes again right after it, as in sayings and slogans."""
    return view.startswith(numeral, end) and SAYING.match(view, end + len(numeral)) is not None


def before(kind: str, side: Left) -> float:
    """The weight of what stands before a marker."""
    return LEFT[kind][SIDES.index(side)]
