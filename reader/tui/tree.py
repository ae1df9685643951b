"""The points of a text as a tree of which parts are folded or filtered away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace
from functools import cached_property

from reader.speech import places
from reader.speech.model import Point


@dataclass(frozen=True)
class Tree:
    """Which points are shown; a parent stands before its children, and every question is answered in one pass."""

    points: tuple[Point, ...] = ()
    folded: frozenset[int] = frozenset()
    """Points whose children are hidden."""
    wanted: frozenset[int] | None = None
    """Points that a filter found; they and all above them are shown, folded or not. None without a filter."""

    @property
    def is_filtered(self) -> bool:
        """Whether points may be left out because a filter did not find them."""
        return self.wanted is not None

    @cached_property
    def depths(self) -> list[int]:
        """How many points and sub-headings hold each point."""
        return places.depths(self.points)

    @cached_property
    def parents(self) -> frozenset[int]:
        """The points that hold others."""
        return frozenset(point.parent for point in self.points if point.parent is not None)

    @cached_property
    def holders(self) -> list[int | None]:
        """For each point itself if it is shown, else the nearest shown one that holds it, if any."""
        kept = None if self.wanted is None else self._with_all_above(self.wanted)
        holders: list[int | None] = []
        for index, point in enumerate(self.points):
            parent = point.parent
            is_shown = index in kept if kept is not None else parent is None or self._shows_children(parent, holders)
            holders.append(index if is_shown else None if parent is None else holders[parent])
        return holders

    @cached_property
    def shown(self) -> tuple[int, ...]:
        """The points that are shown."""
        return tuple(index for index, holder in enumerate(self.holders) if holder == index)

    def _shows_children(self, index: int, holders: list[int | None]) -> bool:
        return holders[index] == index and index not in self.folded

    def _with_all_above(self, indices: Iterable[int]) -> Set[int]:
        found: set[int] = set()
        for index in indices:
            above: int | None = index
            while above is not None and above not in found:
                found.add(above)
                above = self.points[above].parent
        return found

    def is_open(self, index: int) -> bool:
        """Whether a point holds others and they may be folded away."""
        return index in self.parents and not self.is_filtered and index not in self.folded

    def is_folded(self, index: int) -> bool:
        """Whether the points that a point holds are hidden."""
        return not self.is_filtered and index in self.folded

    def gathered(self, counts: Mapping[int, int]) -> Counter[int]:
        """What is counted per point, that of hidden points added to their holder's."""
        gathered: Counter[int] = Counter()
        for index, count in counts.items():
            holder = self.holders[index]
            if holder is not None:
                gathered[holder] += count
        return gathered

    def fold(self, index: int) -> Tree:
        """With the children of one point hidden."""
        return replace(self, folded=self.folded | {index})

    def unfold(self, index: int) -> Tree:
        """With the children of one point shown."""
        return replace(self, folded=self.folded - {index})

    def fold_all(self) -> Tree:
        """With only the top shown."""
        return replace(self, folded=self.parents)

    def unfold_all(self) -> Tree:
        """With everything shown."""
        return replace(self, folded=frozenset())

    def filtered(self, wanted: Iterable[int] | None) -> Tree:
        """With only some points and what holds them; None ends the filter."""
        return replace(self, wanted=None if wanted is None else frozenset(wanted))
