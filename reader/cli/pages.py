"""A speech as rows of runs: the whole of it, or its skeleton."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reader.speech.model import Speech
from reader.typeset.blocks import blocks_of
from reader.typeset.breaks import break_rows
from reader.typeset.layout import Layout
from reader.typeset.model import Block, Row, RowKind, Run
from reader.typeset.paint import paint, speech_layers
from reader.typeset.skeleton import skeleton_blocks


def page(speech: Speech, width: int) -> Iterator[Sequence[Run]]:
    """Title, author, post, a blank row, then the rows of the text."""
    yield from _header(speech, width)
    yield from _body(speech, width, blocks_of)


def skeleton(speech: Speech, width: int) -> Iterator[Sequence[Run]]:
    """The header, what stands before the first point, the headings, and what stands after the last point."""
    yield from _header(speech, width)
    yield from _body(speech, width, skeleton_blocks)


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


def _body(speech: Speech, width: int, blocks: Callable[[Speech], tuple[Block, ...]]) -> Iterator[Sequence[Run]]:
    """The rows of the text that stand in blocks, without header and notes."""
    bare = replace(speech, title="", author="", post="", notes=())
    layers = speech_layers(bare)
    for row in Layout(bare.text, blocks(bare), width):
        yield paint(bare.text, row, layers)


def _rows(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """The rows of a run of text; none of an empty one."""
    if start < end:
        yield from pairwise([*break_rows(text, start, end, width), end])
