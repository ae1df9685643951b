"""The outline of a text: candidates, lists, tree, headings and warnings put together as points."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from math import exp
from typing import NamedTuple

from reader.speech.chains import Member, lists
from reader.speech.flow import Flow, flow
from reader.speech.headings import heading_end
from reader.speech.markers import candidates
from reader.speech.model import Outline, Point, Span
from reader.speech.oddities import Numbering, oddities
from reader.speech.subheadings import Subheading, subheadings
from reader.speech.tree import Branch, branches, ends

COMPANY = 1.0
"""Log-odds that each other item of its list adds to a marker, up to three."""

SUBHEADING_CONFIDENCE = 0.7
"""A sub-heading rests on its shape alone."""


class Node(NamedTuple):
    """A point before it has an index: all places are of the view."""

    start: int
    marker_end: int
    end: int
    heading: int
    """End of a sub-heading's words; 0 for a numbered point."""
    number: int | None
    holder: int | None
    """Start of the node that holds it."""
    confidence: float
    on_line: bool = True
    """Whether it opens a paragraph."""


def outline(text: str, trusted: Sequence[Span] = ()) -> Outline:
    """The points of a text and what is odd about them.

    Args:
        text: The body of a speech.
        trusted: Headings that the text's format marks as such, as spans of the text.
    """
    page = flow(text)
    tree = branches(page, lists(candidates(page)))
    nodes = numbered(page, tree)
    marked = headings_marked(page, trusted, {node.start for node in nodes})
    heads = marked or subheadings(page, {page.paragraph(node.start) for node in nodes if node.on_line})
    nodes = sorted([*under(heads, nodes, tree), *unnumbered(heads, nodes)])
    index = {node.start: place for place, node in enumerate(nodes)}
    points = finished(page, nodes, index)
    chains = [Numbering([index[start] for start in branch.starts], branch.runs_on) for branch in tree]
    return Outline(tuple(points), tuple(oddities(page, points, chains)))


def headings_marked(page: Flow, trusted: Sequence[Span], numbered_starts: set[int]) -> list[Subheading]:
    """The trusted headings that no marker opens; the text under each goes on to the next."""
    spans = [(page.place(span.start), page.place(span.end)) for span in trusted]
    spans = [span for span in spans if not any(start in numbered_starts for start in range(*span))]
    ends = [start for start, _ in spans[1:]] + [len(page.view)]
    return [Subheading(start, words, end) for (start, words), end in zip(spans, ends, strict=False)]


def numbered(page: Flow, tree: list[Branch]) -> list[Node]:
    """The items of all lists in the order of their starts."""
    end = ends(page, tree)
    return sorted(
        Node(
            start,
            member.reading.end,
            end[start],
            0,
            member.number,
            branch.holder,
            confidence(member, branch),
            member.reading.on_line,
        )
        for branch in tree
        for start, member in zip(branch.starts, branch.members, strict=True)
    )


def confidence(member: Member, branch: Branch) -> float:
    """How sure a marker is, from its evidence and its company."""
    company = COMPANY * min(len(branch.members) - 1, 3)
    return round(1 / (1 + exp(-member.reading.weight - company)), 3)


def under(heads: list[Subheading], nodes: list[Node], tree: list[Branch]) -> list[Node]:
    """The nodes with lists put under the sub-heading that holds them whole, where that is nearer than an item."""
    starts = [head.start for head in heads]
    holder: dict[int, int] = {}
    for branch in tree:
        before = bisect_right(starts, branch.starts[0]) - 1
        nearest = heads[before] if before >= 0 else None
        if nearest and nearest.start > (branch.holder or -1) and branch.starts[-1] < nearest.end:
            holder.update(dict.fromkeys(branch.starts, nearest.start))
    return [node._replace(holder=holder.get(node.start, node.holder)) for node in nodes]


def unnumbered(heads: list[Subheading], nodes: list[Node]) -> Iterator[Node]:
    """The sub-headings as nodes, each in the innermost item whose text it stands in."""
    around: list[Node] = []
    waiting = iter(nodes)
    node = next(waiting, None)
    for head in heads:
        while node is not None and node.start < head.start:
            around.append(node)
            node = next(waiting, None)
        while around and around[-1].end <= head.start:
            around.pop()
        holder = around[-1] if around else None
        end = min(head.end, holder.end) if holder else head.end
        yield Node(head.start, head.start, end, head.words, None, holder and holder.start, SUBHEADING_CONFIDENCE)


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
