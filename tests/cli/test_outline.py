"""`reader outline`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.speech.model import Outline, Point, Speech
from reader.speech.model import Warning as Oddity
from reader.speech.places import depths
from tests.cli.conftest import Run

TREE = """\
坚持三共
  一是推进区域共建，形成合力
    其一，建立机制
    其二，GDP 增长
  二是推进多元共治，高 质量，发展
"""


def point(start: int, parent: int | None = None, marker: str = "一是") -> Point:
    """A point of five characters."""
    return Point(marker, 1 if marker else None, 1, start, start + 5, start + 5, parent, 0.91234)


def test_tree(run: Run, folder: Path) -> None:
    """Headings stand below the title, each by its depth."""
    assert run("outline", folder / "luo.txt") == (0, TREE, "")


def test_json(run: Run, folder: Path) -> None:
    """The shape is documented: these keys, and offsets into the text that comes along."""
    told = run("outline", folder / "luo.txt", "--json")

    outline = json.loads(told.out)
    first = outline["points"][0]
    assert list(outline) == ["id", "title", "author", "post", "text", "points", "warnings"]
    assert list(first) == ["marker", "ordinal", "level", "start", "end", "heading", "parent", "confidence"]
    assert [point["parent"] for point in outline["points"]] == [None, 0, 0, None]
    assert [point["level"] for point in outline["points"]] == [1, 2, 2, 1]
    assert [point["ordinal"] for point in outline["points"]] == [1, 1, 2, 2]
    assert (first["marker"], first["heading"]) == ("一是", "一是推进区域共建，形成合力")
    assert outline["text"][first["start"] :].startswith(first["heading"])
    assert outline["warnings"] == []


def test_without_points(run: Run, folder: Path) -> None:
    """A speech without points says so, and that is no error."""
    told = run("outline", folder / "xie.txt")

    assert (told.code, told.out) == (0, "学思践悟\n")
    assert told.err == "reader: talks/xie: no numbered points in this speech\n"
    assert json.loads(run("outline", folder / "xie.txt", "--json").out)["points"] == []


def test_warnings(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A warning stands below its point, or below the tree; in JSON it has a span and a sentence."""
    speech = Speech(
        "talks/a",
        "题目",
        "",
        "",
        "二是甲。三个方面",
        Outline(
            (point(0, marker="二是"),),
            (Oddity("missing", 0, 2, 0, "一是"), Oddity("announced", 4, 8, None, "三个方面", 3, 1)),
        ),
    )
    monkeypatch.setattr("reader.cli.outline.outlined", lambda _: speech)

    plain, shaped = run("outline", folder / "luo.txt"), run("outline", folder / "luo.txt", "--json")

    assert [line[: line.find("! ") + 2] for line in plain.out.splitlines()[2:]] == ["    ! ", "! "]
    missing, announced = json.loads(shaped.out)["warnings"]
    assert {**missing, "message": ""} == {"kind": "missing", "start": 0, "end": 2, "point": 0, "message": ""}
    assert "一是" in missing["message"]
    assert announced["point"] is None
    assert json.loads(shaped.out)["points"][0]["confidence"] == 0.912


def test_stray_numbers_of_the_bundled_speeches(run: Run) -> None:
    """The list under 满足住房需要 begins with 二是, and its missing 一是 is told there."""
    outline = json.loads(run("outline", "data/zhou-jin", "--json").out)

    missing = [warning for warning in outline["warnings"] if warning["kind"] == "missing"]
    assert [outline["points"][warning["point"]]["marker"] for warning in missing] == ["二是"]
    assert "一是" in missing[0]["message"]


@pytest.mark.parametrize("shape", [[], ["--json"]], ids=["plain", "json"])
def test_unknown(run: Run, shape: list[str]) -> None:
    """What is neither an id nor a path is told in one line."""
    told = run("outline", "nothing", *shape)

    assert (told.code, told.out) == (2, "")
    assert told.err == "reader: nothing: no speech with this id or path; `reader list` shows the ids\n"


def test_depths() -> None:
    """A point stands one deeper than what holds it; sub-headings count."""
    points = [point(0), point(5, 0, marker=""), point(10, 1), point(15)]

    assert depths(points) == [0, 1, 2, 0]


def test_indent_has_an_end(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Points nested deeper than anyone can follow are not indented any further."""
    points = tuple(point(5 * index, index - 1 if index else None) for index in range(3000))
    speech = Speech("talks/a", "题目", "", "", "一是甲乙。" * 3000, Outline(points))
    monkeypatch.setattr("reader.cli.outline.outlined", lambda _: speech)

    assert max(map(len, run("outline", folder / "luo.txt").out.splitlines())) == 45


def test_a_heading_on_the_next_line_stands_beside_its_marker(run: Run, tmp_path: Path) -> None:
    """A number alone on its line takes its heading from the line below."""
    (tmp_path / "a.txt").write_text("公约\n第一条\n人人生而自由。\n第二条\n人人有资格享有。\n", "utf-8")

    told = run("outline", tmp_path / "a.txt")

    assert told.out.splitlines()[1:] == ["  第一条 人人生而自由", "  第二条 人人有资格享有"]
