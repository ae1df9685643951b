"""The current hit among the hits of a query."""

from __future__ import annotations

import pytest

from reader.find.found import Found
from reader.find.hits import Hit
from reader.find.query import Query
from reader.find.search import Search


def found(*starts: int, index: int | None = None) -> Found:
    """Hits of two characters that start at some offsets."""
    return Found(Query("甲乙"), tuple(Hit(start, start + 2, "literal") for start in starts), index)


@pytest.mark.parametrize(("offset", "index"), [(0, 0), (10, 0), (11, 1), (30, 2), (31, 0)])
def test_a_find_starts_at_the_first_hit_from_here(offset: int, index: int) -> None:
    """A hit at the very place counts; past the last one it is the first of all."""
    assert found(10, 20, 30).at(offset).index == index


def test_nothing_found_has_no_current_hit() -> None:
    """Nor can one step in it."""
    nothing = found().at(0)

    assert nothing.current is None
    assert nothing.number == 0
    assert nothing.moved(1) == (nothing, False)
    assert nothing.nearest(5, 1) == (nothing, False)


@pytest.mark.parametrize(
    ("index", "steps", "expected", "wrapped"),
    [(0, 1, 1, False), (2, 1, 0, True), (1, -1, 0, False), (0, -1, 2, True)],
    ids=["next", "next wraps", "previous", "previous wraps"],
)
def test_steps_go_round_and_say_so(index: int, steps: int, expected: int, wrapped: bool) -> None:  # noqa: FBT001 - a table
    """After the last hit comes the first, before the first the last."""
    moved, went_round = found(10, 20, 30, index=index).moved(steps)

    assert (moved.index, went_round) == (expected, wrapped)


@pytest.mark.parametrize(
    ("offset", "steps", "expected", "wrapped"),
    [(15, 1, 1, False), (15, -1, 0, False), (35, 1, 0, True), (5, -1, 2, True)],
    ids=["next", "previous", "next wraps", "previous wraps"],
)
def test_steps_start_from_a_place(offset: int, steps: int, expected: int, wrapped: bool) -> None:  # noqa: FBT001 - a table
    """A reader who has scrolled away goes on from there."""
    moved, went_round = found(10, 20, 30, index=0).nearest(offset, steps)

    assert (moved.index, went_round) == (expected, wrapped)


def test_earlier_queries_come_back_and_so_does_what_was_being_typed() -> None:
    """Up goes back in the history, down forward, and past the latest stands the draft."""
    search = Search(history=["甲", "乙"])

    assert [search.recall(-1, "草"), search.recall(-1, "乙"), search.recall(-1, "甲")] == ["乙", "甲", "甲"]
    assert [search.recall(1, "甲"), search.recall(1, "乙"), search.recall(1, "草")] == ["乙", "草", "草"]
