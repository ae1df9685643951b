"""`reader find`: where a phrase stands in the speeches of a library."""

from __future__ import annotations

import signal
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from typing import NamedTuple, TypedDict

from reader.cli.command import DONE, NOTHING_FOUND, Command, whole_number
from reader.cli.output import complain, is_terminal, row_writer, safe, write, write_json
from reader.cli.speeches import Speeches, open_paths
from reader.errors import ReaderError
from reader.find.context import context
from reader.find.hits import Finder, Hit, HitKind
from reader.find.query import Query
from reader.library.library import Entry
from reader.settings import Settings
from reader.speech.citation import STEP, markers
from reader.speech.model import Speech
from reader.speech.outline import outlined
from reader.typeset.model import Role, Run
from reader.words import Words, words_for

DEADLINE = 2.0
"""Seconds that a pattern may take in one speech: the largest is done in milliseconds unless it backtracks for ever."""

HAS_TIMER = hasattr(signal, "setitimer")
"""Windows has no timers of this kind: there a pattern may take as long as it likes."""

CONTEXT = 20
"""Characters shown on each side of a hit: with it half a row of the page."""

INDENT = "  "
"""Before a hit that stands under the name of its speech."""


class Match(NamedTuple):
    """A speech with its hits."""

    entry: Entry
    speech: Speech
    hits: tuple[Hit, ...]


class FoundHit(TypedDict):
    """A hit in `--json`; offsets are code points of its speech's text."""

    start: int
    end: int
    text: str
    point: list[str]
    """The markers of the points that hold it, from the top."""
    kind: HitKind


class FoundSpeech(TypedDict):
    """A speech with hits in `--json`."""

    id: str
    title: str
    path: str | None
    hits: list[FoundHit]


class Found(TypedDict):
    """What `--json` tells, hits or none."""

    query: str
    total: int
    speeches: list[FoundSpeech]


def _add_arguments(parser: ArgumentParser, words: Words) -> None:
    parser.add_argument("query", metavar="QUERY", help=words.command_line["query"])
    parser.add_argument("paths", nargs="*", metavar="PATH", help=words.command_line["paths"])
    parser.add_argument("--exact", action="store_true", help=words.command_line["exact"])
    parser.add_argument("--regex", action="store_true", help=words.command_line["regex"])
    characters = whole_number(0, words.command_line["bad_number"])
    parser.add_argument("--context", type=characters, default=CONTEXT, metavar="N", help=words.command_line["context"])
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help=words.command_line["json"])
    shape.add_argument("--count", action="store_true", help=words.command_line["count"])
    shape.add_argument("-l", "--list", action="store_true", help=words.command_line["paths_only"])


def _run(options: Namespace, settings: Settings) -> int:
    query = Query(options.query, exact=options.exact, regex=options.regex)
    words = words_for(settings.language)
    speeches = Speeches(open_paths(options.paths), words)
    matches = _matches(query, speeches)
    if options.json:
        found = _found(query, matches)
        write_json(found)
        total = found["total"]
    else:
        total = sum(_write(match, options) for match in matches)
        if is_terminal() and not total and not speeches.code:
            complain(words.no_hits.format(query=query.text))
    return speeches.code or (DONE if total else NOTHING_FOUND)


def _matches(query: Query, speeches: Speeches) -> Iterator[Match]:
    """The speeches in which a query is found; a pattern that cannot be used ends the search."""
    for entry, speech in speeches:
        try:
            with _deadline(query) if query.regex and HAS_TIMER else nullcontext():
                hits = Finder(speech.text).find(query)
        except ReaderError as error:
            speeches.tell(error)
            return
        if hits:
            yield Match(entry, speech, hits)


@contextmanager
def _deadline(query: Query) -> Iterator[None]:
    """Stop a pattern that takes too long, by a signal, for which `re` looks while it matches.

    Raises:
        ReaderError: The time is up.
    """

    def stop(*_: object) -> None:
        raise ReaderError("slow_pattern", query.text)

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, DEADLINE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _found(query: Query, matches: Iterable[Match]) -> Found:
    """What `--json` tells."""
    speeches = [
        FoundSpeech(
            id=entry.id,
            title=speech.title,
            path=str(entry.path) if entry.path else None,
            hits=[_found_hit(hit, speech) for hit in hits],
        )
        for entry, speech, hits in map(_placed, matches)
    ]
    return Found(query=query.text, total=sum(len(speech["hits"]) for speech in speeches), speeches=speeches)


def _placed(match: Match) -> Match:
    """A match whose speech can tell where hits stand; speeches without hits, or only counted, need no outline."""
    return match._replace(speech=outlined(match.speech))


def _found_hit(hit: Hit, speech: Speech) -> FoundHit:
    words = speech.text[hit.start : hit.end]
    return FoundHit(start=hit.start, end=hit.end, text=words, point=list(markers(speech, hit.start)), kind=hit.kind)


def _write(match: Match, options: Namespace) -> int:
    """Print what is asked for of a speech, and give the number of its hits."""
    entry, _, hits = match
    if options.list:
        write(safe(entry.name))
    elif options.count:
        write(f"{safe(entry.id)}\t{len(hits)}")
    else:
        _write_hits(match, options.context)
    return len(hits)


def _write_hits(match: Match, characters: int) -> None:
    """Print hits with place and context: under the speech's name on a terminal, else each line complete."""
    entry, speech, hits = _placed(match)
    write_row = row_writer()
    start = f"{safe(entry.id)}\t"
    if is_terminal():
        write_row([Run(safe(f"{speech.author}  {speech.title}  {entry.id}".strip()), (Role("title"),), -1)])
        start = INDENT
    for hit in hits:
        before, words, after = map(safe, context(speech.text, hit, characters))
        place = safe(STEP.join(markers(speech, hit.start)))
        gap = "  " if is_terminal() else "\t"
        write_row(
            [
                Run(start, (), -1),
                Run(place, (Role("marker", 1),), -1),
                Run(gap + before, (), -1),
                Run(words, (Role("hit"),), -1),
                Run(after, (), -1),
            ]
        )


COMMAND = Command(_add_arguments, _run)
