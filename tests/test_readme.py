"""The README says what is true: its key table is the table of commands, its commands are those that the gate runs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader.cli.main import MODULES
from reader.commands import COMMANDS, Command, key_label
from reader.words import ENGLISH

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def key_table() -> str:
    """The keys as the README lists them."""
    lines = ["| keys | action |", "|---|---|"]
    lines += [f"| {_keys(command)} | {ENGLISH.commands[command.id]} |" for command in COMMANDS]
    return "\n".join(lines)


def _keys(command: Command) -> str:
    if command.takes_key:
        return f"`{ENGLISH.digits}`"
    return " ".join(f"`{key_label(key)}`" for key in command.keys)


def command_below(mark: str) -> str:
    """The shell command in the block below a mark."""
    found = re.search(rf"<!-- {mark} -->\n```sh\n(.*?)\n```", README, re.DOTALL)
    assert found, f"the README has no command below {mark}"
    return found[1]


def test_the_key_table_is_the_table_of_commands() -> None:
    """Every key, in the order of the table, with what the help says of it."""
    listed = re.search(r"<!-- keys -->\n(.*?)\n<!-- /keys -->", README, re.DOTALL)

    assert listed
    assert listed[1] == key_table()


@pytest.mark.parametrize("mark", ["read", "test"])
def test_each_command_is_complete_in_one_line(mark: str) -> None:
    """It starts from nothing but Python and its venv module."""
    command = command_below(mark)

    assert command.startswith("python3 -m venv .venv && .venv/bin/pip install")
    assert "\n" not in command


def test_the_gate_runs_the_command_of_the_readme() -> None:
    """It reads it from the README rather than having its own."""
    gate = (ROOT / ".ci" / "run").read_text("utf-8")

    assert "<!-- test -->" in gate
    assert "-m pytest" not in gate


def test_every_command_of_the_command_line_is_described() -> None:
    """And no other is."""
    described = set(re.findall(r"^reader ([a-z]+)\b", README, re.MULTILINE)) - {"speeches", "talk"}

    assert described == set(MODULES)
