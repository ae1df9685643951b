"""Textual's bindings, derived from the table of commands; every single key comes with its input-method twins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from textual.binding import Binding, BindingType

from reader.commands import Command, twins


def bindings(commands: Iterable[Command], *, through: str = "", priority: bool = False) -> list[BindingType]:
    """Bindings that call `action_<id>` of the widget or screen they stand in.

    Args:
        commands: What to bind.
        through: An action that is given the action's name instead, where someone else performs it.
        priority: Whether they act before a focused input does.
    """
    return [binding for command in commands for binding in _bindings_of(command, through, priority)]


def _bindings_of(command: Command, through: str, priority: bool) -> Iterator[Binding]:  # noqa: FBT001 - private
    is_first = priority or command.moves_focus
    for key in command.keys:
        action = f"{command.id}({key!r})" if command.takes_key else command.id
        if through:
            action = f"{through}({action!r})"
        for character in (key, *twins(key)):
            yield Binding(character, action, show=False, priority=is_first, id=f"{command.id}.{key}.{character}")
