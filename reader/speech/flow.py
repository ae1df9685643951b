"""The text as recognition reads it: one width, one script for the words that number, hard wraps undone.

Every character of the view has the offset it comes from, so what is found in the view is found in the text.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from reader.speech.turns import Turns, turns

FULL_WIDTH = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
"""Full-width ASCII to plain (Unicode: Halfwidth and Fullwidth Forms)."""

ONE_WIDTH = dict(zip("\u3000\xa0｡､﹑︰", "  。、、:", strict=True))
"""Blanks, half-width stops and small forms."""

ONE_SCRIPT = dict(
    zip(
        "個點條項後兩種類階節編則稱篇課題還講說間業務為當從問這們樣麼來時對開會覺認謝實於與",
        "个点条项后两种类阶节编则称篇课题还讲说间业务为当从问这们样么来时对开会觉认谢实于与",
        strict=True,
    )
)
"""Traditional to simplified for characters that stand in or beside markers; the rest of a text may stay as it is."""

FOLD = FULL_WIDTH | ONE_WIDTH | ONE_SCRIPT
"""Each character to one character: the view before unwrapping is as long as the text."""

FOLDED = re.compile(f"[{re.escape(''.join(FOLD))}]")

INDENT = re.compile(r"\u3000\u3000[ \t\u3000]*")
"""Two ideographic blanks: the start of a paragraph."""

FEWEST_WRAPPED_LINES = 4
"""Below this a text is too short to tell wrapped lines from lines of the same length."""

NARROWEST_WRAP = 30
"""Cells: nobody wraps prose narrower, and lists of short items of one length are common."""

WIDEST_WRAP = 120
"""Cells: longer lines are paragraphs."""

CLOSING_SLACK = 2
"""Cells a wrapped line may stay short, when the next character was pulled down with the punctuation after it."""

WIDE = re.compile("[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60]")
"""Characters of two cells, near enough to tell where a line was wrapped."""

FIRST_UNIT = re.compile(r"[!-~]+|\S")
"""What cannot be broken at the start of a line: a Latin word, or one character."""


SENTENCE_ENDS = "。!?;:."

OPENING = re.compile(
    r"\(?[一二三四五六七八九十0-9]{1,3}[、.)是要]|[第其][一二三四五六七八九十0-9]{1,3}[,、:是个点]|首先,"
)
"""What commonly opens an item: after the end of a sentence it more likely opens a paragraph than a wrapped line."""


@dataclass(frozen=True)
class Flow:
    """A text and its view."""

    text: str
    view: str
    offsets: array[int] | None
    """Offset of each character of the view, and the length of the text at the end; None when they are the same."""

    def offset(self, place: int) -> int:
        """The offset in the text of a place in the view."""
        return place if self.offsets is None else self.offsets[place]

    def end_offset(self, place: int) -> int:
        """The offset after the last character before a place in the view."""
        return place if self.offsets is None or place == 0 else self.offsets[place - 1] + 1

    def place(self, offset: int) -> int:
        """The place in the view of an offset in the text."""
        return offset if self.offsets is None else bisect_left(self.offsets, offset)

    @cached_property
    def starts(self) -> list[int]:
        """Where each paragraph of the view begins."""
        return [0, *(newline.end() for newline in re.finditer("\n", self.view))]

    @cached_property
    def turns(self) -> Turns:
        """Who speaks where in the view."""
        return turns(self.view)

    def paragraph(self, place: int) -> int:
        """The number of the paragraph that holds a place in the view."""
        return bisect_right(self.starts, place) - 1

    def paragraph_end(self, paragraph: int) -> int:
        """The place after the last character of a paragraph."""
        return self.starts[paragraph + 1] - 1 if paragraph + 1 < len(self.starts) else len(self.view)


def flow(text: str) -> Flow:
    """The view of a text: folded, lost paragraph breaks restored, carriage returns and hard wraps taken out."""
    view = fold(INDENT.sub(broken, text))
    if "\r" not in view:
        return unwrapped(text, view)
    kept = array("I", (place for place, sign in enumerate(view) if sign != "\r"))
    kept.append(len(text))
    inner = unwrapped(text, view.replace("\r", ""))
    if inner.offsets is None:
        return Flow(text, inner.view, kept)
    return Flow(text, inner.view, array("I", (kept[place] for place in inner.offsets)))


def broken(indent: re.Match[str]) -> str:
    """An indent inside a line with the newline it lost; one at the start of a line as it is."""
    text, start, end = indent.string, indent.start(), indent.end()
    inside = start > 0 and end < len(text) and not (text[start - 1].isspace() or text[end].isspace())
    return "\n" + " " * (len(indent[0]) - 1) if inside else indent[0]


def fold(text: str) -> str:
    """The text with every character of the table replaced; one replacement at a time is the fastest way there is."""
    for sign in set(FOLDED.findall(text)):
        text = text.replace(sign, FOLD[sign])
    return text


def unwrapped(text: str, view: str) -> Flow:
    """The view with the newlines of hard wraps taken out (between Latin words, made a blank)."""
    wraps = hard_wraps(view)
    if not wraps:
        return Flow(text, view, None)
    parts: list[str] = []
    offsets = array("I")
    done = 0
    for newline in wraps:
        between_words = view[newline - 1].isascii() and view[newline + 1].isascii()
        stop = newline + 1 if between_words else newline
        parts.append(view[done:newline] + (" " if between_words else ""))
        offsets.extend(range(done, stop))
        done = newline + 1
    parts.append(view[done:])
    offsets.extend(range(done, len(view) + 1))
    return Flow(text, "".join(parts), offsets)


def hard_wraps(view: str) -> list[int]:
    """The newlines that only end a full line, if the text was wrapped at some width; otherwise none."""
    lines = view.split("\n")
    if len(lines) <= FEWEST_WRAPPED_LINES or max(map(len, lines)) > WIDEST_WRAP:
        return []
    widths = [cells(line) for line in lines]
    width = max(widths)
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return []
    wraps, newline = [], -1
    for line, used, following in zip(lines, widths, lines[1:], strict=False):
        newline += len(line) + 1
        if line and is_full(line, used, following, width):
            wraps.append(newline)
    written = sum(1 for line in lines if line.strip())
    return wraps if len(wraps) >= max(FEWEST_WRAPPED_LINES, written / 4) else []


def is_full(line: str, used: int, following: str, width: int) -> bool:
    """Whether a line ends because the start of the following one no longer fitted."""
    unit = FIRST_UNIT.match(following)
    if unit is None or (line[-1] in SENTENCE_ENDS and OPENING.match(following)):
        return False
    word = unit[0]
    if WIDE.match(word):
        return used + CLOSING_SLACK + cells(word) > width
    return used + line[-1].isascii() + cells(word) > width


def cells(line: str) -> int:
    """How many cells a line takes, wide characters counting two."""
    return len(line) if line.isascii() else len(line) + len(WIDE.findall(line))
