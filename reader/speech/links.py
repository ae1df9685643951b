"""How likely two markers stand next to each other in one list; weights are log-odds by hand, as in `evidence`."""

from __future__ import annotations

from math import log2

from reader.speech.families import LAST, NEXT
from reader.speech.markers import Candidate

RUNS_ON = 2.5
"""The number is the next one: the strongest sign that both belong to one list."""
CLOSES = 1.0
"""最后, Finally: fits any list of its family that has begun."""
CLOSES_TWO = -0.2
"""The same for a list of one item: 首先 … 最后, First … Finally."""
SKIPS = 0.5
"""One number is missing between them (lost, or the author's slip)."""
JUMPS = -1.5
"""Several numbers are missing."""
FURTHER = 0.2
"""For each number between them."""
REPEATS = -1.0
"""The same number again: a slip or a scanner's error; 一是 … 一是 beside each other is a figure of speech."""
NEVER = -9.0
"""The numbers run backwards, or the list is closed."""

SURE = 3.5
"""A link that leaves no doubt: the next number, written alike, in a like place, near. Nothing else is tried."""

SAME_FORM = 0.7
OTHER_FORM = -0.4
"""Whether both markers are written alike apart from the numeral."""
SAME_PLACE = 0.7
OTHER_PLACE = -0.8
"""Whether both open a paragraph, or both stand inside one."""
OTHER_PARAGRAPH = -0.3
"""For each paragraph between two markers inside paragraphs, up to four."""
INSIDE = 0.4
"""The share of its reach that an item inside a paragraph commonly takes."""
OTHER_SPEAKER = -6.0
"""A list seldom goes over from one speaker to another, but transcripts cut turns up."""
STARTS_AT_TWO = -2.0
STARTS_LATER = -2.5
"""The list does not begin at one: its first item is unmarked, lost, or outside the text."""
STARTS_LATER_ON_LINE = -1.0
"""The same for markers that open paragraphs: excerpts begin anywhere."""
SECOND = 2
"""What 其次 stands for, the first time."""
SHORTEST_ITEM = 7
"""Characters that an English item has at least before Finally closes the list: Fourth and finally is one marker."""
CLOSE_BY = 250
"""Characters within which 一是 … 一是 is a figure of speech and not two lists."""


def start(reading: Candidate) -> float:
    """What it costs to begin a list with this number."""
    if reading.number == 1:
        return 0.0
    if reading.number in {LAST, NEXT}:
        return NEVER
    if reading.on_line:
        return STARTS_LATER_ON_LINE
    return STARTS_AT_TWO if reading.number == 2 else STARTS_LATER


def link(last: Candidate, number: int, reading: Candidate) -> float:
    """The log-odds that a candidate is the next item of a list, whose last marker counts as `number`."""
    if last.number == LAST:
        return NEVER
    gain = run(last, number, reading)
    if gain == NEVER:
        return gain
    if last.surface and reading.surface:
        gain += SAME_FORM if last.surface == reading.surface else OTHER_FORM
    if last.on_line != reading.on_line:
        gain += OTHER_PLACE
    else:
        gain += SAME_PLACE
        if not reading.on_line:
            gain += OTHER_PARAGRAPH * min(reading.paragraph - last.paragraph, 4)
    if last.voice.speaker != reading.voice.speaker:
        gain += OTHER_SPEAKER
    reach = min(last.form.reach, reading.form.reach) * (1.0 if reading.on_line else INSIDE)
    return gain - log2(max(1.0, (reading.start - last.start) / reach))


def run(last: Candidate, number: int, reading: Candidate) -> float:
    """The log-odds of the numbers alone."""
    if reading.number == LAST:
        return closes(last, number, reading)
    step = number_after(number, reading) - number
    if step == 0:
        return repeats(last, reading)
    if step < 0:
        return NEVER
    return RUNS_ON if step == 1 else SKIPS if step == 2 else JUMPS - FURTHER * step


def number_after(number: int, reading: Candidate) -> int:
    """What a marker counts after another number."""
    if reading.number in {LAST, NEXT} or counts_by_position(number, reading):
        return number + 1
    return reading.number


def counts_by_position(number: int, reading: Candidate) -> bool:
    """Whether a word stands again for the next number: 一方面 … 一方面, 首先 … 其次 … 其次."""
    if reading.form.kind == "aspect":
        return reading.number == number == 1
    return reading.form.kind == "sequence" and reading.number == SECOND <= number


def closes(last: Candidate, number: int, reading: Candidate) -> float:
    """The log-odds of a marker that closes whatever list it stands in."""
    if last.voice.stretch != reading.voice.stretch:
        return NEVER
    if reading.form.kind == "english" and reading.start - last.end < SHORTEST_ITEM:
        return NEVER
    return CLOSES_TWO if number == 1 else CLOSES


def repeats(last: Candidate, reading: Candidate) -> float:
    """The log-odds of the same number again; of the number one only as a figure of speech."""
    if last.number == 1 and (reading.start - last.start > CLOSE_BY or last.paragraph != reading.paragraph):
        return NEVER
    return REPEATS
