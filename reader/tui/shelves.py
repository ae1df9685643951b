"""Speeches under the headings of their collections: which item of the list is which speech."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from reader.tui.stack import Stack, Stretch

HEADING_HEIGHT, SPEECH_HEIGHT = 1, 2
"""Lines of an item."""


@dataclass(frozen=True, slots=True)
class SidebarGroup:
    """A collection: what stands above its speeches, and how many it has."""

    title: str
    count: int


@dataclass(frozen=True, slots=True)
class Shelf:
    """The speeches of one collection that are shown."""

    group: SidebarGroup
    first: int
    """Index in the library of the collection's first speech."""
    speeches: Sequence[int]
    """Indices in the library of those shown, ascending."""


class Shelves:
    """All collections, or what a filter leaves of them; a speech costs nothing until it is asked for.

    Args:
        groups: The collections, in order; speeches are counted through all of them.
        wanted: Indices of the speeches to show, ascending; None for all, headings of empty collections included.
    """

    def __init__(self, groups: Sequence[SidebarGroup] = (), wanted: Sequence[int] | None = None) -> None:
        self._shelves = list(_all(groups) if wanted is None else _filtered(groups, wanted))
        self._firsts = [shelf.first for shelf in self._shelves]
        self._headings = [0, *accumulate(1 + len(shelf.speeches) for shelf in self._shelves)]

    def __len__(self) -> int:
        return len(self._shelves)

    def stack(self) -> Stack:
        """Where headings and speeches stand."""
        return Stack(
            stretch
            for shelf in self._shelves
            for stretch in (Stretch(1, HEADING_HEIGHT, is_choosable=False), Stretch(len(shelf.speeches), SPEECH_HEIGHT))
        )

    def shelf_of(self, item: int) -> Shelf:
        """The collection whose heading or speech an item of the list is."""
        return self._shelves[bisect_right(self._headings, item) - 1]

    def speech_of(self, item: int) -> int | None:
        """The index of the speech that an item of the list is; None for a heading."""
        position = bisect_right(self._headings, item) - 1
        place = item - self._headings[position] - 1
        return None if place < 0 else self._shelves[position].speeches[place]

    def item_of(self, speech: int) -> int | None:
        """The item of the list that is a speech; None if it is not shown."""
        position = bisect_right(self._firsts, speech) - 1
        if position < 0:
            return None
        speeches = self._shelves[position].speeches
        place = bisect_left(speeches, speech)
        is_shown = place < len(speeches) and speeches[place] == speech
        return self._headings[position] + 1 + place if is_shown else None


def _all(groups: Sequence[SidebarGroup]) -> Iterator[Shelf]:
    """Every collection with all its speeches."""
    first = 0
    for group in groups:
        yield Shelf(group, first, range(first, first + group.count))
        first += group.count


def _filtered(groups: Sequence[SidebarGroup], wanted: Sequence[int]) -> Iterator[Shelf]:
    """The collections of which a filter leaves something."""
    for shelf in _all(groups):
        start = bisect_left(wanted, shelf.first)
        end = bisect_left(wanted, shelf.first + shelf.group.count, start)
        if end > start:
            yield Shelf(shelf.group, shelf.first, wanted[start:end])
