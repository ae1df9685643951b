"""A speech without the bodies of its points: what stands before them, their headings, and what stands after them.

What it shows keeps its offsets in the text, so a place, a point or a hit means the same there as on the whole page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.speech.model import Speech
from reader.speech.places import depths
from reader.typeset.blocks import header, paragraphs, preface_blocks
from reader.typeset.model import Block

_BLANK_LINES = re.compile(r"(?:\s*\n)?")


def skeleton_blocks(speech: Speech, preface: str = "") -> tuple[Block, ...]:
    """Title, byline, preface, the text before the first point, the headings, the text after the last point.

    Args:
        speech: The speech; without points its whole text is shown. Its notes are left out.
        preface: The collection's note, a paragraph a line.
    """
    above = (*header(speech), *preface_blocks(preface))
    if not speech.outline.points:
        return (*above, *paragraphs(speech.text, 0, len(speech.text)))
    return (*above, *_opening(speech), *_headings(speech), *_closing(speech))


def _opening(speech: Speech) -> list[Block]:
    """The paragraphs before the first point, without blank ones at their end."""
    end = len(speech.text[: speech.outline.points[0].start].rstrip())
    return paragraphs(speech.text, 0, end) if end else []


def _headings(speech: Speech) -> Iterator[Block]:
    """The heading of each point, up to the next point at the furthest; a heading of several lines is several blocks."""
    points = speech.outline.points
    limits = (*(point.start for point in points[1:]), len(speech.text))
    for point, limit, depth in zip(points, limits, depths(points), strict=True):
        for line in paragraphs(speech.text, point.start, min(point.heading_end, limit)):
            if speech.text[line.start : line.end].strip():
                yield line._replace(depth=depth)


def _closing(speech: Speech) -> list[Block]:
    """The paragraphs after the last point, without blank ones at their start."""
    end = max(point.end for point in speech.outline.points)
    blank_lines = _BLANK_LINES.match(speech.text, end)
    start = blank_lines.end() if blank_lines else end
    return paragraphs(speech.text, start, len(speech.text)) if speech.text[start:].strip() else []
