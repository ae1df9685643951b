"""Textual's bindings, derived from the table of commands; every single key comes with its input-method twins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from textual.binding import Binding, BindingType

from reader.commands import Command, twins


def bindings(commands: Iterable[Command], *, through: str = "") -> list[BindingType]:
    """Bindings that call `action_<id>` of the widget or screen they stand in.

    All have priority: a key is then done before the next one is looked at, however fast they come. Those of the app and
    the screen are refused by their `check_action` while something is typed.

    Args:
        commands: What to bind.
        through: An action that is given the action's name instead, where someone else performs it.
    """
    return [binding for command in commands for binding in _bindings_of(command, through)]


def _bindings_of(command: Command, through: str) -> Iterator[Binding]:
    for key in command.keys:
        action = f"{command.id}({key!r})" if command.takes_key else command.id
        if through:
            action = f"{through}({action!r})"
        for character in (key, *twins(key)):
            yield Binding(character, action, show=False, priority=True, id=f"{command.id}.{key}.{character}")
