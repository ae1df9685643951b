"""A comparison laid out for a size: which columns and lines are in view, and what stands on each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.tui.cell import NOTHING, phrase_of, remark_of, rows_of
from reader.tui.comparison import Comparison
from reader.tui.pile import LineAt, Pile
from reader.tui.spread import Spread, first_in_view, spread
from reader.typeset.model import Run

SIGN_CELLS = 1
"""Cells at the left edge of a column, for a sign."""
INDENT = 2
"""Cells for each level."""
INDENT_SHARE = 3
"""The indent takes one cell of so many at most, so that headings stay readable in a narrow column."""
MOST_ROWS = 8
"""Rows of a cell; what a heading has beyond them is cut with a sign."""
TALL = 20
"""Lines from which there is room for a second row of titles, and for a blank line above the points of level 1."""

CellRows = Sequence[Sequence[Run]]
BLANK: CellRows = [[]]
MISSING: CellRows = rows_of(remark_of(NOTHING), 2, 1)


class CellAt(NamedTuple):
    """What stands somewhere in view."""

    row: int | None
    """Number of the row; None in the head, in a remark, and below the last row."""
    line: int
    """Which of the cell's rows; -1 where it has none."""
    column: int
    cell: int
    """How many cells from the left edge of the column's text."""


class Sheet:
    """Lays out what is in view, and no more; it keeps one row where it stands when anything else changes."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._height = 1
        self._is_tall = False
        self._positions: dict[int, int] = {}
        self._pile = Pile(0, self._height_of)
        self._view: list[LineAt] = []
        self._kept, self._kept_at = 0, 0
        self._cells: dict[tuple[int, int, bool], CellRows] = {}
        self._heights: dict[int, int] = {}
        self._words: dict[tuple[str, int, int], CellRows] = {}
        self.spread = Spread(1, 1, 0)
        self.first = 0
        """The first column in view."""

    # What changes

    def resize(self, width: int, height: int) -> None:
        """Lays out anew for another size in cells."""
        self.spread = spread(len(self._comparison.columns), width)
        self.first = first_in_view(self.first, self.first, self.spread.columns, len(self._comparison.columns))
        self._is_tall = height >= TALL
        self._height = height
        self._cells.clear()
        self._words.clear()
        self.reshape()

    def reshape(self) -> None:
        """Lays out anew because other rows are shown, or a speech has come."""
        self._positions = {row: position for position, row in enumerate(self._comparison.shown)}
        self._pile = Pile(len(self._positions), self._height_of)
        self._lay()

    def _lay(self) -> None:
        """Finds the lines in view from the row that is kept in its place."""
        self._heights.clear()
        if not self._pile.count:
            self._view = []
            return
        kept = self._positions.get(self._comparison.shown_holder(self._kept), 0) if self._kept else 0
        self._look(self._pile.step(LineAt(kept, 0), -self._kept_at))

    def _look(self, top: LineAt) -> None:
        self._view = self._pile.window(min(top, self._pile.last_top(self.body_height)), self.body_height)

    def _keep(self, row: int, at: int) -> None:
        self._kept, self._kept_at = row, at

    # What is in view

    @property
    def columns(self) -> range:
        """The columns in view."""
        return range(self.first, self.first + self.spread.columns)

    @property
    def head_height(self) -> int:
        """Lines of the head: authors, and titles below them."""
        return max(len(self.head(column)) for column in self.columns)

    @property
    def body_height(self) -> int:
        """Lines below the head."""
        return max(1, self._height - self.head_height)

    def head(self, column: int) -> CellRows:
        """The author of a speech above its title."""
        speech = self._comparison.columns[column]
        return [
            row
            for name, most in ((speech.author, 1), (speech.title, 1 + self._is_tall))
            for row in self._wrap(name, most)
        ]

    def remark(self, column: int) -> CellRows:
        """What is said in place of points."""
        return self._wrap(self._comparison.columns[column].remark, MOST_ROWS)

    def _wrap(self, text: str, most: int) -> CellRows:
        key = text, most, self.spread.cells
        if text and key not in self._words:
            self._words[key] = rows_of(remark_of(text), self.spread.cells - SIGN_CELLS, most)
        return self._words[key] if text else ()

    def cell(self, row: int, column: int) -> CellRows:
        """How a point reads; a sign where a list has no such point."""
        item = self._comparison.item(row, column)
        if item is None:
            return MISSING if self._comparison.is_expected(row, column) else BLANK
        key = row, column, self._comparison.is_open(row)
        if key not in self._cells:
            measure = self.spread.cells - SIGN_CELLS - self.indent(row)
            self._cells[key] = rows_of(phrase_of(item, is_open=key[2]), measure, MOST_ROWS)
        return self._cells[key]

    def indent(self, row: int) -> int:
        """Blank cells before the points of a row."""
        deepest = self.spread.cells // (INDENT * INDENT_SHARE)
        return min(self._comparison.depth(row), deepest) * INDENT

    def _height_of(self, position: int) -> int:
        row = self._comparison.shown[position]
        if row not in self._heights:
            tallest = max(len(self.cell(row, column)) for column in self.columns)
            self._heights[row] = max(1, tallest) + self._blank_lines(position)
        return self._heights[row]

    def _blank_lines(self, position: int) -> int:
        """Lines that set a row apart from what is above it."""
        return int(self._is_tall and self._comparison.depth(self._comparison.shown[position]) == 0)

    def line(self, y: int) -> tuple[int, int] | None:
        """The row that stands on a line of the body and which of its lines that is, -1 for the blank one above it."""
        if y >= len(self._view):
            return None
        position, line = self._view[y]
        return self._comparison.shown[position], line - self._blank_lines(position)

    def cell_at(self, x: int, y: int) -> CellAt | None:
        """What stands somewhere; None beside the columns."""
        place = self.spread.place_at(x)
        if place is None:
            return None
        row, line = (self.line(y - self.head_height) or (None, -1)) if y >= self.head_height else (None, -1)
        left = self.spread.start(place) + SIGN_CELLS + (self.indent(row) if row is not None else 0)
        return CellAt(row, line, self.first + place, x - left)

    @property
    def share(self) -> tuple[float, float]:
        """How much of the rows stands above the view, and how much in it; both from 0 to 1."""
        if not self._view:
            return 0.0, 1.0
        count = self._pile.count
        first, last = self._view[0], self._view[-1]
        above = (first.item + first.line / self._height_of(first.item)) / count
        below = (last.item + (last.line + 1) / self._height_of(last.item)) / count
        return above, below - above

    # Moves

    def show(self, row: int | None, column: int) -> None:
        """Brings a cell into view, moving as little as that needs; its row is kept in its place from now on."""
        first = first_in_view(self.first, column, self.spread.columns, len(self._comparison.columns))
        if first != self.first:
            self.first = first
            self._lay()
        if row is not None and self._view:
            position = self._positions[row]
            self._look(self._pile.revealing(position, self._view[0], self.body_height))
            self._keep(row, self._view.index(LineAt(position, 0)))

    def scroll(self, lines: int) -> None:
        """Looks further down, or up when negative."""
        if self._view:
            self._look(self._pile.step(self._view[0], lines))
            top = self._view[0]
            self._keep(self._comparison.shown[top.item], -top.line)

    def scroll_columns(self, columns: int) -> None:
        """Looks further to the right, or to the left when negative."""
        last = len(self._comparison.columns) - self.spread.columns
        self.first = max(0, min(self.first + columns, last))
        self._lay()

    def beyond(self, row: int, lines: int) -> int:
        """The row so many lines further down or up, another one at least where there is one."""
        position = self._positions[row]
        further = self._pile.step(LineAt(position, 0), lines).item
        return self.beside(row, 1 if lines > 0 else -1) if further == position else self._comparison.shown[further]

    def beside(self, row: int, rows: int) -> int:
        """The row so many rows further down, or up if negative; no further than both ends."""
        shown = self._comparison.shown
        return shown[max(0, min(self._positions[row] + rows, len(shown) - 1))]
