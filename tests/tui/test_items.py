"""What a speech brings to a comparison."""

from __future__ import annotations

import pytest

from reader.speech.model import Outline, Point, Speech
from reader.tui.items import LONGEST, Slot, items_of, slots


@pytest.mark.parametrize(
    ("ordinals", "expected"),
    [
        ([1, 2, 3], [(0, 1, 0), (0, 2, 0), (0, 3, 0)]),
        ([1, 3], [(0, 1, 0), (0, 3, 0)]),
        ([2, 3], [(0, 2, 0), (0, 3, 0)]),
        ([1, 2, 1, 2], [(0, 1, 0), (0, 2, 0), (1, 1, 0), (1, 2, 0)]),
        ([1, 1, 2], [(0, 1, 0), (0, 1, 1), (0, 2, 0)]),
        ([None, None], [(0, 1, 0), (0, 2, 0)]),
        ([None, 1, None, None, 2], [(0, 0, 1), (0, 1, 0), (0, 1, 1), (0, 1, 2), (0, 2, 0)]),
        ([], []),
    ],
    ids=["plain", "gap", "late start", "restart", "repeated", "sub-headings", "mixed", "none"],
)
def test_a_point_has_a_slot_by_its_number(ordinals: list[int | None], expected: list[tuple[int, int, int]]) -> None:
    """Slots ascend as the points do, whatever the numbers; without numbers they are positions."""
    assert slots(ordinals) == [Slot(*slot) for slot in expected]
    assert sorted(set(slots(ordinals))) == slots(ordinals)


def test_sub_headings_stand_in_for_numbers_where_there_are_none() -> None:
    """Beside numbered points only those inside a point of level 1 are compared."""
    subs = tuple(Point("", None, 0, start, start + 5, start + 4, None, 1.0) for start in (0, 5))
    numbered = (*subs, Point("一是", 1, 1, 10, 20, 14, None, 1.0), Point("", None, 1, 14, 18, 18, 2, 1.0))
    text = "满足停车。满足住房。一是甲事扩容提质。结尾。"

    assert [item.heading for item in items_of(Speech("", "", "", "", text, Outline(subs)))] == ["满足停车", "满足住房"]
    assert [item.level for item in items_of(Speech("", "", "", "", text, Outline(numbered)))] == [1, 1]


def test_points_of_level_1_below_a_sub_heading_stand_at_the_top() -> None:
    """And a second list of them begins rows of its own."""
    points: list[Point] = []
    for start in (0, 30):
        holder = len(points)
        points.append(Point("", None, 0, start, start + 30, start + 2, None, 1.0))
        points += [
            Point("一是", ordinal, 1, start + 5 * ordinal, start + 9, start + 9, holder, 1.0) for ordinal in (1, 2)
        ]
    items = items_of(Speech("", "", "", "", "字" * 60, Outline(tuple(points))))

    assert [item.slot[:2] for item in items] == [(0, 1), (0, 2), (1, 1), (1, 2)]


def test_a_heading_is_never_cut_without_a_sign() -> None:
    """However long it is."""
    points = (Point("一是", 1, 1, 0, 9000, 9000, None, 1.0),)
    heading = items_of(Speech("", "", "", "", "一是" + "长" * 9000, Outline(points)))[0].heading

    assert heading == "长" * LONGEST + "…"
