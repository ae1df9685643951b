"""`reader list`: the speeches of a library."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from typing import TypedDict

from reader.cli.command import Command
from reader.cli.output import is_terminal, safe, write, write_json
from reader.cli.speeches import Speeches, open_paths
from reader.library.library import head
from reader.settings import Settings
from reader.words import Words, words_for

GAP = 2
"""Cells between columns."""


class Listed(TypedDict):
    """A speech in `--json`."""

    id: str
    title: str
    author: str
    post: str
    collection: str
    path: str | None
    """None for standard input."""
    characters: int
    """Code points of the text."""
    points: int
    """Numbered points; sub-headings do not count."""


def _add_arguments(parser: ArgumentParser, words: Words) -> None:
    parser.add_argument("paths", nargs="*", metavar="PATH", help=words.command_line["paths"])
    parser.add_argument("--json", action="store_true", help=words.command_line["json"])


def _run(options: Namespace, settings: Settings) -> int:
    speeches = Speeches(open_paths(options.paths), words_for(settings.language))
    if options.json:
        write_json(_listed(speeches))
    elif is_terminal():
        _write_table(_lines(speeches))
    else:
        for line in _lines(speeches):
            write("\t".join(line))
    return speeches.code


def _listed(speeches: Speeches) -> list[Listed]:
    """What `--json` tells; each speech is read."""
    from reader.speech.outline import outline  # noqa: PLC0415 - the plain list does not wait for it

    return [
        Listed(
            id=entry.id,
            title=speech.title,
            author=speech.author,
            post=speech.post,
            collection=entry.collection,
            path=str(entry.path) if entry.path else None,
            characters=len(speech.text),
            points=sum(bool(point.marker) for point in outline(speech.text).points),
        )
        for entry, speech in speeches
    ]


def _lines(speeches: Speeches) -> list[tuple[str, str, str]]:
    """Id, author and title of each speech that can be read, from its ends alone."""
    lines = []
    for entry in speeches.library.entries:
        title, author, _, error = head(entry)
        if error:
            speeches.tell(error)
        else:
            lines.append((safe(entry.id), safe(author), safe(title)))
    return lines


def _write_table(lines: Sequence[tuple[str, str, str]]) -> None:
    """Print columns that stand one below the other, no row wider than the terminal."""
    import shutil  # noqa: PLC0415 - it loads much that only a terminal needs

    from reader.text.cells import cut, width  # noqa: PLC0415 - so do rich's tables

    columns = shutil.get_terminal_size().columns
    widths = [max(map(width, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = [text + " " * (room - width(text) + GAP) for text, room in zip(line, widths, strict=True)]
        write(cut("".join(cells).rstrip(), columns))


COMMAND = Command(_add_arguments, _run)
