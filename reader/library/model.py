"""What is open: a library of collections of entries, each the way to one speech; nothing here has been read yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from reader.errors import ReaderError
from reader.library.notes import Remark
from reader.speech.model import Note

STANDARD_INPUT = "-"
"""The path, and the id, of what comes through standard input."""


@dataclass(frozen=True, slots=True)
class Entry:
    """The way to one speech."""

    id: str
    """`collection/stem`, unique in its library and the same each time; `-` for standard input."""
    collection: str
    """The id of its collection."""
    stem: str
    """Its file's name without the suffix, or the whole name where two files differ by their suffix alone."""
    name: str
    """The path of its file as a message shows it; `-` for standard input."""
    remarks: tuple[Remark, ...] = ()
    """What its collection says about it, not yet placed in its text."""
    data: bytes | None = None
    """What came through a pipe, which can be read only once; None for a file."""

    @property
    def path(self) -> Path | None:
        """Its file; None for standard input."""
        return None if self.name == STANDARD_INPUT else Path(self.name)


class Head(NamedTuple):
    """What a list shows of a speech."""

    title: str
    author: str
    post: str
    error: ReaderError | None = None
    """Why it cannot be read; its title is then its stem."""


@dataclass(frozen=True, slots=True)
class Collection:
    """A folder of speeches, in the order of its list."""

    id: str
    """The end of its folder's path, as long as it takes to be unique; `-` for standard input."""
    title: str
    """What it calls itself, or its id."""
    folder: Path | None
    """Where it lies; None for standard input."""
    entries: tuple[Entry, ...]
    source: str = ""
    date: str = ""
    preface: str = ""
    """The editor's note that introduces it."""
    notes: tuple[Note, ...] = ()
    """Notes about the preface; their spans are offsets in it."""
    problems: tuple[ReaderError, ...] = ()
    """What of it could not be used, while the rest can."""


@dataclass(frozen=True)
class Library:
    """All collections that are open."""

    collections: tuple[Collection, ...] = ()
    problems: tuple[ReaderError, ...] = ()
    """The paths that gave nothing, and why."""

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The speeches of all collections, in the order of their list."""
        return tuple(entry for collection in self.collections for entry in collection.entries)

    @property
    def all_problems(self) -> tuple[ReaderError, ...]:
        """The library's own problems, then its collections'."""
        return self.problems + tuple(problem for collection in self.collections for problem in collection.problems)

    def entry(self, id_: str) -> Entry | None:
        """The speech with an id."""
        return self._entries.get(id_)

    def collection_of(self, entry: Entry) -> Collection:
        """The collection that holds an entry of this library."""
        return self._collections[entry.collection]

    @cached_property
    def _entries(self) -> Mapping[str, Entry]:
        return {entry.id: entry for entry in self.entries}

    @cached_property
    def _collections(self) -> Mapping[str, Collection]:
        return {collection.id: collection for collection in self.collections}
