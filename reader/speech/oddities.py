"""What is odd about a list: numbers that are missing or stand twice, and counts that were announced and not kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from string import ascii_lowercase, ascii_uppercase
from typing import NamedTuple

from reader.speech.announcements import announcement
from reader.speech.families import ENGLISH_ORDINALS, KANA
from reader.speech.flow import Flow
from reader.speech.model import Point, Warning  # noqa: A004 - the word of the design
from reader.text.numerals import STEMS, like, value

NUMERAL = re.compile(r"[0-9０-９]+|[〇零一二三四五六七八九十百两壹贰貳叁參肆伍陆陸柒捌玖拾廿卅]+|[IVXLCivxlc]+|\S")
SEQUENCE = ("首先", "其次")

SERIES = (ascii_lowercase, ascii_uppercase, STEMS, KANA)
"""Signs that count by their order."""

ELLIPSIS = "…"


class Numbering(NamedTuple):
    """A list as far as its numbers go."""

    points: list[int]
    """Indexes of its points."""
    runs_on: bool
    """Whether it takes up the numbers of a list before it."""


def oddities(page: Flow, points: list[Point], lists: list[Numbering]) -> list[Warning]:
    """All warnings, in the order of their spans."""
    found: list[Warning] = []
    for one in lists:
        found.extend(gaps(points, one))
        found.extend(repeats(points, one.points))
        found.extend(broken_promise(page, points, one.points))
    return sorted(found, key=lambda warning: (warning.start, warning.kind))


def gaps(points: list[Point], one: Numbering) -> Iterator[Warning]:
    """Numbers that a list passes over, its beginning included; a marker that stands alone promises no others."""
    if len(one.points) < 2:
        return
    before = (points[one.points[0]].ordinal or 1) - 1 if one.runs_on else 0
    for index in one.points:
        point = points[index]
        number = point.ordinal or 0
        if number > before + 1:
            yield Warning("missing", point.start, point.marker_end, index, expected(point.marker, number, before + 1))
        before = max(before, number)


def repeats(points: list[Point], chain: list[int]) -> Iterator[Warning]:
    """Numbers that stand twice in a list; 第十七条之一 is an article of its own."""
    for one, other in pairwise(chain):
        point = points[other]
        if point.ordinal == points[one].ordinal and "之" not in point.marker:
            yield Warning("repeated", point.start, point.marker_end, other, point.marker)


def broken_promise(page: Flow, points: list[Point], chain: list[int]) -> Iterator[Warning]:
    """A count announced right before a list that has another number of items."""
    first = points[chain[0]]
    if len(chain) < 2 or first.ordinal != 1:
        return
    items = [page.view[page.place(points[index].start) : page.place(points[index].heading_end)] for index in chain]
    promise = announcement(page.view, page.place(first.start), items)
    if promise is None:
        return
    span, count = promise
    if count != len(chain):
        start, end = page.offset(span.start), page.end_offset(span.end)
        yield Warning("announced", start, end, chain[0], page.text[start:end], count, len(chain))


def expected(marker: str, number: int, missing: int) -> str:
    """The marker that is missing before the one with a number; the first and the last if there are several."""
    first = numbered_like(marker, number, missing)
    return first if number == missing + 1 else first + ELLIPSIS + numbered_like(marker, number, number - 1)


def numbered_like(marker: str, number: int, other: int) -> str:
    """A marker with another number, in the same script."""
    word = marker.lower().removesuffix("ly")
    if word in ENGLISH_ORDINALS:
        written = ENGLISH_ORDINALS[other - 1] + ("ly" if marker.lower().endswith("ly") else "")
        return written.capitalize() if marker[0].isupper() else written
    if marker in SEQUENCE:
        return SEQUENCE[other - 1]
    for run in NUMERAL.finditer(marker):
        series = next((one for one in SERIES if one[number - 1 : number] == run[0]), None)
        if series is not None or value(run[0]) == number:
            numeral = series[other - 1] if series else like(other, run[0])
            return marker[: run.start()] + numeral + marker[run.end() :]
    return marker
