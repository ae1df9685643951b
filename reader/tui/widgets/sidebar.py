"""The speeches of the library under the headings of their collections."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.message import Message
from textual.reactive import reactive

from reader.text.fold import fold
from reader.tui.shelves import HEADING_HEIGHT, Shelves, SidebarGroup
from reader.tui.stack import Stack, Stretch
from reader.tui.widgets.rows import LONGEST, Line, Piece, RowList
from reader.typeset.breaks import break_rows
from reader.words import Words

__all__ = ["Sidebar", "SidebarGroup", "SidebarItem"]

PROGRESS_CELLS = 5
"""Cells kept free for `100%` where a title takes the row of the author."""


@dataclass(frozen=True, slots=True)
class SidebarItem:
    """What the sidebar tells of a speech."""

    id: str
    """Stands in for a title where there is none."""
    author: str
    title: str
    post: str = ""
    """Not shown, but searched by a filter."""
    failed: bool = False
    """Whether it could not be read."""


class Sidebar(RowList):
    """Lists speeches by author and title; asks for a speech only when it comes into view.

    Args:
        item: Tells of the speech with an index in the library.
        words: The sentences it may need.
    """

    DEFAULT_CSS = """
    Sidebar {
        & > .sidebar--heading { color: $text-muted; text-style: bold; }
        & > .sidebar--author { color: $foreground; }
        & > .sidebar--open { color: $text-accent; text-style: bold; }
        & > .sidebar--title { color: $text-muted; }
        & > .sidebar--progress { color: $text-muted; }
        & > .sidebar--remark { color: $text-muted; text-style: italic; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"sidebar--{name}" for name in ("heading", "author", "open", "title", "progress", "remark")
    }

    open_index: reactive[int | None] = reactive(None, repaint=False)
    """Index in the library of the speech that is open."""

    @dataclass
    class Opened(Message):
        """A speech was chosen; `index` is its index in the library."""

        sidebar: Sidebar
        index: int

        @property
        def control(self) -> Sidebar:
            """The sidebar it was chosen from."""
            return self.sidebar

    def __init__(self, item: Callable[[int], SidebarItem], words: Words, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._item = item
        self._words = words
        self._groups: tuple[SidebarGroup, ...] = ()
        self._shelves = Shelves()
        self._wanted: Sequence[int] | None = None
        self._percents: dict[int, int] = {}

    # What it shows

    def show(self, groups: Sequence[SidebarGroup]) -> None:
        """Lists other collections; their speeches are counted through all of them, from 0."""
        self._groups = tuple(groups)
        self._percents.clear()
        self.keep(None)

    def filter(self, text: str) -> None:
        """Lists only speeches whose author, title or post holds a text, however typed; an empty text lists all."""
        self.keep(self._matching(text) if text else None)

    def _matching(self, text: str) -> list[int]:
        wanted = fold(text).text
        count = sum(group.count for group in self._groups)
        return [index for index in range(count) if wanted in self._name_of(index)]

    def _name_of(self, index: int) -> str:
        speech = self._item(index)
        return fold(f"{speech.author} {speech.title} {speech.post}").text

    def keep(self, indices: Sequence[int] | None) -> None:
        """Lists only the speeches with these indices, in ascending order; None lists all."""
        kept = None if self.highlighted is None else self.speech_at(self.highlighted)
        self._wanted = indices
        self._shelves = Shelves(self._groups, indices)
        self.restack()
        self._put_cursor(self.open_index if kept is None else kept)

    @property
    def is_filtered(self) -> bool:
        """Whether some speeches may be left out."""
        return self._wanted is not None

    def speech_at(self, item: int) -> int | None:
        """The index in the library of the speech that an item of the list is; None for a heading or a remark."""
        return self._shelves.speech_of(item) if len(self._shelves) else None

    def set_progress(self, index: int, percent: int) -> None:
        """Tells how much of a speech has been read; 0 is not worth showing."""
        if self._percents.get(index, 0) != percent:
            self._percents[index] = percent
            self.refresh_item(self._shelves.item_of(index))

    def watch_open_index(self, before: int | None, index: int | None) -> None:
        """Marks the open speech and brings the cursor to it."""
        for speech in (before, index):
            self.refresh_item(None if speech is None else self._shelves.item_of(speech))
        self._put_cursor(index)

    def _put_cursor(self, speech: int | None) -> None:
        """Stands on a speech if it is shown, else on the first one there is."""
        item = None if speech is None else self._shelves.item_of(speech)
        self.highlighted = 0 if item is None else item
        self.reveal(self.highlighted)

    @on(RowList.Chosen)
    def _tell_opened(self, message: RowList.Chosen) -> None:
        message.stop()
        index = self.speech_at(message.index)
        if index is not None:
            self.post_message(self.Opened(self, index))

    # How it looks

    def stacked(self, cells: int) -> Stack:  # noqa: ARG002 - no height depends on it
        """Headings and speeches, or the remark that nothing is left."""
        if len(self._shelves) == 0 and self.is_filtered:
            return Stack([Stretch(1, HEADING_HEIGHT, is_choosable=False)])
        return self._shelves.stack()

    def line(self, item: int, row: int, cells: int) -> Line:
        """A heading, or author and progress above the title."""
        if not len(self._shelves):
            return Line([Piece(self._words.nothing_matches, "sidebar--remark")])
        index = self._shelves.speech_of(item)
        if index is None:
            return self._heading(item)
        speech = self._item(index)
        name, below = _rows_of(speech, cells)
        return self._named(index, name) if row == 0 else self._below(speech, below)

    def _heading(self, item: int) -> Line:
        shelf = self._shelves.shelf_of(item)
        count = f"{len(shelf.speeches)}/{shelf.group.count}" if self.is_filtered else str(shelf.group.count)
        return Line([Piece(shelf.group.title, "sidebar--heading")], [Piece(count, "sidebar--heading")])

    def _named(self, index: int, name: str) -> Line:
        is_open = index == self.open_index
        percent = self._percents.get(index, 0)
        return Line(
            [Piece(name, "sidebar--open" if is_open else "sidebar--author")],
            [Piece(f"{percent}%", "sidebar--progress")] if percent else [],
            is_signed=is_open,
        )

    def _below(self, speech: SidebarItem, title: str) -> Line:
        if speech.failed:
            return Line([Piece(self._words.not_readable, "sidebar--remark")])
        return Line([Piece(title, "sidebar--title")])


def _rows_of(speech: SidebarItem, cells: int) -> tuple[str, str]:
    """The author above the title; without an author, as much of the title as the first row holds, and the rest."""
    if speech.author:
        return speech.author, speech.title
    title = (speech.title or speech.id)[:LONGEST]
    if speech.failed:
        return title, ""
    starts = break_rows(title, 0, len(title), max(2, cells - PROGRESS_CELLS))
    second = starts[1] if len(starts) > 1 else len(title)
    return title[:second], title[second:]
