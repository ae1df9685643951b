"""The bundled speeches against their page: rebuilt by the map, every character of the page accounted for."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

DATA = Path(__file__).parents[2] / "data"
SOURCE = DATA / "_source"
NON_BLANK_ON_PAGE = 11_105

MAP: dict[str, Any] = tomllib.loads((SOURCE / "restoration.toml").read_text(encoding="utf-8"))
COLLECTION: dict[str, Any] = tomllib.loads((DATA / "collection.toml").read_text(encoding="utf-8"))
LINES = (SOURCE / "page.txt").read_bytes().decode("utf-8").split("\n")
STEMS = [speech["stem"] for speech in MAP["speech"]]


def line(number: int) -> str:
    """A line of the page, counted from 1 as the map does."""
    return LINES[number - 1]


def rebuilt(speech: dict[str, Any]) -> str:
    """The speech's file as the map makes it from the page."""
    body = ["".join(line(number) for number in paragraph) for paragraph in speech["paragraphs"]]
    return "\n".join([line(speech["title"]), line(speech["byline"]), *body, line(speech["post"])]) + "\n"


def lines_of(speech: dict[str, Any]) -> list[int]:
    """The lines of the page that a speech is made of."""
    body = [number for paragraph in speech["paragraphs"] for number in paragraph]
    return [speech["title"], speech["byline"], *body, speech["post"]]


def non_blank(text: str) -> int:
    """How many characters of a text are not blank."""
    return sum(not character.isspace() for character in text)


@pytest.mark.parametrize("speech", MAP["speech"], ids=STEMS)
def test_speech_is_the_page_in_order(speech: dict[str, Any]) -> None:
    """Each speech file is, to the character, what the map makes of the page."""
    file = (DATA / f"{speech['stem']}.txt").read_bytes().decode("utf-8")

    assert file == rebuilt(speech)


def test_each_line_of_the_page_is_used_once() -> None:
    """No line with something on it is left out or used twice, and none without is named."""
    used = [MAP["preface"], *(repeat["line"] for repeat in MAP["repeated"])]
    for speech in MAP["speech"]:
        used += lines_of(speech)

    assert Counter(used) == Counter(number for number, text in enumerate(LINES, start=1) if text.strip())


def test_every_character_is_accounted_for() -> None:
    """The speeches, the editor's note and the repeated lines hold the page's 11,105 non-blank characters, no more."""
    files = sum(non_blank((DATA / f"{stem}.txt").read_text(encoding="utf-8")) for stem in STEMS)
    repeated = sum(non_blank(line(repeat["line"])) for repeat in MAP["repeated"])
    page = sum(non_blank(text) for text in LINES)

    assert files + non_blank(COLLECTION["preface"]) + repeated == page == NON_BLANK_ON_PAGE


@pytest.mark.parametrize("repeat", MAP["repeated"], ids=lambda repeat: f"line{repeat['line']}")
def test_dropped_line_repeats_another(repeat: dict[str, Any]) -> None:
    """A line that is left out says what another line says, but for the misread number the map names."""
    here, there = line(repeat["line"]), line(repeat["of"])
    if instead := repeat.get("instead"):
        at = instead["offset"]
        assert (here[at], there[at]) == (instead["here"], instead["there"])
        here = here[:at] + there[at] + here[at + 1 :]

    assert here == there
    assert repeat["of"] in [number for speech in MAP["speech"] for number in lines_of(speech)]


def test_preface_is_the_editors_note_of_the_page() -> None:
    """The collection's preface is the editor's note as the page prints it."""
    assert COLLECTION["preface"] == line(MAP["preface"])


def test_collection_orders_all_speeches() -> None:
    """The published order names each speech file once."""
    assert COLLECTION["order"] == STEMS
    assert sorted(STEMS) == sorted(path.stem for path in DATA.glob("*.txt"))


@pytest.mark.parametrize("note", COLLECTION["note"], ids=lambda note: note.get("quote", "whole")[:12])
def test_note_quotes_what_stands_there_once(note: dict[str, Any]) -> None:
    """Each note's quoted words stand exactly once in what it is about."""
    about = (DATA / f"{note['speech']}.txt").read_text(encoding="utf-8") if "speech" in note else COLLECTION["preface"]

    assert about.count(note.get("quote", about)) == 1
    assert note["words"].endswith(("。", "）。"))
