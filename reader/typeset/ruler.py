"""How far a row reaches: by arithmetic where each character is one cell or two, by clusters elsewhere."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Protocol

from reader.text.cells import NARROW, UNUSUAL, clusters


class Ruler(Protocol):
    """Measures one visible text."""

    def reach(self, start: int, cells: int) -> int:
        """The last offset such that `[start, offset)` fits into the cells; at or beyond the text's end if all fits."""

    def after(self, offset: int) -> int:
        """The end of the cluster that starts at the offset."""

    def is_boundary(self, offset: int) -> bool:
        """Whether a cluster starts there."""


def ruler_of(shown: str) -> Ruler:
    """The cheapest ruler that is exact for a visible text."""
    return ClusterRuler(shown) if UNUSUAL.search(shown) else PlainRuler(shown)


class PlainRuler:
    """Every character is a cluster of one cell or two, so only the narrow ones need counting."""

    def __init__(self, shown: str) -> None:
        self._narrow: Sequence[int] = (
            range(len(shown)) if shown.isascii() else [match.start() for match in NARROW.finditer(shown)]
        )

    def reach(self, start: int, cells: int) -> int:
        """As `Ruler.reach`: half as many characters as cells, and half of one more for each narrow one among them."""
        narrow = self._narrow
        first = bisect_left(narrow, start)
        end, further = start, start + cells // 2
        count = 0
        while further != end:
            end = further
            count = bisect_left(narrow, end, first) - first
            further = start + (cells + count) // 2
        has_spare_cell = (cells + count) % 2 == 1
        return end + 1 if has_spare_cell and end in narrow[first + count : first + count + 1] else end

    def after(self, offset: int) -> int:
        """As `Ruler.after`."""
        return offset + 1

    def is_boundary(self, offset: int) -> bool:  # noqa: ARG002 - every offset is one
        """As `Ruler.is_boundary`."""
        return True


class ClusterRuler:
    """Any text: a bisection over the cells before each cluster."""

    def __init__(self, shown: str) -> None:
        found = clusters(shown)
        self._starts = [cluster.start for cluster in found] + [len(shown)]
        self._cells_before = list(accumulate((cluster.cells for cluster in found), initial=0))
        self._boundaries = frozenset(self._starts)

    def reach(self, start: int, cells: int) -> int:
        """As `Ruler.reach`."""
        here = bisect_left(self._starts, start)
        return self._starts[bisect_right(self._cells_before, self._cells_before[here] + cells) - 1]

    def after(self, offset: int) -> int:
        """As `Ruler.after`."""
        return self._starts[bisect_right(self._starts, offset)]

    def is_boundary(self, offset: int) -> bool:
        """As `Ruler.is_boundary`."""
        return offset in self._boundaries
