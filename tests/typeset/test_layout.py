"""Rows made when asked for, and the way between an offset and its row."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.speech.model import Note, Span, Speech
from reader.typeset.blocks import LONGEST, blocks_of
from reader.typeset.layout import Layout
from reader.typeset.model import Row, RowAt

LONG = "中国人民从此站起来了，这是一句不短的话。"


def layout(text: str, measure: int = 16, preface: str = "", title: str = "", notes: tuple[Note, ...] = ()) -> Layout:
    """The layout of a speech."""
    return Layout(text, blocks_of(Speech("c/s", title, "", "", text, notes=notes), preface), measure)


def seen(page: Layout) -> list[str]:
    """The rows as they look."""
    return [" " * row.indent + (row.words or page.text[row.start : row.end]) for row in page]


def test_paragraphs_of_chinese_are_indented_by_two_em() -> None:
    """Only their first row is."""
    assert seen(layout("中国人民从此站起来了")) == ["    中国人民从此", "站起来了"]


@pytest.mark.parametrize(
    ("text", "first_row"),
    [
        pytest.param("　　中国", "　　中国", id="its own blanks"),
        pytest.param(" 中国", " 中国", id="one blank of its own"),
        pytest.param("\t中国", "\t中国", id="its own tab"),
        pytest.param("We are", "  We are", id="not Chinese"),
        pytest.param("GDP增长", "    GDP增长", id="Chinese that starts with a word"),
        pytest.param("", "", id="empty"),
    ],
)
def test_the_indent_depends_on_the_paragraph(text: str, first_row: str) -> None:
    """A paragraph that brings its own indent gets no other."""
    assert seen(layout(text)) == [first_row]


def test_narrow_measures_indent_less() -> None:
    """At eight cells an indent of four would leave room for two characters."""
    assert seen(layout("中国人民", 8)) == ["  中国人", "民"]


def test_no_measure_is_too_narrow() -> None:
    """A pane of no width has rows of one character."""
    assert seen(layout("中国", 0)) == ["中", "国"]


def test_blank_rows_set_off_what_is_not_the_text() -> None:
    """After the header, and around notes; title and byline, paragraphs, and notes stand close."""
    notes = (Note("一", "editorial", Span(0, 1)), Note("二", "editorial", Span(0, 1)), Note("三", "editorial"))
    speech = Speech("c/s", "题", "某人", "", "甲\n乙\n丙", notes=notes)
    page = Layout(speech.text, blocks_of(speech, "按"), 40)

    assert seen(page) == [
        *("题", "某人", ""),
        *("    按", ""),
        *("    甲", "", "    注 “甲” 一", "    注 “甲” 二", ""),
        *("    乙", "    丙", ""),
        "    注 三",
    ]


def test_notes_are_set_off_throughout() -> None:
    """Every row of a note is indented, and none is too wide."""
    rows = seen(layout("甲", 20, notes=(Note("这条注很长，一行放不下。", "editorial"),)))

    assert rows == ["    甲", "", "    注 这条注很长，", "    一行放不下。"]


@pytest.mark.parametrize(
    ("offset", "row"),
    [
        pytest.param(0, 0, id="first character"),
        pytest.param(5, 0, id="last character of a row"),
        pytest.param(6, 1, id="first character of the next row"),
        pytest.param(10, 1, id="on the newline"),
        pytest.param(11, 2, id="next paragraph"),
        pytest.param(12, 2, id="end of the text"),
        pytest.param(99, 2, id="beyond the text"),
        pytest.param(-1, 0, id="before the text"),
    ],
)
def test_row_at_finds_the_row_that_holds_an_offset(offset: int, row: int) -> None:
    """A paragraph's end and its newline belong to its last row."""
    page = layout("中国人民从此站起来了\n好")

    assert [*page].index(page.row(page.row_at(offset))) == row


def test_row_at_finds_paragraphs_only() -> None:
    """Title, preface and notes hold no offsets, wherever they stand."""
    page = layout(
        "甲\n\n乙", title="题", preface="按", notes=(Note("一", "editorial", Span(0, 1)), Note("终", "editorial"))
    )

    assert [page.row(page.row_at(offset)) for offset in range(5)] == [
        Row("paragraph", 0, 1, 4),
        Row("paragraph", 0, 1, 4),
        Row("paragraph", 2, 2),
        Row("paragraph", 3, 4, 4),
        Row("paragraph", 3, 4, 4),
    ]


def test_a_note_row_stands_at_the_end_of_its_paragraph() -> None:
    """So the place of a page that begins with a note is in the paragraph before it."""
    page = layout("甲\n乙", notes=(Note("一", "editorial", Span(0, 1)),))
    note = next(row for row in page if row.kind == "note")

    assert page.row(page.row_at(note.start)) == Row("paragraph", 0, 1, 4)


def test_a_long_paragraph_is_indented_once() -> None:
    """The blocks it is cut into look like one paragraph."""
    page = layout("中国人民。" * LONGEST, 40)

    assert len(page.blocks) > 1
    assert [row.indent for row in page if row.indent] == [4]


def test_the_last_page_needs_no_row_before_it() -> None:
    """However long the text, with or without newlines, few blocks are broken for its end."""
    for text in ("中国人民。\n" * 9000, "中国人民。" * 9000):
        page = layout(text, 40)

        assert page.window(page.last_top(30), 30)[-1].end == len(text)
        assert sum(len(page.rows(block)) for block in page._rows) < 2000


def test_rows_are_made_once_and_forgotten_in_time() -> None:
    """What is shown again is not made again, and memory does not grow with what was read."""
    page = layout("甲\n" * 2000)
    first = page.rows(0)

    assert page.rows(0) is first
    assert len([*page]) == 2001
    assert len(page._rows) < 1000
    assert page.rows(0) == first


texts = st.lists(st.sampled_from(["", "甲", LONG, LONG * 3, "We are here. " * 4]), min_size=1, max_size=8).map(
    "\n".join
)
pages = st.builds(
    lambda text, measure, title, ends: layout(
        text,
        measure,
        "编者按语" * 5,
        title,
        tuple(Note("有注", "editorial", Span(max(0, end - 2), end)) for end in ends),
    ),
    texts,
    st.integers(8, 60),
    st.sampled_from(["", "题目" * 9]),
    st.lists(st.integers(1, 90), max_size=3),
)


def places(page: Layout) -> list[RowAt]:
    """Where every row stands, in order."""
    return [RowAt(block, row) for block in range(len(page.blocks)) for row in range(len(page.rows(block)))]


@settings(deadline=None)
@given(pages)
def test_every_offset_is_held_by_its_row(page: Layout) -> None:
    """Rows of paragraphs follow one another without a gap, but for newlines."""
    for offset in range(len(page.text) + 1):
        row = page.row(page.row_at(offset))
        assert row.kind == "paragraph"
        assert row.start <= offset <= row.end
        assert offset < row.end or page.text[offset : offset + 1] in {"", "\n"}


@settings(deadline=None)
@given(pages, st.integers(-40, 40), st.data())
def test_steps_count_rows(page: Layout, rows: int, data: st.DataObject) -> None:
    """A step goes as many rows as it says, but no further than the ends."""
    found = places(page)
    index = data.draw(st.integers(0, len(found) - 1))

    target = max(0, min(len(found) - 1, index + rows))
    assert page.step(found[index], rows) == found[target]
    assert page.step(found[target], index - target) == found[index]


@settings(deadline=None)
@given(pages, st.integers(1, 40), st.data())
def test_a_window_shows_the_rows_from_its_top(page: Layout, height: int, data: st.DataObject) -> None:
    """As many as fit; the last page is full unless the whole speech is shorter."""
    found = places(page)
    index = data.draw(st.integers(0, len(found) - 1))
    every_row = [*page]

    assert page.window(found[index], height) == every_row[index : index + height]
    assert page.window(page.first, height) == every_row[:height]
    assert page.window(page.last_top(height), height) == every_row[-height:]
    assert page.last == found[-1]


@settings(deadline=None)
@given(pages, st.integers(8, 60), st.data())
def test_another_measure_keeps_the_offset_in_its_row(page: Layout, measure: int, data: st.DataObject) -> None:
    """The row at the same offset holds that offset at any measure."""
    offset = data.draw(st.integers(0, len(page.text)))
    other = Layout(page.text, page.blocks, measure)

    row = other.row(other.row_at(offset))

    assert row.start <= offset <= row.end
