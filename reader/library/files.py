"""Bytes of files, opened read-only; what the system refuses becomes a `ReaderError`."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from reader.errors import ReaderError

_HEAD = 64 * 1024
"""Bytes at a file's start that hold its title and byline."""

_TAIL = 4 * 1024
"""Bytes at a file's end that hold its closing line."""


def whole(path: Path) -> bytes:
    """All of a file.

    Raises:
        ReaderError: It is missing, forbidden or unreadable.
    """
    try:
        _check_regular(path.stat(), path)
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise refusal(error, str(path)) from error


def ends(path: Path) -> bytes:
    """A file without the middle of its body: whole if it is short, else its first and last lines and some between.

    Raises:
        ReaderError: It is missing, forbidden or unreadable.
    """
    try:
        _check_regular(path.stat(), path)
        with path.open("rb") as file:
            head = file.read(_HEAD)
            size = os.fstat(file.fileno()).st_size
            if size <= _HEAD + _TAIL or not head.strip():
                return head + file.read()
            file.seek(size - _TAIL)
            return _joined(head, file.read(_TAIL))
    except (OSError, ValueError) as error:
        raise refusal(error, str(path)) from error


def stream(path: Path) -> bytes | None:
    """What comes through a named pipe, which can be read only once; None for anything else.

    Raises:
        ReaderError: It is forbidden or unreadable.
    """
    try:
        return path.read_bytes() if path.is_fifo() else None
    except OSError as error:
        raise refusal(error, str(path)) from error


def refusal(error: OSError | ValueError, subject: str) -> ReaderError:
    """What a person is told when the system refuses a path; a path with a NUL is a ValueError and never exists."""
    match error:
        case FileNotFoundError() | NotADirectoryError() | ValueError():
            return ReaderError("missing", subject)
        case PermissionError():
            return ReaderError("forbidden", subject)
        case _:
            return ReaderError("unreadable", subject, error.strerror or str(error))


def _check_regular(status: os.stat_result, path: Path) -> None:
    """Refuse what may never end, such as a device, before it is opened."""
    if not stat.S_ISREG(status.st_mode):
        raise ReaderError("unreadable", str(path), "not a regular file")


def _joined(head: bytes, tail: bytes) -> bytes:
    """The whole lines of both ends; a first line longer than the head is cut between two characters."""
    first_lines, newline, _ = head.rpartition(b"\n")
    _, _, last_lines = tail.partition(b"\n")
    return (first_lines if newline else _whole_characters(head)) + b"\n" + last_lines


def _whole_characters(data: bytes) -> bytes:
    """UTF-8 cut before a last character that may be incomplete."""
    end = len(data)
    while end and data[end - 1] & 0xC0 == 0x80:
        end -= 1
    return data[: end - 1]
