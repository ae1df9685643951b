"""A hit with the words around it, on one line that may be sent to a terminal."""

from __future__ import annotations

from reader.find.hits import Hit
from reader.text.cells import visible

CUT = "…"
"""Stands where the paragraph goes on."""


def context(text: str, hit: Hit, characters: int) -> tuple[str, str, str]:
    """What stands before a hit, the hit, and what stands after it: at most so many characters of its paragraph."""
    before = text[max(0, hit.start - characters) : hit.start].rpartition("\n")[2]
    after = text[hit.end : hit.end + characters].partition("\n")[0]
    goes_on = text[hit.end + len(after) : hit.end + len(after) + 1].strip("\n")
    start = hit.start - len(before)
    came_from = text[start - 1 : start].strip("\n") if start else ""
    parts = (CUT if came_from else "") + before, text[hit.start : hit.end], after + (CUT if goes_on else "")
    return visible(parts[0]), visible(parts[1]), visible(parts[2])
