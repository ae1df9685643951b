"""Numbered items and unnumbered headings joined in one tree, before they have indexes; all places are of the view."""

from __future__ import annotations

from collections.abc import Iterator
from math import exp
from typing import NamedTuple

from reader.speech.chains import Member
from reader.speech.subheadings import Subheading
from reader.speech.tree import Branch

COMPANY = 1.0
"""Log-odds that each other item of its list adds to a marker, up to three."""


class Node(NamedTuple):
    """A point before it has an index."""

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


def numbered(tree: list[Branch], ends: dict[int, int]) -> list[Node]:
    """The items of all lists in the order of their starts."""
    return sorted(item(branch, member, ends) for branch in tree for member in branch.members)


def item(branch: Branch, member: Member, ends: dict[int, int]) -> Node:
    """One item of a list."""
    reading = member.reading
    sure = confidence(reading.weight, len(branch.members))
    end = ends[reading.start]
    return Node(reading.start, reading.end, end, 0, member.number, branch.holder, sure, reading.on_line)


def confidence(weight: float, items: int) -> float:
    """How sure a marker is, from its evidence and its company."""
    return round(1 / (1 + exp(-weight - COMPANY * min(items - 1, 3))), 3)


def joined(nodes: list[Node], heads: list[Subheading], tree: list[Branch]) -> list[Node]:
    """Items and headings in order: each heading under what it stands in, each list under the heading that holds it."""
    if not heads:
        return nodes
    holder = under(heads, tree)
    items = [node._replace(holder=holder.get(node.start, node.holder)) for node in nodes]
    return sorted([*items, *unnumbered(heads, nodes)])


def under(heads: list[Subheading], tree: list[Branch]) -> dict[int, int]:
    """The heading that holds each item whose list stands whole in it, where that is nearer than an item."""
    holder: dict[int, int] = {}
    around: list[Subheading] = []
    waiting = iter(heads)
    head = next(waiting, None)
    for branch in tree:
        while head is not None and head.start <= branch.starts[0]:
            around.append(head)
            head = next(waiting, None)
        while around and around[-1].end <= branch.starts[0]:
            around.pop()
        whole = next((one for one in reversed(around) if one.end > branch.starts[-1]), None)
        if whole is not None and whole.start > (-1 if branch.holder is None else branch.holder):
            holder.update(dict.fromkeys(branch.starts, whole.start))
    return holder


def unnumbered(heads: list[Subheading], nodes: list[Node]) -> Iterator[Node]:
    """The headings as nodes, each in the innermost item or heading whose text it stands in."""
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
        above = holder.start if holder else None
        found = Node(head.start, head.start, end, head.words, None, above, head.confidence)
        around.append(found)
        yield found
