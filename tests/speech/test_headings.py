"""Headings read well."""

from __future__ import annotations

import pytest

from reader.speech.headings import heading_end

LONG_CLAUSE = "我们要把村里所有的路都修好修平修直修到每一户人家的门口再修到田边山边水边去"


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("一是修路。先量地。", "一是修路"),
        ("一是修路,架桥。先量地。", "一是修路,架桥"),
        ("一是修路；二是", "一是修路"),
        (f"一是修好大路,{LONG_CLAUSE}。", "一是修好大路"),
        (f"第一，同志，修好大路，{LONG_CLAUSE}。", "第一，同志，修好大路"),
        (f"一是{LONG_CLAUSE}。", f"一是{LONG_CLAUSE}"),
        ("一、修路\n先量地。", "一、修路"),
        ("一要做到以下几点：\n先量地。", "一要做到以下几点"),
        ("1.\n\nRoads come first. Then bridges.", "1.\n\nRoads come first"),
        ("First, build 2.5 miles of road. Then rest.", "First, build 2.5 miles of road"),
        ("First, roads, which all of us need and which nobody has built in all these many years. Then", "First, roads"),
        ("四、修路</b>\n先量地。", "四、修路"),
        ("一是", "一是"),
        ("一是" + "路" * 200, "一是" + "路" * 120),
        ("a) " + "road " * 60, "a) " + "road " * 23 + "road"),
    ],
)
def test_a_heading_ends_with_the_first_clause_or_sentence(text: str, heading: str) -> None:
    """Short sentences whole, long ones up to a comma, endless ones cut."""
    marker_end = 5 if text.startswith("First") else 2 if text[0] in "一第四a" else 1

    assert text[: heading_end(text, marker_end, len(text))] == heading


def test_a_heading_stops_where_the_next_point_starts() -> None:
    """An inner marker ends the heading of the outer one."""
    assert heading_end("一是修路和二是架桥", 2, 5) == 5
