"""The points of several speeches side by side: which point stands in which row, and which rows are shown.

In a row stand the points of the same number, one of each speech that has it; the rows a row holds stand below it once
it is opened.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from reader.tui.items import Column, Item, Slot

WHOLE = 0
"""The row that holds those at the top; it is never shown and always open."""


@dataclass(slots=True)
class _Row:
    """A row: what holds it, the rows it holds, and its items by column."""

    holder: int
    depth: int
    rows: dict[Slot, int] = field(default_factory=dict)
    items: dict[int, Item] = field(default_factory=dict)


class Comparison:
    """A tree of rows that grows as speeches are put in; a row is called by a number that stays its own.

    Args:
        columns: The speeches, those with remarks only that are still to be read.
    """

    def __init__(self, columns: Sequence[Column]) -> None:
        self.columns = list(columns)
        self._rows = [_Row(WHOLE, -1)]
        self._rows_of: dict[int, list[int]] = {}
        self._is_open_all = False
        self._turned: set[int] = set()
        self._shown: tuple[int, ...] | None = None
        for index, column in enumerate(columns):
            self.put(index, column)

    def put(self, index: int, column: Column) -> None:
        """Puts a speech in its column, which has held no items so far."""
        self.columns[index] = column
        rows: list[int] = []
        for item in column.items:
            row = self._row_below(WHOLE if item.holder is None else rows[item.holder], item.slot)
            self._rows[row].items[index] = item
            rows.append(row)
        self._rows_of[index] = rows
        self._shown = None

    def _row_below(self, holder: int, slot: Slot) -> int:
        rows = self._rows[holder].rows
        if slot not in rows:
            rows[slot] = len(self._rows)
            self._rows.append(_Row(holder, self._rows[holder].depth + 1))
        return rows[slot]

    # What stands where

    @property
    def shown(self) -> tuple[int, ...]:
        """The rows that are shown, in order."""
        if self._shown is None:
            self._shown = tuple(self._walk())
        return self._shown

    def _walk(self) -> list[int]:
        found: list[int] = []
        ahead = [WHOLE]
        while ahead:
            row = ahead.pop()
            found.append(row)
            if row == WHOLE or self._opens(row):
                rows = self._rows[row].rows
                ahead.extend(rows[slot] for slot in sorted(rows, reverse=True))
        return found[1:]

    def item(self, row: int, column: int) -> Item | None:
        """The point that stands in a row of a column."""
        return self._rows[row].items.get(column)

    def is_expected(self, row: int, column: int) -> bool:
        """Whether a speech has a list to which a point in this row would belong."""
        holder = self._rows[row].holder
        if holder == WHOLE:
            return bool(self.columns[column].items)
        item = self.item(holder, column)
        return item is not None and item.inside > 0

    def depth(self, row: int) -> int:
        """How many rows hold a row."""
        return self._rows[row].depth

    def row_at(self, column: int, offset: int) -> int | None:
        """The row in which the innermost point stands that holds an offset, else the last before it, else the first."""
        items = self.columns[column].items
        if not items:
            return None
        index = max(0, bisect_right(items, offset, key=attrgetter("start")) - 1)
        while items[index].end <= offset and (holder := items[index].holder) is not None:
            index = holder
        return self._rows_of[column][index]

    def trail(self, row: int, column: int) -> tuple[Item, ...]:
        """The points on the way down to a row of a column, itself included."""
        way = [self.item(row, column) for row in (*self._above(row), row)]
        return tuple(item for item in way if item is not None)

    # Opening and closing

    def _opens(self, row: int) -> bool:
        """Whether a row shows what it holds, or would if it held anything."""
        return (row in self._turned) != self._is_open_all

    def is_open(self, row: int) -> bool:
        """Whether a row holds others and they are shown."""
        return self._opens(row) and bool(self._rows[row].rows)

    def is_closed(self, row: int) -> bool:
        """Whether a row holds others and they are hidden."""
        return not self._opens(row) and bool(self._rows[row].rows)

    def holder(self, row: int) -> int | None:
        """The row that holds a row; None at the top."""
        return self._rows[row].holder or None

    def shown_holder(self, row: int) -> int:
        """The row itself if it is shown, else the nearest shown one that holds it."""
        return next((above for above in self._above(row) if not self._opens(above)), row)

    def _above(self, row: int) -> list[int]:
        """The rows that hold a row, from the top down."""
        found: list[int] = []
        holder = self._rows[row].holder
        while holder != WHOLE:
            found.append(holder)
            holder = self._rows[holder].holder
        return found[::-1]

    def reveal(self, row: int) -> None:
        """Opens what holds a row, so that it is shown."""
        for above in self._above(row):
            self.open(above)

    def open(self, row: int) -> None:
        """Shows the rows that a row holds."""
        if not self._opens(row):
            self._turn(row)

    def close(self, row: int) -> None:
        """Hides the rows that a row holds."""
        if self._opens(row):
            self._turn(row)

    def _turn(self, row: int) -> None:
        self._turned ^= {row}
        self._shown = None

    def turn_all(self, *, is_open: bool) -> None:
        """Shows every row, of speeches still to come too, or only those at the top."""
        self._is_open_all, self._shown = is_open, None
        self._turned.clear()
