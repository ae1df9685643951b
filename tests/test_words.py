"""The tables of words: both languages say everything, with the same facts in it."""

from __future__ import annotations

import dataclasses
import string
from collections.abc import Iterator, Mapping

import pytest

from reader.commands import COMMANDS
from reader.errors import ReaderError
from reader.words import CHINESE, ENGLISH, Words, sentence


def sentences(words: Words) -> Iterator[tuple[str, str]]:
    """Every sentence of a language with its name."""
    for field in dataclasses.fields(words):
        value = getattr(words, field.name)
        if isinstance(value, Mapping):
            yield from ((f"{field.name}.{key}", text) for key, text in value.items())
        else:
            yield field.name, value


def placeholders(text: str) -> set[str]:
    """What a sentence leaves to be filled in."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_both_languages_have_the_same_sentences() -> None:
    """A sentence in one table stands in the other."""
    assert {name for name, _ in sentences(ENGLISH)} == {name for name, _ in sentences(CHINESE)}


@pytest.mark.parametrize("name", [name for name, _ in sentences(ENGLISH)])
def test_a_sentence_is_filled_in_alike_in_both_languages(name: str) -> None:
    """Each language says something, and uses the same placeholders."""
    english, chinese = dict(sentences(ENGLISH))[name], dict(sentences(CHINESE))[name]

    assert english.strip()
    assert chinese.strip()
    assert placeholders(english) == placeholders(chinese)


@pytest.mark.parametrize("words", [ENGLISH, CHINESE], ids=["en", "zh"])
def test_every_command_is_described(words: Words) -> None:
    """Help has a line for each command and a heading for each group, and none left over."""
    assert set(words.commands) == {command.id for command in COMMANDS}
    assert set(words.groups) == {command.group for command in COMMANDS}


def test_an_error_names_what_it_is_about_and_what_to_do() -> None:
    """The sentence carries the subject."""
    assert sentence(ReaderError("missing", "a.txt"), ENGLISH) == "a.txt: no such file or folder; check the path"
