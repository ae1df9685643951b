"""The values between a text and the screen: blocks, rows, runs and roles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

BlockKind = Literal["title", "byline", "preface", "paragraph", "note"]
RowKind = Literal["title", "byline", "preface", "paragraph", "note", "blank"]
RoleKind = Literal[
    "title",
    "byline",
    "preface",
    "remark",
    "marker",
    "heading",
    "subheading",
    "noted",
    "hit",
    "current_hit",
    "selection",
]


class Role(NamedTuple):
    """Why a run of characters looks as it does."""

    kind: RoleKind
    level: int = 0
    """For markers and headings: the level of their point."""


class Block(NamedTuple):
    """A part of the page that starts on a row of its own: a paragraph of the text, or words beside the text.

    A paragraph that is very long, or several run together, is several blocks: one starts where the other ends.
    """

    kind: BlockKind
    start: int
    """A paragraph: the offset it starts at. Others: the offset they stand at."""
    end: int
    """A paragraph: the offset after it. Others: the same as `start`."""
    words: str = ""
    """What a block beside the text says; empty for a paragraph."""
    depth: int | None = None
    """A paragraph of a skeleton that is the heading of a point: how many points hold that one. Others: None."""

    @property
    def is_heading(self) -> bool:
        """Whether it is the heading of a point in a skeleton."""
        return self.depth is not None


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the page."""

    kind: RowKind
    start: int
    """A row of a paragraph: offset of its first character. Others: the offset it stands at."""
    end: int
    """A row of a paragraph: offset after its last character, blanks included. Others: the same as `start`."""
    indent: int = 0
    """Blank cells before its characters."""
    words: str = ""
    """The characters of a row beside the text; empty for a paragraph's."""


class RowAt(NamedTuple):
    """Where a row stands in a layout: which block, which of its rows. Ordered as on the page."""

    block: int
    row: int


class Run(NamedTuple):
    """Characters that look the same, safe to send to a terminal."""

    text: str
    roles: tuple[Role, ...]
    """Weakest first; none for plain body text."""
    start: int
    """Offset of the first character, for text of a paragraph; -1 for indents and words beside the text."""
