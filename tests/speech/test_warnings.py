"""Warnings as sentences."""

from __future__ import annotations

import pytest

from reader.speech.model import Warning  # noqa: A004 - the word of the design
from reader.speech.warnings import message
from reader.words import CHINESE, ENGLISH


@pytest.mark.parametrize(
    ("warning", "english", "chinese"),
    [
        (Warning("missing", 0, 2, 0, "一是"), "一是 is missing before this point", "此点之前缺“一是”"),
        (Warning("repeated", 0, 2, 0, "二是"), "二是 stands twice in this list", "“二是”在同一列中重复出现"),
        (
            Warning("announced", 0, 2, 0, "三个狠抓", 3, 2),
            "“三个狠抓” announces 3 points, but 2 follow",
            "“三个狠抓”预告 3 点，实有 2 点",
        ),
    ],
    ids=["missing", "repeated", "announced"],
)
def test_a_warning_is_a_sentence(warning: Warning, english: str, chinese: str) -> None:
    """Both languages say what is odd."""
    assert message(warning, ENGLISH) == english
    assert message(warning, CHINESE) == chinese
