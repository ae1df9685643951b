"""Who speaks where: transcripts set a speaker's name on a line of its own before each turn."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

TURN = re.compile(r"(?:^|(?<=\n))(?:#{1,6} +(?P<heading>[^\n]{1,40})|(?P<name>[^\s:。,]{1,12}):)[ \t]*(?=\n|$)")
"""A Markdown heading, or a short name and a colon, alone on a line."""

FEWEST = 3
"""Turns: fewer such lines are headings of sections."""


@dataclass(frozen=True, slots=True)
class Turns:
    """The turns of a text in order."""

    starts: tuple[int, ...]
    speakers: tuple[str, ...]

    def speaker(self, place: int) -> str:
        """Who speaks at a place; nobody in particular where the text names no one."""
        turn = bisect_right(self.starts, place) - 1
        return self.speakers[turn] if turn >= 0 else ""


def turns(view: str) -> Turns:
    """The turns of a view; none if nobody speaks twice."""
    found = [(match.start(), match["heading"] or match["name"]) for match in TURN.finditer(view)]
    names = [name for _, name in found]
    if len(found) < FEWEST or len(set(names)) == len(names):
        return Turns((), ())
    return Turns(tuple(start for start, _ in found), tuple(names))
