"""The newspaper form, and that it loses nothing."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.library.newspaper import Draft, parse, title_of

PRINTED = """坚持“三共” 提升水平效能
□罗长城
此次专题轮训班描绘了蓝图。

　　一是推进区域共建。
二是推进多元共治。
(作者系沙市区朝阳街道党工委副书记、委员)
"""


def test_printed_speech_is_taken_apart() -> None:
    """Title, byline and closing line give the fields, the lines between them the text."""
    assert parse(PRINTED) == Draft(
        title="坚持“三共” 提升水平效能",
        author="罗长城",
        post="沙市区朝阳街道党工委副书记、委员",
        text="此次专题轮训班描绘了蓝图。\n一是推进区域共建。\n二是推进多元共治。",
        title_line="坚持“三共” 提升水平效能",
        byline="□罗长城",
        post_line="(作者系沙市区朝阳街道党工委副书记、委员)",
    )


@pytest.mark.parametrize(
    ("line", "title"),
    [
        pytest.param("真抓实干 建设制造业中心", "真抓实干 建设制造业中心", id="short"),
        pytest.param("# 真抓实干", "真抓实干", id="markdown-heading"),
        pytest.param("关于“三共”", "关于“三共”", id="ends-in-a-quote"),
        pytest.param(
            "Remarks on the Fortieth Anniversary of the Founding of the People's Hospital", None, id="english"
        ),
        pytest.param("同志们：", "", id="salutation"),
        pytest.param("他说：“我们走。”", "", id="sentence-in-quotes"),
        pytest.param("怎么办？", "", id="question"),
        pytest.param("一是推进共建", "", id="marker"),
        pytest.param("一、总体要求", "", id="official-marker"),
        pytest.param("（三）工作措施", "", id="bracketed-marker"),
        pytest.param("□罗长城", "", id="byline"),
        pytest.param("长" * 61, "", id="long"),
        pytest.param("", "", id="empty"),
    ],
)
def test_title_rule(line: str, title: str | None) -> None:
    """A line is a title if it is short, ends no sentence and numbers no point."""
    assert title_of(line) == (line if title is None else title)


def test_no_title_leaves_the_line_in_the_text() -> None:
    """A first line that is no title gives its first clause as the title and stays where it is."""
    draft = parse("同志们：\n一是推进共建。")

    assert (draft.title, draft.text, draft.title_line) == ("同志们", "同志们：\n一是推进共建。", "")


@pytest.mark.parametrize(
    ("line", "title"),
    [
        pytest.param("一是争当排头兵。主动融入。", "一是争当排头兵", id="first-clause"),
        pytest.param("长" * 61, "长" * 39 + "…", id="cut"),
        pytest.param("……。", "……", id="no-words"),
        pytest.param("## 一是。", "一是", id="markdown-mark"),
    ],
)
def test_title_is_cut_from_a_line_of_the_text(line: str, title: str) -> None:
    """Where no line is the title, the first clause of the text serves, cut if it is long."""
    assert parse(f"{line}\n正文。").title == title


def test_names_count_only_under_a_title() -> None:
    """A line of names is the byline after a title, and the title itself when it comes first."""
    assert parse("题目\n周金\n正文。").author == "周金"
    assert parse("周金\n正文。", {"title": "题目"}).author == "周金"
    assert parse("周金\n正文。", {"author": "某人"}).title == "周金"
    assert parse("周金去了。\n罗长城\n正文。").author == ""


def test_marked_byline_may_stand_first() -> None:
    """A marked byline is found where the title is missing."""
    draft = parse("□周金\n正文在此。")

    assert (draft.author, draft.text, draft.title) == ("周金", "正文在此。", "正文在此")


@pytest.mark.parametrize("text", ["题目", "题目\n□周金", "题目\n(作者系县长)", "□周金", "(作者系县长)"])
def test_text_is_never_left_empty(text: str) -> None:
    """However short a file is, something of it is the text."""
    assert parse(text).text


@pytest.mark.parametrize("blank", ["", "\n", " \n　\t\n", "\x1f"], ids=ascii)
def test_blank_file_has_no_text(blank: str) -> None:
    """A file of blanks gives nothing."""
    assert parse(blank) == Draft("", "", "", "")


def test_given_fields_win() -> None:
    """What front matter gives replaces what the form would find, and the lines stay in the text."""
    draft = parse(PRINTED, {"title": "另题", "author": "某人", "post": "某职"})

    assert (draft.title, draft.author, draft.post) == ("另题", "某人", "某职")
    assert draft.text.split("\n")[:2] == ["坚持“三共” 提升水平效能", "□罗长城"]
    assert draft.text.endswith("委员)")


def test_line_that_repeats_a_given_field_is_taken_off() -> None:
    """A line of the form that says what front matter says is not shown twice."""
    draft = parse(PRINTED, {"title": "坚持“三共” 提升水平效能", "author": "罗长城"})

    assert draft == parse(PRINTED)


LINES = st.one_of(
    st.text(max_size=30),
    st.text(alphabet="一二三是其，。、：（）□■ 　\t周金罗长城", max_size=20),
    st.sampled_from(
        ["", "题目", "□罗长城", "周金 罗长城", "(作者系县长)", "一是推进共建。", "# 题", "作者：周金", "　　正文。"]
    ),
)
FILES = st.lists(LINES, max_size=12).map("\n".join)


def non_blank(*texts: str) -> Counter[str]:
    """The characters of texts that are not blank, and how often."""
    return Counter(character for text in texts for character in text if not character.isspace())


@settings(max_examples=300, deadline=None)
@given(FILES)
def test_no_character_is_lost(text: str) -> None:
    """Every non-blank character of a file is in its text or in one of the lines the form took, once."""
    draft = parse(text)

    assert non_blank(draft.text, draft.title_line, draft.byline, draft.post_line) == non_blank(text)


@settings(max_examples=300, deadline=None)
@given(FILES)
def test_nothing_is_removed_between_first_and_last_line(text: str) -> None:
    """The text is a run of the file's lines that are not blank, each whole but for blanks at its edges."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    draft = parse(text)
    taken = [line for line in (draft.title_line, draft.byline) if line]
    closing = [draft.post_line] if draft.post_line else []

    assert taken + draft.text.split("\n" if draft.text else None) + closing == lines


@settings(max_examples=300, deadline=None)
@given(FILES)
def test_fields_come_from_their_lines(text: str) -> None:
    """Author and post are words of the lines taken for them, and there is a title wherever there is text."""
    draft = parse(text)

    assert draft.author in draft.byline
    assert draft.post in draft.post_line
    assert bool(draft.title) == bool(draft.text)
