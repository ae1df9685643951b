"""What stands on a page, in which order."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.speech.model import Note, Span, Speech
from reader.text.cells import width
from reader.typeset.blocks import LONGEST, QUOTE_CELLS, blocks_of
from reader.typeset.model import Block


def speech(
    text: str = "甲。\n乙。", title: str = "", author: str = "", post: str = "", notes: tuple[Note, ...] = ()
) -> Speech:
    """A speech with nothing but what a test is about."""
    return Speech("c/s", title, author, post, text, notes=notes)


def paragraphs(text: str) -> list[str]:
    """The text of each paragraph block."""
    return [text[block.start : block.end] for block in blocks_of(speech(text))]


def test_a_page_begins_with_title_byline_and_preface() -> None:
    """What stands above the text stands at its first offset."""
    blocks = blocks_of(speech("甲。", title="题", author="某人", post="某职"), preface="编者按\n\n又一段")

    assert blocks == (
        Block("title", 0, 0, "题"),
        Block("byline", 0, 0, "某人 · 某职"),
        Block("preface", 0, 0, "编者按"),
        Block("preface", 0, 0, "又一段"),
        Block("paragraph", 0, 2),
    )


@pytest.mark.parametrize(
    ("author", "post", "byline"),
    [
        pytest.param("某人", "某职", ["某人 · 某职"], id="both"),
        pytest.param("某人", "", ["某人"], id="author"),
        pytest.param("", "某职", ["某职"], id="post"),
        pytest.param("", "", [], id="neither"),
        pytest.param(" 某 \n 人 ", "", ["某 人"], id="on one line"),
    ],
)
def test_the_byline_has_what_is_known(author: str, post: str, byline: list[str]) -> None:
    """Author and post, either may be missing."""
    blocks = blocks_of(speech(author=author, post=post))

    assert [block.words for block in blocks if block.kind == "byline"] == byline


def test_a_text_is_cut_at_its_newlines() -> None:
    """Each paragraph is a block, an empty one too, and an empty text is one empty paragraph."""
    assert paragraphs("甲\n\n乙") == ["甲", "", "乙"]
    assert paragraphs("") == [""]


def test_a_note_follows_the_paragraph_it_is_about() -> None:
    """It begins with its label and the words it is about, and stands at the paragraph's end."""
    notes = (
        Note("也在第二段", "editorial", Span(4, 5)),
        Note("原文如此", "editorial", Span(0, 2)),
        Note("跨段", "editorial", Span(1, 4)),
    )

    blocks = blocks_of(speech("甲乙\n丙丁", notes=notes), note_label="Note")

    assert blocks == (
        Block("paragraph", 0, 2),
        Block("note", 2, 2, "Note “甲乙” 原文如此"),
        Block("paragraph", 3, 5),
        Block("note", 5, 5, "Note “丁” 也在第二段"),
        Block("note", 5, 5, "Note “乙 丙” 跨段"),
    )


def test_notes_about_a_field_stand_above_the_text_and_those_about_the_speech_below() -> None:
    """The field's own words are quoted; a note about the whole quotes nothing."""
    notes = (Note("完。", "editorial"), Note("疑误", "editorial", field="author"))

    blocks = blocks_of(speech("甲。", author="某人", notes=notes), preface="按")

    assert [(block.kind, block.words) for block in blocks] == [
        ("byline", "某人"),
        ("note", "注 “某人” 疑误"),
        ("preface", "按"),
        ("paragraph", ""),
        ("note", "注 完。"),
    ]


def test_only_editorial_notes_are_blocks() -> None:
    """A reader's own note does not stand among the paragraphs."""
    assert len(blocks_of(speech("甲。", notes=(Note("想想", "own", Span(0, 1)),)))) == 1


def test_long_quotes_are_cut() -> None:
    """A note about a long passage shows its beginning."""
    blocks = blocks_of(speech("字" * 500, notes=(Note("重复", "editorial", Span(0, 500)),)))

    quote = blocks[-1].words.removeprefix("注 “").removesuffix("” 重复")
    assert quote == "字" * (QUOTE_CELLS // 2 - 1) + "…"
    assert width(quote) <= QUOTE_CELLS


def test_a_note_beyond_the_text_follows_the_last_paragraph() -> None:
    """A span that no longer fits its text does no harm."""
    blocks = blocks_of(speech("甲。", notes=(Note("何处", "editorial", Span(90, 99)),)))

    assert [block.kind for block in blocks] == ["paragraph", "note"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("甲。　　乙。　　丙", ["甲。", "　　乙。", "　　丙"], id="after sentences"),
        pytest.param("　　甲。\n　　乙。", ["　　甲。", "　　乙。"], id="beside newlines"),
        pytest.param("姓名　　单位", ["姓名　　单位"], id="not between words"),
    ],
)
def test_paragraphs_run_together_are_told_by_their_indents(text: str, expected: list[str]) -> None:
    """Texts that lost their newlines keep the two blanks each paragraph began with."""
    assert paragraphs(text) == expected


@pytest.mark.parametrize(
    ("text", "end"),
    [
        pytest.param("字" * (LONGEST - 20) + "。”" + "字" * 50, "。”", id="sentence, with what closes it"),
        pytest.param("字" * (LONGEST - 1) + "。”" + "字" * 50, "字", id="not before what closes a sentence"),
        pytest.param("字" * (LONGEST - 20) + "，" + "字" * 50, "，", id="clause"),
        pytest.param("word " * LONGEST, "word ", id="word"),
        pytest.param("One. " + "word " * 1600 + "Two. " + "word " * 50, "Two. ", id="English sentence"),
        pytest.param("字" * (LONGEST + 9), "字", id="no safe place"),
    ],
)
def test_a_very_long_paragraph_is_cut_at_a_safe_place(text: str, end: str) -> None:
    """After the last sentence, clause or word before the limit."""
    first, *others = paragraphs(text)

    assert first.endswith(end)
    assert len(first) <= LONGEST
    assert others


def test_a_cut_leaves_clusters_whole() -> None:
    """Not even a text of nothing but marks and emoji is cut inside one."""
    assert paragraphs("👩\u200d🚀" * LONGEST)[0].endswith("👩\u200d🚀")


@settings(deadline=None, max_examples=20)
@given(
    st.lists(st.tuples(st.sampled_from(["字", "。", "ab ", "\n", "e\u0301", " "]), st.integers(1, 9000)), max_size=6)
)
def test_paragraphs_cover_the_text(runs: list[tuple[str, int]]) -> None:
    """Blocks and newlines together are the text, and no block is too long."""
    text = "".join(piece * times for piece, times in runs)
    blocks = blocks_of(speech(text))

    gaps = [text[before.end : after.start] for before, after in pairwise(blocks)]
    assert blocks[0].start == 0
    assert blocks[-1].end == len(text)
    assert set(gaps) <= {"", "\n"}
    assert all("\n" not in text[block.start : block.end] for block in blocks)
    assert max(block.end - block.start for block in blocks) <= LONGEST
