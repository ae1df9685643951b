"""Headings that a text's format marks as such."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.speech.flow import Flow
from reader.speech.model import Span
from reader.speech.subheadings import Subheading

DEPTH = re.compile(r"#{1,6}")
"""Markdown's depth marks; other formats tell no depth here."""

TRUSTED_CONFIDENCE = 1.0


def places(page: Flow, spans: Sequence[Span]) -> list[Span]:
    """Spans of the text as spans of the view, in order."""
    return sorted(Span(page.place(span.start), page.place(span.end)) for span in spans)


def unnumbered(page: Flow, spans: list[Span], numbered: set[int]) -> list[Subheading]:
    """The headings that no marker opens; the text under each goes on to the next that is not deeper.

    Args:
        page: The view.
        spans: All trusted headings, as spans of the view.
        numbered: Starts of the numbered points.
    """
    found: list[Subheading] = []
    end_of_depth = [len(page.view)] * 7
    for span in reversed(spans):
        mark = DEPTH.match(page.view, span.start)
        depth = len(mark[0]) if mark else 1
        end = min(end_of_depth[: depth + 1])
        end_of_depth[depth:] = [span.start] * (7 - depth)
        if not any(start in numbered for start in range(span.start, span.end)):
            found.append(Subheading(span.start, span.end, max(end, span.end), TRUSTED_CONFIDENCE))
    return found[::-1]
