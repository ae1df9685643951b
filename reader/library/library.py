"""Open a library: from paths to collections of entries, without reading a speech.

This module is the room's face: what others need of the room is importable from here.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from reader.errors import ReaderError
from reader.library import collection, files, folders
from reader.library.collection import Manifest
from reader.library.folders import Folder
from reader.library.model import STANDARD_INPUT, Collection, Entry, Head, Library
from reader.library.notes import Remark, place
from reader.library.reading import head, read, size
from reader.paths import bundled_data

__all__ = [
    "STANDARD_INPUT",
    "Collection",
    "Entry",
    "Head",
    "Library",
    "bundled",
    "head",
    "open_library",
    "read",
    "size",
]


def bundled() -> Library:
    """The collection that comes with the program."""
    return open_library([str(bundled_data())])


def open_library(paths: Sequence[str], stdin: Callable[[], bytes] = bytes) -> Library:
    """List the speeches of files, of folders with their sub-folders, and of standard input, which comes first.

    Each speech is listed once, however often it is given. A path that gives nothing is a problem of the library;
    nothing is raised.

    Args:
        paths: As a person typed them; `-` is standard input.
        stdin: Reads standard input; called once if `-` is among the paths.
    """
    found: dict[str, Folder] = {}
    problems: list[ReaderError] = []
    for path in dict.fromkeys(paths):
        for folder in folders.find(path) if path != STANDARD_INPUT else ():
            if folder.problem:
                problems.append(folder.problem)
            else:
                found[folder.place] = found[folder.place].joined(folder) if folder.place in found else folder
    piped = [_standard_input(stdin())] if STANDARD_INPUT in paths else []
    ids = _ids(found)
    return Library((*piped, *(_collection(folder, ids[at]) for at, folder in found.items())), tuple(problems))


def _standard_input(data: bytes) -> Collection:
    entry = Entry(STANDARD_INPUT, STANDARD_INPUT, STANDARD_INPUT, STANDARD_INPUT, data=data)
    return Collection(STANDARD_INPUT, STANDARD_INPUT, None, (entry,))


def _ids(found: Mapping[str, Folder]) -> dict[str, str]:
    """For each folder the end of its path: from the folder that was named or, where two would be one, from above it."""
    parts = {at: _absolute(folder.path).parts for at, folder in found.items()}
    lengths = {at: 1 + len(folder.path.parts) - len(folder.root.parts) for at, folder in found.items()}
    while True:
        ids = {at: Path(*parts[at][-length:]).as_posix() for at, length in lengths.items()}
        count = Counter([*ids.values(), STANDARD_INPUT])
        clashing = [at for at, id_ in ids.items() if count[id_] > 1]
        if not clashing:
            return ids
        lengths.update({at: lengths[at] + 1 for at in clashing})


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would name a link by where it leads


def _collection(folder: Folder, id_: str) -> Collection:
    own = _manifest(folder.path)
    entries = _entries(folder, id_, own)
    return Collection(
        id=id_,
        title=own.title or id_,
        folder=folder.path,
        entries=entries,
        source=own.source,
        date=own.date,
        preface=own.preface,
        notes=tuple(place(remark, own.preface) for remark in own.remarks if not remark.speech),
        problems=own.problems + _strays(folder, entries, own),
    )


def _strays(folder: Folder, entries: Sequence[Entry], own: Manifest) -> tuple[ReaderError, ...]:
    """Names of speeches that the manifest has notes for and the folder, where all of it is listed, does not hold."""
    named = dict.fromkeys(remark.speech for remark in own.remarks if remark.speech) if folder.is_listed else {}
    missing = named.keys() - {entry.stem for entry in entries}
    path = str(folder.path / collection.FILE)
    return tuple(ReaderError("bad_collection", path, f"[[note]] speech = {name}") for name in named if name in missing)


def _manifest(folder: Path) -> Manifest:
    path = folder / collection.FILE
    try:
        return collection.manifest(files.whole(path), str(path))
    except ReaderError as error:
        return Manifest(problems=() if error.kind == "missing" else (error,))


def _entries(folder: Folder, collection_id: str, own: Manifest) -> tuple[Entry, ...]:
    stems = _stems(folder)
    remarks: dict[str, list[Remark]] = {}
    for remark in own.remarks:
        remarks.setdefault(remark.speech, []).append(remark)
    start = str(folder.path / "-")[:-1]
    return tuple(
        Entry(
            id=f"{collection_id}/{stem}",
            collection=collection_id,
            stem=stem,
            name=start + name,
            remarks=tuple(remarks.get(stem, ())),
            data=folder.piped.get(name),
        )
        for name, stem in (_in_published_order(stems, own.order) if folder.is_listed else stems.items())
    )


def _stems(folder: Folder) -> dict[str, str]:
    if folder.is_listed:
        return folders.stems(folder.speeches)
    return folders.stems(
        folder.speeches, [twin for name in folder.speeches for twin in folders.twins(folder.path / name)]
    )


def _in_published_order(stems: Mapping[str, str], order: Sequence[str]) -> list[tuple[str, str]]:
    rank = {stem: number for number, stem in enumerate(order)}
    return sorted(stems.items(), key=lambda named: rank.get(named[1], len(rank)))
