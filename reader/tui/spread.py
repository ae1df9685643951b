"""How columns share a width: how many stand side by side, how wide, and from where."""

from __future__ import annotations

from typing import NamedTuple

LEAST, MOST = 22, 60
"""Cells of the narrowest column, where there is room for more than one, and of the widest."""
GAP = 2
"""Blank cells between two columns."""


class Spread(NamedTuple):
    """Columns of equal width in the middle of a wider space."""

    columns: int
    """How many columns are in view."""
    cells: int
    """Cells of each."""
    margin: int
    """Blank cells before the first."""

    def start(self, place: int) -> int:
        """The cell at which a column in view starts; `place` is 0 for the first."""
        return self.margin + place * (self.cells + GAP)

    def place_at(self, cell: int) -> int | None:
        """Which column in view a cell belongs to; None beside all of them."""
        place, inside = divmod(cell - self.margin, self.cells + GAP)
        return place if 0 <= place < self.columns and inside < self.cells else None


def spread(columns: int, width: int) -> Spread:
    """As many columns as a width has room for, one at least."""
    count = max(1, min(columns, (width + GAP) // (LEAST + GAP)))
    cells = max(1, min(MOST, (width - (count - 1) * GAP) // count))
    return Spread(count, cells, max(0, (width - count * cells - (count - 1) * GAP) // 2))


def first_in_view(first: int, wanted: int, count: int, columns: int) -> int:
    """The first column in view such that a wanted one is, moved as little as that needs, without room left over."""
    first = min(wanted, max(first, wanted - count + 1))
    return max(0, min(first, columns - count))
