"""`reader outline`: the points of a speech as a tree, with what is odd about their numbers."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections import defaultdict
from collections.abc import Iterable
from typing import TypedDict

from reader.cli.command import DONE, Command
from reader.cli.output import complain, row_writer, safe, write, write_json
from reader.cli.speeches import entry_named
from reader.library.library import read
from reader.settings import Settings
from reader.speech.model import Point, Speech, WarningKind
from reader.speech.model import Warning as Oddity
from reader.speech.outline import outlined
from reader.speech.places import depths
from reader.speech.warnings import message
from reader.typeset.model import Role, RoleKind, Run
from reader.words import Words, words_for

INDENT = "  "
"""Before a heading, once for the title and each node above it."""

DEEPEST = 20
"""Steps of indent at most."""


class OutlinePoint(TypedDict):
    """A point in `--json`; a sub-heading has the marker "" and no ordinal."""

    marker: str
    ordinal: int | None
    level: int
    start: int
    end: int
    heading: str
    parent: int | None
    """Index into the points."""
    confidence: float


class OutlineWarning(TypedDict):
    """A warning in `--json`."""

    kind: WarningKind
    start: int
    end: int
    point: int | None
    """Index into the points."""
    message: str


class Outlined(TypedDict):
    """A speech in `--json`; offsets are code points of its text."""

    id: str
    title: str
    author: str
    post: str
    text: str
    points: list[OutlinePoint]
    warnings: list[OutlineWarning]


def _add_arguments(parser: ArgumentParser, words: Words) -> None:
    parser.add_argument("speech", metavar="SPEECH", help=words.command_line["speech"])
    parser.add_argument("--json", action="store_true", help=words.command_line["json"])


def _run(options: Namespace, settings: Settings) -> int:
    words = words_for(settings.language)
    speech = outlined(read(entry_named(options.speech, words)))
    if options.json:
        write_json(_outlined(speech, words))
    else:
        _write_tree(speech, words)
    return DONE


def _outlined(speech: Speech, words: Words) -> Outlined:
    return Outlined(
        id=speech.id,
        title=speech.title,
        author=speech.author,
        post=speech.post,
        text=speech.text,
        points=[_point(point, speech.text) for point in speech.outline.points],
        warnings=[_warning(warning, words) for warning in speech.outline.warnings],
    )


def _point(point: Point, text: str) -> OutlinePoint:
    return OutlinePoint(
        marker=point.marker,
        ordinal=point.ordinal,
        level=point.level,
        start=point.start,
        end=point.end,
        heading=text[point.start : point.heading_end],
        parent=point.parent,
        confidence=round(point.confidence, 3),
    )


def _warning(warning: Oddity, words: Words) -> OutlineWarning:
    return OutlineWarning(
        kind=warning.kind,
        start=warning.start,
        end=warning.end,
        point=warning.point,
        message=message(warning, words),
    )


def _write_tree(speech: Speech, words: Words) -> None:
    """Print title and headings, each with its warnings below it; a speech without points says so."""
    write_row = row_writer()
    points = speech.outline.points
    warnings: dict[int | None, list[Oddity]] = defaultdict(list)
    for warning in speech.outline.warnings:
        warnings[warning.point].append(warning)
    write_row([Run(safe(speech.title), (Role("title"),), -1)])
    for index, depth in enumerate(depths(points)):
        indent = INDENT * min(depth + 1, DEEPEST)
        write_row([Run(indent, (), -1), *_heading(points[index], speech.text)])
        _write_warnings(warnings[index], indent + INDENT, words)
    _write_warnings(warnings[None], "", words)
    if not points:
        complain(words.command_line["no_points"].format(speech=speech.id))


def _heading(point: Point, text: str) -> list[Run]:
    """Marker and heading of a point."""
    marker = safe(text[point.start : point.marker_end])
    rest = safe(text[point.marker_end : point.heading_end].replace("\n", " "))
    kind: RoleKind = "heading" if point.marker else "subheading"
    return [Run(marker, (Role("marker", point.level),), -1), Run(rest, (Role(kind, point.level),), -1)]


def _write_warnings(warnings: Iterable[Oddity], indent: str, words: Words) -> None:
    for warning in warnings:
        write(f"{indent}! {safe(message(warning, words))}")


COMMAND = Command(_add_arguments, _run)
