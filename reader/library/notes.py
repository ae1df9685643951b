"""Remarks of a collection and the notes they become once their words are found in a text."""

from __future__ import annotations

from dataclasses import dataclass

from reader.speech.model import Note, NoteField, NoteKind, Span


@dataclass(frozen=True, slots=True)
class Remark:
    """One `[[note]]` as written: about quoted words, about a field, or about the whole."""

    words: str
    speech: str = ""
    """The stem of the speech it is about; empty for the collection's preface."""
    quote: str = ""
    """The words it is about; empty for a remark about the whole."""
    before: str = ""
    """What stands directly before the quoted words, to tell them from the same words elsewhere."""
    occurrence: int = 1
    """Which of the places where `before` and `quote` stand together, counted from 1."""
    field: NoteField | None = None
    kind: NoteKind = "editorial"


def place(remark: Remark, text: str) -> Note:
    """The note a remark is in a text; quoted words that have no place there lead the note's own words instead."""
    span = None if remark.field else _span(remark, text)
    unplaced = f"{remark.quote}：" if remark.quote and span is None else ""
    return Note(unplaced + remark.words, remark.kind, span, remark.field)


def _span(remark: Remark, text: str) -> Span | None:
    if not remark.quote:
        return None
    sought = remark.before + remark.quote
    at = -1
    for _ in range(remark.occurrence):
        at = text.find(sought, at + 1)
        if at < 0:
            return None
    return Span(at + len(remark.before), at + len(sought))
