"""The status line: what is dropped and cut when there is little room."""

from __future__ import annotations

import pytest

from reader.text.cells import width
from reader.tui.widgets.status import fit, place

KEYS = ("? help", "/ find", "q quit")


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (60, ("38%", "found", "? help  / find  q quit")),
        (33, ("38%", "found", "? help  / find")),
        (20, ("38%", "found", "? help")),
        (12, ("38%", "found", "")),
        (8, ("38%", "fo…", "")),
    ],
)
def test_keys_go_first_then_the_news_are_cut(cells: int, expected: tuple[str, str, str]) -> None:
    """The last key first; the place stays."""
    assert fit("38%", "found", KEYS, cells) == expected


@pytest.mark.parametrize("cells", range(3, 80))
def test_the_parts_never_take_more_than_there_is(cells: int) -> None:
    """With two blank cells between them."""
    where = place("三是 › 满足住房需要", "38%", cells)
    parts = [part for part in fit(where, "/ 高质量发展  3/17", KEYS, cells) if part]

    assert width("  ".join(parts)) <= cells
    assert where.endswith("38%")


def test_the_trail_is_cut_before_the_percent() -> None:
    """How far one has come is always seen."""
    assert place("三是 › 满足住房需要", "38%", 40) == "三是 › 满足住房需要 › 38%"
    assert place("三是 › 满足住房需要", "38%", 16) == "三是 › 满… › 38%"
    assert place("", "38%", 16) == "38%"
    assert place("三是 › 满足住房需要", "", 16) == "三是 › 满足住房…"
