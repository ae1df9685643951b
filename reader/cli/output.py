"""What is printed: data on standard output, talk on standard error, and nothing that could steer a terminal."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.typeset.model import Run

_UNSAFE_IN_JSON = re.compile(
    "[\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\uffff]"
)
"""Controls, bidi controls, lone surrogates and the like, which JSON allows in a string as they are."""


def make_output_safe() -> None:
    """Let characters that the output's encoding lacks be spelled out instead of stopping the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def write(line: str) -> None:
    """Print a line that is already safe."""
    sys.stdout.write(line + "\n")


def write_json(value: object) -> None:
    """Print a value as JSON that shows Chinese as it is and spells out what could steer a terminal."""
    import json  # noqa: PLC0415 - a sixth of the time of a command that prints no JSON

    text = json.dumps(value, ensure_ascii=False, indent=2)
    write(_UNSAFE_IN_JSON.sub(lambda unsafe: f"\\u{ord(unsafe[0]):04x}", text))


def row_writer() -> Callable[[Sequence[Run]], None]:
    """What prints a row of runs: with styles on a terminal, else their characters alone."""
    if is_terminal():
        from reader.cli.styles import StyledRows  # noqa: PLC0415 - rich is for terminals

        return StyledRows().write
    return lambda runs: write("".join(run.text for run in runs).rstrip())


def complain(sentence: str) -> None:
    """Tell the person something, on standard error; nobody listens where that is closed."""
    if sys.stderr is not None:
        sys.stderr.write(f"reader: {safe(sentence)}\n")


def safe(text: str) -> str:
    """The text as one line that may be sent to a terminal."""
    if text.isprintable():
        return text
    from reader.text.cells import HIDDEN, visible  # noqa: PLC0415 - rich's tables are not needed for most words

    return visible(text).replace(HIDDEN, "")


def is_terminal() -> bool:
    """Whether standard output is a terminal."""
    return sys.stdout.isatty()


def abandon_output() -> None:
    """Send what is left to nowhere: nobody takes standard output any more, and closing it must not complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
