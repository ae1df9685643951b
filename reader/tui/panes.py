"""Which panes are shown at a width: narrow terminals drop the outline, then the sidebar, and summon them by key."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

Pane = Literal["sidebar", "page", "outline"]
ORDER: tuple[Pane, ...] = ("sidebar", "page", "outline")
"""The order in which focus goes round."""

THREE_PANES = 100
"""Cells from which sidebar, page and outline stand side by side: each pane 24, the page 26 Han characters."""
TWO_PANES = 60
"""Cells from which the page keeps company: below it, one pane fills the terminal."""


@dataclass(frozen=True, slots=True)
class Panes:
    """What the reader has asked to see; what is shown follows from that and the width."""

    hidden: frozenset[Pane] = frozenset()
    """Side panes put away where there is room for them."""
    summoned: Pane | None = None
    """A side pane called up where there is no room for it."""
    zen: bool = False

    def shown(self, width: int) -> frozenset[Pane]:
        """The panes to show at a width in cells."""
        if self.zen:
            return frozenset({"page"})
        if width < TWO_PANES:
            return frozenset({self.summoned or "page"})
        if width < THREE_PANES:
            return frozenset({"page", self.summoned or "sidebar"} - (self.hidden - {self.summoned}))
        return frozenset(ORDER) - self.hidden

    def toggled(self, pane: Pane, width: int) -> Panes:
        """Shows a side pane that is not shown, and puts away one that is."""
        if self.summoned == pane:
            return replace(self, summoned=None)
        if pane in self.shown(width):
            return replace(self, hidden=self.hidden | {pane})
        return self.summoning(pane, width)

    def summoning(self, pane: Pane, width: int) -> Panes:
        """Makes sure that a pane is shown, for instance because it takes the focus."""
        if pane == "page":
            return replace(self, summoned=None)
        if pane in self.shown(width):
            return self
        opened = replace(self, hidden=self.hidden - {pane}, summoned=None, zen=False)
        return opened if pane in opened.shown(width) else replace(opened, summoned=pane)

    def zen_toggled(self) -> Panes:
        """Only the page, or all panes again."""
        return replace(self, zen=not self.zen, summoned=None)

    def left(self) -> Panes:
        """Without what was called up, and without zen."""
        return replace(self, zen=False, summoned=None)

    def settled(self, width: int) -> Panes:
        """Without remembering what was called up, where there is room for it anyway."""
        roomy = replace(self, summoned=None)
        return roomy if self.summoned in roomy.shown(width) else self
