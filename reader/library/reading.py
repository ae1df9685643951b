"""From an entry to its speech, or to as much of it as a list shows."""

from __future__ import annotations

from pathlib import Path
from stat import S_ISREG

from reader.errors import ReaderError
from reader.library import files, frontmatter, newspaper
from reader.library.encodings import decode
from reader.library.model import Entry, Head
from reader.library.newspaper import Draft
from reader.library.notes import place
from reader.speech.model import Speech


def read(entry: Entry) -> Speech:
    """The speech of an entry, without its outline, which takes longer than all the rest and is not always wanted.

    Raises:
        ReaderError: It is missing, forbidden, unreadable, empty, or not a text.
    """
    draft = _draft(files.whole(Path(entry.name)) if entry.data is None else entry.data, entry.name)
    return Speech(
        id=entry.id,
        title=draft.title,
        author=draft.author,
        post=draft.post,
        text=draft.text,
        notes=tuple(place(remark, draft.text) for remark in entry.remarks),
    )


def size(entry: Entry) -> int:
    """Bytes of the file of an entry, or of what came through a pipe; 0 when that cannot be told, as of a device."""
    if entry.data is not None:
        return len(entry.data)
    try:
        status = Path(entry.name).stat()
    except (OSError, ValueError):
        return 0
    return status.st_size if S_ISREG(status.st_mode) else 0


def head(entry: Entry) -> Head:
    """What a list shows of an entry, from the ends of its file alone; it never raises, but carries the error."""
    try:
        draft = _draft(files.ends(Path(entry.name)) if entry.data is None else entry.data, entry.name)
    except ReaderError as error:
        return Head(entry.stem, "", "", error)
    return Head(draft.title, draft.author, draft.post)


def _draft(data: bytes, name: str) -> Draft:
    fronted = frontmatter.split(decode(data, name).text)
    draft = newspaper.parse(fronted.body, fronted.fields)
    if not draft.text:
        raise ReaderError("empty", name)
    return draft
