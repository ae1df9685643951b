"""What a reader types to go somewhere: `50%`, `12` (a paragraph), `二.3` (point 3 of point 二)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.speech.model import Point
from reader.text.numerals import value

PERCENT = re.compile(r"(\d{1,3})\s*[%％]")
PARAGRAPH = re.compile(r"\d{1,9}")
STEP = re.compile(r"[.。．·›>\s]+")
"""What stands between the steps of a point's path."""


def percent_of(address: str) -> int | None:
    """The percent an address asks for, or None when it asks for something else."""
    asked = PERCENT.fullmatch(address.strip())
    return min(100, int(asked[1])) if asked else None


def offset_of(address: str, text: str, points: Sequence[Point]) -> int | None:
    """The offset of the paragraph (from 1; beyond the last: the last) or point an address names, or None."""
    address = address.strip()
    if PARAGRAPH.fullmatch(address):
        return _paragraph_start(text, int(address))
    return _point_start([step for step in STEP.split(address) if step], points)


def _paragraph_start(text: str, number: int) -> int:
    start = 0
    for _ in range(number - 1):
        following = text.find("\n", start) + 1
        if not following:
            break
        start = following
    return start


def _point_start(steps: Sequence[str], points: Sequence[Point]) -> int | None:
    holder: int | None = None
    for step in steps:
        holder = next((index for index, point in enumerate(points) if _is_step(points, point, holder, step)), None)
        if holder is None:
            return None
    return None if holder is None else points[holder].start


def _is_step(points: Sequence[Point], point: Point, holder: int | None, step: str) -> bool:
    """Whether a point is the one that a step names below its nearest numbered holder."""
    above = point.parent
    while above is not None and above != holder and points[above].ordinal is None:
        above = points[above].parent
    return above == holder and bool(point.marker) and (point.marker == step or point.ordinal == value(step))
