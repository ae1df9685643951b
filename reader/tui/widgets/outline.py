"""The points of the open speech as a tree: it follows the page, folds, counts hits and tells what is odd."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.message import Message
from textual.reactive import reactive

from reader.commands import commands_for
from reader.speech.model import Outline, Warning  # noqa: A004 - the word of the design
from reader.text.fold import fold
from reader.tui.bindings import bindings
from reader.tui.entries import Entry, Remark, entries_of, heading_of, wrapped
from reader.tui.stack import Stack, Stretch
from reader.tui.tree import Tree
from reader.tui.widgets.rows import Line, Piece, RowList
from reader.words import Words

INDENT = 2
"""Cells for each level of the tree, and for the sign of a point that holds others."""
INDENT_SHARE = 3
"""The indent takes one cell of so many at most, so that headings stay readable in a narrow pane."""
FOLDED_SIGN, OPEN_SIGN, WARNING_SIGN = "▸ ", "▾ ", "! "
"""Small triangles are narrow everywhere (UAX #11, class N), unlike the larger ones; a `-` would look like 一."""
BRACKETS = "）】〕"
"""Ends of markers (and the empty marker) that need no blank after them: half of each is blank."""
LEVELS = 3
"""Levels of points with a look of their own; deeper ones look like the last."""


class OutlinePane(RowList):
    """Lists the points of a text.

    Args:
        words: The sentences it may need.
        message: Says what a warning is about, in one sentence.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(commands_for("outline"))
    DEFAULT_CSS = """
    OutlinePane {
        & > .outline--title { color: $text-muted; text-style: bold; }
        & > .outline--marker-1 { color: $text-accent; text-style: bold; }
        & > .outline--marker-2 { color: $text-primary; text-style: bold; }
        & > .outline--marker-3 { color: $text-success; text-style: bold; }
        & > .outline--heading { color: $foreground; }
        & > .outline--subheading { color: $foreground; text-style: italic; }
        & > .outline--current { color: $foreground; text-style: bold; }
        & > .outline--fold { color: $text-muted; }
        & > .outline--hits { color: $text-warning; text-style: bold; }
        & > .outline--warning { color: $text-error; text-style: bold; }
        & > .outline--remark { color: $text-muted; text-style: italic; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"outline--marker-{level}" for level in range(1, LEVELS + 1)),
        *(f"outline--{name}" for name in ("title", "heading", "subheading", "current", "fold")),
        *(f"outline--{name}" for name in ("hits", "warning", "remark")),
    }

    current: reactive[int | None] = reactive(None, repaint=False)
    """Index of the point the page stands in."""

    @dataclass
    class Jumped(Message):
        """The reader wants to go to a point, or to what a remark is about."""

        outline_pane: OutlinePane
        offset: int
        """Where in the text that is."""
        index: int | None
        """Index of the point; None for a remark that is about none."""

        @property
        def control(self) -> OutlinePane:
            """The pane it was chosen in."""
            return self.outline_pane

    def __init__(
        self,
        words: Words,
        message: Callable[[Warning, Words], str],
        *,
        id: str | None = None,  # noqa: A002 - Textual's own name
    ) -> None:
        super().__init__(id=id)
        self._words, self._message = words, message
        self._text = ""
        self._is_known = True
        self._tree = Tree()
        self._remarks: Sequence[Remark] = ()
        self._entries: Sequence[Entry] = ()
        self._items: Mapping[int, int] = {}
        self._rows: Mapping[int, Sequence[str]] = {}
        self._hits: Sequence[int] = ()
        self._shown_warnings: Mapping[int, int] = {}
        self._names: Sequence[str] = ()

    # What it shows

    def show(self, text: str, outline: Outline | None) -> None:
        """Shows the outline of a text, unfolded, unfiltered and without hits; None while it is still looked for."""
        self._is_known = outline is not None
        outline = outline or Outline()
        self._text, self._hits, self._names = text, (), ()
        self._remarks = [Remark(warning, self._message(warning, self._words)) for warning in outline.warnings]
        self.set_reactive(OutlinePane.current, None)
        self._shape(Tree(outline.points), None)

    def set_hits(self, counts: Sequence[int]) -> None:
        """Tells how many hits each point has, those of the points it holds included; nothing for none at all."""
        self._hits = counts
        self.refresh()

    def filter(self, text: str) -> None:
        """Shows only points whose marker or heading holds a text, and what holds those; an empty text shows all."""
        self._shape(self._tree.filtered(self._matching(text) if text else None), self._point)

    @property
    def is_filtered(self) -> bool:
        """Whether some points may be left out."""
        return self._tree.is_filtered

    def _matching(self, text: str) -> list[int]:
        wanted = fold(text).text
        if not self._names:
            names = (f"{point.marker} {heading_of(self._text, point)}" for point in self._tree.points)
            self._names = fold("\n".join(names)).text.split("\n")
        return [index for index, name in enumerate(self._names) if wanted in name]

    def watch_current(self, before: int | None, index: int | None) -> None:
        """Marks the current point and brings the cursor to it, or to what holds it."""
        self.refresh_item(self._item_of(before))
        self.refresh_item(self._item_of(index))
        if index is not None:
            self._put_cursor(index)

    # The tree

    def _shape(self, tree: Tree, point: int | None) -> None:
        """Shows another shape of the tree with the cursor on a point, or on what holds it."""
        self._tree = tree
        about = (remark.warning.point for remark in self._remarks)
        self._shown_warnings = tree.gathered(Counter(index for index in about if index is not None))
        found = entries_of(tree, self._remarks) or [Entry(remarks=(self._nothing,), is_choosable=False)]
        self._entries = [Entry(is_choosable=False), *found]
        self._items = {entry.point: item for item, entry in enumerate(self._entries) if entry.point is not None}
        self.restack()
        self._put_cursor(point)

    @property
    def _nothing(self) -> str:
        if self._tree.points:
            return self._words.nothing_matches
        return self._words.no_points if self._is_known else self._words.looking_for_points

    @property
    def _point(self) -> int | None:
        """The point under the cursor."""
        return None if self.highlighted is None else self._entries[self.highlighted].point

    def _item_of(self, point: int | None) -> int | None:
        """The item that shows a point, or the nearest one that holds it."""
        holder = self._tree.holders[point] if point is not None and point < len(self._tree.points) else None
        return None if holder is None else self._items[holder]

    def _put_cursor(self, point: int | None) -> None:
        item = self._item_of(point)
        self.highlighted = 0 if item is None else item
        self.reveal(self.highlighted)

    def action_fold(self) -> None:
        """Hides what the point under the cursor holds; from one that hides nothing goes to what holds it."""
        point = self._point
        if point is None:
            return
        if self._tree.is_open(point):
            self._shape(self._tree.fold(point), point)
        elif (parent := self._tree.points[point].parent) is not None:
            self._put_cursor(parent)

    def action_unfold(self) -> None:
        """Shows what the point under the cursor holds; from one that shows it goes to the first it holds."""
        point = self._point
        if point is None:
            return
        if self._tree.is_folded(point):
            self._shape(self._tree.unfold(point), point)
        elif point in self._tree.parents:
            self.action_line_down()

    def action_fold_all(self) -> None:
        """Shows only the points at the top."""
        self._shape(self._tree.fold_all(), self._point)

    def action_unfold_all(self) -> None:
        """Shows every point."""
        self._shape(self._tree.unfold_all(), self._point)

    def clicked(self, item: int, row: int, cell: int) -> None:
        """Folds or unfolds where the sign for it stands, else goes there."""
        point = self._entries[item].point
        sign = self._fold_sign(point)
        indent = self._indent(point, self.cells)
        if sign.strip() and row == 0 and indent <= cell < indent + INDENT:
            self.action_fold() if sign == OPEN_SIGN else self.action_unfold()
        else:
            super().clicked(item, row, cell)

    @on(RowList.Chosen)
    def _tell_jumped(self, message: RowList.Chosen) -> None:
        message.stop()
        entry = self._entries[message.index]
        self.post_message(self.Jumped(self, entry.offset, entry.point))

    # How it looks

    def stacked(self, cells: int) -> Stack:
        """A line for a point, and as many as its remarks need at this width."""
        self._rows = {
            item: [
                row for remark in entry.remarks for row in wrapped(remark, cells - self._remark_indent(entry, cells))
            ]
            for item, entry in enumerate(self._entries)
            if entry.remarks
        }
        shapes = ((self._height(item), entry.is_choosable) for item, entry in enumerate(self._entries))
        return Stack(Stretch(len(list(alike)), *shape) for shape, alike in groupby(shapes))

    def _height(self, item: int) -> int:
        is_remark = item > 0 and self._entries[item].point is None
        return len(self._rows.get(item, ())) + (0 if is_remark else 1)

    def line(self, item: int, row: int, cells: int) -> Line:
        """The title, a point, or a row of a remark."""
        entry = self._entries[item]
        if item == 0:
            return self._title()
        if entry.point is None:
            sign = WARNING_SIGN if row == 0 and entry.is_choosable else ""
            return self._remark(entry, self._rows[item][row], sign, cells)
        if row == 0:
            return self._heading(entry.point, cells)
        return self._remark(entry, self._rows[item][row - 1], "", cells)

    def _title(self) -> Line:
        """What the list is called, with the number of points; under a filter, how many of all it found."""
        points, wanted = self._tree.points, self._tree.wanted
        numbered = sum(bool(point.marker) for point in points)
        count = str(numbered) if wanted is None else f"{len(wanted)}/{len(points)}"
        return Line([Piece(self._words.points_title, "outline--title")], [Piece(count, "outline--title")])

    def _heading(self, index: int, cells: int) -> Line:
        point = self._tree.points[index]
        is_current = self.current is not None and self._tree.holders[self.current] == index
        look = "current" if is_current else "heading" if point.marker else "subheading"
        pieces = [
            Piece(" " * self._indent(index, cells)),
            Piece(self._fold_sign(index), "outline--fold"),
            Piece(point.marker, f"outline--marker-{max(1, min(point.level, LEVELS))}"),
            Piece("" if point.marker[-1:] in BRACKETS else " "),
            Piece(heading_of(self._text, point), f"outline--{look}"),
        ]
        return Line(pieces, self._badges(index), is_signed=is_current)

    def _badges(self, index: int) -> list[Piece]:
        hits = self._hits[index] if self._hits else 0
        warned = Piece(WARNING_SIGN if hits else WARNING_SIGN.strip(), "outline--warning")
        return [warned] * (index in self._shown_warnings) + [Piece(str(hits), "outline--hits")] * (hits > 0)

    def _remark(self, entry: Entry, row: str, sign: str, cells: int) -> Line:
        blanks = " " * (self._remark_indent(entry, cells) - len(sign))
        return Line([Piece(sign, "outline--warning"), Piece(blanks), Piece(row, "outline--remark")])

    def _indent(self, point: int | None, cells: int) -> int:
        """Cells before a point, without its fold sign."""
        depth = 0 if point is None else self._tree.depths[point]
        return min(depth, cells // (INDENT * INDENT_SHARE)) * INDENT

    def _fold_sign(self, point: int | None) -> str:
        """`▸` hides points, `▾` shows them; blank for a point that holds none, nothing in an outline without levels."""
        if point is None or not self._tree.parents or self._tree.is_filtered:
            return ""
        return FOLDED_SIGN if self._tree.is_folded(point) else OPEN_SIGN if self._tree.is_open(point) else " " * INDENT

    def _remark_indent(self, entry: Entry, cells: int) -> int:
        """Cells before a remark: it stands under its point's marker, or beside its own sign."""
        if entry.point is None:
            return len(WARNING_SIGN) if entry.is_choosable else 0
        return self._indent(entry.point, cells) + len(self._fold_sign(entry.point))
