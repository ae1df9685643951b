"""Speakers are known where a text names them."""

from __future__ import annotations

from reader.speech.turns import turns


def test_headings_with_a_colon_are_turns_when_somebody_speaks_twice() -> None:
    """Everybody named so is a speaker, even who speaks once."""
    view = "### 甲:\n好。\n### 乙:\n对。\n### 甲:\n完。\n"

    assert turns(view).speakers == ("甲", "乙", "甲")
    assert turns(view).voice(view.index("对")).speaker == "乙"


def test_names_alone_on_a_line_are_turns_when_they_come_back() -> None:
    """A line that only announces a list names nobody."""
    assert turns("记者:\n您怎么看?\n甲某:\n好。\n记者:\n还有呢?\n要点如下:\n完。\n").speakers == ("记者", "记者")


def test_headings_of_sections_are_no_turns() -> None:
    """Neither numbered headings nor ones that come back without a colon."""
    assert turns("## 一、路\n### 背景\n好。\n## 二、桥\n### 背景\n好。\n").starts == ()
    assert turns("## 目标:\n好。\n## 办法:\n好。\n").starts == ()
    assert turns("").voice(0) == ("", 0)


def test_a_stretch_lasts_until_another_speaks() -> None:
    """Turns of one speaker after each other are one stretch."""
    view = "### 甲:\n一。\n### 甲:\n二。\n### 乙:\n三。\n### 甲:\n四。\n"

    assert [turns(view).voice(view.index(sign)).stretch for sign in "一二三四"] == [1, 1, 2, 3]
