"""An outline as a picture: one line a point, indented by its depth, so that a table of tests reads like the text."""

from __future__ import annotations

from reader.speech.model import Outline
from reader.speech.outline import outline
from reader.speech.places import path


def drawn(text: str) -> list[str]:
    """Each point as its depth in blanks, its marker and its heading's words; a sub-heading begins with `~`."""
    return drawing(text, outline(text))


def drawing(text: str, found: Outline) -> list[str]:
    """The same for an outline at hand."""
    rows = []
    for index, point in enumerate(found.points):
        depth = len(path(found.points, index)) - 1
        words = "".join(text[point.marker_end : point.heading_end].split()).lstrip("、，,.．:：)）")
        rows.append("  " * depth + (f"{''.join(point.marker.split())} {words}" if point.marker else f"~{words}"))
    return rows


def markers(text: str) -> list[str]:
    """The markers alone, indented by their level."""
    return ["  " * (point.level - 1) + point.marker for point in outline(text).points if point.marker]


def warned(text: str) -> list[tuple[str, str, int, int]]:
    """Each warning as kind, marker, announced, found."""
    return [(warning.kind, warning.marker, warning.announced, warning.found) for warning in outline(text).warnings]
