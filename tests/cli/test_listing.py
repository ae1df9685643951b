"""`reader list`."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import LUO, Run, piped


def test_bundled(run: Run) -> None:
    """Without a path the speeches that come with the reader are listed, one a line: id, author, title."""
    told = run("list")

    lines = [line.split("\t") for line in told.out.splitlines()]
    assert (told.code, told.err) == (0, "")
    assert len(lines) == 5
    assert ["data/luo-changcheng", "罗长城", "坚持“三共” 提升水平效能"] in lines


def test_folder(run: Run, folder: Path) -> None:
    """A folder's speeches are listed in the order of their names."""
    assert run("list", folder) == (0, "talks/luo\t罗长城\t坚持三共\ntalks/xie\t谢秋实\t学思践悟\n", "")


def test_json(run: Run, folder: Path) -> None:
    """The shape is documented: these keys, in this order."""
    told = run("list", folder / "luo.txt", "--json")

    text = LUO.partition("城\n")[2].rpartition("\n(")[0]
    assert told.code == 0
    assert json.loads(told.out) == [
        {
            "id": "talks/luo",
            "title": "坚持三共",
            "author": "罗长城",
            "post": "某某街道党工委书记",
            "collection": "talks",
            "path": str(folder / "luo.txt"),
            "characters": len(text),
            "points": 4,
        }
    ]
    keys = ["id", "title", "author", "post", "collection", "path", "characters", "points"]
    assert list(json.loads(told.out)[0]) == keys


def test_json_of_the_bundled_speeches(run: Run) -> None:
    """Their points are the 35 that the page has."""
    listed = json.loads(run("list", "--json").out)

    assert [speech["collection"] for speech in listed] == ["data"] * 5
    assert sum(speech["points"] for speech in listed) == 35


def test_standard_input(run: Run, stdin: Callable[[int], None]) -> None:
    """`-` is standard input, which has no path."""
    stdin(piped(LUO))

    (speech,) = json.loads(run("list", "-", "--json").out)

    assert (speech["id"], speech["path"], speech["title"]) == ("-", None, "坚持三共")


@pytest.mark.parametrize("shape", [[], ["--json"]], ids=["plain", "json"])
@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        pytest.param(b"", "the file is empty", id="empty"),
        pytest.param(b"\x00\x01\xff", "not a text", id="not text"),
    ],
)
def test_what_cannot_be_read(run: Run, folder: Path, shape: list[str], data: bytes, sentence: str) -> None:
    """One line on standard error for what cannot be read, exit code 2, and the rest is listed."""
    (folder / "bad.txt").write_bytes(data)

    told = run("list", folder, *shape)

    assert told.code == 2
    assert told.err.startswith(f"reader: {folder / 'bad.txt'}: {sentence}")
    assert told.err.count("\n") == 1
    assert "talks/luo" in told.out
    assert "talks/xie" in told.out
    assert "bad" not in told.out


def test_missing_path(run: Run, folder: Path) -> None:
    """A path that does not exist is told, and the others are listed."""
    told = run("list", folder / "nothing", folder)

    assert told.code == 2
    assert told.err == f"reader: {folder / 'nothing'}: no such file or folder; check the path\n"
    assert told.out.count("\n") == 2


def test_folder_without_speeches(run: Run, tmp_path: Path) -> None:
    """A folder without speeches says so, and as JSON it is an empty list."""
    told = run("list", tmp_path, "--json")

    assert (told.code, told.out) == (2, "[]\n")
    assert told.err.startswith(f"reader: {tmp_path}: no speeches in this folder")


def test_forbidden_folder(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that may not be opened is told; the tests may run as a user who may open everything."""

    def refuse(path: object) -> object:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "scandir", refuse)

    told = run("list", folder)

    assert (told.code, told.out) == (2, "")
    assert told.err == f"reader: {folder}: permission denied; ask its owner, or open another\n"


def test_table_on_a_terminal(on_terminal: Run, folder: Path) -> None:
    """On a terminal columns stand one below the other and nothing is wider than the screen."""
    (folder / "a-much-longer-name.txt").write_text("很" * 35 + "长\n□某人\n一段话。\n", encoding="utf-8")

    told = on_terminal("list", folder)

    assert told.out.splitlines() == [
        "talks/a-much-longer-name  某人    " + "很" * 12 + "…",
        "talks/luo                 罗长城  坚持三共",
        "talks/xie                 谢秋实  学思践悟",
    ]


def test_empty_table_on_a_terminal(on_terminal: Run, tmp_path: Path) -> None:
    """No speeches are no rows."""
    assert on_terminal("list", tmp_path).out == ""


def test_nothing_steers_the_terminal(run: Run, tmp_path: Path) -> None:
    """Controls in names and titles are shown, as JSON they are spelled out."""
    (tmp_path / "a\x1b[2Jb.txt").write_text("标题\x1b[31m\x9b\u202e\n一段话。\n", encoding="utf-8")

    plain, shaped = run("list", tmp_path), run("list", tmp_path, "--json")

    assert plain.out.endswith("/a␛[2Jb\t\t标题␛[31m\ufffd\ufffd\n")
    assert json.loads(shaped.out)[0]["title"] == "标题\x1b[31m\x9b\u202e"
    assert all(letter.isprintable() or letter == "\n" for letter in shaped.out)
