"""Which command runs, and how a command may end."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader import __version__
from reader.cli import main as edge
from reader.cli.command import FAILED, INTERRUPTED, UNHEARD
from reader.errors import ReaderError
from reader.words import CHINESE, ENGLISH
from tests.cli.conftest import Run

ENGLISH_LOCALE = {**os.environ, "LC_ALL": "C.UTF-8"}


def start(*arguments: object, **environ: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program as a process of its own."""
    command = [sys.executable, "-m", "reader", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=False, env={**os.environ, **environ})


def test_version(run: Run) -> None:
    """The version is that of the package."""
    assert run("--version") == (0, f"reader {__version__}\n", "")


@pytest.mark.parametrize("name", ["", *edge.MODULES])
def test_help(run: Run, name: str) -> None:
    """Every command tells what it is for; the help without a command tells of every command."""
    told = run(*([name] if name else []), "--help")

    assert (told.code, told.err) == (0, "")
    assert ENGLISH.command_line[name or "read"] in " ".join(told.out.split())
    assert name or all(f"reader {command}" in told.out for command in edge.MODULES)


def test_help_in_chinese(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Our sentences follow the locale."""
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")

    assert CHINESE.command_line["read"] in run("--help").out


def test_a_file_called_like_a_command(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`list` is the command, `./list` the file."""
    (folder / "luo.txt").rename(folder / "list")
    monkeypatch.chdir(folder)

    assert run("./list").out.startswith("坚持三共\n")
    assert "data/" in run("list").out


def test_a_word_that_is_no_command_is_a_path(run: Run) -> None:
    """A mistyped command is a path that does not exist."""
    told = run("lst")

    assert (told.code, told.out) == (FAILED, "")
    assert told.err == "reader: lst: no such file or folder; check the path\n"


def test_bad_options_are_argparse_s(run: Run) -> None:
    """An option that does not exist ends with the usage and exit code 2."""
    told = run("list", "--no-such-option")

    assert (told.code, told.out) == (FAILED, "")
    assert told.err.startswith("usage: reader list")


def test_interrupted(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl+C is quiet and gives the exit code that shells know."""
    monkeypatch.setattr(edge, "_run", _raiser(KeyboardInterrupt()))

    assert run("list") == (INTERRUPTED, "", "")


def test_error_of_a_person_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a person can mend is told on standard error, whatever is in it."""
    monkeypatch.setattr(edge, "_run", _raiser(ReaderError("missing", "a\nb\x1b[31m")))

    told = run("list")

    assert (told.code, told.out) == (FAILED, "")
    assert told.err == "reader: a␊b␛[31m: no such file or folder; check the path\n"


def test_error_of_the_program_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is the program's fault says how to report it; the traceback is there for who asks."""
    monkeypatch.setattr(edge, "_run", _raiser(ZeroDivisionError("oops")))

    told = run("list")

    assert told.code == FAILED
    assert told.err.count("\n") == 1
    assert "ZeroDivisionError: oops" in told.err
    assert "READER_DEBUG=1" in told.err
    monkeypatch.setenv("READER_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        run("list")


def test_what_the_system_refuses_can_be_traced(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error of the system shows where it came from to who asks."""
    monkeypatch.setattr(edge, "_run", _raiser(OSError("oops")))
    monkeypatch.setenv("READER_DEBUG", "1")

    with pytest.raises(OSError, match="oops"):
        run("list")


@pytest.mark.parametrize("arguments", [["show"], ["find", "段"]], ids=["show", "find"])
def test_nobody_reads_the_output(folder: Path, arguments: list[str]) -> None:
    """A reader that goes away early, such as `head`, is no error to talk of, and no search without hits."""
    (folder / "long.txt").write_text("很长\n" + "一段话。" * 100_000, encoding="utf-8")
    command = [sys.executable, "-m", "reader", *arguments, str(folder / "long.txt")]

    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == UNHEARD


def closed(descriptor: int, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program with a standard stream closed, as `<&-` and `>&-` do in a shell."""
    start_it = f"import os, sys; os.close({descriptor}); os.execv(sys.executable, [sys.executable, *sys.argv[1:]])"
    command = [sys.executable, "-c", start_it, "-m", "reader", *arguments]
    return subprocess.run(command, capture_output=True, check=False, env=ENGLISH_LOCALE)


def test_output_is_closed() -> None:
    """Without standard output there is nothing to do, and that is said."""
    told = closed(1, "list")

    assert (told.returncode, told.stderr) == (FAILED, b"reader: standard output is closed\n")


def test_input_is_closed() -> None:
    """Closed standard input cannot be read; without `-` it does not matter."""
    told = closed(0, "list", "-")

    assert (told.returncode, told.stdout) == (FAILED, b"")
    assert told.stderr == b"reader: -: cannot be read (standard input is closed)\n"
    assert closed(0, "list").returncode == 0


def test_talk_is_closed() -> None:
    """Where standard error is closed, a problem is told by the exit code alone."""
    told = closed(2, "list", "nothing")

    assert (told.returncode, told.stdout, told.stderr) == (FAILED, b"", b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_output_that_cannot_be_written(folder: Path) -> None:
    """A full disk is told in one line."""
    command = [sys.executable, "-m", "reader", "show", str(folder / "luo.txt")]

    with Path("/dev/full").open("wb") as full:
        told = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False, env=ENGLISH_LOCALE)

    assert told.returncode == FAILED
    assert told.stderr == b"reader: the system does not let the reader go on (No space left on device)\n"


@pytest.mark.parametrize(
    ("environ", "line"),
    [
        pytest.param({"LC_ALL": "C"}, "坚持三共".encode(), id="C locale"),
        pytest.param({"LC_ALL": "POSIX", "LANG": ""}, "坚持三共".encode(), id="POSIX locale"),
        pytest.param({"PYTHONIOENCODING": "gb18030"}, "坚持三共".encode("gb18030"), id="GB 18030"),
        pytest.param({"PYTHONIOENCODING": "ascii"}, rb"\u575a\u6301\u4e09\u5171", id="ASCII"),
    ],
)
def test_encoding_of_the_output(folder: Path, environ: dict[str, str], line: bytes) -> None:
    """Chinese is printed in the encoding of the locale, in UTF-8 where the locale has none."""
    told = start("show", folder / "luo.txt", **environ)

    assert told.returncode == 0
    assert told.stdout.splitlines()[0] == line


def _raiser(error: BaseException) -> object:
    def fail(*_: object) -> int:
        raise error

    return fail
