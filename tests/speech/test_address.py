"""What a reader types to go somewhere."""

from __future__ import annotations

import pytest

from reader.speech.address import offset_of, percent_of
from reader.speech.model import Point

TEXT = "开头。\n一是甲。\n二是乙。其一，丙。其二，丁。\n结尾。"
POINTS = (
    Point("一是", 1, 1, 4, 8, 7, None, 1.0),
    Point("二是", 2, 1, 9, 23, 12, None, 1.0),
    Point("其一", 1, 2, 13, 18, 17, 1, 1.0),
    Point("其二", 2, 2, 18, 23, 22, 1, 1.0),
)


@pytest.mark.parametrize(
    ("address", "percent"),
    [("50%", 50), (" 7 ％ ", 7), ("250%", 100), ("0%", 0), ("12", None), ("二.3", None), ("", None)],
)
def test_a_percent_is_told_by_its_sign(address: str, percent: int | None) -> None:
    """Half- and full-width signs count; more than everything is everything."""
    assert percent_of(address) == percent


@pytest.mark.parametrize(("address", "offset"), [("1", 0), ("2", 4), ("4", 24), ("99", 24), ("0", 0)])
def test_a_number_is_a_paragraph(address: str, offset: int) -> None:
    """Counted from 1; beyond the last paragraph it is the last."""
    assert offset_of(address, TEXT, POINTS) == offset


@pytest.mark.parametrize(
    ("address", "offset"),
    [
        ("二", 9),
        ("二.2", 18),
        ("二.二", 18),
        ("二是 其一", 13),
        ("二 › 其二", 18),
        ("2.1", 13),
        ("三", None),
        ("一.1", None),
    ],
)
def test_a_path_is_a_point(address: str, offset: int | None) -> None:
    """Steps are numbers in any numerals, or markers; a path that leads nowhere is no place."""
    assert offset_of(address, TEXT, POINTS) == offset


@pytest.mark.parametrize("address", ["", "  ", "甲", "二.甲", "%", "...."])
def test_anything_else_is_no_place(address: str) -> None:
    """Nothing is guessed."""
    assert offset_of(address, TEXT, POINTS) is None
    assert percent_of(address) is None


def test_sub_headings_are_passed_over_in_a_path() -> None:
    """They have no number to be named by."""
    points = (
        Point("一是", 1, 1, 0, 30, 5, None, 1.0),
        Point("", None, 1, 8, 30, 12, 0, 1.0),
        Point("二是", 2, 2, 14, 30, 18, 1, 1.0),
    )

    assert offset_of("一.2", "字" * 30, points) == 14
