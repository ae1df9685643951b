"""What an outline lists: points with the remarks about them, and remarks that stand alone, in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from reader.speech.model import Point, Warning  # noqa: A004 - the word of the design
from reader.text.cells import visible
from reader.tui.tree import Tree
from reader.typeset.breaks import break_rows

_NEWLINE = re.compile(r"\s*\n\s*")
_BEFORE_HEADING = "，、,.：: \t\u3000\n"


class Entry(NamedTuple):
    """An item of the list: a point with what is odd about it, or a remark on its own."""

    offset: int = 0
    """Where in the text choosing it leads."""
    point: int | None = None
    """Index of the point; None for a remark."""
    remarks: tuple[str, ...] = ()
    is_choosable: bool = True


class Remark(NamedTuple):
    """What a warning says to the reader."""

    warning: Warning
    sentence: str


def heading_of(text: str, point: Point) -> str:
    """The heading on one line, without its marker and what sets the two apart."""
    heading = text[point.marker_end : point.heading_end].lstrip(_BEFORE_HEADING)
    return _NEWLINE.sub(" ", heading).rstrip()


def entries_of(tree: Tree, remarks: Sequence[Remark]) -> list[Entry]:
    """The shown points and, unless they are filtered, the remarks about none of them."""
    about: dict[int, tuple[str, ...]] = {}
    for warning, sentence in remarks:
        if warning.point is not None:
            about[warning.point] = (*about.get(warning.point, ()), sentence)
    entries = [Entry(tree.points[index].start, index, about.get(index, ())) for index in tree.shown]
    alone = [] if tree.is_filtered else list(_alone(remarks))
    return sorted([*entries, *alone], key=lambda entry: entry.offset) if alone else entries


def _alone(remarks: Sequence[Remark]) -> Iterator[Entry]:
    for warning, sentence in remarks:
        if warning.point is None:
            yield Entry(warning.start, None, (sentence,))


@lru_cache(maxsize=4096)
def wrapped(sentence: str, cells: int) -> tuple[str, ...]:
    """A sentence in rows of at most so many cells (two at least), ready to be shown; warnings often say the same."""
    starts = break_rows(sentence, 0, len(sentence), max(2, cells))
    return tuple(visible(sentence[start:end]).rstrip() for start, end in zip(starts, [*starts[1:], None], strict=True))
