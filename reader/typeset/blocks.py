"""The blocks of a page: what stands above the text, the text's paragraphs, and the notes among them.

Blocks depend on the speech alone, never on the measure. A paragraph too long to be broken at once is cut into several
blocks, so that a page near its end needs no work from its start.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import starmap

from reader.speech.model import Note, Speech
from reader.text.cells import clusters, cut, visible
from reader.typeset.model import Block

LONGEST = 8192
"""Characters of a block at most: a few pages, broken in about a millisecond."""

QUOTE_CELLS = 32
"""Cells of the quoted words in a note at most."""

_NEWLINE = re.compile("\n")

_SAFE_PLACES = (
    re.compile("(?<=[。！？：”…])(?=\u3000\u3000)"),  # a paragraph of a text whose newlines were lost
    re.compile("[。！？…][”’」』）》]*"),
    re.compile(r"[.!?][\"')\]”’]*[ ]+"),
    re.compile("[，；：、,;:]|[ ]+"),
)
"""Where a long paragraph may be cut, best first: after a match."""

_LONGEST_CLUSTER = 32
"""Characters to look back for the start of a cluster where a paragraph is cut without a safe place."""


def blocks_of(speech: Speech, preface: str = "", note_label: str = "注") -> tuple[Block, ...]:
    """Title, byline, notes about them, preface, paragraphs each with its notes, notes about the speech as a whole.

    Args:
        speech: The speech; only its editorial notes are shown.
        preface: The collection's note, a paragraph a line.
        note_label: What a note begins with.
    """
    notes = [note for note in speech.notes if note.kind == "editorial"]
    end = len(speech.text)
    field_notes = [_remark(note_label, getattr(speech, note.field), note, 0) for note in notes if note.field]
    closing_notes = [_remark(note_label, "", note, end) for note in notes if not note.field and not note.span]
    return (
        *_header(speech),
        *field_notes,
        *(Block("preface", 0, 0, line.strip()) for line in preface.splitlines() if line.strip()),
        *_body(speech.text, notes, note_label),
        *closing_notes,
    )


def _header(speech: Speech) -> Iterator[Block]:
    """Title and byline, if there are any."""
    title = " ".join(speech.title.split())
    byline = " · ".join(" ".join(part.split()) for part in (speech.author, speech.post) if part.strip())
    if title:
        yield Block("title", 0, 0, title)
    if byline:
        yield Block("byline", 0, 0, byline)


def _body(text: str, notes: Sequence[Note], label: str) -> list[Block]:
    """The paragraphs, each followed by the notes whose last character it holds."""
    paragraphs = _paragraphs(text)
    remarks: dict[int, list[Block]] = defaultdict(list)
    for note in notes:
        if note.span:
            last_offset = max(note.span.start, note.span.end - 1)
            holder = bisect_right(paragraphs, last_offset, key=lambda block: block.start) - 1
            quote = text[note.span.start : note.span.end]
            remarks[holder].append(_remark(label, quote, note, paragraphs[holder].end))
    body: list[Block] = []
    done = 0
    for holder in sorted(remarks):
        body += paragraphs[done : holder + 1]
        body += remarks[holder]
        done = holder + 1
    return body + paragraphs[done:] if body else paragraphs


def _remark(label: str, quote: str, note: Note, offset: int) -> Block:
    """A note in the words shown to the reader."""
    quoted = [f"“{cut(' '.join(quote.split()), QUOTE_CELLS)}”"] if quote.strip() else []
    return Block("note", offset, offset, " ".join([label, *quoted, *note.words.split()]))


def _paragraphs(text: str) -> list[Block]:
    """One block a paragraph, or several."""
    ends = [newline.start() for newline in _NEWLINE.finditer(text)]
    ends.append(len(text))
    starts = [0, *(end + 1 for end in ends[:-1])]
    if max(map(int.__sub__, ends, starts)) <= LONGEST:
        return list(starmap(_paragraph, zip(starts, ends, strict=True)))
    return [_paragraph(*piece) for span in zip(starts, ends, strict=True) for piece in _pieces(text, *span)]


def _paragraph(start: int, end: int) -> Block:
    return Block("paragraph", start, end)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a paragraph into parts of at most `LONGEST` characters, the longer half of each searched for a safe place."""
    while end - start > LONGEST:
        cut_at = _safe_place(text, start + LONGEST // 2, start + LONGEST)
        yield start, cut_at
        start = cut_at
    yield start, end


def _safe_place(text: str, low: int, high: int) -> int:
    """The last of the best places to cut in `(low, high]`; failing all, the start of the cluster at `high`."""
    for place in _SAFE_PLACES:
        found = [match.end() for match in place.finditer(text, low, high)]
        if found:
            return found[-1]
    near = visible(text[high - _LONGEST_CLUSTER : high + 1])
    return high - _LONGEST_CLUSTER + clusters(near)[-1].start
