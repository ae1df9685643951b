"""Rows of a paragraph: what may start and end them, and that nothing is lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.paths import bundled_data
from reader.text.cells import clusters, visible
from reader.typeset.breaks import break_rows

SPEECHES = sorted(bundled_data().glob("*.txt"))

CLOSING = "、，；：。！？）》」』】〉〕”’·～%,.;:!?)]}/"
OPENING = "（《「『【〈〔“‘([{/"
BLANKS = " \u3000"

INSEPARABLE = re.compile(r"[A-Za-z0-9]+(?:[.+][A-Za-z0-9]+)*%?|——|……")
"""Words, numbers with their sign, dashes and ellipses, as they occur in the bundled speeches."""


def rows(text: str, measure: int, indent: int = 0) -> list[str]:
    """The rows of a text that is one paragraph."""
    starts = break_rows(text, 0, len(text), measure, indent)
    return [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [""], id="empty"),
        pytest.param("中国人民", ["中国人民"], id="fits"),
        pytest.param("中国人民从此站起来", ["中国人民", "从此站起", "来"], id="plain"),
        pytest.param("中国人民，站起来了", ["中国人", "民，站起", "来了"], id="closing, full width"),
        pytest.param("中国人民,站起来了", ["中国人", "民,站起", "来了"], id="closing, half width"),
        pytest.param("中国人民。”站起来", ["中国人", "民。”站", "起来"], id="several closing"),
        pytest.param("中国人“民”站起来", ["中国人", "“民”站起", "来"], id="opening, one cell"),
        pytest.param("中国人（民）站起来", ["中国人", "（民）站", "起来"], id="opening, two cells"),
        pytest.param("中国人(民)站起来", ["中国人", "(民)站起", "来"], id="opening, half width"),
        pytest.param("中国人民·站起来", ["中国人", "民·站起", "来"], id="interpunct"),
        pytest.param("中国人民～站起来", ["中国人", "民～站起", "来"], id="connector"),
        pytest.param("中国人民-站起来", ["中国人", "民-站起", "来"], id="hyphen between Han"),
        pytest.param("中国人/民站起来", ["中国", "人/民站", "起来"], id="solidus neither starts nor ends"),
        pytest.param("中国人——民站起来", ["中国人——", "民站起来"], id="dash ends a row"),
        pytest.param("中国人民——站起来", ["中国人", "民——站起", "来"], id="dash starts none"),
        pytest.param("中国人民……站起来", ["中国人", "民……站起", "来"], id="ellipsis starts none"),
        pytest.param("abcdefgh——民", ["abcdefgh", "——民"], id="dash starts a row where only a word would be cut"),
        pytest.param("abcdefg——民", ["abcdefg", "——民"], id="dash is not split for a word's sake"),
        pytest.param("——中国人民——", ["——中国人", "民——"], id="dash opens the paragraph"),
        pytest.param("增长了11.6%左右", ["增长了", "11.6%左", "右"], id="percentage"),
        pytest.param("已有3,000.5亿元", ["已有", "3,000.5", "亿元"], id="thousands"),
        pytest.param("共2022-24年间", ["共", "2022-24", "年间"], id="range"),
        pytest.param("落实1+4+N要求", ["落实", "1+4+N要", "求"], id="formula"),
        pytest.param("下降到约-5%左右", ["下降到", "约-5%左", "右"], id="sign"),
        pytest.param("约为人±10度", ["约为人", "±10度"], id="sign, not a hyphen"),
        pytest.param("他们GDP,CPI增", ["他们GDP,", "CPI增"], id="comma between words"),
        pytest.param("中国人5\u00a0km路", ["中国人", "5\u00a0km路"], id="no-break space"),
        pytest.param("共投入¥500元", ["共投入", "¥500元"], id="currency"),
        pytest.param("得分是约3∶1左右", ["得分是约", "3∶1左右"], id="ratio"),
        pytest.param("中国２０２２年初", ["中国", "２０２２", "年初"], id="full-width number"),
        pytest.param("我们说GDP增长", ["我们说", "GDP增长"], id="word"),
        pytest.param("今天是10:30开会", ["今天是", "10:30开", "会"], id="time"),
        pytest.param("the quick brown", ["the ", "quick ", "brown"], id="words"),
        pytest.param("it’s we’ll do", ["it’s ", "we’ll do"], id="apostrophe"),
        pytest.param("one well-known", ["one ", "well-", "known"], id="compound"),
        pytest.param("internationalization", ["internat", "ionaliza", "tion"], id="word wider than a row"),
        pytest.param("year2000-2025", ["year200", "0-2025"], id="compound wider than a row, no joint fits"),
        pytest.param("to2000-2025", ["to2000-", "2025"], id="compound wider than a row, cut at its joint"),
        pytest.param("the word    is", ["the word    ", "is"], id="blanks hang"),
        pytest.param("中国人民　　站起", ["中国人民　　", "站起"], id="wide blanks hang"),
        pytest.param("a          b", ["a          ", "b"], id="blanks wider than a row"),
        pytest.param("　　" + "ab" * 4, ["　　abab", "abab"], id="blanks alone are no row"),
        pytest.param("中国人 ，站起", ["中国", "人 ，站", "起"], id="closing after a blank"),
        pytest.param("中国人（ 民站", ["中国人", "（ 民站"], id="opening before a blank"),
        pytest.param('他们说"你好"吧', ["他们说", '"你好"吧'], id="straight quote opens"),
        pytest.param('"中国人a"站起', ['"中国人', 'a"站起'], id="straight quote closes"),
        pytest.param('5"国人民 "中国"', ['5"国人民 ', '"中国"'], id="straight quote opens after a blank"),
        pytest.param('国人民中" 中国', ["国人民", '中" 中国'], id="straight quote closes before a blank"),
        pytest.param("中国人a'站'起", ["中国人", "a'站'起"], id="quote that may be an apostrophe"),
        pytest.param("cafe\u0301e\u0301e\u0301e\u0301 bar", ["cafe\u0301e\u0301e\u0301e\u0301 ", "bar"], id="marks"),
        pytest.param("中国人🇨🇳🇨🇳", ["中国人🇨🇳", "🇨🇳"], id="flags"),
        pytest.param("中国人🇨🇳，好", ["中国人", "🇨🇳，好"], id="flag before a mark"),
        pytest.param("中国人民👩\u200d🚀", ["中国人民", "👩\u200d🚀"], id="joined emoji"),
        pytest.param("中国人a民站起", ["中国人a", "民站起"], id="wide character does not straddle"),
        pytest.param("，" * 6, ["，" * 4, "，" * 2], id="nothing but closing"),
        pytest.param("（" * 6, ["（" * 4, "（" * 2], id="nothing but opening"),
        pytest.param("…" * 10, ["…" * 8, "…" * 2], id="ellipsis longer than a row"),
    ],
)
def test_rows_keep_the_rules(text: str, expected: list[str]) -> None:
    """Each rule shows in the smallest text that needs it, at eight cells."""
    assert rows(text, 8) == expected


def test_a_row_holds_a_cluster_at_least() -> None:
    """A measure that nothing fits into loses nothing and ends."""
    assert rows("中国", 1) == ["中", "国"]


def test_the_indent_is_taken_from_the_first_row() -> None:
    """Only the first row has less room."""
    assert rows("中国人民从此站起来了", 8, indent=4) == ["中国", "人民从此", "站起来了"]


def test_rows_start_at_offsets_of_the_text() -> None:
    """A paragraph in the middle of a text has the text's offsets."""
    assert break_rows("甲\n中国人民从此站起来\n乙", 2, 11, 8, 0) == [2, 6, 10]


@pytest.mark.parametrize("path", SPEECHES, ids=lambda path: path.stem)
def test_bundled_speeches_keep_the_rules_at_every_width(path: Path) -> None:
    """From 8 to 120 cells: nothing lost, no row too wide, nothing forbidden at either end, inseparables whole."""
    paragraphs = [line for line in path.read_text(encoding="utf-8").split("\n") if line]
    assert paragraphs
    for measure in range(8, 121):
        for paragraph in paragraphs:
            check(paragraph, measure, indent=4 if measure >= 16 else 0)


def check(text: str, measure: int, indent: int) -> None:
    """Fail where the rows of a paragraph break a rule though another break was possible."""
    starts = break_rows(text, 0, len(text), measure, indent)
    ends = [*starts[1:], len(text)]
    assert starts[0] == 0
    assert all(start < end for start, end in zip(starts, ends, strict=True)) or not text
    inside = {offset for match in INSEPARABLE.finditer(text) for offset in range(match.start() + 1, match.end())}
    for start, end in zip(starts, ends, strict=True):
        room = measure if start else measure - indent
        ink = text[start:end].rstrip(BLANKS)
        assert cell_len(ink) <= room
        if end < len(text) and (text[end] in CLOSING or ink[-1] in OPENING or end in inside):
            candidates = (offset for offset in range(start + 1, end + 1) if is_fine(text, offset, inside))
            assert not any(cell_len(text[start:offset]) <= room for offset in candidates), (text[start:end], measure)


def is_fine(text: str, offset: int, inside: set[int]) -> bool:
    """Whether a row might as well have ended here."""
    return text[offset] not in CLOSING + "—…" and text[offset - 1] not in OPENING and offset not in inside


alphabet = st.sampled_from(
    "中国发展，。；：、“”‘’（）《》——……abXY123%+-/\"'. \u3000\t\x1b\u0301\u200b\u200d👍🏽👩❤\ufe0f🇨🇳"
)


@settings(deadline=None, max_examples=300)
@given(st.text(alphabet, max_size=200) | st.text(max_size=60), st.integers(8, 120), st.sampled_from([0, 2]))
def test_rows_of_any_text_fit_and_lose_nothing(text: str, measure: int, indent: int) -> None:
    """Whatever the text, rows follow one another without a gap, end at clusters, and fit."""
    starts = break_rows(text, 0, len(text), measure, indent)
    shown = visible(text)
    boundaries = {0, *(cluster.end for cluster in clusters(shown))}

    assert starts[0] == 0
    assert starts == sorted(set(starts))
    assert boundaries.issuperset(starts)
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        assert cell_len(shown[start:end].rstrip(BLANKS)) <= (measure if start else measure - indent)
