"""Rows made when they are asked for, and the way between an offset and its row."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from reader.speech.model import Span
from reader.text.cells import BLANKS
from reader.typeset.breaks import break_rows
from reader.typeset.model import Block, BlockKind, Row, RowAt

TWO_EM = 4
"""Cells of the first-line indent of Chinese text (CLREQ, "Paragraph Adjustment Rules"), and of notes throughout."""

FIRST_LINE = 2
"""Cells of the first-line indent of other text."""

DEPTH_INDENT = 2
"""Cells before a heading of a skeleton, once for each point that holds its own."""

HEADING_ROOM = 8
"""Cells that this indent leaves to the words at least."""

BLOCKS_KEPT = 256
"""Blocks whose rows are remembered."""

_HAN_NEAR_START = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_LOOKED_AT = 40

_CLOSE: frozenset[tuple[BlockKind, BlockKind]] = frozenset({("title", "byline")})
"""Blocks of different kinds without a blank row between them."""


class Layout:
    """The page of one speech at one measure. No row is made before it is asked for.

    Args:
        text: The text of the speech.
        blocks: Its blocks, at least one of them a paragraph.
        measure: Cells of the widest row, indent included; a row holds one character at least.
        whole: The layout of the whole text when the blocks leave some of it out.
    """

    def __init__(self, text: str, blocks: Sequence[Block], measure: int, whole: Layout | None = None) -> None:
        self.text = text
        self.blocks = blocks
        self.measure = measure
        self._whole = whole
        self._first_paragraph = next(index for index, block in enumerate(blocks) if block.kind == "paragraph")
        self._rows: dict[int, tuple[Row, ...]] = {}

    @property
    def whole(self) -> Layout:
        """The layout of the whole text, on which it is told how far a place is."""
        return self._whole or self

    @property
    def first(self) -> RowAt:
        """Where the first row stands."""
        return RowAt(0, 0)

    @property
    def last(self) -> RowAt:
        """Where the last row stands."""
        block = len(self.blocks) - 1
        return RowAt(block, len(self.rows(block)) - 1)

    def rows(self, block: int) -> tuple[Row, ...]:
        """The rows of a block, with the blank rows around it; at least one."""
        if block not in self._rows:
            if len(self._rows) >= BLOCKS_KEPT:
                self._rows.clear()
            self._rows[block] = tuple(self._made(block))
        return self._rows[block]

    def row(self, at: RowAt) -> Row:
        """The row that stands there."""
        return self.rows(at.block)[at.row]

    def __iter__(self) -> Iterator[Row]:
        """Every row, from the first to the last."""
        for block in range(len(self.blocks)):
            yield from self.rows(block)

    def row_at(self, offset: int) -> RowAt:
        """Where the paragraph's row stands that holds the offset.

        A paragraph's end belongs to its last row, and so does what is left out after it; an offset outside the text to
        the first or the last row of the text.
        """
        block = self._paragraph_at(offset)
        row = bisect_right(self.rows(block), offset, key=lambda row: row.start) - 1
        return RowAt(block, max(row, 0))

    def _paragraph_at(self, offset: int) -> int:
        """The last paragraph that starts at an offset or before it, or else the first."""
        block = bisect_right(self.blocks, offset, key=lambda block: block.start) - 1
        block = max(block, self._first_paragraph)
        while self.blocks[block].kind != "paragraph":
            block -= 1
        return block

    def holds(self, span: Span) -> bool:
        """Whether there are rows for the whole span: a skeleton has none for the bodies of points."""
        done = span.start
        for block in self._paragraphs_of(span):
            if self.text[done : block.start].strip():
                return False
            done = max(done, block.end)
        return not self.text[done : span.end].strip()

    def shown_text(self, span: Span) -> str:
        """The text of a span; where some of it is left out, what there are rows for, paragraph by paragraph."""
        if self.holds(span):
            return self.text[span.start : span.end]
        pieces = (
            self.text[max(block.start, span.start) : min(block.end, span.end)] for block in self._paragraphs_of(span)
        )
        return "\n".join(piece for piece in pieces if piece)

    def _paragraphs_of(self, span: Span) -> Iterator[Block]:
        """The paragraphs that may meet a span."""
        for index in range(self._paragraph_at(span.start), len(self.blocks)):
            block = self.blocks[index]
            if block.start >= span.end:
                return
            if block.kind == "paragraph":
                yield block

    def step(self, at: RowAt, rows: int) -> RowAt:
        """Where the row stands that is so many rows further down, or up if negative; no further than both ends."""
        block, row = at.block, at.row + rows
        while row < 0 and block > 0:
            block -= 1
            row += len(self.rows(block))
        while row >= len(self.rows(block)) and block < len(self.blocks) - 1:
            row -= len(self.rows(block))
            block += 1
        return RowAt(block, min(max(row, 0), len(self.rows(block)) - 1))

    def window(self, at: RowAt, height: int) -> list[Row]:
        """The rows from there on, as many as fit the height; fewer at the end."""
        found: list[Row] = []
        block, first = at
        while len(found) < height and block < len(self.blocks):
            found += self.rows(block)[first : first + height - len(found)]
            block, first = block + 1, 0
        return found

    def last_top(self, height: int) -> RowAt:
        """Where the top row of the last page stands: that page is full unless everything fits on it."""
        return self.step(self.last, 1 - height)

    def _made(self, block: int) -> Iterator[Row]:
        """The rows of a block, with the blank rows that part it from blocks of another sort."""
        here = self.blocks[block]
        before = self.blocks[block - 1] if block else here
        if here.kind == "paragraph":
            if before.kind == "paragraph" and before.is_heading != here.is_heading:
                yield Row("blank", here.start, here.start)
            yield from self._heading_rows(here) if here.is_heading else self._paragraph_rows(here)
            return
        after = self.blocks[block + 1] if block + 1 < len(self.blocks) else here
        if before.kind == "paragraph":
            yield Row("blank", here.start, here.end)
        yield from self._rows_beside(here)
        if after.kind != here.kind and (here.kind, after.kind) not in _CLOSE:
            yield Row("blank", here.start, here.end)

    def _paragraph_rows(self, block: Block) -> Iterator[Row]:
        is_continued = block.start > 0 and self.text[block.start - 1] != "\n"
        indent = 0 if is_continued else self._fitting(first_indent(self.text, block.start, block.end))
        starts = break_rows(self.text, block.start, block.end, self.measure, indent)
        for start, end in zip(starts, [*starts[1:], block.end], strict=True):
            yield Row("paragraph", start, end, indent if start == block.start else 0)

    def _heading_rows(self, block: Block) -> Iterator[Row]:
        indent = max(0, min((block.depth or 0) * DEPTH_INDENT, self.measure - HEADING_ROOM))
        starts = break_rows(self.text, block.start, block.end, self.measure - indent)
        for start, end in zip(starts, [*starts[1:], block.end], strict=True):
            yield Row("paragraph", start, end, indent)

    def _rows_beside(self, block: Block) -> Iterator[Row]:
        words = block.words
        set_off = self._fitting(TWO_EM) if block.kind == "note" else 0
        indent = self._fitting(first_indent(words, 0, len(words))) if block.kind == "preface" else 0
        starts = break_rows(words, 0, len(words), self.measure - set_off, indent)
        for start, end in zip(starts, [*starts[1:], len(words)], strict=True):
            yield Row(block.kind, block.start, block.end, set_off or (0 if start else indent), words[start:end])

    def _fitting(self, indent: int) -> int:
        """The indent, or a quarter of a narrow measure."""
        return min(indent, self.measure // 4)


def first_indent(text: str, start: int, end: int) -> int:
    """Cells to indent the first row of a paragraph by; none if it is empty or brings its own blanks."""
    if start == end or text[start] in BLANKS or text[start] == "\t":
        return 0
    return TWO_EM if _HAN_NEAR_START.search(text, start, min(end, start + _LOOKED_AT)) else FIRST_LINE
