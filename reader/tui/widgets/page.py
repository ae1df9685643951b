"""The page: a window that paints its rows by their roles, lights hits, and lets text be selected by offset."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.selection import Selection
from textual.strip import Strip

from reader.speech.model import Span
from reader.tui.widgets.window import Window
from reader.typeset.model import Block, Role, RoleKind, Row, Run
from reader.typeset.paint import Layer, paint

CURRENT_SIGN, NOTED_SIGN, NO_SIGN = ">", "*", " "
"""The gutter's two cells: the current point starts in this row; a note speaks of words in it."""
LEVELS = 3
"""Levels of points with a look of their own; deeper ones look like the last."""


def layer_of(spans: Sequence[tuple[int, int]], kind: RoleKind) -> Layer:
    """A layer that gives some spans one role."""
    return Layer(tuple((start, end, Role(kind)) for start, end in spans if start < end))


class Page(Window):
    """Shows one text with its roles."""

    ALLOW_SELECT = True
    DEFAULT_CSS = """
    Page {
        background: $background; color: $foreground;
        & > .page--title { text-style: bold; }
        & > .page--byline, & > .page--preface, & > .page--remark { text-style: dim; }
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
        &:light > .page--current_hit { background: $foreground; }
        & > .page--gutter { color: $text-accent; text-style: bold; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"page--{name}" for name in ("title", "byline", "preface", "remark", "noted", "subheading")),
        *(f"page--{name}" for name in ("hit", "current_hit", "gutter")),
        *(f"page--{name}-{level}" for name in ("marker", "heading") for level in range(1, LEVELS + 1)),
    }

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._marks: tuple[Layer, ...] = ()
        self._found: tuple[Layer, ...] = ()
        self._current_point = -1
        self._strips: dict[tuple[Row, bool], Strip] = {}

    def show_marked(
        self,
        text: str,
        blocks: tuple[Block, ...],
        marks: tuple[Layer, ...],
        place: int = 0,
        *,
        whole: tuple[Block, ...] | None = None,
    ) -> None:
        """Shows a text, as `show` does, with its lasting layers, weakest first."""
        self._marks, self._found, self._current_point = marks, (), -1
        self.show(text, blocks, place, whole=whole)

    def mark(self, marks: tuple[Layer, ...]) -> None:
        """Replaces the lasting layers of the text that is shown."""
        self._marks = marks
        self._repaint()

    def light_hits(self, hits: Sequence[Span], current: Span | None) -> None:
        """Lights hits, one of them as the current one."""
        self._found = (layer_of(hits, "hit"), layer_of([current] if current else [], "current_hit"))
        self._repaint()

    def mark_point(self, start: int | None) -> None:
        """Marks the row in which the current point starts (an offset)."""
        self._current_point = -1 if start is None else start
        self.refresh()

    def forget_paint(self) -> None:
        """Forgets rows as they were shown."""
        self._strips.clear()

    def _repaint(self) -> None:
        self.forget_paint()
        self.refresh()

    # Painting

    def paint_row(self, row: Row, cells: int) -> Strip:
        """A row with its margin and signs."""
        key = row, row.kind == "paragraph" and row.start <= self._current_point < row.end
        if key not in self._strips:
            self._strips[key] = self._painted(row, cells, is_current=key[1])
        return self._strips[key]

    def _painted(self, row: Row, cells: int, *, is_current: bool) -> Strip:
        runs = paint(self._text, row, (*self._marks, *self._found, self._selected))
        is_noted = any(role.kind == "noted" for run in runs for role in run.roles)
        signs = (CURRENT_SIGN if is_current else NO_SIGN) + (NOTED_SIGN if is_noted else NO_SIGN)
        base = self.rich_style
        segments = [Segment(" " * self.margin, base), Segment(signs, base + self._style("gutter"))]
        segments += [Segment(run.text, self._style_of(run, base)) for run in runs]
        return Strip(segments).adjust_cell_length(cells, base)

    def _style_of(self, run: Run, base: Style) -> Style:
        style = sum((self._role_style(role) for role in run.roles), base)
        return style + Style.from_meta({"offset": (run.start, 0)}) if run.start >= 0 else style

    def _role_style(self, role: Role) -> Style:
        if role.kind == "selection":
            return self.screen.get_component_rich_style("screen--selection")
        return self._style(f"{role.kind}-{min(role.level, LEVELS)}" if role.level else role.kind)

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"page--{name}", partial=True)

    # Selection: its coordinates are (offset, 0) throughout

    @property
    def _selected(self) -> Layer:
        span = self._span_of(self.text_selection)
        return layer_of([span] if span else [], "selection")

    def _span_of(self, selection: Selection | None) -> Span | None:
        span = selection.get_span(0) if selection else None
        if span is None:
            return None
        start, end = span
        return Span(start, len(self._text) if end < 0 else end)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The exact text that is selected; of a skeleton what it shows, for that is what one sees selected."""
        span = self._span_of(selection)
        return (self.shown_text(span), "\n") if span else None

    def selection_updated(self, selection: Selection | None) -> None:  # noqa: ARG002 - Textual's own signature
        """Paints the selection."""
        self._repaint()
