"""The values of the domain: a speech, its points, warnings and notes; offsets are the only coordinate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

WarningKind = Literal["missing", "repeated", "announced"]
NoteKind = Literal["editorial", "own"]
NoteField = Literal["title", "author", "post"]


class Span(NamedTuple):
    """A run of a text, `[start, end)` in offsets."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Point:
    """A numbered item of a speech, or an unnumbered run-in sub-heading (its marker is empty)."""

    marker: str
    """The characters that number it, brackets included and a following comma not: `一是`, `（三）`, `First`."""
    ordinal: int | None
    """The number the marker stands for; None for a sub-heading."""
    level: int
    """How many numbered points stand on the way down from the top, itself included."""
    start: int
    """Offset of the marker's first character."""
    end: int
    """Offset after the last character that belongs to the point, its sub-points included."""
    heading_end: int
    """Offset after the heading, which begins at `start`."""
    parent: int | None
    """Index of the point that holds this one, or None at the top."""
    confidence: float
    """0 to 1: how sure the outline is that this is a point."""

    @property
    def marker_end(self) -> int:
        """Offset after the marker."""
        return self.start + len(self.marker)


@dataclass(frozen=True, slots=True)
class Warning:  # noqa: A001 - the word of the design; the builtin is never used here
    """Something about the numbering that a careful reader would want to know."""

    kind: WarningKind
    start: int
    """Span of text it concerns."""
    end: int
    point: int | None
    """Index of the point it concerns."""
    marker: str = ""
    """The marker that was expected (missing), that stands twice (repeated), or the announcing words (announced)."""
    announced: int = 0
    """How many points the text promises."""
    found: int = 0
    """How many it has."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The points of one text, in the order of their start, and what is odd about them."""

    points: tuple[Point, ...] = ()
    warnings: tuple[Warning, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """Words about a span of the text, about a field, or about the speech as a whole (neither)."""

    words: str
    kind: NoteKind
    span: Span | None = None
    field: NoteField | None = None


@dataclass(frozen=True, slots=True)
class Speech:
    """One text with who gave it and where it comes from."""

    id: str
    title: str
    author: str
    post: str
    text: str
    """The body: paragraphs joined by one newline."""
    outline: Outline = Outline()
    notes: tuple[Note, ...] = ()
