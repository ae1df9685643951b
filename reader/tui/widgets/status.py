"""The status line: where the reader is, what was found or just happened, and a few keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from reader.speech.citation import STEP
from reader.text.cells import cut, width

GAP = 2
"""Blank cells at least between the parts."""

SIGN_END = " · "
"""Between the sign of what the page shows and the place on it."""


def place(trail: str, percent: str, cells: int) -> str:
    """The reader's place, `三是 › 其二 › 38%`, the trail cut to what the percent leaves; either may be empty."""
    if not percent:
        return cut(trail, cells)
    room = cells - width(percent) - width(STEP)
    return STEP.join((cut(trail, room), percent)) if trail and room > 1 else percent


def fit(where: str, news: str, keys: Sequence[str], cells: int) -> tuple[str, str, str]:
    """The three parts as a line has room for them: keys go first, the last one first, then the news are cut."""
    news = cut(news, max(0, cells - width(where) - GAP)) if news else ""
    room = cells - width(where) - (width(news) + GAP if news else 0) - GAP
    shown = list(keys)
    while shown and width("  ".join(shown)) > room:
        shown.pop()
    return where, news, "  ".join(shown)


class Status(Widget):
    """One line at the foot of the screen."""

    DEFAULT_CSS = """
    Status {
        height: 1; background: $panel; color: $foreground;
        & > .status--news { color: $text-warning; text-style: bold; }
        & > .status--keys { text-style: dim; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"status--news", "status--keys"}

    sign: reactive[str] = reactive("")
    """What the page shows when that is not the whole text; nothing otherwise."""
    trail: reactive[str] = reactive("")
    """The points that hold the reader's place: `三是 › 其二`."""
    percent: reactive[str] = reactive("")
    """How far the reader has come: `38%`."""
    found: reactive[str] = reactive("")
    """What a find came to; stays until it is dropped."""
    notice: reactive[str] = reactive("")
    """What just happened; stands over `found` until the next key."""
    keys: reactive[tuple[str, ...]] = reactive(())
    """Keys worth knowing here, the most useful first."""

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 - there is only one
        """The line."""
        cells = self.size.width - 2
        sign = f"{self.sign}{SIGN_END}" if self.sign else ""
        where = sign + place(self.trail, self.percent, cells - width(sign))
        where, news, keys = fit(where, self.notice or self.found, self.keys, cells)
        gap = max(0, cells - width(where) - width(news) - width(keys))
        before = min(gap, max(GAP, gap // 2)) if news else 0
        base = self.rich_style
        segments = [
            Segment(f" {where}{' ' * before}", base),
            Segment(news, base + self.get_component_rich_style("status--news", partial=True)),
            Segment(" " * (gap - before), base),
            Segment(keys, base + self.get_component_rich_style("status--keys", partial=True)),
        ]
        return Strip(segments).adjust_cell_length(self.size.width, base)
