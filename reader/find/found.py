"""What a query found in one text, and which of its hits is the current one."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace

from reader.find.hits import Hit
from reader.find.query import Query


@dataclass(frozen=True, slots=True)
class Found:
    """The hits of a query, in order, with the current one."""

    query: Query
    hits: tuple[Hit, ...]
    index: int | None = None
    """Which hit is current; None without hits."""

    @property
    def current(self) -> Hit | None:
        """The current hit."""
        return None if self.index is None else self.hits[self.index]

    @property
    def number(self) -> int:
        """Which hit is current, counted from 1; 0 without hits."""
        return 0 if self.index is None else self.index + 1

    def at(self, offset: int) -> Found:
        """Makes the first hit at or after an offset current, or the first of all when there is none after it."""
        if not self.hits:
            return replace(self, index=None)
        index = bisect_left(self.hits, offset, key=lambda hit: hit.start)
        return replace(self, index=index % len(self.hits))

    def moved(self, steps: int) -> tuple[Found, bool]:
        """Goes some hits on (back when negative) and tells whether it went round the end of the text."""
        if self.index is None:
            return self, False
        target = self.index + steps
        return replace(self, index=target % len(self.hits)), not 0 <= target < len(self.hits)

    def nearest(self, offset: int, steps: int) -> tuple[Found, bool]:
        """Goes to the next hit from an offset (the one before it when `steps` is negative), as `moved` does."""
        if not self.hits:
            return self, False
        following = bisect_left(self.hits, offset, key=lambda hit: hit.start)
        target = following if steps > 0 else following - 1
        return replace(self, index=target % len(self.hits)), not 0 <= target < len(self.hits)
