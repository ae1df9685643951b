"""The bundled speeches as a reader gets them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from reader.library.library import Entry, bundled, read

LIBRARY = bundled()
MAP: dict[str, Any] = tomllib.loads((Path(__file__).parents[2] / "data/_source/restoration.toml").read_text("utf-8"))
LINES = (Path(__file__).parents[2] / "data/_source/page.txt").read_bytes().decode("utf-8").split("\n")


def test_nothing_is_wrong_with_the_bundle() -> None:
    """The collection opens without a problem, with its preface and a note on each odd word of it."""
    collection = LIBRARY.collections[0]

    assert LIBRARY.all_problems == ()
    assert collection.preface == LINES[MAP["preface"] - 1]
    assert [collection.preface[slice(*note.span)] for note in collection.notes if note.span] == ["全州市", "二十精神"]


@pytest.mark.parametrize("entry", LIBRARY.entries, ids=lambda entry: entry.stem)
def test_form_gives_back_the_page(entry: Entry) -> None:
    """Title, author, post and paragraphs are those the map names on the page."""
    lay = next(speech for speech in MAP["speech"] if speech["stem"] == entry.stem)

    speech = read(entry)

    assert speech.title == LINES[lay["title"] - 1]
    assert f"□{speech.author}" == LINES[lay["byline"] - 1]
    assert f"(作者系{speech.post})" == LINES[lay["post"] - 1]
    assert speech.text.split("\n") == ["".join(LINES[number - 1] for number in lines) for lines in lay["paragraphs"]]


@pytest.mark.parametrize("entry", LIBRARY.entries, ids=lambda entry: entry.stem)
def test_every_note_finds_its_words(entry: Entry) -> None:
    """Each note that quotes words of the text stands at them, and no two overlap."""
    notes = read(entry).notes
    spans = [note.span for note in notes if note.span]

    assert len(spans) == sum(bool(remark.quote) and not remark.field for remark in entry.remarks)
    assert all(before.end <= after.start for before, after in zip(sorted(spans), sorted(spans)[1:], strict=False))
