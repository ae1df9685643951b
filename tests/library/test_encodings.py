"""Bytes to text."""

from __future__ import annotations

import pytest

from reader.errors import ReaderError
from reader.library.encodings import LINE_ENDS, decode


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        pytest.param("一是。".encode(), "一是。", "utf-8", id="utf8"),
        pytest.param(b"\xef\xbb\xbf" + "一是。".encode(), "一是。", "utf-8-sig", id="utf8-with-mark"),
        pytest.param(b"", "", "utf-8", id="empty"),
        pytest.param(b"\x1b[31mred\x07", "\x1b[31mred\x07", "utf-8", id="control-characters-are-text"),
    ],
)
def test_utf8_is_read(data: bytes, text: str, encoding: str) -> None:
    """UTF-8 is read with or without its mark, and the mark is not text."""
    assert decode(data, "a.txt") == (text, encoding)


@pytest.mark.parametrize("line_end", LINE_ENDS, ids=ascii)
def test_each_line_end_is_a_newline(line_end: str) -> None:
    """Whatever a program ends its lines with, the text has one newline for it."""
    assert decode(f"甲{line_end}乙".encode(), "a.txt").text == "甲\n乙"


def test_carriage_return_before_newline_is_one_line_end() -> None:
    """A pair of return and newline does not make a blank line."""
    assert decode("甲\r\n\r\n乙".encode(), "a.txt").text == "甲\n\n乙"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"text\0text", id="nul"),
        pytest.param(b"\x89PNG\r\n\x1a\n", id="picture"),
        pytest.param("讲话".encode("gb18030"), id="gb18030"),
        pytest.param("讲话".encode("utf-16"), id="utf16"),
        pytest.param(b"\xed\xa0\x80", id="lone-surrogate"),
        pytest.param("讲话".encode()[:-1], id="cut-in-a-character"),
    ],
)
def test_what_is_not_utf8_is_not_text(data: bytes) -> None:
    """Bytes that are no UTF-8 text are refused by name, never guessed at."""
    with pytest.raises(ReaderError) as refused:
        decode(data, "a.bin")

    assert (refused.value.kind, refused.value.subject) == ("not_text", "a.bin")
