"""Where a query occurs in a text: hits are ordered and disjoint, and none crosses a paragraph's end."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from typing import Literal, NamedTuple

from reader.errors import ReaderError
from reader.find.query import Query
from reader.text.fold import Folded, fold

HitKind = Literal["literal", "folded", "regex", "numeral", "pinyin"]


class Hit(NamedTuple):
    """One occurrence, `[start, end)` in offsets."""

    start: int
    end: int
    kind: HitKind
    """Literal: the text's characters are those of the query; folded: they differ in how they are typed."""


class Finder:
    """Answers queries about one text; folds it at the first query that needs it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded: dict[bool, Folded] = {}

    def find(self, query: Query) -> tuple[Hit, ...]:
        """All hits of a query; raises ReaderError("bad_pattern")."""
        if query.regex:
            return tuple(_regex_hits(self.text, compiled(query)))
        if query.exact:
            return tuple(_exact_hits(self.text, query.text))
        return tuple(self._folded_hits(query))

    def _folded_hits(self, query: Query) -> Iterator[Hit]:
        """Hits of a phrase however it was typed."""
        phrase = query.text.replace("\n", " ")
        wanted = fold(phrase.strip(), keep_case=query.keeps_case)
        if not wanted.text:
            return
        lead = len(phrase) - len(phrase.lstrip()) + wanted.starts[0]
        folded = self._fold(keep_case=query.keeps_case)
        done = 0
        at = folded.text.find(wanted.text)
        while at >= 0:
            after = at + len(wanted.text)
            span = folded.span(at, after)
            if span and span[0] >= done:
                hit = _as_typed(self.text, phrase, span[0] - lead, done) or Hit(*span, "folded")
                yield hit
                done = hit.end
            at = folded.text.find(wanted.text, after if span else at + 1)

    def _fold(self, *, keep_case: bool) -> Folded:
        """The folded text, made once for each treatment of case."""
        if keep_case not in self._folded:
            self._folded[keep_case] = fold(self.text, keep_case=keep_case)
        return self._folded[keep_case]


def compiled(query: Query) -> re.Pattern[str]:
    """The pattern of a regex query; raises ReaderError("bad_pattern")."""
    case = re.NOFLAG if query.keeps_case else re.IGNORECASE
    try:
        with warnings.catch_warnings(action="ignore"):
            return re.compile(query.text, re.MULTILINE | case)
    except (re.error, OverflowError, RecursionError) as error:
        raise ReaderError("bad_pattern", query.text, str(error)) from error


def _as_typed(text: str, phrase: str, start: int, done: int) -> Hit | None:
    """The hit at `start`, at or after `done`, if the text has the very characters of the phrase there."""
    if start >= done and text.startswith(phrase, start):
        return Hit(start, start + len(phrase), "literal")
    return None


def _exact_hits(text: str, phrase: str) -> Iterator[Hit]:
    """Where the very characters of a phrase stand."""
    if phrase and "\n" not in phrase:
        for match in re.finditer(re.escape(phrase), text):
            yield Hit(match.start(), match.end(), "literal")


def _regex_hits(text: str, pattern: re.Pattern[str]) -> Iterator[Hit]:
    """Matches of a pattern, paragraph by paragraph; empty ones are none."""
    for paragraph in re.finditer(r"[^\n]+", text):
        for match in pattern.finditer(text, *paragraph.span()):
            if match.end() > match.start():
                yield Hit(match.start(), match.end(), "regex")
