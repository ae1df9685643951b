"""`reader find`."""

from __future__ import annotations

import json
import signal
import time
from pathlib import Path

import pytest

from reader.cli import find
from tests.cli.conftest import Run

CATASTROPHE = "(.+.+)+😀"
"""A pattern that tries exponentially many ways to fail."""


def test_hits(run: Run, folder: Path) -> None:
    """Each hit is a line: id, place, context."""
    told = run("find", "高质量发展", folder, "--context", "5")

    assert told == (
        0,
        "talks/luo\t二是\t…多元共治，高 质量，发展。\ntalks/xie\t\t…段，也讲高质量发展。\n".replace(
            "段，也讲", "一段，也讲"
        ),
        "",
    )


def test_place_is_a_path(run: Run, folder: Path) -> None:
    """A hit in a point of the second level tells both markers."""
    assert run("find", "gdp增长", folder).out.split("\t")[1] == "一是 › 其二"


def test_json(run: Run, folder: Path) -> None:
    """The shape is documented: these keys, in this order."""
    told = run("find", "高质量发展", folder, "--json")

    found = json.loads(told.out)
    first, second = found["speeches"]
    assert (told.code, told.err) == (0, "")
    assert list(found) == ["query", "total", "speeches"]
    assert (found["query"], found["total"]) == ("高质量发展", 2)
    assert list(first) == ["id", "title", "path", "hits"]
    assert (first["id"], first["title"], first["path"]) == ("talks/luo", "坚持三共", str(folder / "luo.txt"))
    (hit,) = first["hits"]
    assert list(hit) == ["start", "end", "text", "point", "kind"]
    assert (hit["text"], hit["point"], hit["kind"]) == ("高 质量，发展", ["二是"], "folded")
    assert hit["end"] - hit["start"] == len(hit["text"])
    assert (second["hits"][0]["point"], second["hits"][0]["kind"]) == ([], "literal")


@pytest.mark.parametrize(
    ("arguments", "out"),
    [
        pytest.param(["--count"], "talks/luo\t1\ntalks/xie\t1\n", id="count"),
        pytest.param(["-l"], "{folder}/luo.txt\n{folder}/xie.txt\n", id="paths"),
        pytest.param(["--exact", "--count"], "talks/xie\t1\n", id="exact"),
    ],
)
def test_shapes(run: Run, folder: Path, arguments: list[str], out: str) -> None:
    """Counts and paths are of the speeches with hits only."""
    assert run("find", "高质量发展", folder, *arguments) == (0, out.format(folder=folder), "")


def test_options_may_stand_anywhere(run: Run, folder: Path) -> None:
    """Options before, between and after query and paths mean the same."""
    expected = run("find", "高质量发展", folder, "--count")

    assert run("find", "--count", "高质量发展", folder) == expected
    assert run("find", "高质量发展", "--count", folder) == expected


def test_query_that_looks_like_an_option(run: Run, tmp_path: Path) -> None:
    """After `--` everything is query and paths."""
    (tmp_path / "a.txt").write_text("题目\n温度 -x 度。\n", encoding="utf-8")

    assert run("find", "--count", "--", "-x", tmp_path / "a.txt").code == 0


@pytest.mark.parametrize("query", ["没有这句话", "，", ""], ids=["absent", "marks only", "empty"])
def test_nothing_found(run: Run, folder: Path, query: str) -> None:
    """Nothing found is exit code 1; the JSON is printed all the same."""
    shaped = run("find", query, folder, "--json")

    assert run("find", query, folder) == (1, "", "")
    assert (shaped.code, json.loads(shaped.out)) == (1, {"query": query, "total": 0, "speeches": []})


def test_regex(run: Run, folder: Path) -> None:
    """A pattern is found in the text as it stands."""
    found = json.loads(run("find", "^.是", folder, "--regex", "--json").out)

    assert [(hit["text"], hit["kind"]) for hit in found["speeches"][0]["hits"]] == [
        ("一是", "regex"),
        ("二是", "regex"),
    ]


@pytest.mark.parametrize("shape", [[], ["--count"], ["--json"]], ids=["plain", "count", "json"])
def test_bad_pattern(run: Run, folder: Path, shape: list[str]) -> None:
    """A pattern that is none is told in one line, exit code 2; the JSON is printed all the same."""
    told = run("find", "(", folder, "--regex", *shape)

    assert told.code == 2
    assert told.err.startswith("reader: (: not a valid pattern (missing ), unterminated subpattern")
    assert told.err.count("\n") == 1
    assert told.out == ("" if shape != ["--json"] else '{\n  "query": "(",\n  "total": 0,\n  "speeches": []\n}\n')


def test_slow_pattern(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pattern that would take for ever ends at the deadline, and so does the search."""
    (folder / "a.txt").write_text("题目\n" + "长" * 60 + "\n", encoding="utf-8")
    monkeypatch.setattr(find, "DEADLINE", 0.1)
    began = time.monotonic()

    told = run("find", CATASTROPHE, folder, "--regex", "--json")

    assert time.monotonic() - began < 5
    assert told.code == 2
    assert told.err == f"reader: {CATASTROPHE}: the pattern takes too long; make it simpler\n"
    assert json.loads(told.out)["total"] == 0
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_unreadable_speech(run: Run, folder: Path) -> None:
    """What cannot be read is told, exit code 2, and the rest is searched."""
    (folder / "bad.txt").write_bytes(b"\x00")

    told = run("find", "高质量发展", folder, "--count")

    assert (told.code, told.out) == (2, "talks/luo\t1\ntalks/xie\t1\n")
    assert told.err.count("\n") == 1


def test_missing_path(run: Run) -> None:
    """A path that does not exist is told, exit code 2, and the JSON is empty."""
    told = run("find", "发展", "nothing", "--json")

    assert (told.code, json.loads(told.out)["total"]) == (2, 0)
    assert told.err == "reader: nothing: no such file or folder; check the path\n"


def test_bad_context(run: Run, folder: Path) -> None:
    """A number of characters is not negative."""
    assert "not a whole number from 0 on" in run("find", "发展", folder, "--context=-1").err


def test_hits_on_a_terminal(on_terminal: Run, folder: Path) -> None:
    """On a terminal hits stand under the name of their speech, and are lit."""
    told = on_terminal("find", "高质量发展", folder / "luo.txt")

    title, hit = told.out.splitlines()
    assert title == "\x1b[1m罗长城  坚持三共  talks/luo\x1b[0m"
    assert hit == "  \x1b[1;36m二是\x1b[0m  二是推进多元共治，\x1b[7m高 质量，发展\x1b[0m。"


def test_nothing_found_on_a_terminal(on_terminal: Run, folder: Path) -> None:
    """A person is told; a program has the exit code."""
    assert on_terminal("find", "没有这句话", folder) == (1, "", "reader: “没有这句话”: nothing found\n")


def test_nothing_steers_the_terminal(run: Run, tmp_path: Path) -> None:
    """Controls around and inside a hit are shown, in JSON they are spelled out."""
    (tmp_path / "a.txt").write_text("题目\n□某人\n前\x1b[31m命\u200b中\x07\x9b后。\n", encoding="utf-8")

    plain, shaped = run("find", "命中", tmp_path / "a.txt"), run("find", "命中", tmp_path / "a.txt", "--json")

    assert plain.out.endswith("\t前␛[31m命中␇\ufffd后。\n")
    assert json.loads(shaped.out)["speeches"][0]["hits"][0]["text"] == "命\u200b中"
    assert "\u200b" not in shaped.out
