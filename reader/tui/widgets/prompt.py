"""The line in which a reader types: where to go, what to filter by; it stands above the status line."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.getters import query_one
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static

from reader.commands import Command
from reader.tui.bindings import bindings

CANCEL = Command("cancel", ("escape", "ctrl+c"), "reader", "find")
"""Has priority, since a focused input would otherwise take these keys for itself."""


class PromptInput(Input):
    """An input that can be given up; its keys, Enter among them, are done before the next one is looked at."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings([CANCEL]),
        *(replace(binding, priority=True) for binding in Input.BINDINGS if isinstance(binding, Binding)),
    ]

    class Cancelled(Message):
        """The reader gives up."""

    def __init__(self) -> None:
        super().__init__(compact=True, select_on_focus=False)
        self.cursor_blink = False  # each repaint would move the window of an input method

    def action_cancel(self) -> None:
        """Gives up."""
        self.post_message(self.Cancelled())


class Prompt(Horizontal):
    """A label, an input and what comes of it; hidden while it is not in use."""

    DEFAULT_CSS = """
    Prompt {
        height: 1; background: $panel; color: $foreground;
        & > .prompt--label { width: auto; padding: 0 1; text-style: bold; }
        & > .prompt--info { width: auto; max-width: 50%; padding: 0 1; }
        & > PromptInput { width: 1fr; }
    }
    """

    @dataclass
    class Changed(Message):
        """Something was typed."""

        prompt: Prompt
        text: str

        @property
        def control(self) -> Prompt:
            """The prompt it was typed in."""
            return self.prompt

    @dataclass
    class Submitted(Message):
        """Enter was pressed; the prompt has closed."""

        prompt: Prompt
        text: str

        @property
        def control(self) -> Prompt:
            """The prompt that was submitted."""
            return self.prompt

    @dataclass
    class Cancelled(Message):
        """Esc or Ctrl+c was pressed; the prompt has closed."""

        prompt: Prompt

        @property
        def control(self) -> Prompt:
            """The prompt that was given up."""
            return self.prompt

    input = query_one("PromptInput", PromptInput)

    def __init__(self, label: str, *, id: str) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._label = label
        self._came_from: Widget | None = None
        self.display = False

    def compose(self) -> ComposeResult:
        """Label, input, info."""
        yield Static(Content(self._label), classes="prompt--label")
        yield self.make_input()
        yield Static(classes="prompt--info")

    def make_input(self) -> PromptInput:
        """The input; a prompt with keys of its own has an input that knows them."""
        return PromptInput()

    @property
    def is_open(self) -> bool:
        """Whether it is in use."""
        return self.display

    def open(self) -> None:
        """Takes the focus, at once: the next key is typed here, however soon it comes."""
        self._came_from = self.screen.focused
        self.tell("")
        self.display = True
        self.screen.set_focus(self.input)

    def close(self) -> None:
        """Empties itself and gives the focus back."""
        self.display = False
        self.input.value = ""
        self.screen.set_focus(self._came_from)

    def tell(self, info: str) -> None:
        """Says what came of what is typed."""
        self.query_one(".prompt--info", Static).update(Content(info))

    def fill(self, text: str) -> None:
        """Replaces what is typed."""
        self.input.value = text
        self.input.cursor_position = len(text)

    @on(events.DescendantBlur)
    def _leave(self) -> None:
        """Keeps what was typed when the reader goes to another pane, but not to another window."""
        if self.is_open and self.screen.focused is not None:
            self._came_from = self.screen.focused
            self._submit(self.input.value)

    @on(Input.Changed)
    def _tell_change(self, event: Input.Changed) -> None:
        event.stop()
        if self.is_open:
            self.post_message(self.Changed(self, event.value))

    @on(Input.Submitted)
    def _tell_submission(self, event: Input.Submitted) -> None:
        event.stop()
        self._submit(event.value)

    def _submit(self, text: str) -> None:
        if self.is_open:
            self.close()
            self.post_message(self.Submitted(self, text))

    @on(PromptInput.Cancelled)
    def _tell_cancellation(self, event: PromptInput.Cancelled) -> None:
        event.stop()
        self.close()
        self.post_message(self.Cancelled(self))
