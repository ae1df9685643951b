"""Who speaks where: transcripts set a speaker's name on a line of its own before each turn."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import NamedTuple

TURN = re.compile(r"(?:^|(?<=\n))(?:#{1,6} +(?P<heading>[^\n]{1,40})|(?P<name>[^\s:。,、]{1,12})):[ \t]*(?=\n|$)")
"""A name and a colon alone on a line, often as a Markdown heading."""


class Voice(NamedTuple):
    """Who speaks, and in which stretch of turns without another speaker."""

    speaker: str
    stretch: int


@dataclass(frozen=True, slots=True)
class Turns:
    """The turns of a text in order."""

    starts: tuple[int, ...] = ()
    speakers: tuple[str, ...] = ()
    stretches: tuple[int, ...] = ()
    """How often the speaker has changed before each turn."""

    def voice(self, place: int) -> Voice:
        """Who speaks at a place; nobody in particular where the text names no one."""
        turn = bisect_right(self.starts, place) - 1
        return Voice(self.speakers[turn], self.stretches[turn]) if turn >= 0 else Voice("", 0)


def turns(view: str) -> Turns:
    """The turns of a view: headings, if anyone speaks twice, and other names that come back."""
    if ":\n" not in view:
        return Turns()
    found = [(match.start(), match["heading"], match["name"]) for match in TURN.finditer(view)]
    times = Counter(heading or name for _, heading, name in found)
    if not times or max(times.values()) == 1:
        return Turns()
    kept = [(start, heading or name) for start, heading, name in found if heading or times[name] > 1]
    speakers = tuple(speaker for _, speaker in kept)
    changes = accumulate((one != other for one, other in pairwise(speakers)), initial=1)
    return Turns(tuple(start for start, _ in kept), speakers, tuple(changes))
