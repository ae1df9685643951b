"""Which item stands on which line."""

from __future__ import annotations

import pytest

from reader.tui.stack import Stack, Stretch

# Lines: heading 0, a 1-2, b 3-4, heading 5, heading 6, c 7-8, d 9-10, remark 11-13.
STACK = Stack(
    [
        Stretch(1, 1, is_choosable=False),
        Stretch(2, 2),
        Stretch(2, 1, is_choosable=False),
        Stretch(0, 2),
        Stretch(2, 2),
        Stretch(1, 3, is_choosable=False),
    ]
)


def test_every_line_belongs_to_the_item_that_takes_it() -> None:
    """The two questions answer each other, and items leave no line between them."""
    taken = [line for item in range(STACK.count) for line in STACK.lines(item)]

    assert (STACK.count, STACK.height) == (8, 14)
    assert taken == list(range(STACK.height))
    assert all(STACK.item_at(line) == item for item in range(STACK.count) for line in STACK.lines(item))


@pytest.mark.parametrize("line", [-1, 14, 100])
def test_no_item_stands_outside(line: int) -> None:
    """Neither above nor below."""
    assert STACK.item_at(line) is None


@pytest.mark.parametrize(
    ("item", "direction", "expected"),
    [
        (0, 1, 1),
        (0, -1, 1),
        (2, 1, 2),
        (3, 1, 5),
        (3, -1, 2),
        (4, -1, 2),
        (7, 1, 6),
        (7, -1, 6),
        (-3, -1, 1),
        (99, 1, 6),
    ],
)
def test_the_cursor_finds_the_nearest_item_it_may_stand_on(item: int, direction: int, expected: int) -> None:
    """Ahead if there is one, else behind."""
    assert STACK.nearest_choosable(item, direction) == expected


@pytest.mark.parametrize("stretches", [[], [Stretch(3, 1, is_choosable=False)]], ids=["empty", "headings"])
def test_there_may_be_nothing_to_stand_on(stretches: list[Stretch]) -> None:
    """Then the cursor stands nowhere."""
    assert Stack(stretches).nearest_choosable(0, 1) is None


@pytest.mark.parametrize(("item", "lines"), [(1, range(3)), (2, range(3, 5)), (5, range(5, 9)), (7, range(11, 14))])
def test_headings_are_shown_with_the_first_item_below_them(item: int, lines: range) -> None:
    """An item further down, and what cannot be chosen, stand for themselves."""
    assert STACK.lines_with_headings(item) == lines
