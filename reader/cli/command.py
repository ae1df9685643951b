"""What every command of the command line is."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable
from dataclasses import dataclass

from reader.settings import Settings
from reader.words import Words

DONE, NOTHING_FOUND, FAILED, INTERRUPTED, UNHEARD = 0, 1, 2, 130, 141
"""Exit codes; the last two are what shells give a program that Ctrl+C ended, or that nobody took the output of.

They are 128 and the number of the signal, SIGINT or SIGPIPE, so that `reader find … | head -1` ends as grep does.
"""


@dataclass(frozen=True, slots=True)
class Command:
    """How a command takes its arguments and what it does with them."""

    add_arguments: Callable[[ArgumentParser, Words], None]
    run: Callable[[Namespace, Settings], int]
    """Gives the exit code; raises ReaderError."""


def whole_number(least: int, complaint: str) -> Callable[[str], int]:
    """What reads an option that is a whole number from `least` on; `complaint` tells of a `{value}` that is none."""

    def number(text: str) -> int:
        if not text.isdecimal() or int(text) < least:
            raise ArgumentTypeError(complaint.format(value=text, least=least))
        return int(text)

    return number
