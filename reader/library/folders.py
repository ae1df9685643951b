"""Which speeches a folder holds, its sub-folders included; names only, no file of a speech is opened."""

from __future__ import annotations

import os
import re
import stat
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from reader.errors import ReaderError
from reader.library import files

SUFFIXES = (".txt", ".md", ".text", ".markdown")
"""What the name of a speech's file ends in, in any case; the first that exists is meant where a suffix is left out."""

Kind = Literal["speech", "folder", "other"]

_NUMBER = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Folder:
    """What was found in one folder."""

    path: Path
    root: Path
    """The folder a person named, this one or one above it."""
    speeches: tuple[str, ...] = ()
    """Names of the files that are speeches, in the order of their numbers and letters, or as a person named them."""
    is_listed: bool = False
    """Whether `speeches` are all it holds; else only those that were named."""
    piped: Mapping[str, bytes] = field(default_factory=dict)
    """What came through those of the files that are named pipes."""
    problem: ReaderError | None = None
    """Why nothing was found."""

    @property
    def place(self) -> str:
        """The path without links, by which two ways to the same folder are told to be one."""
        return os.path.realpath(self.path)

    def joined(self, other: Folder) -> Folder:
        """The same folder, found in two ways."""
        root = max(self.root, other.root, key=lambda root: -len(root.parts))
        return Folder(
            self.path,
            root,
            tuple(dict.fromkeys(other.speeches + self.speeches if other.is_listed else self.speeches + other.speeches)),
            self.is_listed or other.is_listed,
            {**self.piped, **other.piped},
        )


def find(path: str) -> Iterator[Folder]:
    """What a path leads to: a file in its folder, or a folder and those below it that hold speeches.

    A speech's suffix may be left out, so that the id of a speech opens it where its folder lies.
    """
    path = next((path + suffix for suffix in ("", *SUFFIXES) if os.path.lexists(path + suffix)), path)
    try:
        is_folder = stat.S_ISDIR(os.stat(path).st_mode)  # noqa: PTH116 - Path("") would be a folder
        piped = None if is_folder else files.stream(Path(path))
    except ReaderError as error:
        yield Folder(Path(path), Path(path), problem=error)
    except (OSError, ValueError) as error:
        yield Folder(Path(path), Path(path), problem=files.refusal(error, path))
    else:
        yield from _walk(Path(path)) if is_folder else [_file(Path(path), piped)]


def stems(names: Iterable[str], beside: Iterable[str] = ()) -> dict[str, str]:
    """What to call each of a folder's files: its name without the suffix, or all of it where that would not be unique.

    Args:
        names: The files' names.
        beside: Names of other speeches in the folder, so that a file is called the same alone and in their company.
    """
    bare = {name: _bare(name) for name in (*names, *beside)}
    count = Counter(bare.values())
    unique = {name: short if count[short] == 1 and short not in bare else name for name, short in bare.items()}
    return {name: unique[name] for name in names}


def twins(path: Path) -> list[str]:
    """Names of the speeches beside a file that differ from it by their suffix alone."""
    bare = _bare(path.name)
    return [bare + suffix for suffix in SUFFIXES if os.path.lexists(path.parent / (bare + suffix))]


def in_order(name: str) -> tuple[list[str | int], str]:
    """A key that sorts names as people count: 第2 before 第10."""
    words_and_numbers: list[str | int] = [*_NUMBER.split(name)]
    words_and_numbers[1::2] = map(int, words_and_numbers[1::2])
    return words_and_numbers, name


def _file(path: Path, piped: bytes | None) -> Folder:
    return Folder(path.parent, path.parent, (path.name,), piped={} if piped is None else {path.name: piped})


def _walk(root: Path) -> Iterator[Folder]:
    """A folder and all below it, each once even where links make a loop."""
    seen: set[str] = set()
    ahead = [root]
    is_empty = True
    while ahead:
        path = ahead.pop()
        real = os.path.realpath(path)
        if real in seen:
            continue
        seen.add(real)
        try:
            names = _scan(path)
        except OSError as error:
            yield Folder(path, root, problem=files.refusal(error, str(path)))
            is_empty = False
            continue
        ahead += [path / name for name in reversed(names["folder"])]
        if names["speech"]:
            yield Folder(path, root, tuple(names["speech"]), is_listed=True)
            is_empty = False
    if is_empty:
        yield Folder(root, root, problem=ReaderError("no_speeches", str(root)))


def _scan(path: Path) -> dict[Kind, list[str]]:
    names: dict[Kind, list[str]] = {"speech": [], "folder": [], "other": []}
    with os.scandir(path) as listing:
        for item in listing:
            names[_kind(item)].append(item.name)
    return {kind: sorted(found, key=in_order) for kind, found in names.items()}


def _bare(name: str) -> str:
    bare, dot, suffix = name.rpartition(".")
    return bare if bare and dot + suffix.lower() in SUFFIXES else name


def _kind(item: os.DirEntry[str]) -> Kind:
    """What an item of a listing is; a link that leads nowhere is what its name says, so that its error shows."""
    if item.name.startswith((".", "_")):
        return "other"
    try:
        if item.is_dir():
            return "folder"
        is_file = item.is_file() or item.is_symlink()
    except OSError:
        is_file = True
    return "speech" if is_file and item.name.lower().endswith(SUFFIXES) else "other"
