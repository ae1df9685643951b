"""The app: themes, the palette, and the screen on which one reads."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import partial
from typing import ClassVar

from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.screen import Screen

from reader.commands import COMMANDS, commands_for
from reader.library.library import Library
from reader.settings import Settings
from reader.tui.bindings import bindings
from reader.tui.screens.reading import ReadingScreen
from reader.tui.themes import first_theme, next_theme
from reader.words import words_for


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

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:  # noqa: ARG002 - Textual's own signature
        """Every command that needs no prompt, for the palette; choosing one presses its first key."""
        for command in COMMANDS:
            if command.where != "find" and not command.takes_key and command.id != "palette":
                title = self._words.commands[command.id]
                press = partial(self.simulate_key, command.keys[0])
                yield SystemCommand(title, self._words.groups[command.group], press)


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
