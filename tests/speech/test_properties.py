"""What holds for every text, whatever it says."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.speech.model import Point
from reader.speech.outline import outline

PIECES = st.sampled_from(
    [
        *(
            "一、",
            "二、",
            "三、",
            "（一）",
            "（二）",
            "1.",
            "2.",
            "(1)",
            "①",
            "②",
            "一是",
            "二是",
            "三是",
            "其一，",
            "其二，",
        ),
        *(
            "第一，",
            "第二，",
            "第三，",
            "首先，",
            "最后，",
            "一方面，",
            "另一方面，",
            "第一条　",
            "第二条　",
            "First, ",
            "Second, ",
        ),
        *(
            "修路。",
            "架桥，通水。",
            "：",
            "\n",
            "\n\n",
            "　　",
            "\r\n",
            "短句。后面的话要长得多，多得多。",
            "## ",
            "甲、",
            "(a)",
            "I. ",
        ),
    ]
)
"""What texts full of markers are made of."""


def is_sound(text: str, points: tuple[Point, ...]) -> bool:
    """Whether points stand in order, nest, and carry their own words."""
    for one, other in pairwise(points):
        if one.start >= other.start or (one.parent == other.parent and one.end > other.start):
            return False
    for index, point in enumerate(points):
        if not point.start <= point.marker_end <= point.heading_end <= point.end <= len(text):
            return False
        if text[point.start : point.marker_end] != point.marker or not 0 < point.confidence <= 1:
            return False
        level = 0
        if point.parent is not None:
            above = points[point.parent]
            level = above.level
            if point.parent >= index or not above.start < point.start <= point.end <= above.end:
                return False
        if point.level != level + bool(point.marker):
            return False
    return True


@given(st.lists(PIECES, max_size=40).map("".join))
@settings(deadline=None, max_examples=300)
def test_points_nest_and_stand_in_order(text: str) -> None:
    """Whatever the markers, the outline is a tree over the text."""
    found = outline(text)

    assert is_sound(text, found.points)
    assert all(0 <= warning.start < warning.end <= len(text) for warning in found.warnings)


@given(st.text(max_size=200))
@settings(deadline=None, max_examples=200)
def test_any_text_has_an_outline(text: str) -> None:
    """No text is refused."""
    assert is_sound(text, outline(text).points)
