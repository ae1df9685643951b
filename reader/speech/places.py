"""Moves over the points of an outline from where the reader is; every answer is an index or None."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter

from reader.speech.model import Point

Points = tuple[Point, ...]

START = attrgetter("start")


def point_at(points: Points, offset: int) -> int | None:
    """The innermost point whose text holds an offset."""
    index: int | None = last_started(points, offset)
    while index is not None and points[index].end <= offset:
        index = points[index].parent
    return index


def last_started(points: Points, offset: int) -> int | None:
    """The last point that starts at an offset or before it."""
    return bisect_right(points, offset, key=START) - 1 if points and points[0].start <= offset else None


def next_point(points: Points, offset: int) -> int | None:
    """The first point that starts after an offset."""
    index = bisect_right(points, offset, key=START)
    return index if index < len(points) else None


def previous_point(points: Points, offset: int) -> int | None:
    """The last point that starts before an offset."""
    index = bisect_left(points, offset, key=START)
    return index - 1 if index else None


def next_same_level(points: Points, offset: int) -> int | None:
    """The first point after an offset on the level that the reader is on, under whatever parent."""
    return first_alike(points, offset, range(bisect_right(points, offset, key=START), len(points)))


def previous_same_level(points: Points, offset: int) -> int | None:
    """The last point before an offset on the level that the reader is on, under whatever parent."""
    return first_alike(points, offset, range(bisect_left(points, offset, key=START) - 1, -1, -1))


def first_alike(points: Points, offset: int, others: Iterable[int]) -> int | None:
    """The first of others on the level of an offset; outside all points that is the first level."""
    current = point_at(points, offset)
    own = (1, True) if current is None else rung(points[current])
    return next((other for other in others if rung(points[other]) == own), None)


def rung(point: Point) -> tuple[int, bool]:
    """The level of a point, numbered ones and sub-headings apart."""
    return point.level, bool(point.marker)


def parent_of(points: Points, offset: int) -> int | None:
    """The point that holds the one the reader is in."""
    current = point_at(points, offset)
    return None if current is None else points[current].parent


def nth_sibling(points: Points, offset: int, nth: int) -> int | None:
    """The nth point, from 1, beside the one the reader is in, itself counted; outside all points, of level 1.

    Numbered points are counted with numbered ones, sub-headings with sub-headings.
    """
    current = point_at(points, offset)
    if current is None:
        beside = tuple(index for index, point in enumerate(points) if rung(point) == (1, True))
    else:
        inside = siblings(points, points[current].parent)
        beside = tuple(index for index in inside if rung(points[index]) == rung(points[current]))
    return beside[nth - 1] if 0 < nth <= len(beside) else None


def siblings(points: Points, parent: int | None) -> tuple[int, ...]:
    """The points that one point holds itself; those at the top for None."""
    first, end = (
        (0, len(points)) if parent is None else (parent + 1, bisect_left(points, points[parent].end, key=START))
    )
    return tuple(index for index in range(first, end) if points[index].parent == parent)


def path(points: Points, index: int | None) -> tuple[int, ...]:
    """The points from the top down to this one, itself included."""
    found: list[int] = []
    while index is not None:
        found.append(index)
        index = points[index].parent
    return tuple(reversed(found))


def depths(points: Sequence[Point]) -> list[int]:
    """How many points and sub-headings hold each point; a parent stands before what it holds."""
    found: list[int] = []
    for point in points:
        found.append(0 if point.parent is None else found[point.parent] + 1)
    return found


def counts(points: Points, offsets: Iterable[int]) -> tuple[int, ...]:
    """How many of some offsets lie in each point, its sub-points included."""
    inside = [0] * len(points)
    for offset in offsets:
        index = point_at(points, offset)
        if index is not None:
            inside[index] += 1
    for index in range(len(points) - 1, -1, -1):
        parent = points[index].parent
        if parent is not None:
            inside[parent] += inside[index]
    return tuple(inside)
