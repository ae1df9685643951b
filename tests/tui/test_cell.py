"""How a cell of the comparison reads."""

from __future__ import annotations

import pytest

from reader.text.cells import width
from reader.tui.cell import Phrase, phrase_of, remark_of, rows_of
from reader.tui.items import Item, Slot
from reader.typeset.kinsoku import NO_END, NO_START

HEADING = "坚持“专精特新”发展方向,实施Industry 4.0、“1+4+N”行动(2022—2024年),力争增长11.6%"


def item(marker: str = "一是", heading: str = "推进共建", inside: int = 0) -> Item:
    """A point of level 1."""
    return Item(Slot(0, 1), None, marker, heading, 1, 0, 10, inside)


def texts(phrase: Phrase, measure: int = 40, most: int = 8) -> list[str]:
    """Its rows, as they are read."""
    return ["".join(run.text for run in row) for row in rows_of(phrase, measure, most)]


@pytest.mark.parametrize(
    ("point", "is_open", "shown"),
    [
        (item(), False, "一是 推进共建"),
        (item("（一）"), False, "（一）推进共建"),
        (item("", "满足停车需要。"), False, "满足停车需要。"),
        (item(heading=""), False, "一是"),
        (item(inside=3), False, "一是 推进共建 +3"),
        (item(inside=3), True, "一是 推进共建 ▾"),
    ],
    ids=["marker", "bracket", "sub-heading", "marker alone", "hidden points", "shown points"],
)
def test_a_cell_shows_marker_heading_and_what_it_holds(point: Item, is_open: bool, shown: str) -> None:  # noqa: FBT001 - a table
    """What is hidden is counted."""
    assert texts(phrase_of(point, is_open=is_open)) == [shown]


def test_the_parts_have_their_roles() -> None:
    """Across rows too."""
    rows = rows_of(phrase_of(item(inside=2), is_open=False), 6, 8)

    assert [[(run.text, run.roles[0].kind) for run in row] for row in rows] == [
        [("一是", "marker")],
        [("推进共", "heading")],
        [("建", "heading"), (" +2", "remark")],
    ]


@pytest.mark.parametrize("measure", range(8, 61))
def test_rows_fit_and_obey_the_rules_of_the_page(measure: int) -> None:
    """Nothing but blanks at row ends is lost; closing marks never start a row, opening ones never end one."""
    phrase = phrase_of(item(heading=HEADING, inside=12), is_open=False)
    rows = texts(phrase, measure, 100)

    assert all(width(row) <= measure for row in rows)
    assert "".join(rows).replace(" ", "") == phrase.text.replace(" ", "")
    assert not any(row[0] in NO_START or row[-1] in NO_END for row in rows)


@pytest.mark.parametrize("measure", range(2, 30))
def test_what_has_no_room_is_cut_with_a_sign(measure: int) -> None:
    """In as many rows as there may be."""
    rows = texts(phrase_of(item(heading=HEADING * 3), is_open=False), measure, 3)

    assert len(rows) == 3
    assert rows[-1].endswith("…")
    assert all(width(row) <= measure for row in rows)


def test_what_a_terminal_must_not_get_never_reaches_it() -> None:
    """Control characters and markup are text like any other."""
    phrase = phrase_of(item("[b]", "\x1b[31m\u202e甲\u200b乙[/b]"), is_open=False)

    assert texts(phrase) == ["[b] ␛[31m\ufffd甲乙[/b]"]


def test_no_words_make_one_blank_row() -> None:
    """A cell is never without a line."""
    assert rows_of(remark_of(""), 20, 8) == [[]]
