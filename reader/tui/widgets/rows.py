"""A list that draws only what is in view: the base of sidebar and outline.

A subclass says how its items are stacked and what stands on each line of an item; the list cuts it to its width,
lays it out, colours it, and turns keys and mouse into a cursor.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.commands import commands_for
from reader.text.cells import cut, width
from reader.tui.bindings import bindings
from reader.tui.stack import Stack

SIGN_CELLS = 1
"""Cells at the left edge for the sign of the item that is open or current."""
SIGN = ">"
"""ASCII, as on the page: one cell in every terminal, where block elements take two in some."""
BADGE_GAP = 1
"""Cells kept free between a text and what stands at the right edge."""
LONGEST = 1000
"""Code points of a text that are looked at; no line has room for more."""


class Piece(NamedTuple):
    """A run of text with one look."""

    text: str
    look: str = ""
    """A component class of the list; empty for its own colours."""


class Line(NamedTuple):
    """One line of an item, before it is cut to the list's width."""

    pieces: Sequence[Piece] = ()
    badges: Sequence[Piece] = ()
    """What stands at the right edge and is never cut as long as it fits at all."""
    is_signed: bool = False
    """Whether the sign of the open or current item stands at the left edge."""


def fit(line: Line, cells: int) -> tuple[list[Piece], int, list[Piece]]:
    """A line cut to a width: its pieces, how many blank cells follow them, its badges."""
    badges = list(cut_pieces(line.badges, cells))
    taken = sum(width(badge.text) for badge in badges)
    room = cells - taken - (BADGE_GAP if badges else 0)
    pieces = list(cut_pieces(line.pieces, room))
    return pieces, max(0, cells - taken - sum(width(piece.text) for piece in pieces)), badges


def cut_pieces(pieces: Sequence[Piece], cells: int) -> Iterator[Piece]:
    """The pieces in at most so many cells, ending in `…` when something was left out."""
    shown = [Piece(cut(piece.text[:LONGEST], LONGEST * 2), piece.look) for piece in pieces]
    kept = cut("".join(piece.text for piece in shown), cells)
    start = 0
    for piece in shown:
        end = start + len(piece.text)
        if kept[start:end]:
            yield Piece(kept[start:end], piece.look)
        start = end


class RowList(ScrollView, inherit_bindings=False):
    """A list of items, each one or more lines high, with a cursor."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = bindings(commands_for("panes", "lists"))
    DEFAULT_CSS = """
    RowList {
        width: 1fr; height: 1fr;
        overflow-x: hidden; overflow-y: auto; scrollbar-gutter: stable; scrollbar-size-vertical: 1;
        background: $surface; color: $foreground;
        & > .row-list--sign { color: $text-accent; text-style: bold; }
        & > .row-list--cursor {
            background: $block-cursor-blurred-background; color: $block-cursor-blurred-foreground;
        }
        &:focus > .row-list--cursor {
            background: $block-cursor-background; color: $block-cursor-foreground; text-style: bold;
        }
        &:ansi > .row-list--cursor, &:nocolor > .row-list--cursor { text-style: underline; }
        &:ansi:focus > .row-list--cursor { text-style: bold; }
        &:nocolor:focus > .row-list--cursor { text-style: bold reverse; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"row-list--sign", "row-list--cursor"}

    highlighted: reactive[int | None] = reactive(None, repaint=False)
    """The item under the cursor, counted from the top; None while there is nothing to choose."""

    @dataclass
    class Highlighted(Message):
        """The cursor stands on another item."""

        row_list: RowList
        index: int

        @property
        def control(self) -> RowList:
            """The list the cursor is in."""
            return self.row_list

    @dataclass
    class Chosen(Message):
        """An item was chosen, by key or by click."""

        row_list: RowList
        index: int

        @property
        def control(self) -> RowList:
            """The list it was chosen from."""
            return self.row_list

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._stack = Stack()

    # What a subclass says

    @abstractmethod
    def stacked(self, cells: int) -> Stack:
        """How the items stand when a line has room for so many cells beside the sign."""

    @abstractmethod
    def line(self, item: int, row: int, cells: int) -> Line:
        """What stands on a row of an item (0 is its first); asked only for lines in view."""

    # Where things are

    @property
    def cells(self) -> int:
        """Cells a line has beside the sign."""
        return max(0, self.scrollable_content_region.width - SIGN_CELLS)

    def restack(self) -> None:
        """Stacks the items anew, because there are others or they have other heights; draws all in view."""
        self._stack = self.stacked(self.cells)
        region = self.scrollable_content_region
        self.virtual_size = Size(region.width, self._stack.height)
        self.scroll_to(
            y=min(self.scroll_offset.y, max(0, self._stack.height - region.height)), animate=False, force=True
        )
        self.refresh()

    def refresh_item(self, item: int | None) -> None:
        """Draws one item anew, if there is such an item."""
        if item is not None and 0 <= item < self._stack.count:
            lines = self._stack.lines(item)
            self.refresh_lines(lines.start, len(lines))

    def reveal(self, item: int | None) -> None:
        """Scrolls as little as needed to show an item, and the headings right above it if there is room."""
        height = self.scrollable_content_region.height
        if item is None or not 0 <= item < self._stack.count or height == 0:
            return
        lines = self._stack.lines_with_headings(item)
        if len(lines) > height:
            lines = self._stack.lines(item)[:height]
        top = self.scroll_offset.y
        wanted = min(lines.start, max(top, lines.stop - height))
        if wanted != top:
            self.scroll_to(y=wanted, animate=False, force=True)

    def on_resize(self) -> None:
        """Keeps the cursor in view, in a list whose items may have other heights now."""
        self.restack()
        self.reveal(self.highlighted)

    # The cursor

    def validate_highlighted(self, item: int | None) -> int | None:
        """The cursor stands on what can be chosen, or nowhere."""
        return None if item is None else self._stack.nearest_choosable(item, 1)

    def watch_highlighted(self, before: int | None, item: int | None) -> None:
        """Draws the cursor where it stands now."""
        self.refresh_item(before)
        self.refresh_item(item)
        self.reveal(item)
        if item is not None:
            self.post_message(self.Highlighted(self, item))

    def _go(self, item: int, direction: int) -> None:
        self.highlighted = self._stack.nearest_choosable(item, direction)
        self.reveal(self.highlighted)

    def _step(self, direction: int) -> None:
        self._go(0 if self.highlighted is None else self.highlighted + direction, direction)

    def _go_lines(self, lines: int) -> None:
        """Moves the cursor by lines of the screen, by one item at least."""
        here = self.highlighted
        if here is None:
            self._step(1)
            return
        line = max(0, min(self._stack.lines(here).start + lines, self._stack.height - 1))
        item = self._stack.item_at(line)
        direction = 1 if lines > 0 else -1
        self._go(here + direction if item is None or item == here else item, direction)

    def action_line_down(self) -> None:
        """The next item."""
        self._step(1)

    def action_line_up(self) -> None:
        """The previous item."""
        self._step(-1)

    def action_page_down(self) -> None:
        """An item one page down."""
        self._go_lines(max(1, self.size.height - 1))

    def action_page_up(self) -> None:
        """An item one page up."""
        self._go_lines(-max(1, self.size.height - 1))

    def action_half_down(self) -> None:
        """An item half a page down."""
        self._go_lines(max(1, self.size.height // 2))

    def action_half_up(self) -> None:
        """An item half a page up."""
        self._go_lines(-max(1, self.size.height // 2))

    def action_top(self) -> None:
        """The first item."""
        self._go(0, 1)

    def action_end(self) -> None:
        """The last item."""
        self._go(self._stack.count - 1, -1)

    def action_open(self) -> None:
        """Chooses the item under the cursor."""
        if self.highlighted is not None:
            self.post_message(self.Chosen(self, self.highlighted))

    def on_click(self, event: events.Click) -> None:
        """Chooses the item that is clicked."""
        offset = event.get_content_offset(self)
        line = None if offset is None else offset.y + self.scroll_offset.y
        item = None if line is None else self._stack.item_at(line)
        if offset is not None and line is not None and item is not None and self._stack.is_choosable(item):
            event.stop()
            self.highlighted = item
            self.clicked(item, line - self._stack.lines(item).start, offset.x - SIGN_CELLS)

    def clicked(self, item: int, row: int, cell: int) -> None:  # noqa: ARG002 - where in the item, for subclasses
        """Chooses an item; a subclass may do something else where a sign stands."""
        self.post_message(self.Chosen(self, item))

    # Painting

    def render_line(self, y: int) -> Strip:
        """One line: sign, text cut by cells, badges at the right edge."""
        cells, base = self.scrollable_content_region.width, self.rich_style
        line_number = y + self.scroll_offset.y
        item = self._stack.item_at(line_number)
        if item is None or cells <= SIGN_CELLS:
            return Strip.blank(cells, base)
        line = self.line(item, line_number - self._stack.lines(item).start, self.cells)
        sign = Piece(SIGN if line.is_signed else " " * SIGN_CELLS, "row-list--sign")
        pieces, gap, badges = fit(line, self.cells)
        over = self.get_component_rich_style("row-list--cursor") if item == self.highlighted else None
        laid_out = (sign, *pieces, Piece(" " * gap), *badges)
        return Strip([Segment(text, self._style(look) + over) for text, look in laid_out], cells)

    def _style(self, look: str) -> Style:
        """A whole style, since a partial one forgets how muted colours mix with the background."""
        return self.get_component_rich_style(look) if look else self.rich_style
