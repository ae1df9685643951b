"""The places a reader jumped from, to go back to and forward again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

LIMIT = 100
"""How many places are kept each way."""


class Stop(NamedTuple):
    """A place in one of the speeches."""

    speech: int
    """Index of the speech in the library."""
    place: int


@dataclass(frozen=True, slots=True)
class Jumps:
    """Two stacks, as a browser keeps them."""

    behind: tuple[Stop, ...] = ()
    ahead: tuple[Stop, ...] = ()

    def left(self, here: Stop) -> Jumps:
        """Remembers a place that is jumped from; what was ahead is forgotten."""
        if self.behind and self.behind[-1] == here:
            return replace(self, ahead=())
        return Jumps((*self.behind, here)[-LIMIT:])

    def back(self, here: Stop) -> tuple[Jumps, Stop | None]:
        """The last place jumped from, if any; `here` is then ahead."""
        if not self.behind:
            return self, None
        return Jumps(self.behind[:-1], (*self.ahead, here)[-LIMIT:]), self.behind[-1]

    def forward(self, here: Stop) -> tuple[Jumps, Stop | None]:
        """The place last come back from, if any; `here` is then behind."""
        if not self.ahead:
            return self, None
        return Jumps((*self.behind, here)[-LIMIT:], self.ahead[:-1]), self.ahead[-1]
