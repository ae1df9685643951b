"""`reader`."""

from __future__ import annotations

import os
import sys
import types
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.library.library import Library
from reader.settings import Settings
from tests.cli.conftest import Run, piped

Opened = list[tuple[list[str], str | None, bool]]


@pytest.fixture(autouse=True)
def talk(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Standard error is a terminal, as where a person calls the program."""
    with os.fdopen(os.openpty()[1], "w", encoding="utf-8") as terminal:
        monkeypatch.setattr(sys, "__stderr__", terminal)
        yield


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    """What the app was opened with: ids, place, and whether keys come from a terminal."""
    calls: Opened = []

    def open_app(library: Library, at: str | None, settings: Settings) -> int:
        assert settings.measure == 72
        calls.append(([entry.id for entry in library.entries], at, os.isatty(sys.stdin.fileno())))
        return 0

    app = types.ModuleType("reader.tui.app")
    app.open_app = open_app  # type: ignore[attr-defined] # a stand-in for the module
    monkeypatch.setitem(sys.modules, "reader.tui.app", app)
    return calls


def test_prints_without_a_terminal(run: Run, folder: Path) -> None:
    """Without a terminal speeches are printed as `show` prints them, two blank rows between them."""
    shown = [run("show", folder / name).out for name in ("luo.txt", "xie.txt")]

    assert run(folder) == (0, "\n\n".join(shown), "")


def test_prints_the_bundled_speeches(run: Run) -> None:
    """Without a path and a terminal the five are printed."""
    told = run()

    assert told.code == 0
    assert all(name in told.out for name in ("刘春霞", "张青松", "周金", "罗长城", "谢秋实"))


def test_prints_standard_input(run: Run, stdin: Callable[[int], None]) -> None:
    """`-` is read to its end."""
    stdin(piped("题目\n一段话。\n"))

    assert run("-").out == "题目\n\n    一段话。\n"


def test_bad_paths_without_a_terminal(run: Run, folder: Path) -> None:
    """What cannot be read is told, and the rest is printed."""
    (folder / "bad.txt").write_bytes(b"\x00")

    told = run(folder / "nothing", folder)

    assert told.code == 2
    assert told.err.count("\n") == 2
    assert "坚持三共" in told.out


def test_opens_the_app(on_terminal: Run, folder: Path, opened: Opened, stdin: Callable[[int], None]) -> None:
    """On a terminal the app opens, at the place asked for."""
    stdin(os.openpty()[1])

    assert on_terminal(folder, "--at", "50%").code == 0
    assert opened == [(["talks/luo", "talks/xie"], "50%", True)]


def test_keys_come_from_the_terminal(
    on_terminal: Run,
    opened: Opened,
    stdin: Callable[[int], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """After a speech came through standard input, keys come from the terminal of the process."""
    stdin(piped("题目\n一段话。\n"))
    monkeypatch.setattr("reader.cli.read.TERMINAL", os.ttyname(os.openpty()[1]))

    assert on_terminal("-").code == 0
    assert opened == [(["-"], None, True)]


def test_no_terminal_for_keys(
    on_terminal: Run,
    opened: Opened,
    stdin: Callable[[int], None],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """Without any terminal the app is not opened."""
    stdin(piped("题目\n一段话。\n"))
    monkeypatch.setattr("reader.cli.read.TERMINAL", str(tmp_path / "no-terminal"))

    told = on_terminal("-")

    assert told == (2, "", f"reader: {tmp_path / 'no-terminal'}: no terminal to read keys from\n")
    assert opened == []


def test_app_is_drawn_on_the_terminal(
    on_terminal: Run,
    stdin: Callable[[int], None],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """Where standard error goes to a file, the app is drawn on the terminal, and the file has what comes after."""

    def open_app(*_: object) -> int:
        assert sys.__stderr__ is not None
        return 0 if sys.__stderr__.isatty() else 1

    app = types.ModuleType("reader.tui.app")
    app.open_app = open_app  # type: ignore[attr-defined] # a stand-in for the module
    monkeypatch.setitem(sys.modules, "reader.tui.app", app)
    monkeypatch.setattr("reader.cli.read.TERMINAL", os.ttyname(os.openpty()[1]))
    stdin(os.openpty()[1])

    with (tmp_path / "log").open("w", encoding="utf-8") as log:
        monkeypatch.setattr(sys, "__stderr__", log)
        assert on_terminal().code == 0
        log.write("after")

    assert (tmp_path / "log").read_text(encoding="utf-8") == "after"


def test_no_terminal_to_draw_on(
    on_terminal: Run,
    opened: Opened,
    stdin: Callable[[int], None],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """Without any terminal the app is not opened on a file either."""
    monkeypatch.setattr("reader.cli.read.TERMINAL", str(tmp_path / "no-terminal"))
    stdin(os.openpty()[1])

    with (tmp_path / "log").open("w", encoding="utf-8") as log:
        monkeypatch.setattr(sys, "__stderr__", log)
        assert on_terminal().code == 2

    assert opened == []


def test_closed_input_gives_no_keys(on_terminal: Run, opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    """With standard input closed the app is not opened."""
    monkeypatch.setattr(sys, "stdin", None)

    assert on_terminal() == (2, "", "reader: /dev/stdin: no terminal to read keys from\n")
    assert opened == []


def test_nothing_to_open(on_terminal: Run, opened: Opened) -> None:
    """A path without a speech is told, and the app is not opened for nothing."""
    told = on_terminal("nothing")

    assert told == (2, "", "reader: nothing: no such file or folder; check the path\n")
    assert opened == []
