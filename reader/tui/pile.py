"""Items of different heights, one under the other, whose heights are asked for only where one looks."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class LineAt(NamedTuple):
    """Where a line stands: in which item, which of its lines. Ordered from the top down."""

    item: int
    line: int


class Pile:
    """A pile of items; what a move costs is in the items it passes, never in how many there are.

    Args:
        count: How many items.
        height: Tells how many lines an item takes, at least one.
    """

    def __init__(self, count: int, height: Callable[[int], int]) -> None:
        self.count = count
        self._height = height

    def step(self, at: LineAt, lines: int) -> LineAt:
        """The line so many lines further down, or up if negative; no further than both ends."""
        item, line = at.item, at.line + lines
        while line < 0 and item > 0:
            item -= 1
            line += self._height(item)
        while line >= (height := self._height(item)):
            if item == self.count - 1:
                return LineAt(item, height - 1)
            item += 1
            line -= height
        return LineAt(item, max(0, line))

    def window(self, top: LineAt, height: int) -> list[LineAt]:
        """The lines in view from one on; fewer than `height` at the end."""
        found: list[LineAt] = []
        item, line = top
        while item < self.count and len(found) < height:
            found += [LineAt(item, number) for number in range(line, self._height(item))]
            item, line = item + 1, 0
        return found[:height]

    def last_top(self, height: int) -> LineAt:
        """The first line of the last full window."""
        last = self.count - 1
        return self.step(LineAt(last, self._height(last) - 1), 1 - height)

    def revealing(self, item: int, top: LineAt, height: int) -> LineAt:
        """The first line of a window that shows an item whole, or its beginning, moved as little as that needs."""
        first, last = LineAt(item, 0), LineAt(item, self._height(item) - 1)
        return min(first, max(top, self.step(last, 1 - height)))
