"""The families of markers: how each looks in the folded view, and what is usual for it. Data, no decisions.

Sources: GB/T 9704-2012, 7.3.3 (一、 （一） 1. （1）); GB/T 15834-2011 (第一 其一 首先); 公用文作成の考え方
(2022: 第1 1 (1) ア).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.text.numerals import CIRCLED, STEMS

HAN = "〇零一二三四五六七八九十百两壹贰叁肆伍陆柒捌玖拾廿卅"
COUNT = f"[{HAN}]{{1,6}}"
"""A Han number up to the hundreds."""

NUMBER = rf"{COUNT}|\d{{1,3}}"

CLASSIFIERS = "个方面|方面|部分|点|个|条|款|项|步|件|种|类"
"""What may follow 第N and still number an item: 第一点, 第二个, 第三条."""

CLAUSES = frozenset(("条", "款", "项"))
"""Classifiers of clauses: what they name is cited more often than opened."""

ENGLISH_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
    *("eighteenth", "nineteenth", "twentieth"),
)

KANA = "アイウエオカキクケコサシスセソ"

LAST = -1
"""The number of a marker that closes its list, whatever number that is: 最后, Finally."""

NEXT = -2
"""The number of a marker that only says that it follows: 再次."""

WORD_NUMBERS = {
    "首先": 1,
    "其次": 2,
    "再次": NEXT,
    "再其次": NEXT,
    "最后": LAST,
    "一方面": 1,
    "另一方面": 2,
    "另方面": 2,
    "另一个方面": 2,
    "另外一方面": 2,
    "另外一个方面": 2,
    "二方面": 2,
    "三方面": 3,
    "四方面": 4,
    **{word: number for number, word in enumerate(ENGLISH_ORDINALS, 1)},
    **{f"{word}ly": number for number, word in enumerate(ENGLISH_ORDINALS, 1)},
    "finally": LAST,
    "lastly": LAST,
    **{sign: number for number, sign in enumerate(KANA, 1)},
}
"""Markers that are words, folded and in lower case."""

ENGLISH_TAILS = "|".join(word[1:] for word in (*ENGLISH_ORDINALS, "finally", "lastly"))


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write the markers of a list."""

    family: str
    """Forms of one family count on in the same list: 首先 and 第二."""
    first: str
    """Characters a marker can begin with."""
    pattern: re.Pattern[str]
    """Group `n` is the numeral, group `m` the marker where the match looks further, group `c` the classifier."""
    rank: int
    """Usual depth, outermost first: decides only where containment says nothing."""
    reach: int
    """Characters an item commonly takes; the tie between two markers weakens beyond."""
    kind: str
    """The row of evidence that applies."""
    line_only: bool
    """Whether it numbers only at the start of a paragraph."""


def form(
    family: str, first: str, pattern: str, rank: int, reach: int, *, kind: str = "", line_only: bool = False
) -> Form:
    """A form from the source of its pattern; its evidence is that of its family unless told."""
    return Form(family, first, re.compile(pattern), rank, reach, kind or family, line_only)


DIGITS = "0123456789"
CIRCLED_SIGNS = "".join(CIRCLED)
BRACKETED_DIGITS = "".join(map(chr, range(0x2474, 0x2488)))
BRACKETED_HAN = "".join(map(chr, (*range(0x3220, 0x322A), *range(0x3280, 0x328A))))
STOPPED_DIGITS = "".join(map(chr, range(0x2488, 0x249C)))
ROMAN_SIGNS = "".join(map(chr, range(0x2160, 0x216C)))
CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SMALL = CAPITALS.lower()
ENGLISH_FIRST = "FSTENLfstenl"
DIVISIONS = "Chapter|Part|Section|Title|CHAPTER|PART|SECTION|TITLE"

FORMS: tuple[Form, ...] = (
    form("part", "第", rf"第\s?(?P<n>{NUMBER})\s?[编篇卷]", 0, 20000, kind="chapter", line_only=True),
    form("chapter", "第", rf"第\s?(?P<n>{NUMBER})\s?(?:章|讲|回|部分)", 1, 12000, line_only=True),
    form("section", "第", rf"第\s?(?P<n>{NUMBER})\s?节", 2, 6000, kind="chapter", line_only=True),
    form("division", "CPST", rf"(?:{DIVISIONS})\s(?P<n>\d{{1,3}}|[IVXLC]{{1,7}})\b",
         1, 12000, kind="chapter", line_only=True),
    form("article", "A", r"A(?:rticle|RTICLE)\s(?P<n>\d{1,3}|[IVXLC]{1,7})\b",
         3, 2000, kind="chapter", line_only=True),
    form("article", "第弟", rf"[第弟]\s?(?P<n>{NUMBER})\s?[条款項](?:之{COUNT})?(?=[\s:])",
         3, 2000, kind="chapter", line_only=True),
    form("article", "제", r"제\s?(?P<n>\d{1,3})\s?조", 3, 2000, kind="chapter", line_only=True),
    form("han_stop", HAN, rf"(?P<m>(?P<n>{COUNT}))\s?(?:、|[,.:](?!\d))", 4, 6000),
    form("han_alone", HAN, rf"(?P<m>(?P<n>{COUNT}))[ \t]*(?=\n|$)", 4, 6000, line_only=True),
    form("han_blank", HAN, rf"(?P<n>{COUNT})(?= {{1,2}}[^\s\d])", 4, 6000, line_only=True),
    form("han_half", HAN, rf"(?P<n>{COUNT})\)", 5, 3000),
    form("stem_stop", STEMS, rf"(?P<m>(?P<n>[{STEMS}]))[、.]", 5, 3000),
    form("stem_bracket", "(", rf"\(\s?(?P<n>[{STEMS}])\s?\)", 6, 2000),
    form("roman_stop", "IVX" + ROMAN_SIGNS, rf"(?P<m>(?P<n>[IVX]{{1,7}}|[{ROMAN_SIGNS}]))[.、](?!\w)",
         3, 8000, line_only=True),
    form("letter_stop", CAPITALS, r"(?P<m>(?P<n>[A-Z]))[.、](?=\s|[^\x00-\x7f])", 5, 5000, line_only=True),
    form("han_bracket", "(〔", rf"[(〔]\s?(?P<n>{COUNT})\s?[)〕]", 5, 4000),
    form("han_bracket", BRACKETED_HAN, rf"(?P<n>[{BRACKETED_HAN}])", 5, 4000),
    form("ordinal", "第弟", rf"(?P<m>[第弟](?P<n>{NUMBER})(?P<c>{CLASSIFIERS})?(?:之{COUNT})?)", 7, 2500),
    form("ordinal", "首其最", r"(?P<n>首先|其次|最后)", 7, 800, kind="sequence"),
    form("ordinal", "再", r"(?P<n>再其?次)", 7, 800, kind="again"),
    form("copula", HAN, rf"(?P<n>{COUNT})[是要]", 8, 1200),
    form("which", "其", rf"其(?P<n>{COUNT})", 9, 1000),
    form("aspect", "另一二三四", r"(?P<n>另外?一?个?方面|[一二三四]方面)", 10, 400),
    form("arabic_stop", DIGITS, r"(?P<m>(?P<n>\d{1,3}))(?:、|\.(?!\d)|\.(?=\d{4}年))", 6, 3000),
    form("arabic_stop", STOPPED_DIGITS, rf"(?P<n>[{STOPPED_DIGITS}])", 6, 3000),
    form("arabic_blank", DIGITS, r"(?P<n>\d{1,2})(?= {1,4}[^\W\d_a-z])", 6, 2000, line_only=True),
    form("arabic_alone", DIGITS, r"(?P<m>(?P<n>\d{1,3}))[ \t]*(?=\n|$)", 6, 2000, line_only=True),
    form("arabic_bracket", "(", r"\(\s?(?P<n>\d{1,3})\s?\)", 7, 1500),
    form("arabic_bracket", BRACKETED_DIGITS, rf"(?P<n>[{BRACKETED_DIGITS}])", 7, 1500),
    form("arabic_half", DIGITS, r"(?P<n>\d{1,2})\)", 8, 1500),
    form("circled", CIRCLED_SIGNS, rf"(?P<n>[{CIRCLED_SIGNS}])", 9, 800),
    form("letter_bracket", "(", r"\((?P<n>[a-z])\)", 8, 1200),
    form("letter_half", SMALL, r"(?P<n>[a-z])\)", 9, 1200),
    form("roman_bracket", "(", r"\((?P<n>[ivx]{1,6})\)", 9, 1000),
    form("kana", KANA, rf"(?P<n>[{KANA}])(?=\s)", 8, 1500, line_only=True),
    form("kana_bracket", "(", rf"\((?P<n>[{KANA}])\)", 9, 1200, kind="kana", line_only=True),
    form("ordinal", ENGLISH_FIRST, rf"(?P<n>[{ENGLISH_FIRST}](?:{ENGLISH_TAILS})(?:ly)?)\b", 7, 2500, kind="english"),
)  # fmt: skip
"""All forms; where two match at one place the earlier is the likelier reading."""

BY_FIRST: dict[str, tuple[Form, ...]] = {
    sign: tuple(one for one in FORMS if sign in one.first) for sign in {sign for one in FORMS for sign in one.first}
}
"""The forms that can begin with a character."""

HOOKS: tuple[re.Pattern[str], ...] = (
    re.compile(rf"[{HAN}]{{1,6}}(?=[是要方、,.:)]|\s[、,.:])"),
    re.compile(rf"[第弟其首再最另][{HAN}\d先次后方外其]"),
    re.compile(r"[0-9]{1,3}(?=[.、)])"),
    re.compile(rf"\((?=\s?[{HAN}{STEMS}{KANA}0-9a-z]{{1,6}}\s?\))|[〔{BRACKETED_HAN}{BRACKETED_DIGITS}{STOPPED_DIGITS}]"),
    re.compile(rf"[{CIRCLED_SIGNS}]|[{STEMS}](?=[、.])|[a-z](?=\))"),
    re.compile(rf"[{ENGLISH_FIRST}](?:{ENGLISH_TAILS})"),
)  # fmt: skip
"""Where a form that is not bound to a line may begin: what all of them look like, cheap to look for."""
