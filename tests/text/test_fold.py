"""Folding and the way back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.fold import fold

ALPHABET = "高质量发展，、·“”。！ \u3000\n\tABab1２ＡßéＥ\u0301…⑹㍿⼈ﾊﾞ\u200b\u00ad\ufe0f❤力"

texts = st.text(st.sampled_from(ALPHABET), max_size=40) | st.text(max_size=20)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        pytest.param("ＧＤＰ１２", "gdp12", id="full width"),
        pytest.param("Straße", "strasse", id="case folding that expands"),
        pytest.param("高 质\u3000量", "高质量", id="blanks between Han"),
        pytest.param("2024 年 GDP 增长", "2024年gdp增长", id="blanks beside Han"),
        pytest.param("the  old\t town", "the old town", id="blanks between words are one blank"),
        pytest.param("区域，共建、“三共”·治理", "区域共建三共治理", id="marks between Han"),
        pytest.param("『三共』、‘三共’", "三共三共", id="other shapes of the same marks"),
        pytest.param("1,000；a, b", "1,000;a, b", id="marks between others stay"),
        pytest.param("构建“1+4+N”体系", "构建“1+4+n”体系", id="marks beside others stay"),
        pytest.param("好。坏！好？坏；", "好。坏!好?坏;", id="sentence ends stay"),
        pytest.param("好\n坏", "好\n坏", id="paragraph ends stay"),
        pytest.param("co\u00adop\u200berate", "cooperate", id="invisible characters"),
        pytest.param("⼈⺠", "人⺠", id="radicals that NFKC knows"),
        pytest.param("ﾊﾞｽ", "バス", id="half-width kana with their voice mark"),
        pytest.param("cafe\u0301 ❤\ufe0f", "café ❤", id="combining marks compose, selectors vanish"),
        pytest.param("……⑹", "......(6)", id="characters that expand"),
        pytest.param("\ud800高 质", "\ud800高质", id="a lone surrogate"),
        pytest.param("", "", id="nothing"),
        pytest.param("，“ ", "", id="marks alone"),
    ],
)
def test_one_form(text: str, folded: str) -> None:
    """What differs only in how it was typed folds to one form."""
    assert fold(text).text == folded


def test_case_can_be_kept() -> None:
    """Upper and lower case stay apart on request, while width still folds."""
    assert fold("ＧdＰ 高 质", keep_case=True).text == "GdP高质"


@pytest.mark.parametrize(
    ("text", "phrase", "span"),
    [
        pytest.param("一高 质，量。", "高质量", (1, 6), id="dropped characters inside belong to the span"),
        pytest.param("高“质”量", "质", (2, 3), id="dropped characters around it do not"),
        pytest.param("a…b", "...", (1, 2), id="a whole expansion"),
        pytest.param("a…b", "..", None, id="part of an expansion"),
        pytest.param("a…b", ".b", None, id="the end of an expansion"),
        pytest.param("cafe\u0301s", "é", (3, 5), id="a cluster"),
        pytest.param("ax\u0302b", "x", None, id="part of a cluster"),
        pytest.param("ax\u0302b", "x\u0302b", (1, 4), id="a cluster that does not compose, and more"),
    ],
)
def test_way_back(text: str, phrase: str, span: tuple[int, int] | None) -> None:
    """Positions in the folded text lead back to the very offsets, and no character is cut in two."""
    folded = fold(text)
    first = folded.text.index(phrase)

    assert folded.span(first, first + len(phrase)) == span


@given(texts)
@settings(max_examples=300, deadline=None)
def test_offsets_rise(text: str) -> None:
    """Pieces of the text are in order and disjoint, and as many as the positions say."""
    folded = fold(text)

    assert list(folded.pieces) == sorted(set(folded.pieces))
    assert len(folded.starts) == len(folded.ends) == len(folded.pieces) - 1
    assert folded.pieces[-1] == len(folded.text)
    assert all(start < end for start, end in zip(folded.starts, folded.ends, strict=True))
    assert all(end <= start for end, start in zip(folded.ends, folded.starts[1:], strict=False))
