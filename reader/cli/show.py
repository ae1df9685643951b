"""`reader show`: a speech as typeset text."""

from __future__ import annotations

import shutil
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Sequence

from reader.cli.command import DONE, Command, whole_number
from reader.cli.output import is_terminal, row_writer
from reader.cli.pages import page, skeleton
from reader.cli.speeches import entry_named
from reader.library.library import read
from reader.settings import Settings
from reader.speech.outline import outlined
from reader.typeset.model import Run
from reader.words import Words, words_for

NARROWEST = 8
"""Cells of the narrowest rows: four Han characters, so that no rule of line breaking is out of room."""


def _add_arguments(parser: ArgumentParser, words: Words) -> None:
    width = whole_number(NARROWEST, words.command_line["bad_number"])
    parser.add_argument("speech", metavar="SPEECH", help=words.command_line["speech"])
    parser.add_argument("--width", type=width, metavar="N", help=words.command_line["width"])
    parser.add_argument("--skeleton", action="store_true", help=words.command_line["skeleton"])


def _run(options: Namespace, settings: Settings) -> int:
    speech = outlined(read(entry_named(options.speech, words_for(settings.language))))
    rows = skeleton if options.skeleton else page
    write_rows(rows(speech, options.width or widest_row(settings)))
    return DONE


def write_rows(rows: Iterable[Sequence[Run]]) -> None:
    """Print rows one by one, as they are made."""
    write_row = row_writer()
    for row in rows:
        write_row(row)


def widest_row(settings: Settings) -> int:
    """Cells of a row when nobody asks for a width: the measure, or what a narrow terminal has."""
    if is_terminal():
        return max(NARROWEST, min(settings.measure, shutil.get_terminal_size().columns))
    return settings.measure


COMMAND = Command(_add_arguments, _run)
