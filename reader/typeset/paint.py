"""From a row and the spans that concern it to runs with roles."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter

from reader.speech.model import Point, Speech
from reader.text.cells import BLANKS, HIDDEN, UNUSUAL, clusters, visible
from reader.typeset.model import Role, RoleKind, Row, RowKind, Run

LayerSpan = tuple[int, int, Role]
"""Start and end offset, and why they look as they do."""

_BESIDE: Mapping[RowKind, RoleKind] = {"title": "title", "byline": "byline", "preface": "preface", "note": "remark"}
_SHOWN = re.compile(f"[^{HIDDEN}]+")
_span_end = itemgetter(1)


@dataclass(frozen=True, slots=True)
class Layer:
    """Spans of one sort over a text: sorted, disjoint, none of them empty."""

    spans: Sequence[LayerSpan]

    def within(self, start: int, end: int) -> Iterator[LayerSpan]:
        """The spans that meet `[start, end)`, cut to it."""
        for index in range(bisect_right(self.spans, start, key=_span_end), len(self.spans)):
            span_start, span_end, role = self.spans[index]
            if span_start >= end:
                return
            yield max(span_start, start), min(span_end, end), role


def paint(text: str, row: Row, layers: Sequence[Layer]) -> list[Run]:
    """The runs of a row, safe to send to a terminal: indent, then characters without the blanks at the row's end.

    Args:
        text: The text of the speech.
        row: One of its rows.
        layers: What lies over the text, weakest first; a run has the roles of the layers that cover it, in their order.
    """
    runs = [Run(" " * row.indent, (), -1)] if row.indent else []
    if row.kind != "paragraph":
        words = visible(row.words).replace(HIDDEN, "").rstrip(BLANKS)
        return [*runs, Run(words, (Role(_BESIDE[row.kind]),), -1)] if words else runs
    shown = visible(text[row.start : row.end]).rstrip(BLANKS)
    row_end = row.start + len(shown)
    spans = [span for layer in layers for span in layer.within(row.start, row_end)]
    if spans and UNUSUAL.search(shown):
        spans = _on_clusters(shown, row.start, spans)
    edges = {row.start, row_end}.union(*((start, end) for start, end, _ in spans))
    for start, end in pairwise(sorted(edges)):
        roles = tuple(role for first, last, role in spans if first < end and start < last)
        part = shown[start - row.start : end - row.start]
        runs += [Run(found[0], roles, start + found.start()) for found in _SHOWN.finditer(part)]
    return runs


def _on_clusters(shown: str, row_start: int, spans: Iterable[LayerSpan]) -> list[LayerSpan]:
    """The spans widened to whole clusters, so that no run begins with a mark upon the character before it."""
    starts = [row_start + cluster.start for cluster in clusters(shown)] + [row_start + len(shown)]
    return [
        (starts[bisect_right(starts, start) - 1], starts[bisect_left(starts, end)], role) for start, end, role in spans
    ]


def speech_layers(speech: Speech) -> tuple[Layer, ...]:
    """The layers every page of a speech has: its points, then the words that notes are about."""
    points = speech.outline.points
    noted = sorted((note.span.start, note.span.end) for note in speech.notes if note.span)
    return Layer(tuple(_point_spans(points))), Layer(tuple(_merged(noted)))


def _point_spans(points: Sequence[Point]) -> Iterator[LayerSpan]:
    """Markers, headings and sub-headings, each ending where the next point starts at the latest."""
    for index, point in enumerate(points):
        limit = points[index + 1].start if index + 1 < len(points) else point.heading_end
        marker_end, heading_end = min(point.marker_end, limit), min(point.heading_end, limit)
        heading = Role("heading", point.level) if point.marker else Role("subheading")
        if point.start < marker_end:
            yield point.start, marker_end, Role("marker", point.level)
        if marker_end < heading_end:
            yield marker_end, heading_end, heading


def _merged(spans: Iterable[tuple[int, int]]) -> list[LayerSpan]:
    """Sorted spans joined where they meet, as one layer."""
    merged: list[LayerSpan] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]), Role("noted"))
        elif start < end:
            merged.append((start, end, Role("noted")))
    return merged
