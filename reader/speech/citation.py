"""How a place in a speech is called: by the points that hold it."""

from __future__ import annotations

from reader.speech.model import Speech
from reader.speech.places import path, point_at

STEP = " › "
"""Between the names of points on the way down."""
LONGEST_NAME = 8
"""Characters of a sub-heading that stand for it."""
LONGEST_TRAIL = 5
"""Steps that are named; of a longer way the first and the last ones."""
STOPS = "。！？；，、：,.;:!? "
"""What a sub-heading's name does not end with."""


def markers(speech: Speech, offset: int) -> tuple[str, ...]:
    """The markers of the numbered points that hold an offset, from the top down: 三是, 其二."""
    points = speech.outline.points
    return tuple(points[index].marker for index in path(points, point_at(points, offset)) if points[index].marker)


def trail(speech: Speech, offset: int) -> str:
    """The way down to an offset as it is shown, sub-headings by their first words: 二是 › 满足住房需要 › 三是."""
    points = speech.outline.points
    way = path(points, point_at(points, offset))
    names = [
        points[index].marker or _name(speech.text[points[index].start : points[index].heading_end]) for index in way
    ]
    return STEP.join(names if len(names) <= LONGEST_TRAIL else [names[0], "…", *names[2 - LONGEST_TRAIL :]])


def _name(heading: str) -> str:
    bare = heading.rstrip(STOPS)
    return bare if len(bare) <= LONGEST_NAME else f"{bare[: LONGEST_NAME - 1]}…"
