"""How deep points stand."""

from __future__ import annotations

from collections.abc import Sequence

from reader.speech.model import Point


def depths(points: Sequence[Point]) -> list[int]:
    """For each point the number of nodes above it, sub-headings included; a parent stands before what it holds."""
    found: list[int] = []
    for point in points:
        found.append(0 if point.parent is None else found[point.parent] + 1)
    return found
