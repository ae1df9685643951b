"""A comparison laid out: what is in view, and what stays where it is."""

from __future__ import annotations

import pytest

from reader.text.cells import width
from reader.tui.comparison import Comparison
from reader.tui.items import Column, Item, Slot
from reader.tui.sheet import CellAt, Sheet
from reader.tui.spread import GAP

NUMBERS = "一二三四五六七八九十"


def item(number: int, heading: str, holder: int | None = None, inside: int = 0) -> Item:
    """A point."""
    level = 1 if holder is None else 2
    return Item(Slot(0, number), holder, f"{NUMBERS[number - 1]}是", heading, level, number, number + 1, inside)


def column(*headings: str) -> Column:
    """A speech with these points of level 1, the first of which holds another."""
    items = [item(number, heading, inside=int(number == 1)) for number, heading in enumerate(headings, 1)]
    return Column("某人", "题目", (*items, item(1, "子事", 0)))


SHORT = column(*["短题"] * 10)
LONG = column(*["这个标题很长" * 6] * 10)
SILENT = Column("某人", "很长的题目" * 20, remark="没有编号的要点")


def sheet(*columns: Column, size: tuple[int, int] = (39, 11)) -> tuple[Comparison, Sheet]:
    """A sheet of these speeches; the size has room for one column of 39 cells."""
    comparison = Comparison(columns)
    laid_out = Sheet(comparison)
    laid_out.resize(*size)
    return comparison, laid_out


def place_of(laid_out: Sheet, row: int) -> int:
    """The line of the body on which a row starts."""
    return next(y for y in range(laid_out.body_height) if laid_out.line(y) == (row, 0))


@pytest.mark.parametrize("size", [(39, 11), (79, 23), (119, 39), (199, 59)], ids=str)
def test_nothing_is_wider_than_its_column(size: tuple[int, int]) -> None:
    """Heads, remarks and cells, at every size."""
    comparison, laid_out = sheet(SHORT, LONG, SILENT, SHORT, LONG, size=size)
    comparison.turn_all(is_open=True)
    laid_out.reshape()

    for place in range(5):
        rows = [*laid_out.head(place), *laid_out.remark(place)]
        rows += [row for number in comparison.shown for row in laid_out.cell(number, place)]
        assert all(sum(width(run.text) for run in row) < laid_out.spread.cells for row in rows)


def test_a_row_is_as_high_as_its_highest_cell_in_view() -> None:
    """What is out of view takes no room."""
    _, laid_out = sheet(SHORT, LONG)
    one_line = [laid_out.line(y) for y in range(3)]
    laid_out.show(None, 1)
    several = [laid_out.line(y) for y in range(3)]

    assert [found and found[1] for found in one_line] == [0, 0, 0]
    assert [found and found[1] for found in several] == [0, 1, 2]


def test_the_row_of_the_cursor_stays_where_it_is_when_columns_change() -> None:
    """Though the rows above it are higher in the next column."""
    comparison, laid_out = sheet(SHORT, LONG, SHORT)
    row = comparison.shown[5]
    laid_out.show(row, 0)
    before = place_of(laid_out, row)
    laid_out.show(row, 1)
    assert place_of(laid_out, row) == before

    laid_out.show(row, 2)
    assert place_of(laid_out, row) == before


def test_the_row_of_the_cursor_stays_where_it_is_when_a_speech_comes() -> None:
    """Even when it brings rows above."""
    waiting = Column("", "1", remark="reading")
    few = Column("某人", "题目", tuple(item(number, "短题") for number in (5, 6)))
    comparison, laid_out = sheet(few, waiting, size=(39, 6))
    row = comparison.shown[1]
    laid_out.show(row, 0)
    comparison.put(1, SHORT)
    laid_out.reshape()

    assert comparison.shown.index(row) == 5
    assert place_of(laid_out, row) == 1


def test_a_cell_is_brought_into_view() -> None:
    """The last row and the last column, and back."""
    comparison, laid_out = sheet(*[LONG] * 5, size=(79, 23))
    laid_out.show(comparison.shown[-1], 4)
    assert laid_out.columns == range(2, 5)
    assert place_of(laid_out, comparison.shown[-1]) > 0

    laid_out.show(comparison.shown[0], 0)
    assert laid_out.columns == range(3)
    assert laid_out.line(1) == (comparison.shown[0], 0)


def test_scrolling_stops_at_both_ends() -> None:
    """The last line is then at the foot."""
    comparison, laid_out = sheet(*[LONG] * 5)
    laid_out.scroll(10_000)
    foot = laid_out.line(laid_out.body_height - 1)
    assert foot is not None
    assert foot[0] == comparison.shown[-1]
    assert sum(laid_out.share) == 1

    laid_out.scroll(-10_000)
    assert laid_out.line(0) == (comparison.shown[0], 0)
    laid_out.scroll_columns(9)
    assert laid_out.columns == range(4, 5)
    laid_out.scroll_columns(-9)
    assert laid_out.columns == range(1)


def test_a_resize_keeps_the_row_and_fills_the_width() -> None:
    """No column is left out of view where there is room for it."""
    comparison, laid_out = sheet(*[SHORT] * 3)
    laid_out.show(comparison.shown[-1], 2)
    laid_out.resize(119, 39)

    assert laid_out.columns == range(3)
    assert place_of(laid_out, comparison.shown[-1]) >= 0


def test_a_place_on_the_screen_is_a_cell() -> None:
    """Heads and gaps have no row, gaps between columns are nothing."""
    comparison, laid_out = sheet(SHORT, SHORT, size=(79, 23))
    comparison.open(comparison.shown[0])
    laid_out.reshape()
    left, right = laid_out.spread.start(0), laid_out.spread.start(1)
    first, inner, second = comparison.shown[:3]

    assert laid_out.cell_at(left + 1, 0) == CellAt(None, -1, 0, 0)
    assert laid_out.cell_at(right + 3, 3) == CellAt(first, 0, 1, 2)
    assert laid_out.cell_at(right + 3, 4) == CellAt(inner, 0, 1, 0)
    assert laid_out.cell_at(left + 1, 5) == CellAt(second, -1, 0, 0)
    assert laid_out.cell_at(left + 1, 22) is not None
    assert laid_out.cell_at(right - GAP, 3) is None


def test_without_points_there_is_nothing_but_remarks() -> None:
    """And nothing to scroll."""
    _, laid_out = sheet(SILENT, SILENT)
    laid_out.scroll(3)
    laid_out.show(None, 1)

    assert laid_out.line(0) is None
    assert laid_out.share == (0.0, 1.0)
    assert "".join(run.text for row in laid_out.remark(1) for run in row) == SILENT.remark


def test_only_what_is_in_view_is_laid_out() -> None:
    """Ten thousand speeches cost what a screenful costs."""
    comparison, laid_out = sheet(*[LONG] * 10_000, size=(79, 23))
    laid_out.show(comparison.shown[5], 5_000)

    assert len(laid_out._cells) <= 3 * 2 * len(comparison.shown)
