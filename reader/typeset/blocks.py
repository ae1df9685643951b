"""The blocks of a page: what stands above the text, the text's paragraphs, and the notes among them.

Blocks depend on the speech alone, never on the measure. A paragraph too long to be broken at once is cut into several
blocks, so that a page near its end needs no work from its start.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from reader.speech.model import Note, Speech
from reader.text.cells import clusters, cut, visible
from reader.typeset.kinsoku import Break, break_at
from reader.typeset.model import Block
from reader.typeset.ruler import ruler_of

LONGEST = 8192
"""Characters of a block at most: a few pages, broken in about a millisecond."""

NEARBY = 1024
"""Characters among which a place to cut is looked for, and of quoted words before they are cut."""

QUOTE_CELLS = 32
"""Cells of the quoted words in a note at most."""

_NEWLINE = re.compile("\n")

_LOST_NEWLINE = re.compile("\u3000\u3000(?<=[。！？：”…]\u3000\u3000)")
"""The indent of a paragraph in the middle of another, in texts that lost their newlines."""

_ENDS = (
    re.compile("[。！？…]+[”’」』）》]*"),
    re.compile(r"[.!?][\"')\]”’]*[ ]+"),
    re.compile("[，；：、,;:]|[ ]+"),
)
"""Ends of sentences and clauses, after which a long paragraph may be cut; best first."""

_NEAR = 32
"""Characters to look at on either side of a place where a paragraph may be cut."""


def blocks_of(
    speech: Speech, preface: str = "", note_label: str = "注", preface_notes: Sequence[Note] = ()
) -> tuple[Block, ...]:
    """Title, byline, notes about them, preface, paragraphs each with its notes, notes about the whole and the preface.

    Args:
        speech: The speech; only its editorial notes are shown.
        preface: The collection's note, a paragraph a line.
        note_label: What a note begins with.
        preface_notes: Notes whose spans are offsets in the preface.
    """
    notes = [note for note in speech.notes if note.kind == "editorial"]
    end = len(speech.text)
    field_notes = [_remark(note_label, getattr(speech, note.field), note, 0) for note in notes if note.field]
    closing_notes = [_remark(note_label, "", note, end) for note in notes if not note.field and not note.span]
    return (
        *header(speech),
        *field_notes,
        *preface_blocks(preface),
        *_body(speech.text, notes, note_label),
        *closing_notes,
        *(_remark(note_label, _quote(preface, note), note, end) for note in preface_notes),
    )


def header(speech: Speech) -> Iterator[Block]:
    """Title and byline, if there are any."""
    title = " ".join(speech.title.split())
    byline = " · ".join(" ".join(part.split()) for part in (speech.author, speech.post) if part.strip())
    if title:
        yield Block("title", 0, 0, title)
    if byline:
        yield Block("byline", 0, 0, byline)


def preface_blocks(preface: str) -> Iterator[Block]:
    """The collection's note, a paragraph a line."""
    return (Block("preface", 0, 0, line.strip()) for line in preface.splitlines() if line.strip())


def _body(text: str, notes: Sequence[Note], label: str) -> list[Block]:
    """The paragraphs, each followed by the notes whose last character it holds."""
    whole = paragraphs(text, 0, len(text))
    remarks: dict[int, list[Block]] = defaultdict(list)
    for note in notes:
        if note.span:
            last_offset = max(note.span.start, note.span.end - 1)
            holder = bisect_right(whole, last_offset, key=lambda block: block.start) - 1
            remarks[holder].append(_remark(label, _quote(text, note), note, whole[holder].end))
    body: list[Block] = []
    done = 0
    for holder in sorted(remarks):
        body += whole[done : holder + 1]
        body += remarks[holder]
        done = holder + 1
    return body + whole[done:] if body else whole


def _quote(text: str, note: Note) -> str:
    """The words a note speaks of, as many as may be needed."""
    return text[note.span.start : min(note.span.end, note.span.start + NEARBY)] if note.span else ""


def _remark(label: str, quote: str, note: Note, offset: int) -> Block:
    """A note in the words shown to the reader; the words it quotes stand in marks that they have none of themselves."""
    words = cut(" ".join(quote.split()), QUOTE_CELLS)
    before, after = "「」" if set("“”") & set(words) else "“”"
    quoted = [f"{before}{words}{after}"] if words else []
    return Block("note", offset, offset, " ".join([label, *quoted, *note.words.split()]))


def paragraphs(text: str, first: int, last: int) -> list[Block]:
    """The paragraphs of the part `[first, last)` of a text: one block each, or several."""
    ends = [found.start() for found in _NEWLINE.finditer(text, first, last)]
    if run_together := [found.start() for found in _LOST_NEWLINE.finditer(text, first, last)]:
        ends = sorted(ends + run_together)
    starts = [first, *(end + 1 if text[end] == "\n" else end for end in ends)]
    ends.append(last)
    spans: Iterable[tuple[int, int]] = zip(starts, ends, strict=True)
    if max(map(int.__sub__, ends, starts)) > LONGEST:
        spans = (piece for span in spans for piece in _pieces(text, *span))
    return [Block("paragraph", start, end) for start, end in spans]


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a paragraph, each at most `LONGEST` characters."""
    while end - start > LONGEST:
        cut_at = _safe_place(text, start + LONGEST)
        yield start, cut_at
        start = cut_at
    yield start, end


def _safe_place(text: str, high: int) -> int:
    """The best place to cut shortly before `high`; failing all, the start of the cluster there."""
    near = visible(text[high - _NEAR : high + 1])
    cluster_start = high - _NEAR + clusters(near)[-1].start
    return next((offset for offset in _candidates(text, high) if _could_end_a_row(text, offset)), cluster_start)


def _candidates(text: str, high: int) -> Iterator[int]:
    """Places to cut, best first."""
    for end in _ENDS:
        yield from reversed([match.end() for match in end.finditer(text, high - NEARBY, high)])
    yield from range(high, high - _NEAR, -1)


def _could_end_a_row(text: str, offset: int) -> bool:
    near = visible(text[offset - _NEAR : offset + _NEAR])
    return ruler_of(near).is_boundary(_NEAR) and break_at(near, 0, _NEAR) is Break.ALLOWED
