"""The comparison under keys and mouse: from the page to a cell, and back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from rich.style import Style
from textual.events import MouseScrollDown, MouseScrollRight
from textual.pilot import Pilot

from reader.speech.model import Outline
from reader.text.cells import width
from reader.tui.app import ReaderApp
from reader.tui.jumps import Stop
from reader.tui.screens.compare import CompareScreen
from reader.tui.screens.reading import ReadingScreen
from reader.tui.widgets.compare_grid import CompareGrid
from reader.words import ENGLISH

AppOn = Callable[[Sequence[str]], ReaderApp]

FIRST = "上篇\n□某甲\n开头一句。\n一是甲事。其一，子事。其二，丑事。\n二是乙事。\n三是丙事。\n结尾。\n"
SECOND = "中篇\n□某乙\n开头一句。\n一是金事。\n三是木事。其一，水事。\n四是火事。\n"
SILENT = "下篇\n□某丙\n这一篇没有编号。\n"
SIZES = [(40, 12), (80, 24), (120, 40), (200, 60)]


async def settled(pilot: Pilot[None]) -> None:
    """Waits until all speeches that are being read are there."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Presses keys, each when the one before has come to rest."""
    for key in keys:
        await pilot.press(key)
        await settled(pilot)


def grid_of(pilot: Pilot[None]) -> CompareGrid:
    """The grid of the comparison."""
    screen = pilot.app.screen
    assert isinstance(screen, CompareScreen)
    return screen.grid


def reading_of(pilot: Pilot[None]) -> ReadingScreen:
    """The reading screen."""
    screen = pilot.app.screen
    assert isinstance(screen, ReadingScreen)
    return screen


def lines(pilot: Pilot[None]) -> list[str]:
    """What is in view, without what is blank at the right."""
    grid = grid_of(pilot)
    return [grid.render_line(y).text.rstrip() for y in range(grid.size.height)]


def where(pilot: Pilot[None]) -> str:
    """What the status line says of the cursor."""
    screen = pilot.app.screen
    assert isinstance(screen, CompareScreen)
    return screen.status.trail


def notice(pilot: Pilot[None]) -> str:
    """What the status line says just now."""
    screen = pilot.app.screen
    assert isinstance(screen, CompareScreen)
    return screen.status.notice


def styles_of(pilot: Pilot[None], text: str) -> Style:
    """The style of the first run in view that holds a text."""
    grid = grid_of(pilot)
    for y in range(grid.size.height):
        for segment in grid.render_line(y):
            if text in segment.text and segment.style is not None:
                return segment.style
    raise AssertionError(f"{text} is not in view")


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("keys", [["C"], ["C", "L"], ["C", "L", "G", "right", "right"]], ids=["top", "open", "end"])
async def test_every_line_is_as_wide_as_the_screen(
    bundled_app: ReaderApp, size: tuple[int, int], keys: list[str]
) -> None:
    """With wide characters at every edge."""
    async with bundled_app.run_test(size=size) as pilot:
        await press(pilot, *keys)
        grid = grid_of(pilot)
        strips = [grid.render_line(y) for y in range(grid.size.height)]

        assert {strip.cell_length for strip in strips} == {size[0]}
        assert {width(strip.text) for strip in strips} == {size[0]}


@pytest.mark.parametrize(("size", "columns"), [(SIZES[0], 1), (SIZES[1], 3), (SIZES[2], 5), (SIZES[3], 5)], ids=str)
async def test_columns_stand_side_by_side_as_the_width_allows(
    bundled_app: ReaderApp, size: tuple[int, int], columns: int
) -> None:
    """The head names them, and the status line counts them where some are out of view."""
    async with bundled_app.run_test(size=size) as pilot:
        await press(pilot, "C")
        shown = lines(pilot)

        assert shown[0].split() == [">刘春霞", "张青松", "周金", "罗长城", "谢秋实"][:columns]
        assert sum(line.count("一是 ") for line in shown) == columns
        assert where(pilot) == f"1/5{' ›' * (columns < 5)} · 一是"


async def test_points_of_one_number_stand_side_by_side(app_on: AppOn) -> None:
    """A missing one leaves a sign; a speech without points says so."""
    async with app_on([FIRST, SECOND, SILENT]).run_test(size=(80, 12)) as pilot:
        await press(pilot, "C")

        assert [line.split() for line in lines(pilot)[:6]] == [
            [">某甲", "某乙", "某丙"],
            ["上篇", "中篇", "下篇"],
            ["一是", "甲事", "+2", "一是", "金事", "No", "numbered", "points", "in"],
            ["二是", "乙事", "·", "this", "text"],
            ["三是", "丙事", "三是", "木事", "+1"],
            ["·", "四是", "火事"],
        ]


async def test_levels_open_row_by_row_and_all_at_once(app_on: AppOn) -> None:
    """`l` and `h` for the row under the cursor, `L` and `H` for all."""
    async with app_on([FIRST, SECOND]).run_test(size=(80, 12)) as pilot:
        await press(pilot, "C", "l")
        assert [line.split() for line in lines(pilot)[2:5]] == [
            ["一是", "甲事", "▾", "一是", "金事"],
            ["其一", "子事"],
            ["其二", "丑事"],
        ]
        await press(pilot, "l")
        assert where(pilot) == "1/2 · 一是 › 其一"
        await press(pilot, "h")
        assert where(pilot) == "1/2 · 一是"
        await press(pilot, "h")
        assert lines(pilot)[3].split()[0] == "二是"

        await press(pilot, "L")
        assert sum("其" in line for line in lines(pilot)) == 3
        await press(pilot, "j", "j", "H")
        assert where(pilot) == "1/2 · 一是"
        assert not any("其" in line for line in lines(pilot))


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("j", "1/2 · 二是"),
        ("j j j j j", "1/2"),
        ("G k", "1/2 · 三是"),
        ("G g", "1/2 · 一是"),
        ("space", "1/2"),
        ("ctrl+d ctrl+u", "1/2 · 一是"),
        ("tab", "2/2 · 一是"),
        ("right right", "2/2 · 一是"),
        ("right shift+tab", "1/2 · 一是"),
        ("right left left", "1/2 · 一是"),
        ("down right", "2/2"),
        ("end up home", "1/2 · 一是"),
    ],
)
async def test_keys_move_over_rows_and_columns(app_on: AppOn, keys: str, shown: str) -> None:
    """And stop at the edges."""
    async with app_on([FIRST, SECOND]).run_test(size=(80, 12)) as pilot:
        await press(pilot, "C", *keys.split())

        assert where(pilot) == shown


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_enter_jumps_ctrl_o_returns_and_the_cell_is_found_again(
    bundled_app: ReaderApp, size: tuple[int, int]
) -> None:
    """To a point of another speech, two levels down."""
    async with bundled_app.run_test(size=size) as pilot:
        await press(pilot, "]", "]")
        left = reading_of(pilot).page.place
        await press(pilot, "C", "right", "j", "l", "l", "j")
        cell = where(pilot)
        await press(pilot, "enter")
        page = reading_of(pilot).page
        assert page.speech.author == "张青松"
        assert page.speech.text.startswith("其二,加速产业升级", page.place)

        await press(pilot, "C")
        assert where(pilot) == cell
        assert cell.lstrip("‹ ").startswith("2/5")
        assert cell.endswith("二是 › 其二")

        await press(pilot, "escape", "ctrl+o")
        page = reading_of(pilot).page
        assert (page.speech.author, page.place) == ("刘春霞", left)


async def test_a_jump_within_the_open_speech_can_be_taken_back(bundled_app: ReaderApp) -> None:
    """It is a jump like any other."""
    async with bundled_app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "C", "j", "j", "enter")
        page = reading_of(pilot).page
        assert page.speech.text.startswith("三是", page.place)

        await press(pilot, "ctrl+o")
        assert page.place == 0


@pytest.mark.parametrize("key", ["escape", "q", "C", "Ｃ"])
async def test_leaving_moves_nothing(bundled_app: ReaderApp, key: str) -> None:
    """Whatever the cursor did; the reader goes on."""
    async with bundled_app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "]", "]")
        place = reading_of(pilot).page.place
        await press(pilot, "C", "right", "j", key)
        screen = reading_of(pilot)

        assert (screen.page.speech.author, screen.page.place) == ("刘春霞", place)
        assert pilot.app.focused is screen.page
        assert pilot.app.is_running


async def test_the_help_opens_over_the_comparison(bundled_app: ReaderApp) -> None:
    """And closes onto it."""
    async with bundled_app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "C", "question_mark")
        assert len(pilot.app.screen_stack) == 3
        await press(pilot, "q")
        assert isinstance(pilot.app.screen, CompareScreen)

        await press(pilot, "ctrl+c")
        assert notice(pilot)
        await press(pilot, "j")
        assert not notice(pilot)


async def test_a_cell_without_a_point_leads_nowhere_and_says_so(app_on: AppOn) -> None:
    """A speech without points opens at its beginning."""
    async with app_on([FIRST, SECOND, SILENT]).run_test(size=(80, 12)) as pilot:
        await press(pilot, "C", "right", "j", "enter")
        assert notice(pilot)

        await press(pilot, "right", "enter")
        page = reading_of(pilot).page
        assert (page.speech.author, page.place) == ("某丙", 0)


async def test_a_speech_that_cannot_be_read_says_so_in_its_column(app_on: AppOn) -> None:
    """The others are compared, also when it is the one that is open."""
    async with app_on(["", FIRST, SECOND]).run_test(size=(80, 16)) as pilot:
        await press(pilot, "C")
        assert any("empty" in line for line in lines(pilot))
        assert where(pilot) == "1/3"

        await press(pilot, "right")
        assert where(pilot) == "2/3 · 一是"
        await press(pilot, "enter", "C")
        assert where(pilot) == "2/3 · 一是"


async def test_nothing_to_compare_is_no_trouble(app_on: AppOn) -> None:
    """Keys move over the columns alone."""
    async with app_on([SILENT, SILENT]).run_test(size=(80, 12)) as pilot:
        await press(pilot, "C", "j", "l", "h", "L", "H", "G", "space", "right")
        assert where(pilot) == "2/2"

    async with app_on([]).run_test(size=(80, 12)) as pilot:
        await press(pilot, "C")


async def test_only_speeches_of_the_open_collection_are_compared(app_on: AppOn) -> None:
    """A jump leads to the right speech of the library."""
    app = app_on([FIRST])
    folder = app._library.collections[0].folder
    assert folder
    inner = folder / "z"
    inner.mkdir()
    (inner / "1.txt").write_text(SECOND, "utf-8")
    (inner / "2.txt").write_text(FIRST, "utf-8")
    async with app_on([FIRST]).run_test(size=(80, 12)) as pilot:
        await press(pilot, "J", "C")
        assert lines(pilot)[0].split() == [">某乙", "某甲"]

        await press(pilot, "right", "j", "enter")
        screen = reading_of(pilot)
        assert screen.sidebar.open_index == 2
        assert screen.page.speech.text.startswith("二是乙事", screen.page.place)


async def test_the_cell_is_found_when_the_points_were_still_unknown(app_on: AppOn) -> None:
    """As those of a long speech are at first."""
    async with app_on([FIRST, SECOND]).run_test(size=(80, 12)) as pilot:
        screen = reading_of(pilot)
        speech = replace(screen.page.speech, outline=Outline())
        place = Stop(0, speech.text.index("其二"))
        pilot.app.push_screen(CompareScreen(screen.library, ENGLISH, place, speech))
        await settled(pilot)

        assert where(pilot) == "1/2 · 一是 › 其二"


async def test_a_click_selects_and_a_second_one_jumps(bundled_app: ReaderApp) -> None:
    """The head selects its column; the sign of hidden points opens the row."""
    async with bundled_app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "C")
        sign = next((line.index("+3"), y) for y, line in enumerate(lines(pilot)) if "+3" in line)
        await pilot.click(CompareGrid, offset=(width(lines(pilot)[sign[1]][: sign[0]]), sign[1]))
        assert any("其一" in line for line in lines(pilot))

        await pilot.click(CompareGrid, offset=(60, 0))
        await pilot.pause()
        assert where(pilot) == "3/5 › · 一是"
        await pilot.click(CompareGrid, offset=(30, 6))
        await pilot.pause()
        assert where(pilot) == "2/5 › · 一是 › 其一"

        await pilot.click(CompareGrid, offset=(30, 6))
        await settled(pilot)
        page = reading_of(pilot).page
        assert page.speech.text.startswith("其一", page.place)
        assert page.speech.author == "张青松"


async def test_the_wheel_looks_around_and_leaves_the_cursor(bundled_app: ReaderApp) -> None:
    """Down and to the right."""
    async with bundled_app.run_test(size=(40, 12)) as pilot:
        await press(pilot, "C", "L", "g")
        grid, before, here = grid_of(pilot), lines(pilot), (grid_of(pilot).row, grid_of(pilot).column)
        grid.post_message(MouseScrollRight(grid, 5, 5, 1, 0, 0, shift=False, meta=False, ctrl=False))
        await pilot.pause()
        assert lines(pilot)[0].split() == ["张青松"]
        grid.post_message(MouseScrollDown(grid, 5, 5, 0, 1, 0, shift=False, meta=False, ctrl=False))
        await pilot.pause()

        assert lines(pilot)[2] != before[2]
        assert (grid.row, grid.column) == here
        await press(pilot, "j")
        assert lines(pilot)[0].split() == [">刘春霞"]


@pytest.mark.parametrize("no_color", [False, True], ids=["colour", "no colour"])
async def test_what_matters_is_told_by_more_than_colour(
    bundled_app: ReaderApp,
    no_color: bool,  # noqa: FBT001 - a table of two
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The cursor, its column, the open speech and the current point."""
    if no_color:
        monkeypatch.setenv("NO_COLOR", "")
    else:
        monkeypatch.delenv("NO_COLOR", raising=False)
    async with ReaderApp(bundled_app._library, bundled_app._settings).run_test(size=(80, 24)) as pilot:
        await press(pilot, "1", "C", "right")
        shown = lines(pilot)
        cursor, plain = styles_of(pilot, "紧盯量小"), styles_of(pilot, "争当县域")

        assert cursor.bold
        assert not plain.bold
        assert cursor.reverse if no_color else cursor.bgcolor != plain.bgcolor
        assert styles_of(pilot, "张青松").underline
        assert not styles_of(pilot, "刘春霞").underline
        assert shown[0].startswith(">刘春霞")
        assert shown[4].startswith(">一是")
        assert sum(line.count(">") for line in shown) == 2


async def test_hostile_text_is_only_text(app_on: AppOn) -> None:
    """Nothing in a file is taken for markup, and no control character reaches the screen."""
    hostile = "[b]题[/b]\n□[red]某\x1b[31m人\n正文。\n一是[bold]甲\u202e事\x9b2J。\n二是乙\x07事。\n"
    async with app_on([hostile, FIRST]).run_test(size=(80, 20)) as pilot:
        await press(pilot, "C")
        shown = "\n".join(lines(pilot))

        assert "[b]题[/b]" in shown
        assert "一是 [bold]甲" in shown
        assert not set(shown) & set("\x1b\x07\u202e\x9b")


async def test_two_hundred_speeches_fill_in_as_they_come(app_on: AppOn) -> None:
    """Keys work meanwhile, and the status line counts until all are there."""
    async with app_on([FIRST.replace("某甲", f"某{number}") for number in range(200)]).run_test(size=(80, 24)) as pilot:
        await pilot.press("C", "j", "right")
        assert where(pilot).startswith("2/200 ›")
        await settled(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, CompareScreen)

        assert screen.status.found == ""
        assert not any("reading" in line for line in lines(pilot))
