"""The optional head of a speech file: TOML between two lines of `+++`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

_FENCED = re.compile(r"\s*\+\+\+[ \t]*\n(?P<toml>.*?)^\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)

FIELDS = ("title", "author", "post", "date", "source", "occasion")
"""What front matter may say of a speech."""

_PLAIN = (str, int, float, date)
"""Kinds of value that are shown as they are written; a TOML date-time is a date."""


class Fronted(NamedTuple):
    """A file's text, taken apart."""

    fields: Mapping[str, str]
    """What the front matter says, by the names of `FIELDS`; empty without front matter."""
    body: str
    """What follows the front matter, or the whole text."""


def split(text: str) -> Fronted:
    """Take the front matter off a text; what is not valid TOML stays in the body, where its author can see it."""
    fenced = _FENCED.match(text)
    if fenced is None:
        return Fronted({}, text)
    fields = _fields(fenced["toml"])
    return Fronted({}, text) if fields is None else Fronted(fields, text[fenced.end() :])


def _fields(toml: str) -> Mapping[str, str] | None:
    """What TOML says; None if it is not valid, or holds a number with more digits than Python turns into text."""
    try:
        table = tomllib.loads(toml)
        return {name: str(table[name]).strip() for name in FIELDS if isinstance(table.get(name), _PLAIN)}
    except (ValueError, RecursionError):
        return None
