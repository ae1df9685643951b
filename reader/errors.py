"""What can go wrong in a way a person can mend; `words.py` turns each kind into a sentence."""

from __future__ import annotations

from typing import Literal

ErrorKind = Literal[
    "missing",
    "forbidden",
    "unreadable",
    "not_text",
    "empty",
    "no_speeches",
    "unknown_speech",
    "several_speeches",
    "bad_pattern",
    "slow_pattern",
    "bad_toml",
    "bad_collection",
    "no_output",
    "no_terminal",
]


class ReaderError(Exception):
    """Something a person can act on.

    Args:
        kind: Which sentence of `Words.errors` tells it.
        subject: The path, id or pattern it is about.
        detail: What the system or a parser said, if that helps.
    """

    def __init__(self, kind: ErrorKind, subject: str, detail: str = "") -> None:
        super().__init__(kind, subject, detail)
        self.kind: ErrorKind = kind
        self.subject = subject
        self.detail = detail
