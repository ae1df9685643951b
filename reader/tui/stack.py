"""Items of different heights, one under the other: which lines an item takes, and which item stands on a line."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import NamedTuple


class Stretch(NamedTuple):
    """How many consecutive items are alike, and in what."""

    items: int
    height: int
    """Lines of each item."""
    is_choosable: bool = True
    """Whether the cursor may stand on them; it steps over headings and remarks."""


class Stack:
    """Knows every line by arithmetic over the stretches, however many items they hold."""

    def __init__(self, stretches: Iterable[Stretch] = ()) -> None:
        self._stretches = [stretch for stretch in stretches if stretch.items > 0]
        self._items = [0, *accumulate(stretch.items for stretch in self._stretches)]
        self._lines = [0, *accumulate(stretch.items * stretch.height for stretch in self._stretches)]

    @property
    def count(self) -> int:
        """How many items there are."""
        return self._items[-1]

    @property
    def height(self) -> int:
        """How many lines they take."""
        return self._lines[-1]

    def lines(self, item: int) -> range:
        """The lines an item takes."""
        position = self._position(item)
        height = self._stretches[position].height
        first = self._lines[position] + (item - self._items[position]) * height
        return range(first, first + height)

    def item_at(self, line: int) -> int | None:
        """The item that stands on a line; None above the first and below the last."""
        if not 0 <= line < self.height:
            return None
        position = bisect_right(self._lines, line) - 1
        return self._items[position] + (line - self._lines[position]) // self._stretches[position].height

    def is_choosable(self, item: int) -> bool:
        """Whether the cursor may stand on an item."""
        return self._stretches[self._position(item)].is_choosable

    def choosable_from(self, item: int, direction: int) -> int | None:
        """The first choosable item from an item on, itself included, down (1) or up (-1)."""
        if not 0 <= item < self.count:
            return None
        position = self._position(item)
        if self._stretches[position].is_choosable:
            return item
        position += direction
        while 0 <= position < len(self._stretches):
            if self._stretches[position].is_choosable:
                return self._items[position] if direction > 0 else self._items[position + 1] - 1
            position += direction
        return None

    def nearest_choosable(self, item: int, direction: int) -> int | None:
        """The first choosable item from the item on (or the nearest there is), else the first the other way."""
        if self.count == 0:
            return None
        nearest = max(0, min(item, self.count - 1))
        ahead = self.choosable_from(nearest, direction)
        return self.choosable_from(nearest, -direction) if ahead is None else ahead

    def lines_with_headings(self, item: int) -> range:
        """The lines an item takes, and those of what stands right above it and cannot be chosen."""
        lines, position = self.lines(item), self._position(item)
        is_first = item == self._items[position] and position > 0
        if is_first and self.is_choosable(item) and not self._stretches[position - 1].is_choosable:
            return range(self._lines[position - 1], lines.stop)
        return lines

    def _position(self, item: int) -> int:
        """Which stretch holds an item."""
        return bisect_right(self._items, item) - 1
