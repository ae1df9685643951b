"""Numerals are read to numbers and written again in the script of another."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.numerals import han, like, roman, value


@pytest.mark.parametrize(
    ("numeral", "number"),
    [
        ("一", 1), ("十", 10), ("十二", 12), ("二十", 20), ("二十三", 23), ("一百零三", 103), ("二百一十", 210),
        ("三千", 3000), ("一万二千", 12000), ("二〇二四", 2024), ("廿三", 23), ("卅", 30), ("两", 2),
        ("兩", 2), ("壹", 1), ("拾贰", 12), ("参", 3), ("7", 7), ("１２", 12), ("①", 1), ("⑳", 20), ("㉑", 21),
        ("㊿", 50), ("❸", 3), ("⑴", 1), ("⒓", 12), ("㈠", 1), ("㊉", 10), ("Ⅰ", 1), ("ⅻ", 12), ("IV", 4), ("xiv", 14),
    ],
)  # fmt: skip
def test_a_numeral_has_its_number(numeral: str, number: int) -> None:
    """Every script that speeches number with is read."""
    assert value(numeral) == number


@pytest.mark.parametrize("words", ["", "是", "一是", "IIII", "iV", "1.5", "-1", "one", "甲", "9" * 5000, "二" * 5000])
def test_what_is_no_numeral_has_no_number(words: str) -> None:
    """Words, malformed Roman numerals and endless digits are no numbers."""
    assert value(words) is None


@given(st.integers(min_value=1, max_value=9999))
@settings(deadline=None)
def test_written_numbers_are_read_back(number: int) -> None:
    """Han, Roman and digits give back what was written in them."""
    assert value(han(number)) == number
    assert number > 3999 or value(roman(number)) == number
    assert value(like(number, "１")) == number


@pytest.mark.parametrize(
    ("number", "numeral", "written"),
    [(3, "一", "三"), (3, "①", "③"), (3, "⑴", "⑶"), (2, "Ⅱ".lower(), "二"), (4, "i", "iv"), (4, "I", "IV"),
     (12, "３", "１２"), (2, "甲", "乙"), (11, "癸", "11"), (99, "①", "99")],
)  # fmt: skip
def test_a_number_is_written_like_another(number: int, numeral: str, written: str) -> None:
    """The script of the given numeral is kept where it has a sign for the number."""
    assert like(number, numeral) == written
