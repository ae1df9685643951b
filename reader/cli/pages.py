"""A speech as rows of runs: the whole of it, or its skeleton."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reader.speech.model import Outline, Speech
from reader.speech.places import depths
from reader.typeset.blocks import blocks_of
from reader.typeset.breaks import break_rows
from reader.typeset.layout import Layout
from reader.typeset.model import Row, RowKind, Run
from reader.typeset.paint import paint, speech_layers

DEPTH_INDENT = 2
"""Cells before a heading of a skeleton, once for each node above it."""

ROOM = 8
"""Cells that indents leave to the words at least."""


def page(speech: Speech, width: int) -> Iterator[Sequence[Run]]:
    """Title, author, post, a blank row, then the rows of the text."""
    yield from _header(speech, width)
    yield from _body(speech, width)


def skeleton(speech: Speech, width: int) -> Iterator[Sequence[Run]]:
    """The header, what stands before the first point, the headings, and what stands after the last point."""
    yield from _header(speech, width)
    points = speech.outline.points
    if not points:
        yield from _body(speech, width)
        return
    opening = speech.text[: points[0].start].rstrip("\n")
    closing = speech.text[max(point.end for point in points) :].lstrip("\n")
    if opening:
        yield from _body(replace(speech, text=opening), width)
        yield ()
    yield from _headings(speech, width)
    if closing:
        yield ()
        yield from _body(replace(speech, text=closing, outline=Outline()), width)


def _header(speech: Speech, width: int) -> Iterator[Sequence[Run]]:
    """Title, author and post, each on rows of its own, and a blank row."""
    lines: tuple[tuple[RowKind, str], ...] = (
        ("title", speech.title),
        ("byline", speech.author),
        ("byline", speech.post),
    )
    for kind, line in lines:
        words = " ".join(line.split())
        for start, end in _rows(words, 0, len(words), width):
            yield paint("", Row(kind, 0, 0, words=words[start:end]), ())
    yield ()


def _body(speech: Speech, width: int) -> Iterator[Sequence[Run]]:
    """The rows of the text."""
    bare = replace(speech, title="", author="", post="", notes=())
    layers = speech_layers(bare)
    for row in Layout(bare.text, blocks_of(bare), width):
        yield paint(bare.text, row, layers)


def _headings(speech: Speech, width: int) -> Iterator[Sequence[Run]]:
    """The heading of each point, indented by the nodes above it."""
    points = speech.outline.points
    layers = speech_layers(replace(speech, notes=()))
    for point, depth in zip(points, depths(points), strict=True):
        indent = max(0, min(depth * DEPTH_INDENT, width - ROOM))
        for start, end in _rows(speech.text, point.start, point.heading_end, width - indent):
            yield paint(speech.text, Row("paragraph", start, end, indent), layers)


def _rows(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """The rows of a run of text; none of an empty one."""
    if start < end:
        yield from pairwise([*break_rows(text, start, end, width), end])
