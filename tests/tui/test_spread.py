"""How columns share a width."""

from __future__ import annotations

import pytest

from reader.tui.spread import GAP, LEAST, MOST, Spread, first_in_view, spread


@pytest.mark.parametrize(
    ("columns", "width", "shown"),
    [(5, 39, 1), (5, 45, 1), (5, 46, 2), (5, 79, 3), (5, 119, 5), (5, 199, 5), (2, 199, 2), (200, 199, 8), (5, 3, 1)],
)
def test_as_many_columns_stand_side_by_side_as_there_is_room_for(columns: int, width: int, shown: int) -> None:
    """One at least, on the narrowest terminal too."""
    assert spread(columns, width).columns == shown


@pytest.mark.parametrize("columns", [1, 2, 5, 200])
def test_columns_are_never_too_narrow_and_never_leave_the_width(columns: int) -> None:
    """At any width; one column alone takes what there is."""
    for width in range(1, 250):
        found = spread(columns, width)
        last = found.columns - 1
        assert found.cells <= MOST
        assert found.columns == 1 or found.cells >= LEAST
        assert found.start(last) + found.cells <= width


def test_a_cell_belongs_to_its_column() -> None:
    """Gaps and margins belong to none."""
    assert Spread(2, 3, 1).start(1) == 4 + GAP
    assert [Spread(2, 3, 1).place_at(cell) for cell in range(11)] == [None, 0, 0, 0, None, None, 1, 1, 1, None, None]


@pytest.mark.parametrize(
    ("first", "wanted", "expected"),
    [(0, 2, 0), (0, 3, 1), (3, 1, 1), (4, 4, 2), (0, 4, 2)],
    ids=["in view", "right of it", "left of it", "no room left over", "the last"],
)
def test_the_view_moves_as_little_as_a_column_needs(first: int, wanted: int, expected: int) -> None:
    """Three of five columns are in view."""
    assert first_in_view(first, wanted, 3, 5) == expected
