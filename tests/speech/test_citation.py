"""How a place is called."""

from __future__ import annotations

import pytest

from reader.speech.citation import markers, trail
from reader.speech.model import Outline, Point, Speech

TEXT = "一是住房。满足住房需要。先说。二是租赁，好。推动城区扩容提质增效。完。"
SPEECH = Speech(
    "x",
    "",
    "",
    "",
    TEXT,
    Outline(
        (
            Point("一是", 1, 1, 0, 34, 5, None, 1.0),
            Point("", None, 1, 5, 22, 12, 0, 1.0),
            Point("二是", 2, 2, 15, 22, 19, 1, 1.0),
            Point("", None, 1, 22, 34, 33, 0, 1.0),
        )
    ),
)


@pytest.mark.parametrize(
    ("offset", "called", "numbered"),
    [
        (0, "一是", ("一是",)),
        (6, "一是 › 满足住房需要", ("一是",)),
        (16, "一是 › 满足住房需要 › 二是", ("一是", "二是")),
        (24, "一是 › 推动城区扩容提…", ("一是",)),
        (34, "", ()),
    ],
)
def test_a_place_is_called_by_what_holds_it(offset: int, called: str, numbered: tuple[str, ...]) -> None:
    """Numbered points by their markers; sub-headings, which have none, by their first words and only for people."""
    assert trail(SPEECH, offset) == called
    assert markers(SPEECH, offset) == numbered


def test_a_long_way_is_called_by_its_ends() -> None:
    """Its middle is left out."""
    points = tuple(Point(f"({n})", n, n, n, 20, n + 1, n - 2 if n > 1 else None, 1.0) for n in range(1, 9))
    deep = Speech("x", "", "", "", "字" * 20, Outline(points))

    assert trail(deep, 10) == "(1) › … › (6) › (7) › (8)"
