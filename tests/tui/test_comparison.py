"""Which points stand beside one another."""

from __future__ import annotations

import pytest

from reader.speech.model import Outline, Point, Speech
from reader.speech.outline import outline
from reader.tui.comparison import Comparison
from reader.tui.items import Column, items_of

FIRST = "开头。\n一是甲事。其一，子事。其二，丑事。结语。\n二是乙事。\n三是丙事。\n"
SECOND = "开头。\n一是金事。\n三是木事。其二，水事。其三，火事。\n"


def speech(text: str) -> Speech:
    """A speech of this text."""
    return Speech("", "", "", "", text, outline(text))


def column(text: str) -> Column:
    """Its column."""
    return Column("某人", "题目", items_of(speech(text)))


def table(comparison: Comparison) -> list[str]:
    """The rows that are shown, by headings; a row that is inside another is indented."""
    columns = range(len(comparison.columns))
    return [
        "  " * comparison.depth(row) + " | ".join(_heading(comparison, row, column) for column in columns)
        for row in comparison.shown
    ]


def _heading(comparison: Comparison, row: int, column: int) -> str:
    item = comparison.item(row, column)
    return item.heading if item else "·" if comparison.is_expected(row, column) else ""


def test_points_of_the_same_number_stand_in_one_row() -> None:
    """Where a speech has no such point its cell is expected, but empty."""
    assert table(Comparison([column(FIRST), column(SECOND)])) == ["甲事 | 金事", "乙事 | ·", "丙事 | 木事"]


def test_the_order_in_which_speeches_come_makes_no_difference() -> None:
    """A speech that is read late takes its place."""
    late = Comparison([Column("", "", remark="reading"), Column("", "", remark="reading")])
    late.put(1, column(SECOND))
    assert table(late) == [" | 金事", " | 木事"]

    late.put(0, column(FIRST))
    assert table(late) == table(Comparison([column(FIRST), column(SECOND)]))


def test_an_opened_row_shows_the_next_level_of_every_speech() -> None:
    """Side by side as well; a speech without that level leaves its cells blank."""
    comparison = Comparison([column(FIRST), column(SECOND)])
    comparison.open(comparison.shown[2])
    assert table(comparison) == ["甲事 | 金事", "乙事 | ·", "丙事 | 木事", "   | 水事", "   | 火事"]

    comparison.turn_all(is_open=True)
    assert len(table(comparison)) == 7
    comparison.close(comparison.shown[0])
    assert len(table(comparison)) == 5
    comparison.turn_all(is_open=False)
    assert len(table(comparison)) == 3


def test_rows_of_speeches_still_to_come_are_open_when_all_are() -> None:
    """Else they would differ by who was read first."""
    comparison = Comparison([column(SECOND), Column("", "")])
    comparison.turn_all(is_open=True)
    comparison.put(1, column(FIRST))

    assert len(comparison.shown) == 7


def test_only_what_holds_rows_opens() -> None:
    """And is held by the nearest row that is shown."""
    comparison = Comparison([column(FIRST)])
    first, second, _ = comparison.shown
    assert (comparison.is_closed(first), comparison.is_open(first), comparison.is_closed(second)) == (
        True,
        False,
        False,
    )

    comparison.open(first)
    inner = comparison.shown[1]
    assert comparison.is_open(first)
    assert comparison.holder(inner) == first
    assert comparison.holder(first) is None
    comparison.close(first)
    assert comparison.shown_holder(inner) == first
    comparison.reveal(inner)
    assert comparison.shown_holder(inner) == inner


@pytest.mark.parametrize(
    ("place", "trail"),
    [
        ("开头", "一是"),
        ("一是", "一是"),
        ("丑事", "一是 其二"),
        ("结语", "一是 其二"),
        ("乙事", "二是"),
        ("\n三是", "三是"),
    ],
)
def test_the_row_of_a_place_is_that_of_its_innermost_point(place: str, trail: str) -> None:
    """Before the first point it is the first."""
    comparison = Comparison([column(FIRST)])
    offset = FIRST.index(place) + place.startswith("\n")
    row = comparison.row_at(0, offset)

    assert row is not None
    assert " ".join(item.marker for item in comparison.trail(row, 0)) == trail


def test_a_place_after_the_inner_points_belongs_to_the_outer_one() -> None:
    """As the outline says where a point ends; after all of them the last stands for it."""
    points = (
        Point("一是", 1, 1, 0, 20, 3, None, 1.0),
        Point("其一", 1, 2, 5, 10, 8, 0, 1.0),
        Point("二是", 2, 1, 20, 30, 23, None, 1.0),
    )
    comparison = Comparison([Column("", "", items_of(Speech("", "", "", "", "字" * 40, Outline(points))))])
    whole = {offset: comparison.row_at(0, offset) for offset in (0, 5, 15, 20, 35)}

    assert whole[15] == whole[0]
    assert len({whole[0], whole[5], whole[20]}) == 3
    assert whole[35] == whole[20]


def test_a_speech_without_points_has_no_row() -> None:
    """Nor any place in one."""
    comparison = Comparison([column("没有要点。"), column(FIRST)])

    assert comparison.row_at(0, 0) is None
    assert table(comparison)[0] == " | 甲事"


def test_depth_and_length_have_no_limit() -> None:
    """Ten thousand levels, and ten thousand points in one, are answered without recursion."""
    deep = tuple(Point("一", 1, 1 + n, n, 10_000, n + 1, n - 1 if n else None, 1.0) for n in range(10_000))
    comparison = Comparison([Column("", "", items_of(Speech("", "", "", "", "字" * 10_000, Outline(deep))))])
    row = comparison.row_at(0, 9_999)
    assert row is not None
    comparison.reveal(row)

    assert comparison.depth(comparison.shown[-1]) == 9_999
    assert len(comparison.trail(row, 0)) == 10_000
