"""What a folder says of itself: `collection.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeGuard, get_args

from reader.errors import ReaderError
from reader.library.encodings import decode
from reader.library.notes import Remark
from reader.speech.model import NoteField, NoteKind

FILE = "collection.toml"


@dataclass(frozen=True, slots=True)
class Manifest:
    """A collection in its own words; all of them may be missing."""

    title: str = ""
    source: str = ""
    date: str = ""
    preface: str = ""
    order: tuple[str, ...] = ()
    """Stems of speeches, first to last; the others follow by name."""
    remarks: tuple[Remark, ...] = ()
    problems: tuple[ReaderError, ...] = ()
    """What is wrong with the file; what is right is used all the same."""


def manifest(data: bytes, name: str) -> Manifest:
    """Read a `collection.toml`; what cannot be used is told by `problems`, which are about `name`.

    A number with more digits than Python turns into text is a ValueError like all that is not valid TOML.
    """
    try:
        return _manifest(tomllib.loads(decode(data, name).text), name)
    except ReaderError as error:
        return Manifest(problems=(error,))
    except (ValueError, RecursionError) as error:
        return Manifest(problems=(ReaderError("bad_toml", name, str(error)),))


def _manifest(table: Mapping[str, object], name: str) -> Manifest:
    order, notes = table.get("order", []), table.get("note", [])
    remarks = [_remark(note) for note in notes] if isinstance(notes, list) else []
    wrong = [f"[[note]] {number}" for number, remark in enumerate(remarks, start=1) if remark is None]
    if not _is_texts(order):
        wrong.append("order")
    return Manifest(
        title=_text(table, "title"),
        source=_text(table, "source"),
        date=_text(table, "date"),
        preface=_text(table, "preface") or ("" if isinstance(notes, list) else str(notes)),
        order=tuple(order) if _is_texts(order) else (),
        remarks=tuple(remark for remark in remarks if remark),
        problems=tuple(ReaderError("bad_collection", name, what) for what in wrong),
    )


def _remark(note: object) -> Remark | None:
    if not isinstance(note, dict) or not note.get("words"):
        return None
    field, kind, occurrence = note.get("field"), note.get("kind", "editorial"), note.get("occurrence", 1)
    if field not in (None, *get_args(NoteField)) or kind not in get_args(NoteKind):
        return None
    if not isinstance(occurrence, int) or isinstance(occurrence, bool) or occurrence < 1:
        return None
    words, speech, quote, before = (_text(note, key) for key in ("words", "speech", "quote", "before"))
    return Remark(words, speech, quote, before, occurrence, field, kind)


def _text(table: Mapping[str, object], key: str) -> str:
    value = table.get(key, "")
    return "" if isinstance(value, dict | list) else str(value).strip("\n")


def _is_texts(value: object) -> TypeGuard[Sequence[str]]:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)
