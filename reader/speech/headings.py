"""Headings: the words that name an item, from its marker to the end of its first clause or sentence."""

from __future__ import annotations

import re

LONG = 36
"""Han characters: a sentence up to this length is a heading as it stands (two rows of an outline pane), a longer one
ends at a comma. Latin letters are half as wide, and twice as many."""

SHORTEST = 4
"""Characters of a clause that can name something; 同志们 or 当然 before a comma cannot."""

FARTHEST = 120
"""Characters: a sentence without a comma is cut here, at a blank if there is one."""

TRAILING = " \t\n\r\u3000:：,，、"

AFTER_MARKER = re.compile(r"[、，,.．:：)）\s]*")
SENTENCE_END = re.compile(r"[。！？；!?;\n…]|\.(?=\s|$)|</|\*\*")
COMMA = re.compile(r"[，,：:—]")


def heading_end(text: str, marker_end: int, stop: int) -> int:
    """The offset after the heading of a point whose text ends at `stop` at the latest."""
    after = AFTER_MARKER.match(text, marker_end, stop)
    words = after.end() if after else marker_end
    sentence = sentence_end(text, words, stop)
    if sentence - words <= (2 * LONG if text[words : words + 1].isascii() else LONG):
        return trimmed(text, marker_end, sentence)
    comma = COMMA.search(text, words + SHORTEST, sentence)
    return trimmed(text, marker_end, comma.start() if comma else sentence)


def sentence_end(text: str, start: int, stop: int) -> int:
    """Where a sentence ends; one that does not end soon is cut."""
    limit = min(stop, start + FARTHEST)
    end = SENTENCE_END.search(text, start, limit)
    if end is not None:
        return end.start()
    blank = text.rfind(" ", start, limit) if limit < stop else -1
    return blank if blank > start else limit


def trimmed(text: str, start: int, end: int) -> int:
    """The end without trailing blanks and colons."""
    while end > start and text[end - 1] in TRAILING:
        end -= 1
    return end
