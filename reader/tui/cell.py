"""How a cell of the comparison reads: marker, heading, and what it hides, in rows of its column."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.text.cells import cut
from reader.tui.items import Item
from reader.typeset.breaks import break_rows
from reader.typeset.model import Role, Row, Run
from reader.typeset.paint import Layer, LayerSpan, paint

BRACKETS = "）】〕"
"""Ends of markers that need no blank after them: half of each is blank."""
OPEN_SIGN = "▾"
"""Stands after the heading of a point whose points are shown, as in the outline; hidden ones are counted: `+3`."""
NOTHING = "·"
"""Stands where a list of the speech has no such point."""


class Phrase(NamedTuple):
    """A line of words before it is broken into rows, and why its parts look as they do."""

    text: str
    spans: Sequence[LayerSpan]


def phrase_of(item: Item, *, is_open: bool) -> Phrase:
    """A point: marker, heading, and the sign of the points it holds."""
    gap = " " if item.marker and item.marker[-1] not in BRACKETS and item.heading else ""
    sign = "" if not item.inside else OPEN_SIGN if is_open else f"+{item.inside}"
    parts = [
        (item.marker, Role("marker", item.level)),
        (gap + item.heading, Role("heading", item.level) if item.marker else Role("subheading")),
        (f" {sign}" if sign else "", Role("remark")),
    ]
    ends = [0]
    for text, _ in parts:
        ends.append(ends[-1] + len(text))
    spans = [(start, end, role) for (start, end), (_, role) in zip(pairwise(ends), parts, strict=True) if start < end]
    return Phrase("".join(text for text, _ in parts), spans)


def remark_of(text: str) -> Phrase:
    """Words that stand in place of points."""
    return Phrase(text, [(0, len(text), Role("remark"))] if text else [])


def rows_of(phrase: Phrase, measure: int, most: int) -> list[list[Run]]:
    """A phrase in rows of at most so many cells (two at least); what exceeds the most rows is cut with a sign."""
    text, measure = phrase.text, max(2, measure)
    starts = break_rows(text, 0, len(text), measure)
    if len(starts) > most:
        starts = starts[:most]
        text = text[: starts[-1]] + cut(text[starts[-1] :], measure)
    layer = Layer([(start, min(end, len(text)), role) for start, end, role in phrase.spans if start < len(text)])
    return [paint(text, Row("paragraph", start, end), (layer,)) for start, end in pairwise([*starts, len(text)])]
