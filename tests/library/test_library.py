"""Paths to collections of entries."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.library.library import Library, bundled, open_library, read


def make(root: Path, *names: str) -> Path:
    """A folder with these files."""
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{path.stem}的讲话\n正文。", encoding="utf-8")
    return root


def ids(library: Library) -> list[str]:
    """The ids of all speeches, in the order of the list."""
    return [entry.id for entry in library.entries]


def opened(root: Path, *paths: str) -> Library:
    """The library of paths below a folder."""
    return open_library([str(root / path) for path in paths])


def test_folder_is_a_collection(tmp_path: Path) -> None:
    """A folder's speeches are one collection under its name; their ids are its name and their stems."""
    library = opened(make(tmp_path, "talks/b.txt", "talks/a.md"), "talks")

    assert [(group.id, group.title, group.folder) for group in library.collections] == [
        ("talks", "talks", tmp_path / "talks")
    ]
    assert [(entry.id, entry.collection, entry.stem, entry.path) for entry in library.entries] == [
        ("talks/a", "talks", "a", tmp_path / "talks" / "a.md"),
        ("talks/b", "talks", "b", tmp_path / "talks" / "b.txt"),
    ]
    assert library.all_problems == ()


def test_folders_below_are_collections_of_their_own(tmp_path: Path) -> None:
    """A sub-folder is named from the folder that was opened."""
    assert ids(opened(make(tmp_path, "talks/a.txt", "talks/2022/b.txt"), "talks")) == ["talks/a", "talks/2022/b"]


def test_speech_has_the_same_id_alone_and_in_its_folder(tmp_path: Path) -> None:
    """A file that is named is called as in its folder's list."""
    make(tmp_path, "talks/a.txt", "talks/b.txt")

    assert ids(opened(tmp_path, "talks/b.txt")) == ["talks/b"]


def test_files_keep_the_order_they_are_named_in(tmp_path: Path) -> None:
    """Files of one folder are one collection, in the order a person gave them."""
    assert ids(opened(make(tmp_path, "x/a.txt", "x/b.txt", "x/c.srt"), "x/c.srt", "x/a.txt")) == ["x/c.srt", "x/a"]


@pytest.mark.parametrize(
    "paths",
    [
        pytest.param(["x/a.txt", "x/a.txt"], id="file-twice"),
        pytest.param(["x/a.txt", "x/../x/a.txt"], id="file-in-two-ways"),
        pytest.param(["x", "x"], id="folder-twice"),
        pytest.param(["x/a.txt", "x"], id="file-and-folder"),
        pytest.param(["x", "link"], id="folder-and-link"),
    ],
)
def test_speech_is_listed_once(tmp_path: Path, paths: Sequence[str]) -> None:
    """However often and in whatever way a speech is given, it is listed once."""
    make(tmp_path, "x/a.txt")
    (tmp_path / "link").symlink_to("x")

    assert ids(opened(tmp_path, *paths)) == ["x/a"]


@pytest.mark.parametrize("paths", [["1/x", "2/x"], ["2/x", "1/x"]])
def test_folders_of_one_name_are_told_apart(tmp_path: Path, paths: Sequence[str]) -> None:
    """Two folders of the same name go by more of their paths, whichever comes first."""
    library = opened(make(tmp_path, "1/x/a.txt", "2/x/a.txt"), *paths)

    assert ids(library) == [f"{path}/a" for path in paths]
    assert all(library.entry(entry.id) == entry for entry in library.entries)


def test_id_opens_the_speech_where_its_folder_lies(tmp_path: Path) -> None:
    """A path without its suffix, as ids are, leads to the file."""
    assert ids(opened(make(tmp_path, "x/a.md"), "x/a")) == ["x/a"]


def test_current_folder_goes_by_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder one is in, and those below it, are named as from outside."""
    monkeypatch.chdir(make(tmp_path, "x/a.txt", "x/sub/b.txt") / "x")

    library = open_library(["."])

    assert ids(library) == ["x/a", "x/sub/b"]
    assert [str(entry.path) for entry in library.entries] == ["a.txt", "sub/b.txt"]


def test_path_that_gives_nothing_leaves_the_rest(tmp_path: Path) -> None:
    """What cannot be opened is a problem by name, in order, and the others are listed."""
    make(tmp_path, "x/a.txt")
    (tmp_path / "empty").mkdir()

    library = opened(tmp_path, "missing", "x", "empty")

    assert ids(library) == ["x/a"]
    assert [(problem.kind, problem.subject) for problem in library.problems] == [
        ("missing", str(tmp_path / "missing")),
        ("no_speeches", str(tmp_path / "empty")),
    ]


def test_standard_input_is_read_once_and_comes_first(tmp_path: Path) -> None:
    """What is piped in is a speech with the id `-`, before all others."""
    calls: list[int] = []

    def stdin() -> bytes:
        calls.append(1)
        return "题目\n正文。".encode()

    library = open_library([str(make(tmp_path, "x/a.txt") / "x"), "-", "-"], stdin)

    assert (ids(library), len(calls)) == (["-", "x/a"], 1)
    assert (read(library.entries[0]).title, library.entries[0].path, library.entries[0].name) == ("题目", None, "-")


def test_standard_input_is_left_alone_unless_asked_for(tmp_path: Path) -> None:
    """A library of files does not touch standard input."""

    def stdin() -> bytes:
        raise AssertionError

    open_library([str(make(tmp_path, "x/a.txt"))], stdin)


def test_named_pipe_is_read_once(tmp_path: Path) -> None:
    """A pipe given as a file, as shells do for `<(…)`, is read when it is listed and stays readable."""
    pipe = tmp_path / "63"
    os.mkfifo(pipe)
    writer = threading.Thread(target=lambda: pipe.write_bytes("题目\n正文。".encode()))
    writer.start()

    library = open_library([str(pipe)])
    writer.join()

    assert [read(library.entries[0]).title for _ in range(2)] == ["题目", "题目"]


def test_collection_speaks_for_itself(tmp_path: Path) -> None:
    """A folder's `collection.toml` gives it a title, a preface, an order, and notes to its speeches and preface."""
    make(tmp_path, "x/a.txt", "x/b.txt", "x/c.txt")
    (tmp_path / "x" / "collection.toml").write_text(
        'title = "三篇"\npreface = "编者按"\nsource = "报纸"\norder = ["c", "b"]\n'
        '[[note]]\nspeech = "b"\nquote = "正"\nwords = "注"\n[[note]]\nquote = "按"\nwords = "按注"\n',
        encoding="utf-8",
    )

    library = opened(tmp_path, "x")
    group = library.collections[0]

    assert ids(library) == ["x/c", "x/b", "x/a"]
    assert (group.id, group.title, group.preface, group.source) == ("x", "三篇", "编者按", "报纸")
    assert [(note.words, note.span) for note in group.notes] == [("按注", (2, 3))]
    assert [(note.words, note.span) for note in read(library.entries[1]).notes] == [("注", (0, 1))]
    assert library.collection_of(library.entries[0]) == group


def test_damaged_collection_file_is_a_problem_of_its_collection(tmp_path: Path) -> None:
    """A `collection.toml` that cannot be read takes nothing but its own words away."""
    make(tmp_path, "x/a.txt")
    (tmp_path / "x" / "collection.toml").write_text("title = ", encoding="utf-8")

    library = opened(tmp_path, "x")

    assert ids(library) == ["x/a"]
    assert [problem.kind for problem in library.collections[0].problems] == ["bad_toml"]
    assert library.all_problems == library.collections[0].problems


def test_notes_about_a_speech_that_is_not_there_are_told(tmp_path: Path) -> None:
    """A note whose speech has another name is not lost in silence."""
    make(tmp_path, "x/a.txt")
    (tmp_path / "x" / "collection.toml").write_text('[[note]]\nspeech = "b"\nwords = "注"\n', encoding="utf-8")

    assert [problem.detail for problem in opened(tmp_path, "x").all_problems] == ["[[note]] speech = b"]
    assert opened(tmp_path, "x/a.txt").all_problems == ()


def test_names_that_are_no_text_are_kept_exactly(tmp_path: Path) -> None:
    """A file name with bytes that are no UTF-8, or with control characters, still leads to its file."""
    for name in (b"\xff\xfe.txt", b"\x1b[31m.txt", b"new\nline.txt"):
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text("题目\n正文。", encoding="utf-8")

    library = open_library([str(tmp_path)])

    assert {entry.stem for entry in library.entries} == {"\udcff\udcfe", "\x1b[31m", "new\nline"}
    assert [read(entry).title for entry in library.entries] == ["题目"] * 3


def test_nothing_is_read_when_a_library_opens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Opening lists names and opens no speech, whatever it holds."""
    make(tmp_path, *(f"x/{number}.txt" for number in range(50)))
    opened_files: list[Path] = []

    def watched(path: Path) -> bytes:
        opened_files.append(path)
        raise ReaderError("missing", str(path))

    monkeypatch.setattr(Path, "read_bytes", watched)
    library = opened(tmp_path, "x")

    assert len(library.entries) == 50
    assert opened_files in ([], [tmp_path / "x" / "collection.toml"])


def test_bundled_collection_is_found() -> None:
    """The five speeches come in the order in which the page has them."""
    assert ids(bundled()) == [
        "data/liu-chunxia",
        "data/zhang-qingsong",
        "data/zhou-jin",
        "data/luo-changcheng",
        "data/xie-qiushi",
    ]


def test_heads_need_no_outline() -> None:
    """A list of heads does not load what finds the points of a text, for it should show at once."""
    statement = (
        "import sys; from reader.library.library import bundled, head; "
        "[head(entry) for entry in bundled().entries]; sys.exit('reader.speech.outline' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", statement], check=False).returncode == 0
