"""Items of different heights, asked for only where one looks."""

from __future__ import annotations

from itertools import pairwise

import pytest

from reader.tui.pile import LineAt, Pile

HEIGHTS = [1, 3, 2, 5, 1]
PILE = Pile(len(HEIGHTS), HEIGHTS.__getitem__)
LINES = [LineAt(item, line) for item, height in enumerate(HEIGHTS) for line in range(height)]


@pytest.mark.parametrize("lines", range(-13, 14))
def test_steps_go_by_lines_and_stop_at_both_ends(lines: int) -> None:
    """From every line, up and down."""
    for place, at in enumerate(LINES):
        assert PILE.step(at, lines) == LINES[max(0, min(place + lines, len(LINES) - 1))]


@pytest.mark.parametrize("height", [1, 2, 4, 12, 20])
def test_a_window_shows_the_lines_from_one_on(height: int) -> None:
    """Fewer at the end."""
    for place, at in enumerate(LINES):
        assert PILE.window(at, height) == LINES[place : place + height]


@pytest.mark.parametrize(
    ("height", "top"), [(1, LineAt(4, 0)), (4, LineAt(3, 2)), (12, LineAt(0, 0)), (20, LineAt(0, 0))]
)
def test_the_last_window_is_full(height: int, top: LineAt) -> None:
    """Unless the pile is lower than it."""
    assert PILE.last_top(height) == top


@pytest.mark.parametrize(
    ("item", "top", "shown_from"),
    [
        (1, LineAt(0, 0), LineAt(0, 0)),
        (2, LineAt(0, 0), LineAt(1, 1)),
        (1, LineAt(3, 0), LineAt(1, 0)),
        (3, LineAt(0, 0), LineAt(3, 0)),
        (3, LineAt(3, 3), LineAt(3, 0)),
    ],
    ids=["in view", "below", "above", "higher than the window", "its end in view"],
)
def test_an_item_is_brought_into_view_by_as_little_as_it_needs(item: int, top: LineAt, shown_from: LineAt) -> None:
    """Whole, or its beginning where the window of four lines is too low."""
    assert PILE.revealing(item, top, 4) == shown_from


def test_the_lines_are_in_order() -> None:
    """Their values compare as they stand."""
    assert all(above < below for above, below in pairwise(LINES))


def test_only_heights_that_are_passed_are_asked_for() -> None:
    """A hundred thousand items cost what one looks at."""
    asked: set[int] = set()

    def height(item: int) -> int:
        asked.add(item)
        return 2

    pile = Pile(100_000, height)
    pile.window(pile.last_top(40), 40)

    assert len(asked) <= 22
