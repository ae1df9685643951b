"""What of a layout is in view. Its truth is one offset, the place at the top; every move gives a new view."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate

from reader.speech.model import Span
from reader.typeset.layout import Layout
from reader.typeset.model import Row, RowAt


@dataclass(frozen=True, slots=True)
class View:
    """A window of `height` rows on a layout."""

    layout: Layout
    height: int
    top: RowAt
    """The first row shown."""
    place: int
    """The offset at the top: in the first row or, where that row stands beside the text, just before it."""

    beside: int = 0
    """In words beside the text: how many of their characters stand before the first row."""

    @classmethod
    def of_start(cls, layout: Layout, height: int) -> View:
        """The view of the title and the beginning."""
        return cls(layout, height, layout.first, 0)

    def rows(self) -> list[Row]:
        """The rows in view; fewer than `height` after a jump close to the end."""
        return self.layout.window(self.top, self.height)

    def at(self, offset: int) -> View:
        """The row that holds an offset comes to the top; offset 0 brings the title too."""
        top = self.layout.row_at(offset) if offset > 0 else self.layout.first
        return replace(self, top=top, place=offset, beside=0)

    def at_end(self) -> View:
        """The last full page."""
        return self._at_row(self._last_top)

    def scrolled(self, rows: int) -> View:
        """Some rows down, or up when negative; stops where the first or last row is in view."""
        target = self.layout.step(self.top, rows)
        if rows > 0:
            target = max(self.top, min(target, self._last_top))
        return self if target == self.top else self._at_row(target)

    def revealing(self, span: Span) -> View:
        """The span in view: unmoved where it is so already, else a third down the page."""
        if self.shows(span):
            return self
        row = self.layout.row_at(span.start)
        return self._at_row(min(self.layout.step(row, -(self.height // 3)), self._last_top))

    def shows(self, span: Span) -> bool:
        """Whether the whole span stands in rows that are in view."""
        rows = [row for row in self.rows() if row.kind == "paragraph"]
        is_between = bool(rows) and rows[0].start <= span.start and span.end <= rows[-1].end
        return is_between and self.layout.holds(span)

    def relaid(self, layout: Layout, height: int) -> View:
        """The same place on another layout of the same blocks: what was at the top stays there.

        When only the height changes the last page stays the last page, as when a prompt takes a row for a while.
        """
        if layout.measure == self.layout.measure and self.top > self.layout.first and self == self.at_end():
            return View(layout, height, layout.first, 0).at_end()
        return View(layout, height, self._top_on(layout), self.place, self.beside)

    def _top_on(self, layout: Layout) -> RowAt:
        if self.layout.row(self.top).kind == "paragraph":
            return layout.row_at(self.place)
        is_blank = self.layout.row(self.top).kind == "blank"
        rows = layout.rows(self.top.block)
        before = accumulate((len(row.words) for row in rows), initial=0)
        reached = [done <= self.beside for done in before]
        alike = [at for at, row in enumerate(rows) if reached[at] and (row.kind == "blank") == is_blank]
        return RowAt(self.top.block, alike[-1] if alike else 0)

    @property
    def percent(self) -> int:
        """How much of the text stands before the place; 100 where its end is in view."""
        return 100 if self.place >= self._last_place else 100 * self.place // len(self.layout.text)

    def offset_at(self, percent: int) -> int:
        """The place at which `percent` is reached."""
        return -(-len(self.layout.text) * percent // 100)

    @property
    def thumb(self) -> range:
        """Rows of the window beside which a scrollbar shows where in the text it stands; one at least."""
        cells, length = max(1, self.height), max(1, len(self.layout.text))
        first = min(cells - 1, cells * self.place // length)
        return range(first, max(first + 1, -(-cells * self._end // length)))

    @property
    def _end(self) -> int:
        """The offset up to which the text is in view, with what is left out after its rows."""
        if self.top >= self._last_top:
            return len(self.layout.text)
        return self.layout.row(self.layout.step(self.top, self.height)).start

    @property
    def _last_top(self) -> RowAt:
        return self.layout.last_top(self.height)

    @property
    def _last_place(self) -> int:
        """The place at which the last page of the whole text begins."""
        whole = self.layout.whole
        return _place_of(whole.row(whole.last_top(self.height)))

    def _at_row(self, top: RowAt) -> View:
        above = self.layout.rows(top.block)[: top.row]
        return replace(
            self, top=top, place=_place_of(self.layout.row(top)), beside=sum(len(row.words) for row in above)
        )


def _place_of(row: Row) -> int:
    """The offset a row begins with; a row beside the text belongs to the character before it."""
    return row.start if row.kind == "paragraph" else max(0, row.start - 1)
