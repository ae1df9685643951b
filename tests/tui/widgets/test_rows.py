"""The list that draws only what is in view."""

from __future__ import annotations

import pytest
from rich.style import Style
from textual.app import App, ComposeResult
from textual.events import MouseScrollDown
from textual.widgets import Input

from reader.text.cells import width
from reader.tui.stack import Stack, Stretch
from reader.tui.widgets.rows import Line, Piece, RowList, fit

WIDE = "坚持“三共” 提升水平效能 and more 👨‍👩‍👧 e\u0301 for the reader"


class Numbers(RowList):
    """A heading and some numbers, two lines each; keeps what it is asked for."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.count = count
        self.asked: set[int] = set()

    def stacked(self, cells: int) -> Stack:  # noqa: ARG002 - as high at any width
        """A heading, then the numbers."""
        return Stack([Stretch(1, 1, is_choosable=False), Stretch(self.count, 2)])

    def line(self, item: int, row: int, cells: int) -> Line:  # noqa: ARG002 - the base cuts
        """The number and a long text."""
        self.asked.add(item)
        return Line([Piece(f"{item}.{row} {WIDE}")], [Piece("38%")] if row == 0 else [], is_signed=item == 1)


class Host(App[None]):
    """Holds the list and keeps what it says."""

    def __init__(self, count: int = 10_000) -> None:
        super().__init__()
        self.numbers = Numbers(count)
        self.chosen: list[int] = []
        self.highlighted: list[int] = []

    def compose(self) -> ComposeResult:
        """The list, and something else to focus."""
        yield self.numbers
        yield Input()

    def on_mount(self) -> None:
        """The cursor starts at the top."""
        self.numbers.restack()
        self.numbers.highlighted = 0
        self.numbers.focus()

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        """Keeps what was chosen."""
        assert message.control is self.numbers
        self.chosen.append(message.index)

    def on_row_list_highlighted(self, message: RowList.Highlighted) -> None:
        """Keeps where the cursor went."""
        self.highlighted.append(message.index)


def lines(rows: RowList) -> list[str]:
    """What is in view, line by line."""
    return [rows.render_line(y).text for y in range(rows.size.height)]


def style_of(rows: RowList, text: str) -> Style:
    """The style of the first run in view that holds a text."""
    for y in range(rows.size.height):
        for segment in rows.render_line(y):
            if text in segment.text and segment.style is not None:
                return segment.style
    raise AssertionError(f"{text} is not in view")


async def test_only_what_is_in_view_is_asked_for() -> None:
    """Ten thousand items cost what a screenful costs, at the start and at the end."""
    async with Host().run_test(size=(40, 23)) as pilot:
        numbers = pilot.app.query_one(Numbers)
        height = numbers.size.height
        assert numbers.asked <= set(range(height // 2 + 1))

        numbers.asked.clear()
        await pilot.press("G")

        assert numbers.highlighted == 10_000
        assert 10_000 in numbers.asked
        assert len(numbers.asked) <= 2 * (height // 2 + 1)


@pytest.mark.parametrize(
    ("keys", "item"),
    [
        ("j", 2),
        ("down", 2),
        ("k", 1),
        ("j j up", 2),
        ("space", 5),
        ("pagedown b", 1),
        ("ctrl+d", 3),
        ("ctrl+d ctrl+u", 1),
        ("G", 50),
        ("end home", 1),
        ("G j", 50),
        ("G g", 1),
    ],
)
async def test_keys_move_the_cursor_and_keep_it_in_view(keys: str, item: int) -> None:
    """By one, by a page, by half a page, to the ends; a heading is stepped over."""
    async with Host(50).run_test(size=(40, 13)) as pilot:
        numbers = pilot.app.query_one(Numbers)
        await pilot.press(*keys.split())

        assert numbers.highlighted == item
        assert any(line[1:].startswith(f"{item}.0") for line in lines(numbers))
        assert any(line[1:].startswith(f"{item}.1") for line in lines(numbers))


@pytest.mark.parametrize("key", ["space", "ctrl+d"])
async def test_a_page_is_one_item_at_least(key: str) -> None:
    """In a list lower than an item."""
    async with Host(50).run_test(size=(40, 5)) as pilot:
        numbers = pilot.app.query_one(Numbers)
        await pilot.press(key, key)

        assert numbers.size.height < 3
        assert numbers.highlighted == 3


async def test_going_to_the_first_item_shows_the_heading_above_it() -> None:
    """Which the cursor itself cannot reach."""
    async with Host(50).run_test(size=(40, 13)) as pilot:
        await pilot.press("G", "g")

        assert pilot.app.query_one(Numbers).scroll_offset.y == 0


async def test_enter_and_click_choose() -> None:
    """Enter the item under the cursor, a click the one under the mouse; a heading not at all."""
    host = Host(50)
    async with host.run_test(size=(40, 13)) as pilot:
        await pilot.press("j", "enter")
        await pilot.click(Numbers, offset=(5, 6))
        await pilot.click(Numbers, offset=(5, 0))

        assert host.chosen == [2, 3]
        assert host.numbers.highlighted == 3
        assert host.highlighted[-2:] == [2, 3]


async def test_the_wheel_scrolls_and_leaves_the_cursor() -> None:
    """Looking around is not choosing."""
    async with Host(50).run_test(size=(40, 13)) as pilot:
        numbers = pilot.app.query_one(Numbers)
        numbers.post_message(MouseScrollDown(numbers, 5, 5, 0, 1, 0, shift=False, meta=False, ctrl=False))
        await pilot.pause()

        assert numbers.scroll_offset.y > 0
        assert numbers.highlighted == 1


async def test_a_shorter_list_leaves_nothing_blank_above_its_end() -> None:
    """However far down it was scrolled, and even when there is nothing to stand on."""
    async with Host(50).run_test(size=(40, 13)) as pilot:
        numbers = pilot.app.query_one(Numbers)
        await pilot.press("G")
        numbers.count = 0
        numbers.restack()
        numbers.highlighted = 0

        assert numbers.scroll_offset.y == 0
        assert lines(numbers)[0].startswith(" 0.0")
        assert numbers.highlighted is None


async def test_the_cursor_stays_in_view_when_the_list_shrinks() -> None:
    """A resize never loses it."""
    async with Host(50).run_test(size=(40, 23)) as pilot:
        numbers = pilot.app.query_one(Numbers)
        await pilot.press(*"jjjjjjj")
        await pilot.resize_terminal(30, 8)
        await pilot.pause()

        assert any(line[1:].startswith("8.0") for line in lines(numbers))


@pytest.mark.parametrize("columns", range(12, 41))
async def test_no_line_is_wider_or_narrower_than_the_list(columns: int) -> None:
    """Wide characters at the edge included; the scrollbar's cell is kept free."""
    async with Host(3).run_test(size=(columns, 12)) as pilot:
        numbers = pilot.app.query_one(Numbers)
        strips = [numbers.render_line(y) for y in range(numbers.size.height)]

        assert {strip.cell_length for strip in strips} == {columns - 1}
        assert {width(strip.text) for strip in strips} == {columns - 1}
        assert all("…" in strip.text for strip in strips[1:7])
        assert all(strip.text.endswith("38%") for strip in strips[1:7:2])


async def test_the_width_does_not_jump_when_the_scrollbar_comes() -> None:
    """Its cell is kept free."""
    async with Host(3).run_test(size=(40, 23)) as pilot:
        numbers = pilot.app.query_one(Numbers)
        before = numbers.cells
        numbers.count = 1000
        numbers.restack()
        await pilot.pause()

        assert numbers.show_vertical_scrollbar
        assert numbers.cells == before


@pytest.mark.parametrize("no_color", [False, True], ids=["colour", "no colour"])
async def test_the_cursor_is_told_by_more_than_colour(no_color: bool, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: FBT001 - a table of two
    """It differs from the rest, and with the focus from without."""
    if no_color:
        monkeypatch.setenv("NO_COLOR", "")
    else:
        monkeypatch.delenv("NO_COLOR", raising=False)
    async with Host(3).run_test(size=(40, 13)) as pilot:
        numbers = pilot.app.query_one(Numbers)
        focused, plain = style_of(numbers, "1.0"), style_of(numbers, "2.0")
        await pilot.press("tab")
        blurred = style_of(numbers, "1.0")

        assert focused.bold
        assert not plain.bold
        if no_color:
            assert (focused.reverse, focused.underline) != (blurred.reverse, blurred.underline)
            assert (blurred.reverse, blurred.underline) != (plain.reverse, plain.underline)
        else:
            assert len({focused.bgcolor, blurred.bgcolor, plain.bgcolor}) == 3


async def test_a_theme_changes_the_colours() -> None:
    """Nothing painted before is kept."""
    async with Host(3).run_test(size=(40, 13)) as pilot:
        numbers = pilot.app.query_one(Numbers)
        dark = style_of(numbers, "2.0")
        pilot.app.theme = "textual-light"
        await pilot.pause()

        assert style_of(numbers, "2.0").bgcolor != dark.bgcolor


@pytest.mark.parametrize("cells", range(1, 12))
def test_badges_stay_when_the_text_goes(cells: int) -> None:
    """What stands at the edge is short and matters; in the end it is cut too."""
    pieces, gap, badges = fit(Line([Piece("高质量发展")], [Piece("! "), Piece("12")]), cells)

    assert sum(width(piece.text) for piece in (*pieces, *badges)) + gap == cells
    assert cells < 4 or "".join(badge.text for badge in badges) == "! 12"


def test_what_a_terminal_must_not_get_never_reaches_it() -> None:
    """Control characters and markup are text like any other."""
    pieces, _, _ = fit(Line([Piece("[b]\x1b[31m\u202e甲\n乙[/b]")]), 40)

    assert "".join(piece.text for piece in pieces) == "[b]␛[31m\ufffd甲␊乙[/b]"
