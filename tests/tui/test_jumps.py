"""Going back and forward in the places jumped from."""

from __future__ import annotations

from reader.tui.jumps import LIMIT, Jumps, Stop


def test_back_returns_to_where_the_last_jump_started() -> None:
    """And what was left is then ahead."""
    jumps, stop = Jumps().left(Stop(0, 10)).back(Stop(1, 20))

    assert stop == Stop(0, 10)
    assert jumps.forward(Stop(0, 10))[1] == Stop(1, 20)


def test_nothing_behind_gives_no_stop() -> None:
    """Neither way."""
    assert Jumps().back(Stop(0, 0)) == (Jumps(), None)
    assert Jumps().forward(Stop(0, 0)) == (Jumps(), None)


def test_a_new_jump_forgets_what_was_ahead() -> None:
    """As in a browser."""
    jumps, _ = Jumps().left(Stop(0, 1)).back(Stop(0, 2))

    assert jumps.left(Stop(0, 3)).forward(Stop(0, 4))[1] is None


def test_the_same_place_is_remembered_once() -> None:
    """Two jumps from one place are one stop."""
    assert Jumps().left(Stop(0, 1)).left(Stop(0, 1)).behind == (Stop(0, 1),)


def test_old_places_are_forgotten() -> None:
    """The stack is bounded."""
    jumps = Jumps()
    for place in range(LIMIT + 5):
        jumps = jumps.left(Stop(0, place))

    assert len(jumps.behind) == LIMIT
    assert jumps.behind[-1] == Stop(0, LIMIT + 4)
