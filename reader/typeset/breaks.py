"""Where the rows of a paragraph start.

Greedy: a row takes what fits and gives back until its end is allowed. Blanks at a break belong to the row before it and
may hang beyond the measure; a row's width is that of its characters without the blanks at its end.
"""

from __future__ import annotations

import re

from reader.text.cells import BLANKS, visible
from reader.typeset.kinsoku import Break, break_at, is_between_han
from reader.typeset.ruler import Ruler, ruler_of

_BLANK_RUN = re.compile(f"[{BLANKS}]*")


def break_rows(text: str, start: int, end: int, measure: int, indent: int = 0) -> list[int]:
    """Offsets at which the rows of the paragraph `[start, end)` start; the first is `start`.

    Args:
        text: The text that holds the paragraph.
        start: Offset of its first character.
        end: Offset after its last.
        measure: Cells of a row.
        indent: Cells that are taken from the first row.
    """
    shown = visible(text[start:end])
    ruler = ruler_of(shown)
    rows = [start]
    row_start, room = 0, measure - indent
    while (reach := ruler.reach(row_start, room)) < len(shown):
        row_start = _row_end(shown, ruler, row_start, max(reach, ruler.after(row_start)))
        if row_start == len(shown):
            break
        rows.append(start + row_start)
        room = measure
    return rows


def _row_end(shown: str, ruler: Ruler, row_start: int, reach: int) -> int:
    """Where the row ends that starts at `row_start` and has room up to `reach`: the last of the best places."""
    if reach == len(shown) or is_between_han(shown, reach):
        return reach
    blanks = _BLANK_RUN.match(shown, reach)
    furthest = blanks.end() if blanks else reach
    if furthest == len(shown):
        return furthest
    best, row_end = Break.FORBIDDEN, reach
    for offset in range(furthest, row_start, -1):
        if ruler.is_boundary(offset):
            found = break_at(shown, row_start, offset)
            if found is Break.ALLOWED:
                return offset
            if found < best:
                best, row_end = found, offset
    return row_end
