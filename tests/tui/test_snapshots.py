"""What the reader looks like: a few pictures, compared by the eye when they change."""

from __future__ import annotations

from typing import Protocol

import pytest

from reader.tui.app import ReaderApp


class Compare(Protocol):
    """The fixture of pytest-textual-snapshot."""

    def __call__(self, app: ReaderApp, *, press: list[str], terminal_size: tuple[int, int]) -> bool:
        """Whether the app looks as it did."""


@pytest.mark.parametrize(
    ("press", "size"),
    [
        ([], (120, 40)),
        ([], (40, 12)),
        (["right_square_bracket"] * 3, (80, 24)),
        (["slash", *"基层治理"], (80, 24)),
        (["question_mark"], (80, 24)),
        (["t"], (80, 24)),
        (["s"], (40, 12)),
    ],
    ids=["first page", "narrow", "at a point", "finding", "help", "outline called up", "speeches called up"],
)
def test_it_looks_as_it_did(
    snap_compare: Compare, bundled_app: ReaderApp, press: list[str], size: tuple[int, int]
) -> None:
    """At sizes and in states that matter."""
    assert snap_compare(bundled_app, press=press, terminal_size=size)
