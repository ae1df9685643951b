"""The help: every key that works, by group, from the table of commands."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.commands import COMMANDS, Group, commands_for, key_label
from reader.text.cells import width
from reader.tui.bindings import bindings
from reader.words import Words

GROUPS: tuple[Group, ...] = ("move", "points", "speeches", "find", "view", "reader")
KEY_CELLS = 22
"""Cells that the widest list of keys takes."""


def help_text(words: Words) -> Content:
    """The keys and what they do, then what the signs on the page mean."""
    parts: list[Content] = []
    for group in GROUPS:
        parts.append(Content(f"{words.groups[group]}\n").stylize("bold"))
        for command in COMMANDS:
            if command.group == group:
                keys = " ".join(key_label(key) for key in command.keys) if not command.takes_key else words.digits
                padding = " " * max(1, KEY_CELLS - width(keys))
                parts.append(Content(f"  {keys}{padding}{words.commands[command.id]}\n"))
        parts.append(Content("\n"))
    parts.append(Content(words.legend))
    return Content("").join(parts)


class HelpScreen(ModalScreen[None]):
    """Lists the keys; any of the keys that leave an overlay closes it."""

    BINDINGS = bindings(
        command
        for command in commands_for("app", "everywhere", "panes")
        if command.where == "panes" or command.id in {"help", "escape", "quit"}
    )
    DEFAULT_CSS = """
    HelpScreen {
        align: center middle;
        & > VerticalScroll {
            width: 78; max-width: 100%; height: auto; max-height: 100%;
            background: $surface; border: round $primary; padding: 0 1; scrollbar-size-vertical: 1;
        }
        & Static { width: 100%; }
    }
    """

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def compose(self) -> ComposeResult:
        """One scrolling list."""
        with VerticalScroll() as frame:
            frame.border_title = self._words.help_title
            yield Static(help_text(self._words), markup=False)

    @property
    def _frame(self) -> VerticalScroll:
        return self.query_one(VerticalScroll)

    def action_line_down(self) -> None:
        """One row down."""
        self._frame.scroll_relative(y=1, animate=False)

    def action_line_up(self) -> None:
        """One row up."""
        self._frame.scroll_relative(y=-1, animate=False)

    def action_page_down(self) -> None:
        """One page down."""
        self._frame.scroll_page_down(animate=False)

    def action_page_up(self) -> None:
        """One page up."""
        self._frame.scroll_page_up(animate=False)

    def action_half_down(self) -> None:
        """Half a page down."""
        self._frame.scroll_relative(y=self._frame.size.height // 2, animate=False)

    def action_half_up(self) -> None:
        """Half a page up."""
        self._frame.scroll_relative(y=-(self._frame.size.height // 2), animate=False)

    def action_top(self) -> None:
        """To the first key."""
        self._frame.scroll_home(animate=False)

    def action_end(self) -> None:
        """To the last."""
        self._frame.scroll_end(animate=False)

    def action_help(self) -> None:
        """Closes the help."""
        self.dismiss()

    def action_escape(self) -> None:
        """Closes the help."""
        self.dismiss()

    def action_quit(self) -> None:
        """Closes the help; it does not quit the reader."""
        self.dismiss()
