"""The prompt for finding: it owns the search, live while one types and kept afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from textual import on
from textual.binding import BindingType
from textual.message import Message

from reader.commands import commands_for
from reader.find.found import Found
from reader.find.search import Search
from reader.tui.bindings import bindings
from reader.tui.widgets.prompt import Prompt, PromptInput
from reader.words import Words


class FindInput(PromptInput):
    """An input with keys for hits, earlier queries and ways of finding."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(commands_for("find"))

    @dataclass
    class Stepped(Message):
        """Another hit is wanted."""

        steps: int

    @dataclass
    class Recalled(Message):
        """An earlier (-1) or later (1) query is wanted."""

        steps: int

    @dataclass
    class Toggled(Message):
        """A way of finding is switched."""

        what: Literal["case", "exact"]

    def action_find_next(self) -> None:
        """Goes to the next hit while typing."""
        self.post_message(self.Stepped(1))

    def action_find_previous(self) -> None:
        """Goes to the previous hit while typing."""
        self.post_message(self.Stepped(-1))

    def action_find_older(self) -> None:
        """Brings back an earlier query."""
        self.post_message(self.Recalled(-1))

    def action_find_newer(self) -> None:
        """Brings back a later query."""
        self.post_message(self.Recalled(1))

    def action_find_case(self) -> None:
        """Switches between smart case and matching case."""
        self.post_message(self.Toggled("case"))

    def action_find_exact(self) -> None:
        """Switches between folded and exact."""
        self.post_message(self.Toggled("exact"))


class FindBar(Prompt):
    """Finds while one types; Enter keeps what was found, Esc brings back what was found before."""

    @dataclass
    class Searched(Message):
        """The hits, or the current one, changed."""

        found: Found | None
        is_followed: bool
        """Whether the page is to follow to the current hit."""
        wrapped: int = 0
        """1 when a step went round the end of the text, -1 round its beginning."""

    def __init__(self, words: Words, *, id: str) -> None:  # noqa: A002 - Textual's own name
        super().__init__(words.find_label, id=id)
        self._words = words
        self._search = Search()
        self._found_before: Found | None = None
        self._origin = 0

    def make_input(self) -> PromptInput:
        """An input that knows the keys of finding."""
        return FindInput()

    @property
    def found(self) -> Found | None:
        """What was found; None when nothing is looked for."""
        return self._search.found

    @property
    def origin(self) -> int:
        """The offset from which the reader started to find."""
        return self._origin

    def open_at(self, place: int) -> None:
        """Starts to find from a place (an offset)."""
        self._origin, self._found_before = place, self.found
        self._search.recalled = 0
        self.open()
        self.tell(self._info())

    def turn_to(self, text: str, place: int) -> None:
        """Looks for the same in another text, also for what Esc would bring back."""
        before, self._origin = self._found_before, place
        self._search.turn_to(text, place)
        self._found_before = self._search.look_for(before.query, place) if before else None
        self._tell_found()

    def renew(self) -> None:
        """Says again what was found, for whoever knows more about the text by now."""
        self._tell_found()

    def drop(self) -> None:
        """Looks for nothing any more."""
        self._search.found = None
        self._tell_found()

    def step(self, steps: int, place: int, *, from_current: bool) -> None:
        """Goes some hits on, from the current one, or from a place when the reader has gone elsewhere."""
        if self.found is None:
            return
        self._search.found, wrapped = self.found.moved(steps) if from_current else self.found.nearest(place, steps)
        self._tell_found(is_followed=True, wrapped=steps if wrapped else 0)

    def _tell_found(self, *, is_followed: bool = False, wrapped: int = 0) -> None:
        self.tell(self._info())
        self.post_message(self.Searched(self.found, is_followed, wrapped))

    def _info(self) -> str:
        """`3/17  case  exact`."""
        search, words = self._search, self._words
        parts = (
            [words.hit_count.format(index=search.found.number, total=len(search.found.hits))] if search.found else []
        )
        parts += [words.matching_case] * (search.case == "match") + [words.exactly] * search.exact
        return "  ".join(parts)

    @on(Prompt.Changed)
    def _find(self) -> None:
        self._search.ask(self.input.value, self._origin)
        self._tell_found(is_followed=True)

    @on(Prompt.Submitted)
    def _keep(self, message: Prompt.Submitted) -> None:
        if not message.text:
            self._search.found = self._found_before
            self._tell_found()
        self._search.keep()

    @on(Prompt.Cancelled)
    def _restore(self) -> None:
        self._search.found = self._found_before
        self._tell_found()

    @on(FindInput.Stepped)
    def _step_while_typing(self, message: FindInput.Stepped) -> None:
        self.step(message.steps, self._origin, from_current=True)

    @on(FindInput.Recalled)
    def _recall(self, message: FindInput.Recalled) -> None:
        self.fill(self._search.recall(message.steps, self.input.value))

    @on(FindInput.Toggled)
    def _toggle(self, message: FindInput.Toggled) -> None:
        self._search.toggle(message.what)
        self._find()
