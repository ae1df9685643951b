"""Lists: markers of one family whose numbers run, nested like brackets, chosen together for the most evidence.

A reading of the text is a stack of open lists. Each candidate either continues an open list, which closes those above
it, or opens a list of its own on top. The best few readings are kept while the candidates are gone through once: linear
time.
A list earns nothing before its second marker, so a place that only looks like a marker costs nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from reader.speech.evidence import ALONE
from reader.speech.links import NEVER, SURE, link, number_after, start
from reader.speech.markers import Candidate

BREADTH = 4
"""Readings kept; more than this many ways to read one stretch of text are never near each other."""

MARGIN = 7.0
"""A reading this far behind the best is given up: two good links."""

LOOK_BACK = 4
"""Open lists of one family that a marker may continue."""


@dataclass(frozen=True, slots=True)
class Open:
    """A list on the stack, as far as it has been read."""

    last: Candidate
    number: int
    """Of its last marker, 最后 and 再次 resolved."""
    held: float
    """What its first marker is worth, counted when the second comes."""
    below: Open | None
    place: int
    """Index of the slot of its last marker."""
    nearest: dict[str, Open]
    """The topmost list of each family, this one and below."""
    closed: dict[str, Open]
    """The list of each family that was closed last."""


class Log(NamedTuple):
    """One decision of a reading, and those before it."""

    slot: int
    reading: Candidate
    number: int
    continues: int | None
    """Slot of the marker before it in its list."""
    runs_on: bool
    """Whether it begins a list that takes up the numbers of a closed one, as articles run on over chapters."""
    before: Log | None


class Reading(NamedTuple):
    """A way to read the text up to here."""

    score: float
    top: Open | None
    log: Log | None


class Member(NamedTuple):
    """A marker of a list, with its number resolved."""

    reading: Candidate
    number: int


class Chain(NamedTuple):
    """A list."""

    members: list[Member]
    runs_on: bool
    """Whether it takes up the numbers of a list before it."""


def lists(found: list[Candidate]) -> list[Chain]:
    """The lists of the best reading, in the order of their first markers; they nest and never cross."""
    slots = [list(readings) for _, readings in groupby(found, key=lambda reading: reading.start)]
    best = [Reading(0.0, None, None)]
    for slot, readings in enumerate(slots):
        best = pruned([after for state in best for after in steps(state, slot, readings)])
    return collected(best[0].log)


def pruned(readings: list[Reading]) -> list[Reading]:
    """The best readings, of those with the same open lists on top only the best."""
    readings.sort(key=lambda reading: -reading.score)
    kept: dict[tuple[int, ...], Reading] = {}
    floor = readings[0].score - MARGIN
    for reading in readings:
        if reading.score < floor or len(kept) == BREADTH:
            break
        kept.setdefault(outlook(reading.top), reading)
    return list(kept.values())


def outlook(top: Open | None) -> tuple[int, ...]:
    """What tells readings apart for the future: the places of the topmost lists."""
    places: list[int] = []
    while top is not None and len(places) < LOOK_BACK:
        places.append(top.place)
        top = top.below
    return tuple(places)


def steps(state: Reading, slot: int, readings: list[Candidate]) -> list[Reading]:
    """Every way to go on: continue an open list, or open one."""
    after = []
    for reading in readings:
        node = state.top.nearest.get(reading.form.family) if state.top else None
        for _ in range(LOOK_BACK):
            if node is None:
                break
            gain = link(node.last, node.number, reading)
            if gain > NEVER:
                after.append(continued(state, slot, reading, node, gain))
                if gain > SURE and reading.weight > 0 and reading.number > 1 and len(readings) == 1:
                    return after
            node = node.below.nearest.get(reading.form.family) if node.below else None
    after.append(opened(state, slot, min(readings, key=lambda reading: reading.number != 1)))
    return after


def opened(state: Reading, slot: int, reading: Candidate) -> Reading:
    """The reading in which the candidate begins a list, or is none: the two differ only in what follows."""
    number = max(reading.number, 1)
    closed = state.top.closed if state.top else {}
    runs_on = takes_up(closed.get(reading.form.family), reading)
    held = reading.weight + (0.0 if runs_on else start(reading))
    top = stacked(Open(reading, number, held, state.top, slot, {}, closed))
    log = Log(slot, reading, number, continues=None, runs_on=runs_on, before=state.log)
    return Reading(state.score, top, log)


def takes_up(closed: Open | None, reading: Candidate) -> bool:
    """Whether a marker takes up the numbers of a closed list."""
    if closed is None or not reading.on_line or not closed.last.on_line:
        return False
    return reading.number == closed.number + 1 and reading.surface == closed.last.surface


def continued(state: Reading, slot: int, reading: Candidate, node: Open, gain: float) -> Reading:
    """The reading in which the candidate is the next item of an open list."""
    number = number_after(node.number, reading)
    closed = state.top.closed if state.top else {}
    if state.top is not None and state.top is not node:
        above = {family: one for family, one in state.top.nearest.items() if one.place > node.place}
        closed = closed | above
    top = stacked(Open(reading, number, 0.0, node.below, slot, {}, closed))
    score = state.score + node.held + reading.weight + gain
    log = Log(slot, reading, number, continues=node.place, runs_on=False, before=state.log)
    return Reading(score, top, log)


def stacked(top: Open) -> Open:
    """A list put on those below it."""
    if top.below is not None:
        top.nearest.update(top.below.nearest)
    top.nearest[top.last.form.family] = top
    return top


def collected(log: Log | None) -> list[Chain]:
    """The lists that a log has decided, without those of one marker that nothing else speaks for."""
    entries: list[Log] = []
    while log is not None:
        entries.append(log)
        log = log.before
    found: dict[int, Chain] = {}
    for entry in reversed(entries):
        chain = Chain([], entry.runs_on) if entry.continues is None else found.pop(entry.continues)
        chain.members.append(Member(entry.reading, entry.number))
        found[entry.slot] = chain
    kept = [chain for chain in found.values() if len(chain.members) > 1 or stands_alone(chain)]
    return sorted(kept, key=lambda chain: chain.members[0].reading.start)


def stands_alone(chain: Chain) -> bool:
    """Whether a marker leaves no doubt though the rest of its list is unmarked or outside the text."""
    reading = chain.members[0].reading
    return chain.runs_on or reading.weight >= ALONE.get(reading.form.kind, float("inf"))
