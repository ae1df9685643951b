"""The page: the open speech, typeset. It paints what its view shows and turns keys and mouse into moves of the view."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.selection import Selection
from textual.strip import Strip
from textual.widget import Widget

from reader.commands import commands_for
from reader.speech.model import Span
from reader.tui.bindings import bindings
from reader.typeset.layout import Layout
from reader.typeset.model import Block, Role, RoleKind, Row, Run
from reader.typeset.paint import Layer, paint
from reader.typeset.view import View

GUTTER = 2
"""Cells left of the text: a sign for the current point, and one for rows that a note speaks of."""
SCROLLBAR = 1
"""Cells at the right edge."""
WHEEL_ROWS = 3
"""Rows that one notch of the wheel scrolls."""
CURRENT_SIGN, NOTED_SIGN, NO_SIGN = ">", "*", " "
LEVELS = 3
"""Levels of points with a look of their own; deeper ones look like the last."""
NOTHING = Layer(())


def layer_of(spans: Sequence[tuple[int, int]], kind: RoleKind) -> Layer:
    """A layer that gives some spans one role."""
    return Layer(tuple((start, end, Role(kind)) for start, end in spans))


class Page(Widget, can_focus=True):
    """Shows one text; scrolls, jumps and lights hits by offset."""

    ALLOW_SELECT = True
    BINDINGS = bindings(commands_for("panes"))
    DEFAULT_CSS = """
    Page {
        width: 1fr; height: 1fr; background: $background; color: $foreground;
        & > .page--title { text-style: bold; }
        & > .page--byline, & > .page--preface, & > .page--remark { color: $text-muted; }
        & > .page--noted { color: $text-warning; text-style: italic; }
        & > .page--marker-1 { color: $text-accent; text-style: bold underline; }
        & > .page--heading-1 { color: $text-accent; text-style: bold; }
        & > .page--marker-2 { color: $text-primary; text-style: bold underline; }
        & > .page--heading-2 { color: $text-primary; text-style: underline; }
        & > .page--marker-3 { color: $text-success; text-style: bold; }
        & > .page--heading-3 { color: $text-success; text-style: italic; }
        & > .page--subheading { text-style: bold italic; }
        & > .page--hit { background: $primary-muted; text-style: underline; }
        & > .page--current_hit { background: $background; color: $warning; text-style: bold reverse; }
        & > .page--gutter { color: $text-accent; text-style: bold; }
        & > .page--track { background: $surface; }
        & > .page--thumb { background: $primary; }
    }
    """
    COMPONENT_CLASSES = {
        *(f"page--{name}" for name in ("title", "byline", "preface", "remark", "noted", "subheading")),
        *(f"page--{name}" for name in ("hit", "current_hit", "gutter", "track", "thumb")),
        *(f"page--{name}-{level}" for name in ("marker", "heading") for level in range(1, LEVELS + 1)),
    }

    measure: reactive[int] = reactive(72, init=False)
    """Widest row in cells, where the page has room for it."""

    @dataclass
    class Moved(Message):
        """The place changed, or how far the page has come."""

        page: Page
        place: int
        percent: int

        @property
        def control(self) -> Page:
            """The page that moved."""
            return self.page

    @dataclass
    class Left(Message):
        """The reader jumps away from a place worth coming back to."""

        page: Page
        place: int

        @property
        def control(self) -> Page:
            """The page that jumps."""
            return self.page

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._text = ""
        self._blocks: tuple[Block, ...] = ()
        self._marks: tuple[Layer, ...] = ()
        self._found: tuple[Layer, ...] = ()
        self._current_point = -1
        self._place = 0
        self._view: View | None = None
        self._rows: list[Row] = []
        self._strips: dict[tuple[Row, bool], Strip] = {}

    # What it shows

    def show(self, text: str, blocks: tuple[Block, ...], marks: tuple[Layer, ...], place: int = 0) -> None:
        """Shows a text at a place.

        Args:
            text: The text the blocks speak of.
            blocks: What stands on the page, in order.
            marks: The lasting layers of the text, weakest first.
            place: Offset that should stand at the top; 0 shows the title too.
        """
        self._text, self._blocks, self._marks, self._place = text, blocks, marks, place
        self._found, self._current_point, self._view = (), -1, None
        self._lay_out()

    def light_hits(self, hits: Sequence[Span], current: Span | None) -> None:
        """Lights hits, one of them as the current one."""
        self._found = (layer_of(hits, "hit"), layer_of([current] if current else [], "current_hit"))
        self._repaint()

    def mark_point(self, start: int | None) -> None:
        """Marks the row in which the current point starts (an offset)."""
        self._current_point = -1 if start is None else start
        self.refresh()

    @property
    def place(self) -> int:
        """The offset at the top of the page."""
        return self._view.place if self._view else self._place

    @property
    def percent(self) -> int:
        """How far the page has come, 0 to 100."""
        return self._view.percent if self._view else 0

    # Moves

    def go_to(self, offset: int) -> None:
        """Puts the row that holds an offset at the top; offset 0 shows the title too."""
        self._place = offset
        if self._view:
            self._look(self._view.at(offset))

    def jump_to(self, offset: int) -> None:
        """Goes to an offset and lets it be known that there is a place to come back to."""
        self.post_message(self.Left(self, self.place))
        self.go_to(offset)

    def go_to_percent(self, percent: int) -> None:
        """Goes so far into the text."""
        if self._view:
            self._look(self._view.at_end() if percent >= 100 else self._view.at(self._view.offset_at(percent)))

    def reveal(self, span: Span) -> None:
        """Brings a span into view, unless it is in view already."""
        if self._view:
            self._look(self._view.revealing(span))

    def shows(self, span: Span) -> bool:
        """Whether a span is in view."""
        return self._view is not None and self._view.shows(span)

    def scroll_rows(self, rows: int) -> None:
        """Scrolls by rows, down when positive."""
        if self._view:
            self._look(self._view.scrolled(rows))

    def _look(self, view: View) -> None:
        self._view, self._rows = view, view.rows()
        self.refresh()
        self.post_message(self.Moved(self, view.place, view.percent))

    # Layout

    @property
    def _measure_in_effect(self) -> int:
        return max(2, min(self.measure, self.size.width - GUTTER - SCROLLBAR - 1))

    def _lay_out(self) -> None:
        self._strips.clear()
        if not self._blocks or not self.size:
            self._rows = []
            self.refresh()
            return
        layout = Layout(self._text, self._blocks, self._measure_in_effect)
        height = self.size.height
        if self._view:
            self._look(self._view.relaid(layout, height))
        else:
            self._look(View.of_start(layout, height).at(self._place))

    def _repaint(self) -> None:
        self._strips.clear()
        self.refresh()

    def on_resize(self) -> None:
        """Lays the text out for the new size."""
        self._lay_out()

    def watch_measure(self) -> None:
        """Lays the text out for the new measure."""
        self._lay_out()

    def notify_style_update(self) -> None:
        """Forgets rows painted in the old colours."""
        super().notify_style_update()
        self._strips.clear()

    # Painting

    def render_line(self, y: int) -> Strip:
        """One line: margin, gutter, row, scrollbar."""
        if y >= len(self._rows):
            text = Strip.blank(self.size.width - SCROLLBAR, self.rich_style)
        else:
            text = self._strip(self._rows[y])
        return Strip.join([text, self._scrollbar_cell(y)])

    def _strip(self, row: Row) -> Strip:
        key = row, row.kind == "paragraph" and row.start <= self._current_point < row.end
        if key not in self._strips:
            self._strips[key] = self._paint(*key)
        return self._strips[key]

    def _paint(self, row: Row, is_current: bool) -> Strip:
        runs = paint(self._text, row, (*self._marks, *self._found, self._selection_layer))
        is_noted = any(role.kind == "noted" for run in runs for role in run.roles)
        signs = (CURRENT_SIGN if is_current else NO_SIGN) + (NOTED_SIGN if is_noted else NO_SIGN)
        width, base = self.size.width - SCROLLBAR, self.rich_style
        margin = max(0, (width - GUTTER - self._measure_in_effect) // 2)
        segments = [Segment(" " * margin, base), Segment(signs, base + self._style("gutter"))]
        segments += [Segment(run.text, self._style_of(run, base)) for run in runs]
        return Strip(segments).adjust_cell_length(width, base)

    def _style_of(self, run: Run, base: Style) -> Style:
        style = sum((self._role_style(role) for role in run.roles), base)
        return style + Style.from_meta({"offset": (run.start, 0)}) if run.start >= 0 else style

    def _role_style(self, role: Role) -> Style:
        if role.kind == "selection":
            return self.screen.get_component_rich_style("screen--selection")
        return self._style(f"{role.kind}-{min(role.level, LEVELS)}" if role.level else role.kind)

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"page--{name}", partial=True)

    def _scrollbar_cell(self, y: int) -> Strip:
        height, length = max(1, self.size.height), max(1, len(self._text))
        shown = self._rows[-1].end - self._rows[0].start if self._rows else length
        thumb = max(1, min(height, height * shown // length))
        first = (height - thumb) * self.percent // 100
        name = "page--thumb" if first <= y < first + thumb else "page--track"
        return Strip([Segment(" " * SCROLLBAR, self.get_component_rich_style(name))], SCROLLBAR)

    # Selection: its coordinates are (offset, 0) throughout

    @property
    def _selection_layer(self) -> Layer:
        span = self._selected_span(self.text_selection)
        return layer_of([span], "selection") if span else NOTHING

    def _selected_span(self, selection: Selection | None) -> Span | None:
        span = selection.get_span(0) if selection else None
        if span is None:
            return None
        start, end = span
        return Span(start, len(self._text) if end < 0 else end)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The exact text that is selected."""
        span = self._selected_span(selection)
        return (self._text[span.start : span.end], "\n") if span else None

    def selection_updated(self, selection: Selection | None) -> None:
        """Paints the selection."""
        self._repaint()

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
        """To the title."""
        self.jump_to(0)

    def action_end(self) -> None:
        """To the last full page."""
        self.post_message(self.Left(self, self.place))
        self.go_to_percent(100)
