"""The table of commands: every key means one thing, and comes with its twins."""

from __future__ import annotations

import itertools

import pytest

from reader.commands import COMMANDS, Where, commands_for, key_label, twins

TOGETHER: tuple[tuple[Where, ...], ...] = (
    ("app", "everywhere", "panes", "page", "desk"),
    ("app", "everywhere", "panes", "page", "desk", "lists", "outline"),
    ("app", "everywhere", "panes", "lists", "compare"),
    ("find",),
)
"""Surroundings whose keys are live at the same time."""


@pytest.mark.parametrize("wheres", TOGETHER, ids=["page", "lists", "comparison", "prompt"])
def test_a_key_means_one_thing_where_it_is_live(wheres: tuple[Where, ...]) -> None:
    """No two commands that are live together share a key or a twin."""
    live = [character for command in commands_for(*wheres) for key in command.keys for character in (key, *twins(key))]

    doubled = {key for key, times in itertools.groupby(sorted(live)) if len(list(times)) > 1}

    assert doubled == set()


def test_every_command_has_its_own_id() -> None:
    """An id names one command."""
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("j", ("ｊ",)),
        ("G", ("Ｇ",)),
        ("/", ("／", "、")),
        ("[", ("［", "【", "「")),
        ("]", ("］", "】", "」")),
        ("{", ("｛", "『")),
        ("}", ("｝", "』")),
        ("(", ("（",)),
        ("?", ("？",)),
        (":", ("：",)),
        ("5", ("５",)),
        ("space", ("ideographic_space",)),
        ("ctrl+d", ()),
        ("pagedown", ()),
    ],
)
def test_a_single_key_has_the_twins_of_an_input_method(key: str, expected: tuple[str, ...]) -> None:
    """Full-width forms come by NFKC, the rest from what Chinese input methods send."""
    assert twins(key) == expected


@pytest.mark.parametrize(
    ("key", "label"),
    [
        ("j", "j"),
        ("ctrl+d", "Ctrl+d"),
        ("alt+left", "Alt+←"),
        ("shift+tab", "Shift+Tab"),
        ("pagedown", "PgDn"),
        ("f1", "F1"),
    ],
)
def test_keys_are_written_as_people_write_them(key: str, label: str) -> None:
    """Help and README show labels, not Textual's names."""
    assert key_label(key) == label
