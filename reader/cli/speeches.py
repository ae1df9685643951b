"""From what a person names on the command line to speeches; what cannot be used is told on standard error."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from reader.cli.command import DONE, FAILED
from reader.cli.output import complain
from reader.errors import ReaderError
from reader.library.library import STANDARD_INPUT, Entry, Library, bundled, open_library, read
from reader.speech.model import Speech
from reader.words import Words, sentence


class Speeches:
    """The speeches of a library, and whether all that was asked for could be used.

    Args:
        library: What is open.
        words: The language of what is told.
    """

    def __init__(self, library: Library, words: Words) -> None:
        self.library = library
        self.code = DONE
        """The exit code so far."""
        self._words = words
        for problem in library.all_problems:
            self.tell(problem)

    def tell(self, problem: ReaderError) -> None:
        """Say what cannot be used; the rest can."""
        complain(sentence(problem, self._words))
        self.code = FAILED

    def __iter__(self) -> Iterator[tuple[Entry, Speech]]:
        """Each entry with its speech, read when its turn comes; those that cannot be read are told."""
        for entry in self.library.entries:
            try:
                speech = read(entry)
            except ReaderError as error:
                self.tell(error)
            else:
                yield entry, speech


def open_paths(paths: Sequence[str]) -> Library:
    """The library of some paths, or the bundled one without any."""
    return open_library(paths, _standard_input) if paths else bundled()


def _standard_input() -> bytes:
    """All of standard input.

    Raises:
        ReaderError: It is closed.
    """
    if sys.stdin is None:
        raise ReaderError("unreadable", STANDARD_INPUT, "standard input is closed")
    return sys.stdin.buffer.read()


def entry_named(name: str, words: Words) -> Entry:
    """The one entry with an id of the bundled list or at a path; what is wrong beside it is told.

    Raises:
        ReaderError: There is none, or several.
    """
    known = bundled().entry(name)
    if known:
        return known
    library = open_paths([name])
    match library.entries:
        case (entry,):
            for beside in library.all_problems:
                complain(sentence(beside, words))
            return entry
        case ():
            problem = next(iter(library.all_problems), None)
            raise problem if problem and problem.kind != "missing" else ReaderError("unknown_speech", name)
        case _:
            raise ReaderError("several_speeches", name)
