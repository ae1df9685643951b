"""A window on a layout: keys, wheel and scrollbar move its view; what a row looks like is left to the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from reader.commands import commands_for
from reader.speech.model import Span
from reader.tui.bindings import bindings
from reader.typeset.layout import Layout
from reader.typeset.model import Block, Row
from reader.typeset.view import View

GUTTER = 2
"""Cells left of the text, for signs."""
SCROLLBAR = 1
"""Cells at the right edge."""
WHEEL_ROWS = 3
"""Rows that one notch of the wheel scrolls."""


class Window(Widget, can_focus=True):
    """Shows the rows of a text from a place on; its truth is the offset at its top."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(commands_for("panes"))
    DEFAULT_CSS = """
    Window {
        width: 1fr; height: 1fr;
        & > .window--track { background: $surface; }
        & > .window--thumb { background: $primary; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"window--track", "window--thumb"}

    measure: reactive[int] = reactive(72, init=False)
    """Widest row in cells, where there is room for it."""

    @dataclass
    class Moved(Message):
        """The place changed, or how far the reader has come."""

        window: Window
        place: int
        percent: int

        @property
        def control(self) -> Window:
            """The window that moved."""
            return self.window

    @dataclass
    class Left(Message):
        """The reader jumps away from a place worth coming back to."""

        window: Window
        place: int

        @property
        def control(self) -> Window:
            """The window that jumps."""
            return self.window

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._text = ""
        self._blocks: tuple[Block, ...] = ()
        self._whole: tuple[Block, ...] = ()
        self._place = 0
        self._view: View | None = None
        self._other_view: View | None = None
        self._rows: list[Row] = []
        self._thumb = range(0)

    def paint_row(self, row: Row, cells: int) -> Strip:
        """A row as it is shown, so many cells wide."""
        raise NotImplementedError

    def forget_paint(self) -> None:
        """Forgets rows as they were shown."""
        raise NotImplementedError

    # Moves

    def show(
        self, text: str, blocks: tuple[Block, ...], place: int = 0, *, whole: tuple[Block, ...] | None = None
    ) -> None:
        """Shows a text at a place.

        Args:
            text: The text.
            blocks: What is shown of it and beside it.
            place: An offset; 0 shows what stands above the text too.
            whole: The blocks of the whole text, when the others leave some of it out.
        """
        self._text, self._blocks, self._whole = text, blocks, whole or blocks
        self._place, self._view, self._other_view = place, None, None
        self._lay_out()

    def reshape(self, blocks: tuple[Block, ...]) -> None:
        """Shows other blocks of the same text, just as they were when last shown unless the reader has moved since."""
        if blocks is self._blocks:
            return
        self._place = self.place
        kept, self._other_view = self._other_view, self._view
        self._view = kept if kept and kept.place == self._place else None
        self._blocks = blocks
        self._lay_out()

    @property
    def place(self) -> int:
        """The offset at the top."""
        return self._view.place if self._view else self._place

    @property
    def percent(self) -> int:
        """How far the reader has come, 0 to 100."""
        return self._view.percent if self._view else 0

    def shows(self, span: Span) -> bool:
        """Whether a span is in view."""
        return self._view is not None and self._view.shows(span)

    def holds(self, span: Span) -> bool:
        """Whether a span is among what is shown, in view or not."""
        return self._view is None or self._view.layout.holds(span)

    def shown_text(self, span: Span) -> str:
        """The text of a span, without what is left out of it."""
        return self._view.layout.shown_text(span) if self._view else self._text[span.start : span.end]

    def go_to(self, offset: int) -> None:
        """Puts the row that holds an offset at the top."""
        self._place = offset
        if self._view:
            self._look(self._view.at(offset))

    def jump_to(self, offset: int) -> None:
        """Goes to an offset and lets it be known that there is a place to come back to."""
        self.post_message(self.Left(self, self.place))
        self.go_to(offset)

    def go_to_percent(self, percent: int) -> None:
        """Goes so far into the text; 100 is the last full page."""
        if self._view:
            self._look(self._view.at_end() if percent >= 100 else self._view.at(self._view.offset_at(percent)))

    def reveal(self, span: Span) -> None:
        """Brings a span into view, unless it is in view already."""
        if self._view:
            self._look(self._view.revealing(span))

    def scroll_rows(self, rows: int) -> None:
        """Scrolls by rows, down when positive."""
        if self._view:
            self._look(self._view.scrolled(rows))

    def _look(self, view: View) -> None:
        self._view, self._rows, self._thumb = view, view.rows(), view.thumb
        self.refresh()
        self.post_message(self.Moved(self, view.place, view.percent))

    # Layout

    @property
    def measure_in_effect(self) -> int:
        """The measure, or what there is room for."""
        return max(2, min(self.measure, self.size.width - GUTTER - SCROLLBAR - 1))

    @property
    def margin(self) -> int:
        """Blank cells left of the gutter, so that the text stands in the middle."""
        return max(0, (self.size.width - SCROLLBAR - GUTTER - self.measure_in_effect) // 2)

    def _lay_out(self) -> None:
        self.forget_paint()
        if not self._blocks or not self.size:
            self._rows, self._thumb = [], range(0)
            self.refresh()
            return
        measure, height = self.measure_in_effect, self.size.height
        whole = Layout(self._text, self._whole, measure)
        leaves_out = self._blocks is not self._whole
        layout = Layout(self._text, self._blocks, measure, whole) if leaves_out else whole
        if self._view:
            self._look(self._view.relaid(layout, height))
        else:
            self._look(View.of_start(layout, height).at(self._place))

    def on_resize(self) -> None:
        """Lays the text out for the new size."""
        self._lay_out()

    def watch_measure(self) -> None:
        """Lays the text out for the new measure."""
        self._lay_out()

    def notify_style_update(self) -> None:
        """Forgets rows painted in the old colours."""
        super().notify_style_update()
        self.forget_paint()

    def render_line(self, y: int) -> Strip:
        """A row, or blank below the last, and its cell of the scrollbar."""
        cells = self.size.width - SCROLLBAR
        text = self.paint_row(self._rows[y], cells) if y < len(self._rows) else Strip.blank(cells, self.rich_style)
        return Strip.join([text, self._scrollbar_cell(y)])

    def _scrollbar_cell(self, y: int) -> Strip:
        name = "window--thumb" if y in self._thumb else "window--track"
        return Strip([Segment(" " * SCROLLBAR, self.get_component_rich_style(name))], SCROLLBAR)

    # Mouse

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scrolls down."""
        event.stop()
        self.scroll_rows(WHEEL_ROWS)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scrolls up."""
        event.stop()
        self.scroll_rows(-WHEEL_ROWS)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Takes hold of the scrollbar."""
        if event.x >= self.size.width - SCROLLBAR:
            event.stop()
            self.capture_mouse()
            self.post_message(self.Left(self, self.place))
            self._drag_to(event.y)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Drags the scrollbar."""
        if self.app.mouse_captured is self:
            event.stop()
            self._drag_to(event.y)

    def on_mouse_up(self) -> None:
        """Lets go of the scrollbar."""
        self.release_mouse()

    def _drag_to(self, y: int) -> None:
        self.go_to_percent(100 * max(0, y) // max(1, self.size.height - 1))

    # Keys

    def action_line_down(self) -> None:
        """One row down."""
        self.scroll_rows(1)

    def action_line_up(self) -> None:
        """One row up."""
        self.scroll_rows(-1)

    def action_page_down(self) -> None:
        """One page down; the last row stays in view as the first."""
        self.scroll_rows(max(1, self.size.height - 1))

    def action_page_up(self) -> None:
        """One page up; the first row stays in view as the last."""
        self.scroll_rows(-max(1, self.size.height - 1))

    def action_half_down(self) -> None:
        """Half a page down."""
        self.scroll_rows(max(1, self.size.height // 2))

    def action_half_up(self) -> None:
        """Half a page up."""
        self.scroll_rows(-max(1, self.size.height // 2))

    def action_top(self) -> None:
        """To the beginning."""
        self.jump_to(0)

    def action_end(self) -> None:
        """To the last full page."""
        self.post_message(self.Left(self, self.place))
        self.go_to_percent(100)
