"""A command line to call, and a folder of speeches to call it on."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

import pytest

from reader.cli.main import main

LUO = """坚持三共
□罗长城
开头一段。
一是推进区域共建，形成合力。其一，建立机制。其二，GDP 增长。
二是推进多元共治，高 质量，发展。
结尾一段。
(作者系某某街道党工委书记)
"""

XIE = """学思践悟
□谢秋实
没有编号的一段，也讲高质量发展。
"""


class Outcome(NamedTuple):
    """What a command gave."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Call the command line in English, without a terminal."""
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    monkeypatch.delenv("READER_DEBUG", raising=False)

    def call(*arguments: object) -> Outcome:
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as exit_:
            code = exit_.code if isinstance(exit_.code, int) else 1
        return Outcome(code, *capsys.readouterr())

    return call


@pytest.fixture
def stdin(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[int], None]]:
    """Puts a file descriptor in the place of standard input, and closes it after the test."""
    with ExitStack() as files:

        def put(descriptor: int) -> None:
            monkeypatch.setattr(sys, "stdin", files.enter_context(os.fdopen(descriptor, encoding="utf-8")))

        yield put


def piped(text: str) -> int:
    """The reading end of a pipe that holds a text."""
    read, write = os.pipe()
    os.write(write, text.encode())
    os.close(write)
    return read


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A collection of two speeches, in a folder called `talks`."""
    talks = tmp_path / "talks"
    talks.mkdir()
    (talks / "luo.txt").write_text(LUO, encoding="utf-8")
    (talks / "xie.txt").write_text(XIE, encoding="utf-8")
    return talks


@pytest.fixture
def on_terminal(monkeypatch: pytest.MonkeyPatch, run: Run) -> Run:
    """Call the command line with standard output a terminal of 60 columns that has colours."""
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("TERM", "xterm-256color")
    for name in ("NO_COLOR", "FORCE_COLOR", "COLORTERM"):
        monkeypatch.delenv(name, raising=False)

    def call(*arguments: object) -> Outcome:
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        return run(*arguments)

    return call
