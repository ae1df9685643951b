"""The outline of a text: candidates, lists, tree, headings and warnings put together as points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.speech import trusted as format_headings
from reader.speech.chains import lists
from reader.speech.flow import Flow, flow
from reader.speech.headings import heading_end
from reader.speech.markers import candidates
from reader.speech.model import Outline, Point, Span, Speech
from reader.speech.nodes import Node, joined, numbered
from reader.speech.oddities import Numbering, oddities
from reader.speech.subheadings import subheadings
from reader.speech.tree import branches, ends


def outline(text: str, trusted: Sequence[Span] = ()) -> Outline:
    """The points of a text and what is odd about them.

    Args:
        text: The body of a speech.
        trusted: Headings that the text's format marks as such, as spans of the text.
    """
    page = flow(text)
    marked = format_headings.places(page, trusted)
    tree = branches(page, lists(candidates(page)), marked)
    items = numbered(tree, ends(page, tree))
    if marked:
        heads = format_headings.unnumbered(page, marked, {item.start for item in items})
    else:
        heads = subheadings(page, {page.paragraph(item.start) for item in items if item.on_line})
    nodes = joined(items, heads, tree)
    index = {node.start: place for place, node in enumerate(nodes)}
    points = finished(page, nodes, index)
    numberings = [Numbering([index[start] for start in branch.starts], branch.runs_on) for branch in tree]
    return Outline(tuple(points), tuple(oddities(page, points, numberings)))


def outlined(speech: Speech) -> Speech:
    """The speech with its outline."""
    return replace(speech, outline=outline(speech.text))


def finished(page: Flow, nodes: list[Node], index: dict[int, int]) -> list[Point]:
    """The nodes as points: indexes, levels, headings, and offsets of the text."""
    points: list[Point] = []
    for place, node in enumerate(nodes):
        parent = None if node.holder is None else index[node.holder]
        above = 0 if parent is None else points[parent].level
        start, marker_end, end = page.offset(node.start), page.end_offset(node.marker_end), page.end_offset(node.end)
        if node.number is None:
            heading, marker_end = page.end_offset(node.heading), start
        else:
            after = nodes[place + 1].start if place + 1 < len(nodes) else len(page.view)
            heading = heading_end(page.text, marker_end, min(end, page.offset(after)))
        level = above + (node.number is not None)
        marker = page.text[start:marker_end]
        points.append(Point(marker, node.number, level, start, end, heading, parent, node.confidence))
    return points
