"""What an outline lists."""

from __future__ import annotations

import pytest

from reader.speech.model import Point, Warning  # noqa: A004 - the word of the design
from reader.text.cells import width
from reader.tui.entries import Entry, Remark, entries_of, heading_of, wrapped
from reader.tui.tree import Tree

SENTENCE = "此点之前缺“一是”：the list starts at 二是, and nobody knows why"


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("一是，推进共建", "推进共建"),
        ("一是 推进\n共建", "推进 共建"),
        ("一是", ""),
        ("一是、　推进", "推进"),
    ],
    ids=["comma", "newline", "none", "wide blank"],
)
def test_a_heading_stands_on_one_line_without_its_marker(text: str, heading: str) -> None:
    """What sets the two apart goes too."""
    assert heading_of(text, Point("一是", 1, 1, 0, len(text), len(text), None, 1.0)) == heading


def test_remarks_stand_with_their_point_or_where_they_concern_the_text() -> None:
    """Everything is in the order of the text."""
    points = tuple(Point("一是", 1, 1, start, start + 5, start + 5, None, 1.0) for start in (10, 20))
    remarks = [
        Remark(Warning("missing", 20, 22, 1), "缺一项"),
        Remark(Warning("announced", 15, 18, None), "少一项"),
        Remark(Warning("repeated", 20, 22, 1), "重一项"),
    ]

    assert entries_of(Tree(points), remarks) == [
        Entry(10, 0),
        Entry(15, None, ("少一项",)),
        Entry(20, 1, ("缺一项", "重一项")),
    ]
    assert entries_of(Tree(points).filtered([0]), remarks) == [Entry(10, 0)]


@pytest.mark.parametrize("cells", range(12, 41, 4))
def test_a_sentence_is_wrapped_without_loss(cells: int) -> None:
    """No row is wider than it may be, and only blanks at row ends go."""
    rows = wrapped(SENTENCE, cells)

    assert all(width(row) <= cells for row in rows)
    assert "".join(rows).replace(" ", "") == SENTENCE.replace(" ", "")
