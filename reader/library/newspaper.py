"""The form in which newspapers print a speech: title, byline, paragraphs, and a closing line about the author's office.

Every character that is not blank stays: in the text, or in the one line of each kind that the form takes off its ends.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from reader.library.bylines import author_of, names_of, post_of
from reader.speech.markers import starts_with_marker

LONGEST_TITLE = 60
"""Characters of the longest line that may be a title; twice as many in ASCII, where they are half as wide."""

_CUT_TITLE = 40
"""Characters of the longest title that is taken from a line of the text."""

_SENTENCE_END = re.compile(r"[。！？；：，、….!?;:,—]+[”’」』\"')）\]】》]*$")
_FIRST_CLAUSE = re.compile(r"[^。！？；：，,!?;:]+")
_HEADING_MARK = re.compile(r"#{1,6}\s+")

_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Draft:
    """A speech as its file has it: the fields, the text, and the lines that were taken off the text for the fields."""

    title: str
    author: str
    post: str
    text: str
    """Paragraphs joined by one newline, without the blanks at their edges."""
    title_line: str = ""
    """The line that is the title; empty if the title's words stand in the text too, or come from front matter."""
    byline: str = ""
    """The line under the title that names the author."""
    post_line: str = ""
    """The closing line that names the author's office."""


def parse(text: str, given: Mapping[str, str] = _NOTHING) -> Draft:
    """Take a text apart, by its form.

    Args:
        text: A file's text without its front matter.
        given: Fields the front matter gives. They win, and a line is then taken off only if it says the same.
    """
    lines = [line.strip() for line in text.split("\n") if line and not line.isspace()]
    start, end = 0, len(lines)
    title_line = byline = post_line = ""
    if end - start > 1 and _agrees(title_of(lines[start]), given.get("title")):
        title_line, start = lines[start], start + 1
    if end - start > 1 and _agrees(post_of(lines[-1]), given.get("post")):
        post_line, end = lines[-1], end - 1
    if end - start > 1 and _agrees(
        _author(lines[start], under_title=bool(title_line or given.get("title"))), given.get("author")
    ):
        byline, start = lines[start], start + 1
    return Draft(
        title=given.get("title") or title_of(title_line) or _cut_title(lines[start : start + 1]),
        author=given.get("author") or author_of(byline) or byline,
        post=given.get("post") or post_of(post_line),
        text="\n".join(lines[start:end]),
        title_line=title_line,
        byline=byline,
        post_line=post_line,
    )


def title_of(line: str) -> str:
    """The title a first line is: short, no sentence, no numbered point; empty if it is none."""
    longest = LONGEST_TITLE * 2 if line.isascii() else LONGEST_TITLE
    if len(line) > longest or _SENTENCE_END.search(line) or starts_with_marker(line) or author_of(line):
        return ""
    return _HEADING_MARK.sub("", line, count=1) if _HEADING_MARK.match(line) else line


def _author(line: str, *, under_title: bool) -> str:
    return author_of(line) or (names_of(line) if under_title else "")


def _agrees(found: str, given: str | None) -> bool:
    return bool(found) and given in (None, "", found)


def _cut_title(first: list[str]) -> str:
    line = first[0][: LONGEST_TITLE * 4] if first else ""
    clause = _FIRST_CLAUSE.search(_HEADING_MARK.sub("", line))
    words = (clause[0] if clause else line).strip()
    return words if len(words) <= _CUT_TITLE else words[: _CUT_TITLE - 1] + "…"
