"""Which speeches folders hold."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.library import folders
from reader.library.folders import Folder, find, in_order, stems


def make(root: Path, *names: str) -> Path:
    """A folder with these files; what ends in a slash is a folder."""
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if name.endswith("/"):
            path.mkdir()
        else:
            path.write_text("正文。", encoding="utf-8")
    return root


def found(root: Path) -> dict[str, tuple[str, ...]]:
    """What is found below a folder: the speeches of each folder by its path from there."""
    return {folder.path.relative_to(root).as_posix(): folder.speeches for folder in find(str(root))}


def test_speeches_are_known_by_their_suffix(tmp_path: Path) -> None:
    """Text and Markdown files are speeches, whatever the case of their suffix; pictures and hidden files are not."""
    make(
        tmp_path,
        "a.txt",
        "b.MD",
        "c.text",
        "d.markdown",
        "e.png",
        ".f.txt",
        "_g.txt",
        "txt",
        "_source/h.txt",
        ".i/j.txt",
    )

    assert found(tmp_path) == {".": ("a.txt", "b.MD", "c.text", "d.markdown")}


def test_folders_below_follow_in_order(tmp_path: Path) -> None:
    """Folders that hold speeches come after the folder they are in, in the order of their names."""
    make(tmp_path, "2/a.txt", "10/b.txt", "10/x/c.txt", "empty/", "d.txt")

    assert found(tmp_path) == {".": ("d.txt",), "2": ("a.txt",), "10": ("b.txt",), "10/x": ("c.txt",)}


def test_names_are_sorted_as_people_count() -> None:
    """Numbers in names count by value, whatever stands around them."""
    assert sorted(["第10讲", "第2讲", "b", "a10", "a9", "２", "1"], key=in_order) == [
        "1",
        "２",
        "a9",
        "a10",
        "b",
        "第2讲",
        "第10讲",
    ]


def test_a_link_loop_ends(tmp_path: Path) -> None:
    """A folder that holds a link to itself or to its parent is listed once."""
    make(tmp_path, "a.txt", "sub/b.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "sub" / "up").symlink_to(tmp_path)

    assert found(tmp_path) == {".": ("a.txt",), "sub": ("b.txt",)}


def test_broken_links_are_listed(tmp_path: Path) -> None:
    """A link that leads nowhere, or to itself, is listed by its name, so that its error can be seen."""
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nothing")
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")

    assert found(tmp_path) == {".": ("gone.txt", "self.txt")}


def test_pipes_in_a_folder_are_not_listed(tmp_path: Path) -> None:
    """A named pipe in a folder, which would make its reader wait, is no speech."""
    os.mkfifo(tmp_path / "a.txt")

    assert [folder.problem.kind for folder in find(str(tmp_path)) if folder.problem] == ["no_speeches"]


def test_a_file_is_found_in_its_folder(tmp_path: Path) -> None:
    """A file that is named is a speech whatever its suffix."""
    make(tmp_path, "talk.srt", "b.txt")

    assert list(find(str(tmp_path / "talk.srt"))) == [Folder(tmp_path, tmp_path, ("talk.srt",))]


@pytest.mark.parametrize("name", ["missing", "missing/a.txt", "a.txt/b.txt", "nul\0"], ids=ascii)
def test_missing_path_is_a_problem(tmp_path: Path, name: str) -> None:
    """A path that leads nowhere says so."""
    make(tmp_path, "a.txt")
    path = f"{tmp_path}/{name}"

    assert [(f.problem.kind, f.problem.subject) for f in find(path) if f.problem] == [("missing", path)]


def test_empty_path_is_missing() -> None:
    """No path at all is not the folder one is in."""
    assert [folder.problem.kind for folder in find("") if folder.problem] == ["missing"]


def test_folder_without_speeches_is_a_problem(tmp_path: Path) -> None:
    """A folder in which nothing is a speech says so."""
    make(tmp_path, "sub/picture.png")

    assert [(f.problem.kind, f.problem.subject) for f in find(str(tmp_path)) if f.problem] == [
        ("no_speeches", str(tmp_path))
    ]


def test_forbidden_folder_leaves_the_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that may not be opened says so, and the speeches beside it are found."""
    make(tmp_path, "a.txt", "closed/b.txt", "open/c.txt")
    scandir = os.scandir

    def guarded(path: Path) -> object:
        if path.name == "closed":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", guarded)

    assert [(f.path.name, f.problem.kind if f.problem else f.speeches) for f in find(str(tmp_path))] == [
        (tmp_path.name, ("a.txt",)),
        ("closed", "forbidden"),
        ("open", ("c.txt",)),
    ]


def test_forbidden_folder_says_no_more_than_that(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a folder that may not be opened it is not said that it holds no speeches."""

    def refuse(path: Path) -> object:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "scandir", refuse)

    assert [folder.problem and folder.problem.kind for folder in find(str(tmp_path))] == ["forbidden"]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param(["a.txt", "b.md"], ["a", "b"], id="suffix-left-out"),
        pytest.param(["a.txt", "a.md", "b.txt"], ["a.txt", "a.md", "b"], id="same-but-for-suffix"),
        pytest.param(["a", "a.txt"], ["a", "a.txt"], id="file-without-suffix"),
        pytest.param(["a.txt", "a.TXT"], ["a.txt", "a.TXT"], id="same-but-for-case"),
        pytest.param(["x", "x.txt", "x.txt.txt"], ["x", "x.txt", "x.txt.txt"], id="suffix-twice"),
        pytest.param(["talk.srt", ".txt"], ["talk.srt", ".txt"], id="other-suffix-stays"),
    ],
)
def test_stems_are_unique(names: list[str], expected: list[str]) -> None:
    """A stem leaves the suffix out where no other file would have the same."""
    assert list(stems(names).values()) == expected


def test_stem_is_the_same_alone_and_in_company(tmp_path: Path) -> None:
    """A file is called by its whole name beside a twin, even where the twin is not opened."""
    make(tmp_path, "a.txt", "a.md")

    assert stems(["a.txt"], folders.twins(tmp_path / "a.txt")) == {"a.txt": "a.txt"}
