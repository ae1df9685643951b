"""Which points are shown when some are folded or filtered away."""

from __future__ import annotations

import pytest

from reader.speech.model import Point
from reader.tui.tree import Tree

PARENTS = (None, 0, 0, 2, None, 4)


def tree(*parents: int | None) -> Tree:
    """A tree of points with these parents."""
    return Tree(
        tuple(Point("一", 1, 1, start, start + 1, start + 1, parent, 1.0) for start, parent in enumerate(parents))
    )


TREE = tree(*PARENTS)


def test_depth_counts_what_holds_a_point() -> None:
    """Sub-headings count too."""
    assert TREE.depths == [0, 1, 1, 2, 0, 1]


@pytest.mark.parametrize(
    ("changed", "shown"),
    [
        (TREE, (0, 1, 2, 3, 4, 5)),
        (TREE.fold(2), (0, 1, 2, 4, 5)),
        (TREE.fold(2).fold(0), (0, 4, 5)),
        (TREE.fold(2).fold(0).unfold(0), (0, 1, 2, 4, 5)),
        (TREE.fold_all(), (0, 4)),
        (TREE.fold_all().unfold_all(), (0, 1, 2, 3, 4, 5)),
        (TREE.filtered([3]), (0, 2, 3)),
        (TREE.fold_all().filtered([3, 4]), (0, 2, 3, 4)),
        (TREE.fold_all().filtered([3]).filtered(None), (0, 4)),
        (TREE.filtered([]), ()),
    ],
    ids=["all", "one", "two", "inner stays", "top", "again", "found", "found in folds", "folds come back", "nothing"],
)
def test_folds_hide_and_filters_keep_what_holds_a_match(changed: Tree, shown: tuple[int, ...]) -> None:
    """A filter looks into folds."""
    assert changed.shown == shown


def test_a_hidden_point_is_held_by_the_nearest_shown_one() -> None:
    """So the cursor and counts have somewhere to go."""
    folded = TREE.fold(2).fold(4)

    assert folded.holders == [0, 1, 2, 2, 4, 4]
    assert folded.gathered({3: 2, 2: 1, 5: 4}) == {2: 3, 4: 4}


def test_what_is_filtered_out_may_be_held_by_nothing() -> None:
    """Then it is not counted."""
    found = TREE.filtered([1])

    assert found.holders == [0, 1, 0, 0, None, None]
    assert found.gathered({5: 1, 3: 2}) == {0: 2}


def test_only_what_holds_points_folds() -> None:
    """And nothing does while a filter stands."""
    assert [TREE.is_open(index) for index in range(6)] == [True, False, True, False, True, False]
    assert TREE.fold(0).is_folded(0)
    assert not TREE.fold(0).is_open(0)
    assert not TREE.fold(0).filtered([1]).is_folded(0)
    assert not TREE.filtered([1]).is_open(0)


def test_depth_has_no_limit() -> None:
    """Ten thousand levels are answered without recursion."""
    deep = tree(None, *range(10_000))

    assert deep.depths[-1] == 10_000
    assert deep.fold(0).holders[-1] == 0
    assert len(deep.filtered([10_000]).shown) == 10_001
