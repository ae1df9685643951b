"""`reader`: opens the app, or prints the speeches where there is no terminal to open it on.

What it needs is imported where it is needed: this module is loaded for `--version` as well.
"""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reader import __version__
from reader.cli.command import DONE, Command
from reader.cli.output import is_terminal, write
from reader.errors import ReaderError
from reader.settings import Settings
from reader.words import Words, words_for

if TYPE_CHECKING:
    from reader.library.library import Library

TERMINAL = "/dev/tty"
"""The terminal that controls the process, whatever its standard input is (POSIX, section 10.1)."""


def _add_arguments(parser: ArgumentParser, words: Words) -> None:
    parser.add_argument("paths", nargs="*", metavar="PATH", help=words.command_line["paths"])
    parser.add_argument("--at", metavar="PLACE", help=words.command_line["at"])
    parser.add_argument("--version", action="store_true", help=words.command_line["version"])


def _run(options: Namespace, settings: Settings) -> int:
    if options.version:
        write(f"reader {__version__}")
        return DONE
    from reader.cli.speeches import open_paths  # noqa: PLC0415

    library = open_paths(options.paths)
    if library.entries and is_terminal():
        _hear_keys()
        from reader.tui.app import open_app  # noqa: PLC0415

        with _drawn_on_terminal():
            return open_app(library, options.at, settings)
    return _print(library, settings)


def _print(library: Library, settings: Settings) -> int:
    """Print every speech as `reader show` does, with two blank rows between them."""
    from reader.cli.pages import page  # noqa: PLC0415
    from reader.cli.show import widest_row, write_rows  # noqa: PLC0415
    from reader.cli.speeches import Speeches  # noqa: PLC0415
    from reader.speech.outline import outlined  # noqa: PLC0415

    speeches = Speeches(library, words_for(settings.language))
    for number, (_, speech) in enumerate(speeches):
        if number:
            write("\n")
        write_rows(page(outlined(speech), widest_row(settings)))
    return speeches.code


def _hear_keys() -> None:
    """Let keys come from the terminal when standard input is something else.

    Raises:
        ReaderError: There is no terminal, or standard input is closed, so that the app has nowhere to read.
    """
    if sys.stdin is None:
        raise ReaderError("no_terminal", "/dev/stdin")
    if sys.stdin.isatty():
        return
    _point_at_terminal(sys.stdin.fileno())


@contextmanager
def _drawn_on_terminal() -> Iterator[None]:
    """Let the app, which Textual draws on standard error, be seen when that is something else, such as a file.

    Raises:
        ReaderError: There is no terminal, or standard error is closed.
    """
    drawn = sys.__stderr__
    if drawn is None:
        raise ReaderError("no_terminal", "/dev/stderr")
    if drawn.isatty():
        yield
        return
    kept = os.dup(drawn.fileno())
    try:
        _point_at_terminal(drawn.fileno())
        yield
    finally:
        os.dup2(kept, drawn.fileno())
        os.close(kept)


def _point_at_terminal(descriptor: int) -> None:
    """Make a standard stream the terminal of the process.

    Raises:
        ReaderError: There is no terminal.
    """
    try:
        terminal = os.open(TERMINAL, os.O_RDWR)
    except OSError as error:
        raise ReaderError("no_terminal", TERMINAL) from error
    os.dup2(terminal, descriptor)
    os.close(terminal)


COMMAND = Command(_add_arguments, _run)
