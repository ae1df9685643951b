"""Which item of the sidebar is which speech."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from reader.tui.shelves import Shelves, SidebarGroup

GROUPS = [SidebarGroup("甲", 2), SidebarGroup("空", 0), SidebarGroup("乙", 3)]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (None, [None, 0, 1, None, None, 2, 3, 4]),
        ([1, 4], [None, 1, None, 4]),
        ([2, 3], [None, 2, 3]),
        ([], []),
    ],
    ids=["all", "both", "one", "none"],
)
def test_speeches_stand_below_the_heading_of_their_collection(
    wanted: Sequence[int] | None, expected: list[int | None]
) -> None:
    """A filter leaves out the collections of which it leaves nothing."""
    shelves = Shelves(GROUPS, wanted)

    assert [shelves.speech_of(item) for item in range(shelves.stack().count)] == expected


@pytest.mark.parametrize("wanted", [None, [0, 1, 3], [4]])
def test_a_speech_finds_its_item_and_the_item_its_speech(wanted: Sequence[int] | None) -> None:
    """What is filtered out has no item."""
    shelves = Shelves(GROUPS, wanted)

    for speech in range(5):
        item = shelves.item_of(speech)
        assert (item is None) == (wanted is not None and speech not in wanted)
        assert item is None or shelves.speech_of(item) == speech


def test_a_speech_that_is_not_in_the_library_has_no_item() -> None:
    """Whichever side it lies on."""
    assert Shelves(GROUPS).item_of(5) is None
    assert Shelves(GROUPS).item_of(-1) is None
    assert Shelves().item_of(0) is None


def test_a_million_speeches_are_not_touched() -> None:
    """They stay ranges."""
    shelves = Shelves([SidebarGroup("甲", 10**6), SidebarGroup("乙", 10**6)])

    assert isinstance(shelves.shelf_of(10**6 + 5).speeches, range)
    assert shelves.speech_of(10**6 + 5) == 10**6 + 3
