"""What a speech brings to a comparison: its points from level 1 down, each with its place among those beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reader.speech import places
from reader.speech.model import Point, Speech
from reader.tui.entries import heading_of

LONGEST = 1000
"""Code points of a heading that are kept; no cell has room for more."""


class Slot(NamedTuple):
    """Where a point stands among the points beside it; points of two speeches with the same slot share a row."""

    run: int
    """Which list it is in, from 0: numbers that begin anew begin another list."""
    number: int
    """Its ordinal, or its position, from 1, where nothing is numbered."""
    repeat: int = 0
    """How many stand before it with the same number, or with none after that number."""


class Item(NamedTuple):
    """A point of a speech as the comparison knows it."""

    slot: Slot
    holder: int | None
    """Index of the item that holds it, which stands before it; None at the top."""
    marker: str
    heading: str
    level: int
    start: int
    end: int
    inside: int = 0
    """How many items it holds itself."""


@dataclass(frozen=True, slots=True)
class Column:
    """What a speech brings to the comparison."""

    author: str
    title: str
    items: tuple[Item, ...] = ()
    remark: str = ""
    """What is said in place of points where there are none."""


def items_of(speech: Speech) -> tuple[Item, ...]:
    """The points of a speech from level 1 down; of a speech without numbers its sub-headings."""
    points = speech.outline.points
    holders = _holders(points)
    beside: dict[int | None, list[int]] = {}
    for index, holder in holders.items():
        beside.setdefault(holder, []).append(index)
    slot_of = {
        index: slot
        for group in beside.values()
        for index, slot in zip(group, slots(_ordinals(points, group)), strict=True)
    }
    place = {index: number for number, index in enumerate(holders)}
    inside = Counter(holders.values())
    return tuple(
        Item(
            slot=slot_of[index],
            holder=None if holder is None else place[holder],
            marker=points[index].marker,
            heading=_short(heading_of(speech.text, points[index])),
            level=points[index].level,
            start=points[index].start,
            end=points[index].end,
            inside=inside[index],
        )
        for index, holder in holders.items()
    )


def _holders(points: Sequence[Point]) -> dict[int, int | None]:
    """The points that are compared, in order, each with the one that holds it, None for those at the top."""
    is_numbered = any(places.rung(point) == (1, True) for point in points)
    holders: dict[int, int | None] = {}
    for index, point in enumerate(points):
        is_top = places.rung(point) == (1, True) if is_numbered else point.parent is None
        if is_top:
            holders[index] = None
        elif point.parent in holders:
            holders[index] = point.parent
    return holders


def _ordinals(points: Sequence[Point], indices: Sequence[int]) -> list[int | None]:
    return [points[index].ordinal for index in indices]


def _short(heading: str) -> str:
    return heading if len(heading) <= LONGEST else heading[:LONGEST] + "…"


def slots(ordinals: Sequence[int | None]) -> list[Slot]:
    """The slots of points beside one another, by their ordinals; they ascend."""
    if all(ordinal is None for ordinal in ordinals):
        return [Slot(0, number) for number in range(1, len(ordinals) + 1)]
    found: list[Slot] = []
    last = Slot(0, 0)
    for ordinal in ordinals:
        if ordinal is None or ordinal == last.number:
            last = last._replace(repeat=last.repeat + 1)
        else:
            last = Slot(last.run + (ordinal < last.number), ordinal)
        found.append(last)
    return found
