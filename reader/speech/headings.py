"""Headings: the words that name an item, from its marker to the end of its first clause or sentence."""

from __future__ import annotations

import re

LONG = 36
"""Characters: a sentence up to this length is a heading as it stands (two rows of an outline pane), a longer one ends
at a comma."""

SHORTEST = 4
"""Characters of a clause that can name something; 同志们 or 当然 before a comma cannot."""

FARTHEST = 120
"""Characters: a sentence without a comma is cut here, whatever it says."""

AFTER_MARKER = re.compile(r"[、，,.．:：)）\s]*")
SENTENCE_END = re.compile(r"[。！？；!?;\n…]|\.(?=\s|$)")
TRAILING = " \t\n\r\u3000:：,，、"
COMMA = re.compile(r"[，,：:—]")


def heading_end(text: str, marker_end: int, stop: int) -> int:
    """The offset after the heading of a point whose text ends at `stop` at the latest."""
    words = min(AFTER_MARKER.match(text, marker_end, stop).end(), stop)  # type: ignore[union-attr] # matches empty
    limit = min(stop, words + FARTHEST)
    end = SENTENCE_END.search(text, words, limit)
    sentence = end.start() if end else limit
    if sentence - words <= LONG:
        return trimmed(text, marker_end, sentence)
    comma = COMMA.search(text, words + SHORTEST, sentence)
    return trimmed(text, marker_end, comma.start() if comma else sentence)


def trimmed(text: str, start: int, end: int) -> int:
    """The end without trailing blanks and colons."""
    while end > start and text[end - 1] in TRAILING:
        end -= 1
    return end
