"""Words around a hit."""

from __future__ import annotations

import pytest

from reader.find.context import context
from reader.find.hits import Hit

TEXT = "一二三四五\n六七八九十"


@pytest.mark.parametrize(
    ("start", "end", "characters", "parts"),
    [
        pytest.param(2, 3, 1, ("…二", "三", "四…"), id="cut on both sides"),
        pytest.param(2, 3, 2, ("一二", "三", "四五"), id="the whole paragraph"),
        pytest.param(2, 3, 99, ("一二", "三", "四五"), id="never another paragraph"),
        pytest.param(6, 8, 99, ("", "六七", "八九十"), id="at a paragraph's start"),
        pytest.param(10, 11, 1, ("…九", "十", ""), id="at the end of the text"),
        pytest.param(0, 1, 0, ("", "一", "…"), id="no context at the start"),
        pytest.param(4, 5, 0, ("…", "五", ""), id="no context before a newline"),
        pytest.param(6, 7, 0, ("", "六", "…"), id="no context after a newline"),
    ],
)
def test_context(start: int, end: int, characters: int, parts: tuple[str, str, str]) -> None:
    """Context stays in its paragraph, and `…` says that the paragraph goes on."""
    assert context(TEXT, Hit(start, end, "literal"), characters) == parts
