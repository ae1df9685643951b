"""The marker that is missing, as its list would write it."""

from __future__ import annotations

import pytest

from reader.speech.oddities import expected


@pytest.mark.parametrize(
    ("marker", "number", "missing", "written"),
    [
        ("二是", 2, 1, "一是"),
        ("（三）", 3, 1, "（一）…（二）"),
        ("第十二条", 12, 11, "第十一条"),
        ("３", 3, 2, "２"),
        ("③", 3, 2, "②"),
        ("(c)", 3, 2, "(b)"),
        ("(ii)", 2, 1, "(i)"),
        ("II", 2, 1, "I"),
        ("C", 3, 1, "A…B"),
        ("乙", 2, 1, "甲"),
        ("ウ", 3, 2, "イ"),
        ("Third", 3, 2, "Second"),
        ("secondly", 2, 1, "firstly"),
        ("其次", 2, 1, "首先"),
        ("Article 3", 3, 2, "Article 2"),
    ],
)
def test_a_missing_marker_is_written_as_its_list_is(marker: str, number: int, missing: int, written: str) -> None:
    """One is named, of several the first and the last."""
    assert expected(marker, number, missing) == written
