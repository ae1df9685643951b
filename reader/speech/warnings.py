"""What a person is told of a warning."""

from __future__ import annotations

from reader.speech.model import Warning  # noqa: A004 - the word of the design; the builtin is never used here
from reader.words import Words


def message(warning: Warning, words: Words) -> str:
    """One sentence that a person understands."""
    return words.warnings[warning.kind].format(marker=warning.marker, announced=warning.announced, found=warning.found)
