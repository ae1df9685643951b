"""Rows of a paragraph: what may start and end them, and that nothing is lost."""

from __future__ import annotations

import pytest

from reader.typeset.breaks import break_rows


def rows(text: str, measure: int, indent: int = 0) -> list[str]:
    """The rows of a text that is one paragraph."""
    starts = break_rows(text, 0, len(text), measure, indent)
    return [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


@pytest.mark.parametrize(
    ("text", "measure", "expected"),
    [
        pytest.param("", 8, [""], id="empty"),
        pytest.param("中国人民", 8, ["中国人民"], id="fits"),
        pytest.param("中国人民从此站起来", 8, ["中国人民", "从此站起", "来"], id="plain"),
        pytest.param("中国人民，站起来了", 8, ["中国人", "民，站起", "来了"], id="comma"),
        pytest.param("中国人民,站起来了", 8, ["中国人", "民,站起", "来了"], id="half-width comma"),
        pytest.param("中国人（民）站起来", 8, ["中国人", "（民）站", "起来"], id="opening"),
        pytest.param("中国人民——站起来", 8, ["中国人", "民——站起", "来"], id="dash"),
        pytest.param("增长了11.6%左右", 8, ["增长了", "11.6%左", "右"], id="number"),
        pytest.param("落实1+4+N要求", 8, ["落实", "1+4+N要", "求"], id="formula"),
        pytest.param("the quick brown", 8, ["the ", "quick ", "brown"], id="words"),
        pytest.param("the word    is", 8, ["the word    ", "is"], id="blanks hang"),
    ],
)
def test_rows_keep_the_rules(text: str, measure: int, expected: list[str]) -> None:
    """Each rule shows in the smallest text that needs it."""
    assert rows(text, measure) == expected
