"""Where a row may end: the marks that may not start or end one, and what is kept whole.

Sources: CLREQ, "Prohibition Rules for Line Start and Line End"; GB/T 15834-2011, section 5.1; UAX #14 (its classes are
named in capitals).
"""

from __future__ import annotations

import re
import unicodedata
from enum import IntEnum

from reader.text.cells import BLANKS

NO_START = frozenset(
    "、，；：。．！？｡､﹐﹑﹒﹔﹕﹖﹗"  # pause and stop marks: CLREQ, GB/T 15834 5.1.1 and 5.1.2
    ",.;:!?‼⁇⁈⁉∶"  # IS and EX: the same marks in half width
    "”’」』）〕】〗〉》〙〛〞〟｝］｠｣﹚﹜﹞"  # closing: CLREQ, GB/T 15834 5.1.3
    ")]}»›"  # CP and CL
    "–~～〜"  # connectors: GB/T 15834 5.1.6
    "·‧・･•"  # interpuncts: GB/T 15834 5.1.7
    "/／"  # solidus: GB/T 15834 5.1.9
    "%％‰‱℃℉°′″¢￠"  # PO: units written after their number
    "々〻ーヽヾゝゞぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"  # NS and CJ
)
"""Never start a row."""

DASHES = frozenset("—…⋯⸺―─")
"""Never split (GB/T 15834 5.1.4 and 5.1.5); kept from a row's start as well in CLREQ's strict grade."""

NO_END = frozenset(
    "“‘「『（〔【〖〈《〘〚〝｛［｟｢﹙﹛﹝"  # opening: CLREQ, GB/T 15834 5.1.3
    "([{«‹"  # OP
    "$＄¥￥£￡€"  # PR: currency written before its number
    "/／"  # solidus: GB/T 15834 5.1.9
)
"""Never end a row."""

HYPHENS = frozenset("-‐－")
"""Short connectors: never start a row (GB/T 15834 5.1.6), but a sign or a bullet may, which stands after a blank."""

QUOTES = frozenset("\"'＂")
"""Straight quotes: opening and closing look alike."""

GLUE = frozenset("\u00a0\u2007\u202f\u2011")
"""GL: hold together what stands on either side."""

SIGNS = frozenset("+-−±＋－~～≈≥≤<>№#＃@")
"""PR and their like: written before what they belong to."""

JOINERS = frozenset("+-−＋－./\\．@&＆_=#×*^'’·()|")
"""Keep two words or numbers whole where they stand between them: 1+4+N, 2022-2024, R&D, www.gov.cn (IS, HY, LB30)."""

NUMBER_JOINERS = frozenset(",，:：∶–—~～")
"""The same between digits alone: 3,000, 10:30, 5～10 (LB25)."""

_HYPHENATION = re.compile(r"(?<=[^\W\d_]{2}-)(?=[^\W\d_]{2})")
"""After the hyphen of a compound of words (HY before AL)."""

_WORD = re.compile(
    r"[^\W\u1100-\u11ff\u2460-\u24ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff66-\uffdc\U00020000-\U0003ffff]"
)
"""AL, NU, HL: letters and digits of scripts that put spaces between words, in half and full width."""

_HAN = ("\u4e00", "\u9fff")


class Break(IntEnum):
    """How good a place is to end a row; the smaller the better."""

    ALLOWED = 0
    DASH_STARTS = 1
    """The next row would start with a dash or an ellipsis: CLREQ's basic grade allows it, its strict grade does not."""
    JOINT_CUT = 2
    """A compound wider than a row would be cut, after one of its joints."""
    WORD_CUT = 3
    """A word or number wider than a row would be cut (LB25, LB28, LB29)."""
    FORBIDDEN = 4


def break_at(shown: str, row_start: int, offset: int) -> Break:
    """How good it is to end a row from `row_start` before `offset`, which is inside `shown` and starts a cluster."""
    after = shown[offset]
    if after in BLANKS or after in NO_START:
        return Break.FORBIDDEN
    last = _end_of_ink(shown, row_start, offset)
    if last == row_start or shown[last - 1] in NO_END or _quotes_forbid(shown, last, offset):
        return Break.FORBIDDEN
    if after in DASHES:
        return Break.FORBIDDEN if shown[offset - 1] == after else Break.DASH_STARTS
    if any(character in BLANKS for character in shown[last:offset]):
        return Break.ALLOWED
    if after in HYPHENS:
        return Break.FORBIDDEN
    return _inside_word(shown, last, offset)


def is_between_han(shown: str, offset: int) -> bool:
    """Whether plain Han characters stand on both sides: the commonest break, and always allowed (ID)."""
    first, last = _HAN
    return first <= shown[offset - 1] <= last and first <= shown[offset] <= last


def _end_of_ink(shown: str, row_start: int, offset: int) -> int:
    """The offset after the last character before `offset` that is neither blank nor a mark upon another (CM, ZW)."""
    while offset > row_start and not shown[offset - 1].isalnum() and _is_no_ink(shown[offset - 1]):
        offset -= 1
    return offset


def _is_no_ink(character: str) -> bool:
    return character in BLANKS or unicodedata.category(character) in ("Mn", "Me", "Mc", "Cf")


def _quotes_forbid(shown: str, last: int, offset: int) -> bool:
    """Whether a straight quote before or after the break belongs to the other side of it (QU)."""
    ends_with_opening = shown[last - 1] in QUOTES and _opens(shown, last - 1) is not False
    return ends_with_opening or (shown[offset] in QUOTES and _opens(shown, offset) is not True)


def _opens(shown: str, at: int) -> bool | None:
    """Whether a straight quote opens, by its neighbours, else by counting; None for what may be an apostrophe."""
    before, after = shown[at - 1 : at], shown[at + 1 : at + 2]
    if not before or before in BLANKS or before in NO_END:
        return True
    if not after or after in BLANKS or after in NO_START:
        return False
    return None if shown[at] == "'" else shown.count(shown[at], 0, at) % 2 == 0


def _inside_word(shown: str, last: int, offset: int) -> Break:
    """How good the break is if what ends at `last` and what starts at `offset` are parts of one word or number."""
    before, after = shown[last - 1], shown[offset]
    if before in GLUE or after in GLUE:
        return Break.WORD_CUT
    if _is_word(before):
        is_inside = _is_word(after) or _joins(after, before, shown[offset + 1 : offset + 2])
        return Break.WORD_CUT if is_inside else Break.ALLOWED
    if not _is_word(after) or _HYPHENATION.match(shown, offset):
        return Break.ALLOWED
    if _joins(before, shown[last - 2 : last - 1], after):
        return Break.JOINT_CUT
    return Break.WORD_CUT if before in SIGNS else Break.ALLOWED


def _joins(mark: str, before: str, after: str) -> bool:
    """Whether a mark holds together what stands before and after it."""
    if mark in NUMBER_JOINERS:
        return before.isdigit() and after.isdigit()
    return mark in JOINERS and _is_word(before) and _is_word(after)


def _is_word(character: str) -> bool:
    return character.isalnum() if character.isascii() else _WORD.match(character) is not None
