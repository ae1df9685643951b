"""The comparison under keys and mouse: a cursor on one cell, rows that open and close, and the way to a point."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message

from reader.commands import commands_for
from reader.text.cells import width
from reader.tui.bindings import bindings
from reader.tui.items import Column, Item
from reader.tui.sheet import CellAt
from reader.tui.widgets.compare_table import SCROLLBAR, CompareTable
from reader.typeset.model import Role


class CompareGrid(CompareTable):
    """A table with a cursor."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(commands_for("panes", "lists", "compare"))

    @dataclass
    class Chosen(Message):
        """The reader wants to go to a place of a speech."""

        grid: CompareGrid
        column: int
        offset: int

        @property
        def control(self) -> CompareGrid:
            """The grid it was chosen in."""
            return self.grid

    @dataclass
    class Refused(Message):
        """There is no point in the cell that was chosen."""

        grid: CompareGrid

        @property
        def control(self) -> CompareGrid:
            """The grid it was chosen in."""
            return self.grid

    # What it shows

    def put(self, index: int, column: Column) -> None:
        """Puts a speech in its column, which has held only a remark so far."""
        self._comparison.put(index, column)
        if self.row is None:
            self._stand()
        self._reshape()

    @property
    def trail(self) -> tuple[Item, ...]:
        """The points on the way down to the cell under the cursor."""
        return () if self.row is None else self._comparison.trail(self.row, self.column)

    def on_resize(self) -> None:
        """Lays out anew with the cursor in view."""
        self._sheet.resize(self.size.width - SCROLLBAR, self.size.height)
        self._go(self.row, self.column)

    def _reshape(self) -> None:
        self._sheet.reshape()
        self._tell()

    # The cursor

    def _go(self, row: int | None, column: int) -> None:
        self.row, self.column = row, max(0, min(column, len(self._comparison.columns) - 1))
        self._sheet.show(self.row, self.column)
        self._tell()

    def _step(self, rows: int) -> None:
        if self.row is not None:
            self._go(self._sheet.beside(self.row, rows), self.column)

    def _step_lines(self, lines: int) -> None:
        if self.row is not None:
            self._go(self._sheet.beyond(self.row, lines), self.column)

    def action_line_down(self) -> None:
        """The row below."""
        self._step(1)

    def action_line_up(self) -> None:
        """The row above."""
        self._step(-1)

    def action_page_down(self) -> None:
        """A row one page down."""
        self._step_lines(max(1, self._sheet.body_height - 1))

    def action_page_up(self) -> None:
        """A row one page up."""
        self._step_lines(-max(1, self._sheet.body_height - 1))

    def action_half_down(self) -> None:
        """A row half a page down."""
        self._step_lines(max(1, self._sheet.body_height // 2))

    def action_half_up(self) -> None:
        """A row half a page up."""
        self._step_lines(-max(1, self._sheet.body_height // 2))

    def action_top(self) -> None:
        """The first row."""
        self._step(-len(self._comparison.shown))

    def action_end(self) -> None:
        """The last row."""
        self._step(len(self._comparison.shown))

    def action_next_column(self) -> None:
        """The speech on the right."""
        self._go(self.row, self.column + 1)

    def action_previous_column(self) -> None:
        """The speech on the left."""
        self._go(self.row, self.column - 1)

    def action_open(self) -> None:
        """Asks for the point under the cursor; for the beginning of a speech that has none at all."""
        item = None if self.row is None else self._comparison.item(self.row, self.column)
        if item is None and self._comparison.columns[self.column].items:
            self.post_message(self.Refused(self))
        else:
            self.post_message(self.Chosen(self, self.column, item.start if item else 0))

    # Levels

    def action_open_row(self) -> None:
        """Shows the rows that the row under the cursor holds; from one that shows them goes to the first."""
        if self.row is None:
            return
        if self._comparison.is_open(self.row):
            self._step(1)
        else:
            self._comparison.open(self.row)
            self._reshape()

    def action_close_row(self) -> None:
        """Hides the rows that the row under the cursor holds; from one that shows none goes to what holds it."""
        if self.row is None:
            return
        holder = self._comparison.holder(self.row)
        if self._comparison.is_open(self.row):
            self._comparison.close(self.row)
            self._reshape()
        elif holder is not None:
            self._go(holder, self.column)

    def action_open_rows(self) -> None:
        """Shows every row."""
        self._turn_all(is_open=True)

    def action_close_rows(self) -> None:
        """Shows only the points of level 1."""
        self._turn_all(is_open=False)

    def _turn_all(self, *, is_open: bool) -> None:
        self._comparison.turn_all(is_open=is_open)
        self._sheet.reshape()
        self._go(None if self.row is None else self._comparison.shown_holder(self.row), self.column)

    # Mouse

    def on_click(self, event: events.Click) -> None:
        """Puts the cursor on a cell; on the cell under the cursor jumps, or opens the row where its sign stands."""
        at = self._sheet.cell_at(event.x, event.y)
        if at is None:
            return
        event.stop()
        row = self.row if at.row is None else at.row
        if at.row is not None and self._is_sign(at):
            self._go(row, at.column)
            self.action_close_row() if self._comparison.is_open(at.row) else self.action_open_row()
        elif (row, at.column) == (self.row, self.column) and event.y >= self._sheet.head_height:
            self.action_open()
        else:
            self._go(row, at.column)

    def _is_sign(self, at: CellAt) -> bool:
        """Whether the sign of the points that a point holds stands there."""
        rows = self._sheet.cell(at.row, at.column) if at.row is not None else ()
        cell = at.cell
        for run in rows[at.line] if 0 <= at.line < len(rows) else ():
            if 0 <= cell < width(run.text):
                return Role("remark") in run.roles
            cell -= width(run.text)
        return False
