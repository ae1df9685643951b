"""Candidates: every place in the view that looks like a marker, with what its surroundings say for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reader.speech import evidence
from reader.speech.families import BY_FIRST, CLAUSES, HOOKS, WORD_NUMBERS, Form
from reader.speech.flow import Flow, flow
from reader.speech.turns import Voice
from reader.text.numerals import STEMS, value

LEAD = re.compile(r"(?:[ \t]+|<[^<>\n]{1,40}>|#{1,6} |\*{1,3}(?! )|__|> ?|[-+*•●■◆□] )*[\"“「『]?")
"""What may stand before a paragraph's first word: blanks, Markdown and HTML marks, bullets, quote marks."""

SURE = 2.0
"""Evidence from which a marker that opens a line makes it a point and no title."""


COUNTING = frozenset({"han_stop", "arabic_stop", "ordinal"})
"""Kinds whose numbers may as well count something together with the next: 三、四年."""


class Candidate(NamedTuple):
    """One reading of one place as a marker."""

    start: int
    """Place in the view of the marker's first character."""
    end: int
    """Place after the marker."""
    form: Form
    number: int
    """Its value, or LAST or NEXT."""
    surface: str
    """The marker without its numeral: items of one list look alike."""
    weight: float
    """Log-odds of the surroundings."""
    on_line: bool
    """Whether it opens its paragraph."""
    paragraph: int
    voice: Voice


def candidates(page: Flow) -> list[Candidate]:
    """All candidates in the order of their start, readings of one place side by side, likelier first."""
    names = set(page.turns.starts)
    leads = {lead_end(page.view, start) for start in page.starts if start not in names}
    places = leads.union(*([match.start() for match in hook.finditer(page.view)] for hook in HOOKS))
    return [reading for place in sorted(places) for reading in readings(page, place, on_line=place in leads)]


def lead_end(view: str, start: int) -> int:
    """Where the first word of a paragraph stands."""
    lead = LEAD.match(view, start)
    return lead.end() if lead else start


def readings(page: Flow, place: int, *, on_line: bool) -> Iterator[Candidate]:
    """The candidates that begin at a place; a heading of chapters or articles is nothing else besides."""
    for form in BY_FIRST.get(page.view[place : place + 1], ()):
        match = form.pattern.match(page.view, place) if on_line or not form.line_only else None
        reading = candidate(page, form, match, on_line=on_line) if match else None
        if reading is not None:
            yield reading
            if form.kind == "chapter":
                return


def candidate(page: Flow, form: Form, match: re.Match[str], *, on_line: bool) -> Candidate | None:
    """A match as a candidate, unless its numeral is none or its surroundings exclude it."""
    numeral = match["n"]
    number = WORD_NUMBERS.get(numeral.lower()) or ordinal_of(numeral, form)
    if not number:
        return None
    weight = weigh(page.view, form, match, on_line=on_line) + figure(page.view, form, match, number)
    if weight < evidence.FLOOR:
        return None
    start, end = match.span("m" if "m" in form.pattern.groupindex else 0)
    surface = match[0].replace(numeral, "", 1).strip()
    return Candidate(start, end, form, number, surface, weight, on_line, page.paragraph(start), page.turns.voice(start))


def figure(view: str, form: Form, match: re.Match[str], number: int) -> float:
    """The weight of a number that is part of a saying, or counts something together with the next."""
    if form.kind == "copula":
        return evidence.NEVER if evidence.is_saying(view, match.end(), match["n"]) else 0.0
    end = match.end("m" if "m" in form.pattern.groupindex else 0)
    coordinated = form.kind in COUNTING and evidence.is_coordinated(view, end, number)
    return evidence.COORDINATION if coordinated else 0.0


def ordinal_of(numeral: str, form: Form) -> int | None:
    """What a numeral counts in its form: letters count from A, stems from 甲, others are numbers."""
    if form.family.startswith("letter"):
        return ord(numeral.lower()) - ord("a") + 1
    if form.family.startswith("stem"):
        return STEMS.index(numeral) + 1
    return value(numeral)


def weigh(view: str, form: Form, match: re.Match[str], *, on_line: bool) -> float:
    """The log-odds of a match: what stands before it, after it, and what its numeral says itself."""
    end = match.end("n") if form.kind.endswith("_stop") else match.end()
    side = "line" if on_line else evidence.left(view, match.start())
    before = evidence.before(form.kind, side)
    if before < evidence.FLOOR or evidence.is_excluded(view, match.start(), form.kind):
        return evidence.NEVER
    kind = form.kind
    if kind == "ordinal" and match["c"]:
        kind = "ordinal clause" if match["c"] in CLAUSES else "ordinal classifier"
    if kind == "english" and side in {"comma", "link"}:
        kind = "english inside"
    return before + evidence.right(view, end, kind)


def starts_with_marker(line: str) -> bool:
    """Whether a line opens with the marker of an item, so that it is a point and not a title."""
    readings = candidates(flow(line.strip()))
    return any(reading.on_line and reading.weight >= SURE for reading in readings)
