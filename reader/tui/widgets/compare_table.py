"""Speeches side by side as they are painted: heads that stay, rows that scroll, and the cell under the cursor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.text.cells import width
from reader.tui.comparison import Comparison
from reader.tui.items import Column
from reader.tui.sheet import SIGN_CELLS, CellRows, Sheet
from reader.tui.spread import GAP
from reader.typeset.model import Run

SIGN = ">"
"""ASCII, as in the lists: marks the speech that is open and the point it stands at."""
SCROLLBAR = 1
"""Cells at the right edge."""
WHEEL_ROWS = 3
"""Lines that one notch of the wheel scrolls."""
LEVELS = 3
"""Levels of points with a look of their own; deeper ones look like the last."""


class CompareTable(Widget, can_focus=True):
    """Paints a comparison and lets one look around in it; a cell is made when it comes into view.

    Args:
        columns: The speeches, those with remarks only that are still to be read.
        here: The column of the speech that is open.
        place: The offset at which it stands.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    CompareTable {
        width: 1fr; height: 1fr; background: $surface; color: $foreground;
        & > .compare-table--author { background: $panel; text-style: bold; }
        & > .compare-table--open { background: $panel; color: $text-accent; text-style: bold; }
        & > .compare-table--title { background: $panel; color: $text-muted; }
        & > .compare-table--head { background: $panel; }
        & > .compare-table--sign { color: $text-accent; text-style: bold; }
        & > .compare-table--marker-1 { color: $text-accent; text-style: bold; }
        & > .compare-table--marker-2 { color: $text-primary; text-style: bold; }
        & > .compare-table--marker-3 { color: $text-success; text-style: bold; }
        & > .compare-table--heading { color: $foreground; }
        & > .compare-table--subheading { color: $foreground; text-style: italic; }
        & > .compare-table--remark { color: $text-muted; }
        & > .compare-table--cursor {
            background: $block-cursor-background; color: $block-cursor-foreground; text-style: bold;
        }
        & > .compare-table--track { background: $surface; }
        & > .compare-table--thumb { background: $primary; }
        &:ansi > .compare-table--title { text-style: dim; }
        &:nocolor > .compare-table--cursor { text-style: bold reverse; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"compare-table--{name}" for name in ("author", "open", "title", "head", "sign", "heading", "subheading")),
        *(f"compare-table--{name}" for name in ("remark", "cursor", "track", "thumb")),
        *(f"compare-table--marker-{level}" for level in range(1, LEVELS + 1)),
    }

    @dataclass
    class Moved(Message):
        """The cursor stands on another cell, or other columns are in view."""

        table: CompareTable

        @property
        def control(self) -> CompareTable:
            """The table the cursor is in."""
            return self.table

    def __init__(self, columns: Sequence[Column], here: int, place: int, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._comparison = Comparison(columns)
        self._sheet = Sheet(self._comparison)
        self._open_column, self.column, self._place = here, here, place
        self._current: int | None = None
        self.row: int | None = None
        self._stand()

    def _stand(self) -> None:
        """Puts the cursor on the row of the open speech's place; on the first row if that speech has no points."""
        column, place = self._open_column, self._place
        self.row = self._comparison.row_at(column, place)
        if self.row is None:
            self.row = next(iter(self._comparison.shown), None)
            return
        self._comparison.reveal(self.row)
        item = self._comparison.item(self.row, column)
        self._current = self.row if item and item.start <= place < item.end else None

    @property
    def columns_in_view(self) -> range:
        """The columns in view, counted from 0."""
        return self._sheet.columns

    def _tell(self) -> None:
        self.refresh()
        self.post_message(self.Moved(self))

    # Mouse

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Looks further down; the cursor stays on its cell."""
        event.stop()
        self._sheet.scroll(WHEEL_ROWS)
        self._tell()

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Looks further up."""
        event.stop()
        self._sheet.scroll(-WHEEL_ROWS)
        self._tell()

    def on_mouse_scroll_right(self, event: events.MouseScrollRight) -> None:
        """Looks one column further to the right."""
        event.stop()
        self._sheet.scroll_columns(1)
        self._tell()

    def on_mouse_scroll_left(self, event: events.MouseScrollLeft) -> None:
        """Looks one column further to the left."""
        event.stop()
        self._sheet.scroll_columns(-1)
        self._tell()

    # Painting

    def render_line(self, y: int) -> Strip:
        """A line of the head, or of the rows in view, and its cell of the scrollbar."""
        if self.size.width <= SCROLLBAR:
            return Strip.blank(self.size.width, self.rich_style)
        head = self._sheet.head_height
        body = y - head
        segments = list(self._head_line(y) if body < 0 else self._body_line(body))
        room = self.size.width - SCROLLBAR
        strip = Strip(segments).adjust_cell_length(room, self._style("head") if body < 0 else self.rich_style)
        return Strip.join([strip, Strip([self._scrollbar_cell(y)], SCROLLBAR)])

    def _head_line(self, y: int) -> Iterator[Segment]:
        blank = self._style("head")
        yield Segment(" " * self._sheet.spread.margin, blank)
        for column in self._sheet.columns:
            is_open = column == self._open_column
            style = self._style(("open" if is_open else "author") if y == 0 else "title")
            if column == self.column and y == 0:
                style += Style(underline=True)
            yield Segment(SIGN if is_open and y == 0 else " ", self._style("open"))
            yield from self._filled(self._sheet.head(column), y, self._sheet.spread.cells - SIGN_CELLS, style)
            yield Segment(" " * GAP, blank)

    def _body_line(self, y: int) -> Iterator[Segment]:
        yield Segment(" " * self._sheet.spread.margin, self.rich_style)
        row, line = self._sheet.line(y) or (None, -1)
        for column in self._sheet.columns:
            if not self._comparison.columns[column].items:
                yield from self._remark(column, y)
            elif row is None or line < 0:
                yield Segment(" " * self._sheet.spread.cells, self.rich_style)
            else:
                yield from self._cell(row, column, line)
            yield Segment(" " * GAP, self.rich_style)

    def _cell(self, row: int, column: int, line: int) -> Iterator[Segment]:
        """A line of a cell; the cursor covers all lines of its row."""
        over = self._style("cursor") if (row, column) == (self.row, self.column) else None
        is_current = column == self._open_column and row == self._current_shown
        indent = self._sheet.indent(row)
        yield Segment(SIGN if is_current and line == 0 else " ", self._style("sign") + over)
        yield Segment(" " * indent, self.rich_style + over)
        cells = self._sheet.spread.cells - SIGN_CELLS - indent
        yield from self._filled(self._sheet.cell(row, column), line, cells, over)

    @property
    def _current_shown(self) -> int | None:
        return None if self._current is None else self._comparison.shown_holder(self._current)

    def _remark(self, column: int, y: int) -> Iterator[Segment]:
        """A line of what is said in place of points; it stands at the top wherever the rows are scrolled to."""
        remark = self._sheet.remark(column)
        over = self._style("cursor") if column == self.column and y < len(remark) else None
        yield Segment(" ", self.rich_style + over)
        yield from self._filled(remark, y, self._sheet.spread.cells - SIGN_CELLS, over)

    def _filled(self, rows: CellRows, line: int, cells: int, over: Style | None) -> Iterator[Segment]:
        """A line of some rows, with blanks up to a width."""
        for run in rows[line] if line < len(rows) else ():
            cells -= width(run.text)
            yield Segment(run.text, self._role_style(run) + over)
        yield Segment(" " * max(0, cells), self.rich_style + over)

    def _role_style(self, run: Run) -> Style:
        role = run.roles[-1]
        return self._style(f"{role.kind}-{max(1, min(role.level, LEVELS))}" if role.kind == "marker" else role.kind)

    def _style(self, name: str) -> Style:
        """A whole style, since a partial one forgets how muted colours mix with the background."""
        return self.get_component_rich_style(f"compare-table--{name}")

    def _scrollbar_cell(self, y: int) -> Segment:
        above, shown = self._sheet.share
        height = self._sheet.body_height
        first, line = round(above * height), y - self._sheet.head_height
        is_thumb = shown < 1 and line >= 0 and first <= line < first + max(1, round(shown * height))
        return Segment(" " * SCROLLBAR, self._style("head" if line < 0 else "thumb" if is_thumb else "track"))
