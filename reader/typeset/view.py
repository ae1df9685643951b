"""What of a layout is in view. Its truth is one offset, the place at the top; every move gives a new view."""

from __future__ import annotations

from dataclasses import dataclass, replace

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
    """The offset at the top: in the first row, or where that row stands beside the text."""

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
        return replace(self, top=top, place=offset)

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
        """The same place on another layout of the same blocks: what was at the top stays there."""
        return View(layout, height, self._top_on(layout), self.place)

    def _top_on(self, layout: Layout) -> RowAt:
        if self.layout.row(self.top).kind == "paragraph":
            return layout.row_at(self.place)
        return RowAt(self.top.block, min(self.top.row, len(layout.rows(self.top.block)) - 1))

    @property
    def percent(self) -> int:
        """How far the reader has come: 0 at the top, 100 where the end is in view."""
        last = self._last_place
        return min(100, 100 * self.place // last) if last else 100

    def offset_at(self, percent: int) -> int:
        """The place at which `percent` is reached."""
        return -(-self._last_place * percent // 100)

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
        return whole.row(whole.last_top(self.height)).start

    def _at_row(self, top: RowAt) -> View:
        return replace(self, top=top, place=self.layout.row(top).start)
