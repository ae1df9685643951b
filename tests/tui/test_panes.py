"""Which panes are shown at which width."""

from __future__ import annotations

import pytest

from reader.tui.panes import Pane, Panes

ALL = {"sidebar", "page", "outline"}


@pytest.mark.parametrize(
    ("width", "expected"),
    [(40, {"page"}), (59, {"page"}), (60, {"sidebar", "page"}), (99, {"sidebar", "page"}), (100, ALL), (200, ALL)],
)
def test_narrow_terminals_drop_the_outline_then_the_sidebar(width: int, expected: set[Pane]) -> None:
    """The page is the last to stay."""
    assert Panes().shown(width) == expected


@pytest.mark.parametrize(("width", "expected"), [(40, {"outline"}), (80, {"page", "outline"}), (120, ALL)])
def test_a_dropped_pane_can_be_summoned(width: int, expected: set[Pane]) -> None:
    """It takes the room of another where there is not enough."""
    assert Panes().summoning("outline", width).shown(width) == expected


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("pane", ["sidebar", "outline"])
def test_toggling_twice_changes_nothing(pane: Pane, width: int) -> None:
    """The key that shows a pane puts it away, and the other way round."""
    once = Panes().toggled(pane, width)

    assert once.shown(width) != Panes().shown(width)
    assert once.toggled(pane, width).shown(width) == Panes().shown(width)


def test_what_is_put_away_stays_away_at_other_widths() -> None:
    """A resize does not bring back what the reader put away."""
    assert Panes().toggled("outline", 120).shown(200) == {"sidebar", "page"}


def test_what_was_summoned_when_narrow_does_not_stay_hidden_when_wide() -> None:
    """Calling up and leaving a pane in a narrow terminal says nothing about a wide one."""
    panes = Panes().toggled("sidebar", 40).toggled("sidebar", 40)

    assert panes.shown(120) == ALL


def test_zen_shows_only_the_page_and_gives_the_panes_back() -> None:
    """Zen is a way of looking, not a change of what is shown otherwise."""
    zen = Panes().zen_toggled()

    assert zen.shown(200) == {"page"}
    assert zen.zen_toggled().shown(200) == ALL


def test_what_was_called_up_is_forgotten_where_there_is_room_for_it() -> None:
    """Then `q` has nothing to put away."""
    panes = Panes().toggled("outline", 80)

    assert panes.settled(80) == panes
    assert panes.settled(120) == Panes()


def test_a_pane_summoned_in_zen_ends_it() -> None:
    """Asking for the speeches is asking for more than the page."""
    assert "sidebar" in Panes().zen_toggled().summoning("sidebar", 120).shown(120)
