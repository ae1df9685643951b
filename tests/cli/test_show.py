"""`reader show`."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.cli.main import main
from reader.text.cells import width
from tests.cli.conftest import Run

ROWS = """\
坚持三共
罗长城
某某街道党工委书记

    开头一段。
    一是推进区域共
建，形成合力。其一，
建立机制。其二，GDP
增长。
    二是推进多元共
治，高 质量，发展。
    结尾一段。
"""

SKELETON = """\
坚持三共
罗长城
某某街道党工委书记

    开头一段。

一是推进区域共建，形成合力
  其一，建立机制
  其二，GDP 增长
二是推进多元共治，高 质量，发展

    结尾一段。
"""


def test_rows(run: Run, folder: Path) -> None:
    """Title, author, post, a blank row, then the rows, none wider than asked for."""
    assert run("show", folder / "luo.txt", "--width", 20) == (0, ROWS, "")


def test_skeleton(run: Run, folder: Path) -> None:
    """What stands before the first point, the headings by level, and what stands after the last point."""
    assert run("show", folder / "luo.txt", "--skeleton") == (0, SKELETON, "")


def test_skeleton_without_points(run: Run, folder: Path) -> None:
    """A speech without points has nothing to leave out."""
    assert run("show", folder / "xie.txt", "--skeleton") == run("show", folder / "xie.txt")


def test_bundled_id(run: Run) -> None:
    """A speech of the list is shown by its id, at the measure of the page."""
    told = run("show", "data/luo-changcheng")

    rows = told.out.splitlines()
    assert rows[:4] == ["坚持“三共” 提升水平效能", "罗长城", "沙市区朝阳街道党工委副书记、委员", ""]
    assert 60 < max(map(width, rows)) <= 72


@pytest.mark.parametrize("shape", [[], ["--skeleton"]], ids=["whole", "skeleton"])
@pytest.mark.parametrize("cells", [8, 9, 20, 36, 72, 120])
def test_no_row_is_wider(run: Run, cells: int, shape: list[str]) -> None:
    """Indents included, at any width, the title as well."""
    told = run("show", "data/zhou-jin", "--width", cells, *shape)

    assert max(map(width, told.out.splitlines())) <= cells


@pytest.mark.parametrize("cells", ["7", "0", "-3", "wide", ""])
def test_bad_width(run: Run, folder: Path, cells: str) -> None:
    """A width that leaves no room is refused."""
    told = run("show", folder / "luo.txt", f"--width={cells}")

    assert (told.code, told.out) == (2, "")
    assert "not a whole number from 8 on" in told.err


@pytest.mark.parametrize("name", ["nothing", "data/nobody", "nothing.txt"])
def test_unknown(run: Run, name: str) -> None:
    """What is neither an id nor a path is told in one line."""
    told = run("show", name)

    assert (told.code, told.out) == (2, "")
    assert told.err == f"reader: {name}: no speech with this id or path; `reader list` shows the ids\n"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        pytest.param(b"", "the file is empty; there is nothing to read", id="empty"),
        pytest.param(b"\x7fELF\x00\x00", "not a text this reader can decode", id="not text"),
    ],
)
def test_bad_file(run: Run, tmp_path: Path, data: bytes, sentence: str) -> None:
    """What cannot be read is told in one line."""
    path = tmp_path / "bad.txt"
    path.write_bytes(data)

    told = run("show", path)

    assert (told.code, told.out) == (2, "")
    assert told.err.startswith(f"reader: {path}: {sentence}")
    assert told.err.count("\n") == 1


def test_forbidden(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that may not be opened is told; the tests may run as a user who may open everything."""

    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)

    told = run("show", folder / "luo.txt")

    assert (told.code, told.out) == (2, "")
    assert told.err == f"reader: {folder / 'luo.txt'}: permission denied; ask its owner, or open another\n"


@pytest.mark.parametrize("command", ["show", "outline"])
def test_problem_of_the_collection(run: Run, folder: Path, command: str) -> None:
    """What is wrong with the collection of a speech is told, and the speech is shown all the same."""
    (folder / "collection.toml").write_text("order = 1", encoding="utf-8")

    told = run(command, folder / "luo.txt")

    assert told.code == 0
    assert told.out.startswith("坚持三共\n")
    assert told.err.startswith(f"reader: {folder / 'collection.toml'}: ")


def test_several(run: Run, folder: Path) -> None:
    """A folder of several speeches is not one speech; a folder of one is."""
    told = run("show", folder)
    (folder / "xie.txt").unlink()

    assert (told.code, told.out) == (2, "")
    assert told.err == f"reader: {folder}: several speeches; name the file of one of them\n"
    assert run("show", folder).out.startswith("坚持三共\n")


def test_colours_on_a_terminal(on_terminal: Run, folder: Path) -> None:
    """Marker and heading are lit by level, the body is not, and no row is wider than the terminal."""
    told = on_terminal("show", folder / "luo.txt")

    assert "\x1b[1;36m一是\x1b[0m\x1b[4;36m推进区域共建，形成合力\x1b[0m。\x1b[1;32m其一\x1b[0m" in told.out
    assert "\n    结尾一段。\n" in told.out


def test_without_colours_on_a_terminal(on_terminal: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With NO_COLOR the marker is still bold and the heading underlined."""
    monkeypatch.setenv("NO_COLOR", "1")

    told = on_terminal("show", folder / "luo.txt")

    assert "\x1b[1m一是\x1b[0m\x1b[4m推进区域共建，形成合力\x1b[0m。" in told.out
    assert "36m" not in told.out


def test_narrow_terminal(on_terminal: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal narrower than the measure has rows of its own width, unless a width is asked for."""
    monkeypatch.setenv("COLUMNS", "20")
    monkeypatch.setenv("TERM", "dumb")

    assert on_terminal("show", folder / "luo.txt").out == ROWS
    assert "    一是推进区域共建，形成合力。其一，建立" in on_terminal("show", folder / "luo.txt", "--width", 44).out


def test_nothing_steers_the_terminal(run: Run, tmp_path: Path) -> None:
    """Escape sequences and markup of a file are shown as they stand there."""
    (tmp_path / "a.txt").write_text("题目\n□作者\n[bold]\x1b[31m红\x07\u202e。\n", encoding="utf-8")

    assert run("show", tmp_path / "a.txt").out.splitlines()[-1].strip() == "[bold]␛[31m红␇\ufffd。"


def test_main_takes_the_arguments_of_the_process(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    """Without arguments given, those of the process count."""
    monkeypatch.setattr("sys.argv", ["reader", "show", str(folder / "luo.txt"), "--width", "20"])

    assert (main(), capsys.readouterr().out) == (0, ROWS)
