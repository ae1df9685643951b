"""The line in which a reader types: what to find, where to go, what to filter by; it stands above the status line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.getters import query_one
from textual.message import Message
from textual.widgets import Input, Static

from reader.commands import Command, commands_for
from reader.tui.bindings import bindings

Purpose = Literal["find", "go_to", "filter"]

EDITING = (
    Command("prompt_cancel", ("escape", "ctrl+c"), "find", "find"),
    *commands_for("find"),
)
"""Keys that must act although an input has the focus, which would otherwise type or swallow them."""


class PromptInput(Input, inherit_bindings=True):
    """An input whose own keys come before its editing keys."""

    BINDINGS = bindings(EDITING, priority=True)

    def action_prompt_cancel(self) -> None:
        """Gives up."""
        self.post_message(Prompt.Cancelled())

    def action_find_next(self) -> None:
        """Goes to the next hit while typing."""
        self.post_message(Prompt.Stepped(1))

    def action_find_previous(self) -> None:
        """Goes to the previous hit while typing."""
        self.post_message(Prompt.Stepped(-1))

    def action_find_older(self) -> None:
        """Brings back an earlier query."""
        self.post_message(Prompt.Recalled(-1))

    def action_find_newer(self) -> None:
        """Brings back a later query."""
        self.post_message(Prompt.Recalled(1))

    def action_find_case(self) -> None:
        """Switches between smart case and matching case."""
        self.post_message(Prompt.Toggled("case"))

    def action_find_exact(self) -> None:
        """Switches between folded and exact."""
        self.post_message(Prompt.Toggled("exact"))


class Prompt(Horizontal):
    """A label, an input and what comes of it; hidden while it is not in use."""

    DEFAULT_CSS = """
    Prompt {
        height: 1; display: none; background: $panel; color: $foreground;
        &.-open { display: block; }
        & > #prompt-label { width: auto; padding: 0 1; text-style: bold; }
        & > #prompt-info { width: auto; max-width: 50%; padding: 0 1; }
        & > PromptInput { width: 1fr; }
    }
    """

    @dataclass
    class Changed(Message):
        """Something was typed."""

        purpose: Purpose
        text: str

    @dataclass
    class Submitted(Message):
        """Enter was pressed."""

        purpose: Purpose
        text: str

    class Cancelled(Message):
        """Esc or Ctrl+c was pressed."""

    @dataclass
    class Stepped(Message):
        """Another hit is wanted while typing."""

        steps: int

    @dataclass
    class Recalled(Message):
        """An earlier (-1) or later (1) query is wanted."""

        steps: int

    @dataclass
    class Toggled(Message):
        """A way of finding is switched."""

        what: Literal["case", "exact"]

    input = query_one("PromptInput", PromptInput)
    purpose: Purpose = "find"

    def compose(self) -> ComposeResult:
        """Label, input, info."""
        yield Static("", id="prompt-label", markup=False)
        yield PromptInput(compact=True, select_on_focus=False)
        yield Static("", id="prompt-info", markup=False)

    @property
    def is_open(self) -> bool:
        """Whether it is in use."""
        return self.has_class("-open")

    def open(self, purpose: Purpose, label: str, text: str = "") -> None:
        """Takes the focus for a purpose."""
        self.purpose = purpose
        self.query_one("#prompt-label", Static).update(Content(label))
        self.tell("")
        self.add_class("-open")
        self.fill(text)
        self.input.focus()

    def close(self) -> None:
        """Hides it; whoever opened it moves the focus."""
        self.remove_class("-open")

    def tell(self, info: str) -> None:
        """Says what came of what is typed."""
        self.query_one("#prompt-info", Static).update(Content(info))

    def fill(self, text: str) -> None:
        """Replaces what is typed."""
        self.input.value = text
        self.input.cursor_position = len(text)

    @on(Input.Changed)
    def _tell_change(self, event: Input.Changed) -> None:
        event.stop()
        if self.is_open:
            self.post_message(self.Changed(self.purpose, event.value))

    @on(Input.Submitted)
    def _tell_submission(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Submitted(self.purpose, event.value))
