"""The app: themes, the palette, and the screen on which one reads."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterable
from contextlib import suppress
from functools import partial
from typing import ClassVar, Protocol, runtime_checkable

from textual import events
from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

from reader.commands import COMMANDS, Command, Where, commands_for, key_label
from reader.library.library import Library
from reader.settings import Settings
from reader.tui.bindings import bindings
from reader.tui.screens.reading import ReadingScreen
from reader.tui.themes import first_theme, next_theme
from reader.words import words_for

OWN_ACTIONS = frozenset({"help", "theme", "palette", "command_palette"})
PALETTE: frozenset[Where] = frozenset({"app", "everywhere", "panes", "page", "desk"})
"""Commands of these surroundings can be chosen from the palette."""
MESSAGE_HOPS = 3
"""From an input or a list over the widget that holds it to the screen."""
LONGEST_WAIT = 0.5
"""Seconds that a key waits for those before it, should one of them take so long."""


@runtime_checkable
class TakesCommands(Protocol):
    """A screen on which keys are commands."""

    @property
    def takes_commands(self) -> bool:
        """Whether they are so now, rather than characters of what is typed."""

    def drop_notice(self) -> None:
        """Says no more what was just said: another key was pressed."""


class ReaderApp(App[None]):
    """Reads the speeches of a library."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(commands_for("app"))
    ESCAPE_TO_MINIMIZE = False

    def __init__(self, library: Library, settings: Settings, at: str | None = None) -> None:
        super().__init__()
        self._words = words_for(settings.language)
        self._library, self._settings, self._at = library, settings, at
        self.theme = first_theme(os.environ)

    def get_default_screen(self) -> Screen[None]:
        """The screen on which one reads is there from the first frame."""
        self._reading = ReadingScreen(self._library, self._words, self._settings, self._at)
        return self._reading

    def action_help(self) -> None:
        """Lists the keys."""
        from reader.tui.screens.help import HelpScreen  # noqa: PLC0415 - the first page does not wait for it

        self.push_screen(HelpScreen(self._words))

    def action_theme(self) -> None:
        """The next theme."""
        self.theme = next_theme(self.theme)
        if self.screen is self._reading:
            self._reading.tell(self._words.theme_is.format(theme=self.theme))

    def action_palette(self) -> None:
        """All commands by name."""
        self.action_command_palette()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's own signature
        """The app's commands are for screens that take commands, and not while something is typed."""
        return action not in OWN_ACTIONS or (isinstance(self.screen, TakesCommands) and self.screen.takes_commands)

    async def on_event(self, event: events.Event) -> None:
        """Lets a key that leads elsewhere arrive there before the next one is looked at."""
        if not isinstance(event, events.Key) or event.is_forwarded:
            await super().on_event(event)
            return
        if isinstance(self.screen, TakesCommands):
            self.screen.drop_notice()
        await super().on_event(event)
        if isinstance(self.focused, Input) or event.key == "enter":
            await self._settle()

    async def _settle(self) -> None:
        """Waits until the focused widget and what holds it have dealt with their messages."""
        for _ in range(MESSAGE_HOPS):
            for node in self.focused.ancestors_with_self if self.focused else ():
                if isinstance(node, Widget):
                    done = asyncio.Event()
                    node.call_later(done.set)
                    with suppress(TimeoutError):
                        await asyncio.wait_for(done.wait(), LONGEST_WAIT)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The commands that can be performed on the screen, for the palette, each with its keys."""
        if isinstance(screen, ReadingScreen):
            for command in COMMANDS:
                if command.where in PALETTE and not command.takes_key and command.id != "palette":
                    keys = " ".join(key_label(key) for key in command.keys)
                    perform = partial(self._perform, screen, command)
                    yield SystemCommand(self._words.commands[command.id], keys, perform)

    async def _perform(self, screen: ReadingScreen, command: Command) -> None:
        performer: App[None] | Widget = self if command.where == "app" else screen.performer(command.where)
        await performer.run_action(command.id)


def open_app(library: Library, at: str | None, settings: Settings) -> int:
    """Runs the app until the reader quits.

    Args:
        library: What to read.
        at: Where to open the first speech, as typed after `:`; None for its beginning.
        settings: What the reader has chosen.

    Returns:
        The exit code.
    """
    app = ReaderApp(library, settings, at)
    app.run()
    return app.return_code or 0
