"""Run-in sub-headings: short sentences that open neighbouring paragraphs and look alike, bold in newspapers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from reader.speech.flow import Flow
from reader.speech.model import Span

LEAD = re.compile(r"[ \t]*(?P<words>[^\W\d_a-zA-Z][^。!?;:“”‘’()《》\n]{3,15})[。!](?=\S)")
"""A short sentence without quotes, colons or brackets, and text after it on the same line."""

TALK = re.compile("[我你您他她它这那了吗呢吧啊很谢請请没沒]|什么|怎么|大家|同志|不是|就是|可以")
"""Words of telling and asking; a heading states."""

SPREAD = 3
"""Characters by which the lengths of neighbouring sub-headings may differ."""

LEAST_BODY = 2
"""The rest of the paragraph is at least so many times as long."""


class Subheading(NamedTuple):
    """A sub-heading; all places are of the view."""

    start: int
    words: int
    """Place after its words."""
    end: int
    """Place after the text under it."""
    confidence: float = 0.7
    """How sure it is; one that rests on its shape alone is less so than a marked one."""


def subheadings(page: Flow, stops: set[int]) -> list[Subheading]:
    """The sub-headings in order; none where people talk in turns.

    Args:
        page: The view.
        stops: Paragraphs that an item opens; no run of sub-headings goes on across them.
    """
    if page.turns.starts:
        return []
    runs: list[list[tuple[int, Span]]] = [[]]
    for paragraph, start in enumerate(page.starts):
        if page.view.startswith("\n", start):
            continue
        span = None if paragraph in stops else lead(page, paragraph, start)
        if runs[-1] and (span is None or not alike(page, runs[-1][-1][1], span)):
            runs.append([])
        if span is not None:
            runs[-1].append((paragraph, span))
    return [head for run in runs if len(run) > 1 for head in extended(page, run)]


def extended(page: Flow, run: list[tuple[int, Span]]) -> Iterator[Subheading]:
    """Each with its text: to the next one of its run, and for the last its paragraph."""
    for (_, span), (_, after) in pairwise(run):
        yield Subheading(span.start, span.end, page.starts[page.paragraph(after.start)] - 1)
    paragraph, span = run[-1]
    yield Subheading(span.start, span.end, page.paragraph_end(paragraph))


def lead(page: Flow, paragraph: int, start: int) -> Span | None:
    """The short sentence that opens a paragraph and could be a sub-heading."""
    match = LEAD.match(page.view, start)
    if match is None or TALK.search(match["words"]):
        return None
    body = page.paragraph_end(paragraph) - match.end()
    return Span(*match.span("words")) if body >= LEAST_BODY * len(match["words"]) else None


def alike(page: Flow, one: Span, other: Span) -> bool:
    """Whether two sub-headings are of one shape: as many clauses, about as long."""
    clauses = [page.view.count(",", span.start, span.end) for span in (one, other)]
    return clauses[0] == clauses[1] and abs((one.end - one.start) - (other.end - other.start)) <= SPREAD
