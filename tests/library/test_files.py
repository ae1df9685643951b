"""Bytes of files and what the system refuses."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.library import files


def test_short_file_is_read_whole(tmp_path: Path) -> None:
    """The ends of a short file are all of it."""
    path = tmp_path / "a.txt"
    path.write_bytes("甲\n乙\n".encode())

    assert files.ends(path) == files.whole(path) == "甲\n乙\n".encode()


def test_long_file_is_read_at_its_ends(tmp_path: Path) -> None:
    """Of a long file the first and the last lines are read, each whole, and not the middle."""
    path = tmp_path / "a.txt"
    lines = [f"第{number}行".encode() for number in range(50_000)]
    path.write_bytes(b"\n".join(lines))

    ends = files.ends(path).split(b"\n")

    assert (ends[0], ends[-1]) == (lines[0], lines[-1])
    assert set(ends) <= set(lines)
    assert len(ends) < len(lines) / 5


def test_a_line_as_long_as_the_file_is_cut_between_characters(tmp_path: Path) -> None:
    """The start of a line that goes on for megabytes is valid text."""
    path = tmp_path / "a.txt"
    for shift in range(3):
        path.write_bytes(b"a" * shift + "长".encode() * 100_000)

        assert files.ends(path).decode().rstrip("\n").lstrip("a") in "长" * 100_000


def test_blank_start_is_read_on(tmp_path: Path) -> None:
    """A file that starts with more blank lines than its head holds is read whole."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"\n" * 200_000 + b"text")

    assert files.ends(path) == files.whole(path)


@pytest.mark.parametrize("read", [files.whole, files.ends])
@pytest.mark.parametrize(
    ("refused", "said"),
    [
        pytest.param(FileNotFoundError(2, "No such file"), ("missing", ""), id="missing"),
        pytest.param(NotADirectoryError(20, "Not a directory"), ("missing", ""), id="below-a-file"),
        pytest.param(PermissionError(13, "Permission denied"), ("forbidden", ""), id="forbidden"),
        pytest.param(OSError(5, "Input/output error"), ("unreadable", "Input/output error"), id="broken-disk"),
    ],
)
def test_what_the_system_refuses_is_said(
    read: Callable[[Path], bytes],
    refused: OSError,
    said: tuple[str, str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """Each way in which a file cannot be opened has its kind of error."""

    def refuse(*_: object, **__: object) -> None:
        raise refused

    path = tmp_path / "a.txt"
    path.touch()
    monkeypatch.setattr(Path, "open", refuse)
    monkeypatch.setattr(Path, "read_bytes", refuse)

    with pytest.raises(ReaderError) as error:
        read(path)

    assert error.value.subject == str(path)
    assert (error.value.kind, error.value.detail) == said


@pytest.mark.parametrize("read", [files.whole, files.ends])
def test_what_never_ends_is_not_opened(read: Callable[[Path], bytes], tmp_path: Path) -> None:
    """Pipes, devices and folders are refused before they are opened."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    for path in (pipe, Path("/dev/zero"), tmp_path):
        with pytest.raises(ReaderError) as error:
            read(path)
        assert error.value.kind == "unreadable"


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to the superuser")
def test_file_without_permission_is_forbidden(tmp_path: Path) -> None:
    """A file its owner may not read is forbidden, not missing."""
    path = tmp_path / "a.txt"
    path.touch(mode=0)

    with pytest.raises(ReaderError) as error:
        files.whole(path)

    assert error.value.kind == "forbidden"
