"""Moves over the points of an outline."""

from __future__ import annotations

from reader.speech import places
from reader.speech.outline import outline

TEXT = "先说几句。\n一、修路\n（一）通村\n（二）通组\n二、架桥\n（一）石桥\n"
POINTS = outline(TEXT).points


def index(marker: str, nth: int = 0) -> int:
    """The nth point with a marker."""
    return [place for place, point in enumerate(POINTS) if point.marker == marker][nth]


def start(marker: str, nth: int = 0) -> int:
    """Where the nth point with a marker starts."""
    return POINTS[index(marker, nth)].start


def test_the_point_at_an_offset_is_the_innermost() -> None:
    """Inside a sub-point that one, before the first none."""
    assert places.point_at(POINTS, TEXT.index("通组")) == index("（二）")
    assert places.point_at(POINTS, TEXT.index("修路")) == index("一")
    assert places.point_at(POINTS, 2) is None
    assert places.point_at((), 2) is None


def test_next_and_previous_go_by_offset() -> None:
    """They go to where a point starts, and nowhere beyond the ends."""
    assert places.next_point(POINTS, 0) == 0
    assert places.next_point(POINTS, POINTS[-1].start) is None
    assert places.previous_point(POINTS, POINTS[1].start) == 0
    assert places.previous_point(POINTS, POINTS[0].start) is None


def test_points_of_the_same_level_are_met_across_parents() -> None:
    """From the last sub-point of one the first of the next; above the first point the level is the first."""
    assert places.next_same_level(POINTS, start("（二）")) == index("（一）", 1)
    assert places.previous_same_level(POINTS, start("二")) == index("一")
    assert places.next_same_level(POINTS, start("二")) is None
    assert places.next_same_level(POINTS, 0) == index("一")
    assert places.previous_same_level(POINTS, 0) is None


def test_family_of_a_point() -> None:
    """Parent, siblings and the way down from the top."""
    assert places.parent_of(POINTS, start("（二）")) == index("一")
    assert places.parent_of(POINTS, 0) is None
    assert places.siblings(POINTS, None) == (index("一"), index("二"))
    assert places.siblings(POINTS, index("一")) == (index("（一）"), index("（二）"))
    assert places.path(POINTS, index("（一）", 1)) == (index("二"), index("（一）", 1))
    assert places.path(POINTS, None) == ()


def test_the_nth_sibling_counts_from_one() -> None:
    """Inside a sub-point its siblings, outside all points those at the top."""
    assert places.nth_sibling(POINTS, start("（二）"), 1) == index("（一）")
    assert places.nth_sibling(POINTS, 0, 2) == index("二")
    assert places.nth_sibling(POINTS, 0, 3) is None
    assert places.nth_sibling(POINTS, 0, 0) is None


def test_a_point_counts_what_lies_in_its_sub_points() -> None:
    """An offset in a sub-point counts there and above; one outside all points nowhere."""
    offsets = [2, TEXT.index("修路"), TEXT.index("通组"), TEXT.index("石桥")]

    assert places.counts(POINTS, offsets) == (2, 0, 1, 1, 1)
