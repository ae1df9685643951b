"""Bytes to text: the only place that knows about encodings and line ends."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from reader.errors import ReaderError

LINE_ENDS = ("\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029")
"""What ends a line beside the newline (Unicode 16, section 5.8), the pair before its halves; all are blank."""


class Decoded(NamedTuple):
    """A file's text and how it was written."""

    text: str
    """The text with `\\n` as its only line end and without a byte order mark."""
    encoding: str
    """A name Python's codecs know."""


def decode(data: bytes, name: str) -> Decoded:
    """The text of a file, by its byte order mark or else strict UTF-8.

    Raises:
        ReaderError: `not_text` about `name`, for a NUL byte or bytes that are not UTF-8.
    """
    encoding = "utf-8-sig" if data.startswith(codecs.BOM_UTF8) else "utf-8"
    if b"\0" in data:
        raise ReaderError("not_text", name)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReaderError("not_text", name, error.reason) from error
    return Decoded(_with_newlines(text), encoding)


def _with_newlines(text: str) -> str:
    for line_end in LINE_ENDS:
        text = text.replace(line_end, "\n")
    return text
