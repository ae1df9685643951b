"""A screen on which one speech of a library is open: speeches are read in the background, then shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textual import on, work
from textual.message import Message
from textual.screen import Screen

from reader.errors import ReaderError
from reader.library.library import Library, read, size
from reader.speech.model import Speech
from reader.speech.outline import outlined

OUTLINED_AT_ONCE = 100_000
"""Characters of a text whose points are found before it is shown: some tens of ms. Longer ones are readable at once."""

READ_AT_ONCE = 200_000
"""Bytes of a file that is read without leaving the event loop: some ms."""


class OpeningScreen(Screen[None]):
    """Opens speeches by their index in the library."""

    @dataclass
    class Opened(Message):
        """A speech has been read."""

        index: int
        request: int
        speech: Speech
        place: int
        is_outlined: bool
        """Whether its points are known; those of a long text follow later."""

    @dataclass
    class Outlined(Message):
        """The points of a long speech that is open have been found."""

        index: int
        request: int
        speech: Speech

    @dataclass
    class Failed(Message):
        """A speech could not be read."""

        index: int
        request: int
        error: ReaderError

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.library = library
        self.index = 0
        """The speech that is shown."""
        self.wanted = 0
        """The speech that was asked for last."""
        self._request = 0
        """Which request that was; answers to earlier ones come too late."""

    def show_speech(self, speech: Speech, place: int, *, is_outlined: bool) -> None:
        """Shows the speech that was asked for, at a place."""
        raise NotImplementedError

    def show_outline(self, speech: Speech) -> None:
        """Shows the points of the speech that is shown."""
        raise NotImplementedError

    def show_failure(self, error: ReaderError) -> None:
        """Says why the speech that was asked for cannot be shown."""
        raise NotImplementedError

    def leave_speech(self) -> None:
        """Keeps what is to be kept of the speech that is shown, before another one is."""
        raise NotImplementedError

    def open_first(self) -> None:
        """Shows the first speech before anything else is done: the first page is what a reader waits for."""
        self._open_now(self._stages(0, 0, self._request))

    def open_speech(self, index: int, place: int) -> None:
        """Reads a speech: a short one at once, so that the next key finds it there, others in the background.

        It is shown when it is there, unless another is asked for meanwhile.
        """
        self.wanted = index
        self._request += 1
        stages = self._stages(index, place, self._request)
        if 0 < size(self.library.entries[index]) <= READ_AT_ONCE:
            self._open_now(stages)
        else:
            self._go_on(stages)

    def _open_now(self, stages: Iterator[Opened | Outlined | Failed]) -> None:
        self._take(next(stages))
        self._go_on(stages)

    def _stages(self, index: int, place: int, request: int) -> Iterator[Opened | Outlined | Failed]:
        try:
            speech = read(self.library.entries[index])
        except ReaderError as error:
            yield self.Failed(index, request, error)
            return
        if len(speech.text) > OUTLINED_AT_ONCE:
            yield self.Opened(index, request, speech, place, is_outlined=False)
            yield self.Outlined(index, request, outlined(speech))
        else:
            yield self.Opened(index, request, outlined(speech), place, is_outlined=True)

    @work(thread=True, exclusive=True, group="open")
    def _go_on(self, stages: Iterator[Opened | Outlined | Failed]) -> None:
        for stage in stages:
            self.post_message(stage)

    @on(Opened)
    @on(Outlined)
    @on(Failed)
    def _take(self, stage: Opened | Outlined | Failed) -> None:
        if stage.request != self._request:
            return
        self.leave_speech()
        self.index = stage.index
        if isinstance(stage, self.Opened):
            self.show_speech(stage.speech, stage.place, is_outlined=stage.is_outlined)
        elif isinstance(stage, self.Outlined):
            self.show_outline(stage.speech)
        else:
            self.show_failure(stage.error)
