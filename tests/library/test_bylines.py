"""Who gave a speech, by the forms of newspapers."""

from __future__ import annotations

import pytest

from reader.library.bylines import author_of, names_of, post_of


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("□刘春霞", "刘春霞"),
        ("■ 周金", "周金"),
        ("□　周　金", "周　金"),
        ("作者：罗长城", "罗长城"),
        ("作 者: 谢秋实 张青松", "谢秋实 张青松"),
        ("By Jane Doe", "Jane Doe"),
        ("刘春霞", ""),
        ("□", ""),
        ("作者：", ""),
        ("□这是一句话。", ""),
        ("作者认为这很好", ""),
        ("■" + "长" * 80, ""),
    ],
)
def test_marked_byline_names_its_author(line: str, author: str) -> None:
    """A mark before a short line makes it a byline, unless it is a sentence."""
    assert author_of(line) == author


@pytest.mark.parametrize(
    "line",
    ["刘春霞", "周金", "周　金", "欧阳修", "刘春霞 张青松", "周金、罗长城", "巴拉克·奥巴马", "習近平", "諸葛亮"],
)
def test_line_of_names_is_a_byline(line: str) -> None:
    """Names alone, as they are printed in Chinese, are a byline without a mark."""
    assert names_of(line) == line


@pytest.mark.parametrize(
    "line",
    [
        "同志们",
        "同志们：",
        "各位代表",
        "前言",
        "刘春霞说",
        "刘春霞，女。",
        "高举旗帜",
        "White House",
        "2022年11月23日",
        "",
        "一",
    ],
)
def test_other_short_lines_are_no_names(line: str) -> None:
    """A salutation, a heading, a place or a date is not taken for a name."""
    assert names_of(line) == ""


@pytest.mark.parametrize(
    ("line", "post"),
    [
        ("(作者系公安县委副书记、县长)", "公安县委副书记、县长"),
        ("（作者为松滋市沮水镇党委书记）", "松滋市沮水镇党委书记"),
        ("（作者单位：荆州市委党校）", "荆州市委党校"),
        ("（ 作者系某校（荆州）教授。 ）", "某校（荆州）教授"),
        ("(作者分别系甲局局长、乙局局长）", "甲局局长、乙局局长"),
        ("作者系公安县委副书记、县长", ""),
        ("（完）", ""),
        ("（作者系）", ""),
        ("（作者系" + "长" * 300 + "）", ""),
    ],
)
def test_closing_line_gives_the_post(line: str, post: str) -> None:
    """A closing line in brackets, half or full width, gives the author's office."""
    assert post_of(line) == post
