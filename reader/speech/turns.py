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


def names(found: list[re.Match[str]]) -> list[str]:
    """The speakers that lines name."""
    return [match["heading"] or match["name"] for match in found]


def turns(view: str) -> Turns:
    """The turns of a view; headings are turns if they end in a colon, or if somebody speaks twice."""
    if "#" not in view and ":\n" not in view:
        return Turns((), ())
    found = list(TURN.finditer(view))
    speakers = names(found)
    if not all(name.endswith(":") for name in speakers) and (
        len(found) < FEWEST or len(set(speakers)) == len(speakers)
    ):
        return Turns((), ())
    return Turns(tuple(match.start() for match in found), tuple(speakers))
