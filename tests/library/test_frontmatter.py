"""The TOML head of a speech file."""

from __future__ import annotations

import pytest

from reader.library.frontmatter import split


def test_fields_are_taken_off_the_body() -> None:
    """Front matter gives fields, and the body is what follows it."""
    text = '+++\ntitle = "题"\nauthor = "周金"\ndate = 2022-11-23\n+++\n正文。\n'

    assert split(text) == ({"title": "题", "author": "周金", "date": "2022-11-23"}, "正文。\n")


def test_blank_lines_may_stand_before_it() -> None:
    """Front matter is found after blank lines, and with blanks after its fences."""
    assert split('\n \n+++ \npost = "书记"\n+++\t\n正文。') == ({"post": "书记"}, "正文。")


def test_unknown_and_unfit_fields_are_left_out() -> None:
    """Only the known fields with plain values count."""
    assert split('+++\nmood = "glad"\ntitle = ["a"]\npost = " 书记 "\n+++\n文。').fields == {"post": "书记"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("正文。\n+++\ntitle = 1\n+++\n", id="after-text"),
        pytest.param("+++\ntitle = \n+++\n正文。", id="bad-toml"),
        pytest.param(f"+++\ndate = {'1' * 5000}\n+++\n正文。", id="endless-number"),
        pytest.param(f"+++\ndate = 0x{'f' * 5000}\n+++\n正文。", id="endless-hexadecimal"),
        pytest.param(f"+++\ndate = {'[' * 5000}\n+++\n正文。", id="endless-nesting"),
        pytest.param('+++\ntitle = "题"\n正文。', id="never-closed"),
        pytest.param("++++\n正文。\n++++", id="four-plus-signs"),
        pytest.param("", id="empty"),
    ],
)
def test_what_is_no_front_matter_stays_text(text: str) -> None:
    """Nothing is taken off a text whose front matter cannot be read."""
    assert split(text) == ({}, text)
