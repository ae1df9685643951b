"""The page of a speech: it knows the points and paragraphs of what it shows, and moves by them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from textual.message import Message

from reader.settings import MEASURE_RANGE, MEASURE_STEP
from reader.speech import places
from reader.speech.model import Note, Point, Speech
from reader.tui.widgets.page import Page
from reader.typeset.blocks import blocks_of
from reader.typeset.model import Block
from reader.typeset.paint import speech_layers
from reader.typeset.skeleton import skeleton_blocks

Points = tuple[Point, ...]
Refusal = Literal["no_more_points", "no_parent", "no_skeleton", "looking_for_points"]
"""The field of `Words` that says why a move is not possible."""

NOTHING = Speech("", "", "", "", "")
"""What is shown before anything is."""


class SpeechPage(Page):
    """Shows a speech; every move by point starts from the place at the top."""

    @dataclass
    class Measured(Message):
        """The reader asked for another measure; so many cells are the widest row now."""

        cells: int

    @dataclass
    class Refused(Message):
        """There is no such point."""

        reason: Refusal

    def __init__(self, default_measure: int, note_label: str, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._default_measure = default_measure
        self._note_label = note_label
        self.speech = NOTHING
        self._preface = ""
        self._is_outlined = True
        self.wants_skeleton = False
        self._paragraphs: Sequence[int] = ()
        self.current_point: int | None = None
        self.set_reactive(Page.measure, default_measure)

    def show_speech(
        self,
        speech: Speech,
        preface: str = "",
        preface_notes: Sequence[Note] = (),
        place: int = 0,
        *,
        is_outlined: bool = True,
    ) -> None:
        """Shows a speech below the editor's note of its collection, at a place (an offset)."""
        self.speech, self._preface, self._is_outlined = speech, preface, is_outlined
        whole = blocks_of(speech, preface, self._note_label, preface_notes)
        self.current_point = None
        self.show_marked(speech.text, self._shaped(whole), speech_layers(speech), place, whole=whole)

    def take_points(self, speech: Speech) -> None:
        """Lights the points of the speech that is shown, found since."""
        self.speech, self._is_outlined = speech, True
        self.mark(speech_layers(speech))
        if self.is_skeleton:
            self.reshape(self._shaped(self._whole))
        else:
            self.scroll_rows(0)

    @property
    def points(self) -> Points:
        """The points of the speech."""
        return self.speech.outline.points

    # The skeleton

    @property
    def is_skeleton(self) -> bool:
        """Whether the bodies of the points are left out; a speech without points is always shown whole."""
        return self.wants_skeleton and bool(self.points)

    def set_skeleton(self, *, wanted: bool) -> None:
        """Shows this speech and those to come as skeletons, or whole; the place stays."""
        if wanted != self.wants_skeleton:
            self.wants_skeleton = wanted
            self.reshape(self._shaped(self._whole))

    def _shaped(self, whole: tuple[Block, ...]) -> tuple[Block, ...]:
        """The blocks to show; their paragraphs are those to move by."""
        blocks = skeleton_blocks(self.speech, self._preface) if self.is_skeleton else whole
        self._paragraphs = [block.start for block in blocks if block.kind == "paragraph"]
        return blocks

    def action_skeleton(self) -> None:
        """Leaves out the bodies of the points, as soon as they are known, or brings them back."""
        if self.wants_skeleton or self.points or not self._is_outlined:
            self.set_skeleton(wanted=not self.wants_skeleton)
            self.tell_missing_points()
        else:
            self.post_message(self.Refused("no_skeleton"))

    def tell_missing_points(self) -> None:
        """Says why there is no skeleton where one is wanted."""
        if self.wants_skeleton and not self.points:
            self.post_message(self.Refused("no_skeleton" if self._is_outlined else "looking_for_points"))

    # Moves

    def on_window_moved(self) -> None:
        """Follows the point at the top."""
        point = places.point_at(self.points, self.place)
        if point != self.current_point:
            self.current_point = point
            self.mark_point(None if point is None else self.points[point].start)

    def _jump_by(self, find: Callable[[Points, int], int | None], reason: Refusal) -> None:
        target = find(self.points, self.place)
        if target is None:
            self.post_message(self.Refused(reason))
        else:
            self.jump_to(self.points[target].start)

    def action_next_point(self) -> None:
        """The next point of any level."""
        self._jump_by(places.next_point, "no_more_points")

    def action_previous_point(self) -> None:
        """The previous point of any level."""
        self._jump_by(places.previous_point, "no_more_points")

    def action_next_same_level(self) -> None:
        """The next point of the current point's level."""
        self._jump_by(places.next_same_level, "no_more_points")

    def action_previous_same_level(self) -> None:
        """The previous point of the current point's level."""
        self._jump_by(places.previous_same_level, "no_more_points")

    def action_parent_point(self) -> None:
        """The point that holds the current one."""
        self._jump_by(places.parent_of, "no_parent")

    def action_sibling(self, key: str) -> None:
        """The n-th point beside the current one, itself counted."""
        self._jump_by(lambda points, place: places.nth_sibling(points, place, int(key)), "no_more_points")

    def action_next_paragraph(self) -> None:
        """The next paragraph."""
        self.go_to(next((start for start in self._paragraphs if start > self.place), self.place))

    def action_previous_paragraph(self) -> None:
        """The start of this paragraph, or of the one before when the page stands at a start."""
        self.go_to(next((start for start in reversed(self._paragraphs) if start < self.place), 0))

    def action_wider(self) -> None:
        """A wider measure."""
        self._set_measure(min(MEASURE_RANGE[1], self.measure_in_effect + MEASURE_STEP))

    def action_narrower(self) -> None:
        """A narrower measure."""
        self._set_measure(max(MEASURE_RANGE[0], self.measure_in_effect - MEASURE_STEP))

    def action_default_measure(self) -> None:
        """The measure of the settings."""
        self._set_measure(self._default_measure)

    def _set_measure(self, cells: int) -> None:
        self.measure = cells
        self.post_message(self.Measured(self.measure_in_effect))
