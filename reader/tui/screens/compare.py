"""The points of all speeches of a collection side by side; the screen answers with where the reader wants to go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import on, work
from textual.app import ComposeResult
from textual.getters import query_one
from textual.message import Message
from textual.screen import Screen
from textual.worker import get_current_worker

from reader.commands import COMMANDS, commands_for, key_label
from reader.errors import ReaderError
from reader.library.library import Library, read
from reader.speech.citation import STEP
from reader.speech.model import Speech
from reader.speech.outline import outlined
from reader.text.cells import visible
from reader.tui.bindings import bindings
from reader.tui.items import Column, items_of
from reader.tui.jumps import Stop
from reader.tui.widgets.compare_grid import CompareGrid
from reader.tui.widgets.status import Status
from reader.words import Words, sentence

STATUS_KEYS = ("open", "open_row", "help", "escape")
"""Commands whose keys the status line shows, the most useful first."""
SHARED = ("compare", "escape", "copy_or_hint", "quit")
"""Commands of the reading screen that mean something here too."""


class CompareScreen(Screen[Stop | None]):
    """Compares the speeches of one collection.

    Args:
        library: Where they are.
        words: The sentences it may need.
        here: The speech that is open and the place in it; the cursor starts on the point there.
        speech: That speech; it is not read again unless its points are still unknown.
    """

    BINDINGS = bindings(command for command in commands_for("everywhere") if command.id in SHARED)
    takes_commands = True
    """Keys are commands here."""

    @dataclass
    class Read(Message):
        """A speech has been read, or could not be."""

        place: int
        """Its place in the collection, from 0."""
        column: Column
        number: int
        """How many are known by now."""

    grid = query_one("CompareGrid", CompareGrid)
    status = query_one("Status", Status)

    def __init__(self, library: Library, words: Words, here: Stop, speech: Speech) -> None:
        super().__init__()
        self._words = words
        entry = library.entries[here.speech]
        self._entries = library.collection_of(entry).entries
        self._here, self._place, self._speech = self._entries.index(entry), here.place, speech
        self._first = here.speech - self._here
        self._read_count = 0

    def compose(self) -> ComposeResult:
        """The speeches, and the status line."""
        columns = [Column("", entry.stem, remark=self._words.still_reading) for entry in self._entries]
        if self._speech.outline.points:
            columns[self._here] = self._column(self._here, self._speech)
        yield CompareGrid(columns, self._here, self._place)
        yield Status()

    def on_mount(self) -> None:
        """Reads the other speeches, those beside the open one first."""
        self.status.keys = tuple(self._status_key(command) for command in STATUS_KEYS)
        places = sorted(range(len(self._entries)), key=lambda place: abs(place - self._here))
        self._read_all(places[1:] if self._speech.outline.points else places)

    # Speeches

    @work(thread=True)
    def _read_all(self, places: Sequence[int]) -> None:
        worker = get_current_worker()
        for number, place in enumerate(places, len(self._entries) - len(places) + 1):
            if worker.is_cancelled:
                return
            self.post_message(self.Read(place, self._read(place), number))

    def _read(self, place: int) -> Column:
        try:
            return self._column(place, outlined(read(self._entries[place])))
        except ReaderError as error:
            return Column("", self._entries[place].stem, remark=sentence(error, self._words))

    def _column(self, place: int, speech: Speech) -> Column:
        items = items_of(speech)
        title = speech.title or self._entries[place].stem
        return Column(speech.author, title, items, "" if items else self._words.no_points)

    @on(Read)
    def _show_read(self, message: Read) -> None:
        self.grid.put(message.place, message.column)
        total = len(self._entries)
        progress = self._words.speeches_read.format(count=message.number, total=total)
        self.status.found = progress if message.number < total else ""

    # The cursor

    @on(CompareGrid.Moved)
    def _follow_cursor(self) -> None:
        """`‹ 2/5 · 二是 › 其一`; the arrows stand where there are more columns than are in view."""
        shown, total = self.grid.columns_in_view, len(self._entries)
        before, after = "‹ " * (shown.start > 0), " ›" * (shown.stop < total)
        count = f"{before}{self.grid.column + 1}/{total}{after}"
        names = (visible(item.marker or item.heading) for item in self.grid.trail)
        self.status.trail = " · ".join(filter(None, (count, STEP.join(names))))

    @on(CompareGrid.Chosen)
    def _answer(self, message: CompareGrid.Chosen) -> None:
        self.dismiss(Stop(self._first + message.column, message.offset))

    @on(CompareGrid.Refused)
    def _tell_refusal(self) -> None:
        self.status.notice = self._words.no_such_point

    def drop_notice(self) -> None:
        """Says no more what was just said."""
        self.status.notice = ""

    def _status_key(self, command_id: str) -> str:
        command = next(command for command in COMMANDS if command.id == command_id)
        return f"{key_label(command.keys[0])} {self._words.keys[command_id]}"

    # Leaving

    def action_compare(self) -> None:
        """Closes the comparison; the reader stays where they were."""
        self.dismiss(None)

    def action_escape(self) -> None:
        """Closes the comparison."""
        self.dismiss(None)

    def action_quit(self) -> None:
        """Closes the comparison; it does not quit the reader."""
        self.dismiss(None)

    def action_copy_or_hint(self) -> None:
        """Says how to quit; nothing can be selected here."""
        self.status.notice = self._words.how_to_quit
