"""Folding: one form for phrases that differ only in how they were typed, with the exact way back to offsets.

What is folded (Unicode NFKC and case folding, character by character; marks and blanks as Chinese is typed with or
without them): width, compatibility forms and case; invisible characters; blanks beside Han; blanks, commas,
interpuncts and quotation marks between Han. Sentence ends and newlines stay, so no phrase runs across them.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from typing import NamedTuple

HAN = re.compile(
    "[\u2e80-\u2fdf\u3005-\u3007\u3041-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\uff66-\uff9f\U00020000-\U000323af]"
)
"""Characters of scripts written without blanks between words: Han, its radicals and kana."""

MARKS = ",、·・•‧“”\"‘’'「」『』"
"""Punctuation, after NFKC, that one typist sets between Han and another leaves out."""

INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
"""Soft hyphen, zero-width and bidi characters, variation selectors: a class of `re`."""

EXPANDED = "\uffff"
"""Holds the place of a character whose folded form is longer than itself."""

_LOOSE = re.compile(f"[ {INVISIBLE}]+")
_LOOSE_RUN = re.compile(f"[ {MARKS}{INVISIBLE}]+")


class Edit(NamedTuple):
    """A run of the text, `[start, end)` in offsets, that does not fold one character to one."""

    start: int
    end: int
    folded: str


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text that knows where each of its characters comes from."""

    text: str
    pieces: array[int]
    """Position in `text` at which each piece starts, and at last its length."""
    starts: array[int]
    """Offset at which each piece starts."""
    ends: array[int]
    """Offset after each piece."""
    inside: frozenset[int]
    """Positions between the characters of one folded character or cluster, where no phrase starts or ends."""

    def span(self, first: int, after: int) -> tuple[int, int] | None:
        """The span in offsets of the folded characters `[first, after)`; None if it would cut a character in two."""
        if first in self.inside or after in self.inside:
            return None
        head = bisect_right(self.pieces, first) - 1
        tail = bisect_right(self.pieces, after - 1) - 1
        return self.starts[head] + first - self.pieces[head], self.ends[tail] + after - self.pieces[tail + 1]


def fold(text: str, *, keep_case: bool = False) -> Folded:
    """Fold a text or a phrase, whose ends may stand beside Han; with `keep_case`, upper and lower case stay apart."""
    letters = {letter: _fold_letter(letter, keep_case=keep_case) for letter in set(text)}
    level = text.translate({ord(a): b if len(b) == 1 else EXPANDED for a, b in letters.items()})
    han = {folded for folded in letters.values() if HAN.fullmatch(folded)}
    clusters = _clusters(text, level, letters, combining=_combining(letters.values()))
    return _assemble(level, sorted([*clusters, *_loose_runs(level, dense=han | {"", "\n"})]))


def _fold_letter(letter: str, *, keep_case: bool) -> str:
    """One character's folded form."""
    if _is_unified_han(letter):
        return letter
    folded = unicodedata.normalize("NFKC", letter)
    if letter != "\n" and letter.isspace():
        return " "
    return folded if keep_case else unicodedata.normalize("NFKC", folded.casefold())


def _is_unified_han(letter: str) -> bool:
    """Whether a character is one of the common Han characters, which fold to themselves."""
    return "\u4e00" <= letter <= "\u9fff"


def _combining(letters: Iterable[str]) -> str:
    """Those of the letters that combine with the one before them."""
    rare = (letter for letter in letters if len(letter) == 1 and not _is_unified_han(letter))
    return "".join(letter for letter in rare if unicodedata.category(letter)[0] == "M" and not _LOOSE.match(letter))


def _clusters(text: str, level: str, letters: Mapping[str, str], combining: str) -> Iterator[Edit]:
    """Characters that fold to several, and characters with combining marks: each is found whole or not at all."""
    marked = f"[^ {MARKS}{INVISIBLE}\n][{re.escape(combining)}]+|" if combining else ""
    for found in re.finditer(marked + EXPANDED, level):
        start, end = found.span()
        yield Edit(start, end, unicodedata.normalize("NFC", "".join(letters[letter] for letter in text[start:end])))


def _loose_runs(level: str, dense: Set[str]) -> Iterator[Edit]:
    """Blanks, marks and invisible characters that one typist sets and another does not."""
    for found in _LOOSE_RUN.finditer(level):
        start, end = found.span()
        after_han, before_han = level[start - 1 : start] in dense, level[end : end + 1] in dense
        if after_han and before_han:
            yield Edit(start, end, "")
        elif after_han or before_han or found.group() != " ":
            beside_han = (after_han or before_han) and _LOOSE.fullmatch(found.group())
            yield from _blanks(level, start, end, "" if beside_han else " ")


def _blanks(level: str, start: int, end: int, blank: str) -> Iterator[Edit]:
    """Each run of blanks in `[start, end)` becomes one `blank`, and invisible characters vanish."""
    for found in _LOOSE.finditer(level, start, end):
        folded = blank if " " in found.group() else ""
        if folded != found.group():
            yield Edit(*found.span(), folded)


def _assemble(level: str, edits: Iterable[Edit]) -> Folded:
    """Join what lies between the edits with what they fold to."""
    texts: list[str] = []
    pieces, starts, ends = array("I", [0]), array("I"), array("I")
    inside: set[int] = set()
    done = 0

    def add(start: int, end: int, folded: str) -> None:
        if folded:
            texts.append(folded)
            starts.append(start)
            ends.append(end)
            pieces.append(pieces[-1] + len(folded))

    for start, end, folded in edits:
        add(done, start, level[done:start])
        if len(folded) > 1:
            inside.update(range(pieces[-1] + 1, pieces[-1] + len(folded)))
        add(start, end, folded)
        done = end
    add(done, len(level), level[done:])
    return Folded("".join(texts), pieces, starts, ends, frozenset(inside))
