"""The skeleton under keys: what is left out, and that nothing is lost by it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from textual.geometry import Offset
from textual.pilot import Pilot
from textual.selection import Selection

from reader.speech.model import Span
from reader.tui.app import ReaderApp
from reader.tui.screens.reading import ReadingScreen
from reader.words import ENGLISH

AppOn = Callable[[Sequence[str]], ReaderApp]

BODY = "此处细说，说得很长，长到一行放不下，还要再说几句。" * 4
TALK = (
    f"题目\n□某人\n开头一段。\n一是修路，修好路。{BODY}其一，通村。{BODY}其二，通组。{BODY}\n二是架桥。{BODY}\n结尾。\n"
)
PLAIN = "另一题\n□某乙\n这里没有要点，只有一段话。\n"
HEADINGS = ["一是修路，修好路", "  其一，通村", "  其二，通组", "二是架桥"]


def screen_of(pilot: Pilot[None]) -> ReadingScreen:
    """The reading screen."""
    screen = pilot.app.screen_stack[0]
    assert isinstance(screen, ReadingScreen)
    return screen


async def settled(pilot: Pilot[None]) -> None:
    """Waits until a speech that is being read is shown."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def rows(pilot: Pilot[None]) -> list[str]:
    """The rows of the page, without margin, signs, and scrollbar."""
    page = screen_of(pilot).page
    texts = [page.render_line(y).text[page.margin + 2 : -1].rstrip() for y in range(page.size.height)]
    return [text for text in texts if text]


async def test_the_skeleton_shows_opening_headings_and_closing(app_on: AppOn) -> None:
    """And says so in the status line; the same key brings the whole text back."""
    async with app_on([TALK]).run_test(size=(60, 20)) as pilot:
        await pilot.pause()
        whole = rows(pilot)

        await pilot.press("v")
        assert rows(pilot) == ["题目", "某人", "    开头一段。", *HEADINGS, "    结尾。"]
        assert screen_of(pilot).status.sign == ENGLISH.skeleton_sign

        await pilot.press("v")
        assert rows(pilot) == whole
        assert screen_of(pilot).status.sign == ""


@pytest.mark.parametrize("keys", [["j", "j", "j"], ["space"], ["]", "]", "j"]], ids=["rows", "page", "point"])
async def test_the_place_is_kept_when_switching(bundled_app: ReaderApp, keys: list[str]) -> None:
    """The heading above it comes to the top; the way back shows the very rows that were there."""
    async with bundled_app.run_test(size=(80, 12)) as pilot:
        page = screen_of(pilot).page
        await pilot.press(*keys)
        place, percent, point, before = page.place, page.percent, page.current_point, rows(pilot)

        await pilot.press("v")
        assert (page.place, page.percent, page.current_point) == (place, percent, point)

        await pilot.press("v")
        assert (page.place, page.percent, page.current_point) == (place, percent, point)
        assert rows(pilot) == before


async def test_a_body_belongs_to_the_heading_above_it(app_on: AppOn) -> None:
    """That heading is then the first row, and the status line tells the same point."""
    async with app_on([TALK]).run_test(size=(60, 20)) as pilot:
        page = screen_of(pilot).page
        await pilot.press("]", "]", "j", "j")
        assert page.place > page.points[1].heading_end

        await pilot.press("v")
        assert rows(pilot)[0] == "  其一，通村"
        assert screen_of(pilot).status.trail == "一是 › 其一"


async def test_a_move_in_the_skeleton_is_a_move_in_the_text(app_on: AppOn) -> None:
    """The whole text is then shown where the reader went."""
    async with app_on([TALK]).run_test(size=(60, 8)) as pilot:
        page = screen_of(pilot).page

        await pilot.press("v", "]", "]", "]", "v")

        assert page.place == page.points[2].start
        assert rows(pilot)[0].find("其二") >= 0


@pytest.mark.parametrize(
    ("keys", "first"),
    [
        (["]"], "一是修路，修好路"),
        (["]", ")"], "二是架桥"),
        (["]", ")", "("], "一是修路，修好路"),
        (["]", "]", "backspace"], "一是修路，修好路"),
        (["]", "]", "2"], "  其二，通组"),
        (["2"], "二是架桥"),
        (["]", "}"], "  其一，通村"),
        (["]", "]", "{"], "一是修路，修好路"),
        (["]", "j"], "  其一，通村"),
        (["colon", *"一.2", "enter"], "  其二，通组"),
    ],
    ids=lambda value: value if isinstance(value, str) else " ".join(value),
)
async def test_the_same_keys_move_in_the_skeleton(app_on: AppOn, keys: list[str], first: str) -> None:
    """By points, by what is shown of paragraphs, by rows, and to an address."""
    async with app_on([TALK]).run_test(size=(60, 5)) as pilot:
        await pilot.press("v", *keys)

        assert rows(pilot)[0].endswith(first)
        assert screen_of(pilot).page.is_skeleton


async def test_the_ends_of_the_skeleton_are_reached(app_on: AppOn) -> None:
    """The last page is full and the thumb stands at its foot; the first begins with the title."""
    async with app_on([TALK]).run_test(size=(60, 6)) as pilot:
        page = screen_of(pilot).page

        await pilot.press("v", "G")
        assert rows(pilot) == [*HEADINGS[1:], "    结尾。"]
        assert page._thumb.stop == page.size.height

        await pilot.press("g")
        assert rows(pilot)[0] == "题目"
        assert page._thumb.start == 0


async def test_a_percent_leads_to_the_same_place_in_the_skeleton(app_on: AppOn) -> None:
    """It counts the text, not what is shown of it."""
    async with app_on([TALK]).run_test(size=(60, 8)) as pilot:
        page = screen_of(pilot).page
        await pilot.press("colon", *"50%", "enter")
        place, percent = page.place, page.percent

        await pilot.press("g", "v", "colon", *"50%", "enter")

        assert (page.place, page.percent) == (place, percent)


async def test_a_hit_in_a_heading_is_found_in_the_skeleton(app_on: AppOn) -> None:
    """There is no need to leave it."""
    async with app_on([TALK]).run_test(size=(60, 9)) as pilot:
        screen = screen_of(pilot)
        await pilot.press("v", "slash", *"架桥", "enter")

        assert screen.page.is_skeleton
        assert "二是架桥" in rows(pilot)
        assert "1/1" in screen.status.found


async def test_a_hit_that_the_skeleton_leaves_out_ends_it(app_on: AppOn) -> None:
    """The hit is shown where it stands, and the reader is told why and how to get back."""
    async with app_on([TALK]).run_test(size=(60, 9)) as pilot:
        screen = screen_of(pilot)
        await pilot.press("slash", *"此处细说", "enter", "g", "v")
        assert screen.page.is_skeleton

        await pilot.press("n")
        found = screen.find_bar.found
        assert found is not None
        assert found.current is not None
        assert not screen.page.is_skeleton
        assert found.number == 1
        assert screen.page.shows(Span(found.current.start, found.current.end))
        assert screen.status.notice == ENGLISH.left_skeleton


async def test_esc_in_a_find_brings_the_skeleton_back(app_on: AppOn) -> None:
    """Whatever was found meanwhile; Enter stays with what was found."""
    async with app_on([TALK]).run_test(size=(60, 9)) as pilot:
        page = screen_of(pilot).page
        await pilot.press("v", "]")
        before = rows(pilot)

        await pilot.press("slash", *"此处细说")
        assert not page.is_skeleton
        await pilot.press("escape")
        assert page.is_skeleton
        assert rows(pilot) == before

        await pilot.press("slash", *"此处细说", "enter")
        assert not page.is_skeleton


async def test_esc_does_not_leave_the_skeleton(app_on: AppOn) -> None:
    """It drops what lies over it only."""
    async with app_on([TALK]).run_test(size=(60, 9)) as pilot:
        await pilot.press("v", "escape", "escape")

        assert screen_of(pilot).page.is_skeleton


async def test_the_next_speech_is_a_skeleton_too(bundled_app: ReaderApp) -> None:
    """Each at its own place."""
    async with bundled_app.run_test(size=(80, 24)) as pilot:
        page = screen_of(pilot).page
        await pilot.press("]", "v", "J")
        await settled(pilot)
        assert page.is_skeleton
        assert page.place == 0

        await pilot.press("K")
        await settled(pilot)
        assert page.is_skeleton
        assert page.place == page.points[0].start


async def test_without_points_there_is_no_skeleton(app_on: AppOn) -> None:
    """The whole text stays, and the status line says why."""
    async with app_on([PLAIN]).run_test(size=(80, 12)) as pilot:
        screen = screen_of(pilot)
        await pilot.pause()
        before = rows(pilot)

        await pilot.press("v")

        assert rows(pilot) == before
        assert screen.status.notice == ENGLISH.no_skeleton
        assert screen.status.sign == ""
        assert not screen.page.wants_skeleton


async def test_a_speech_without_points_does_not_end_the_skeleton(app_on: AppOn) -> None:
    """It is shown whole and says so; the next one with points is a skeleton again."""
    async with app_on([TALK, PLAIN]).run_test(size=(80, 12)) as pilot:
        screen = screen_of(pilot)
        await pilot.press("v", "J")
        await settled(pilot)
        assert not screen.page.is_skeleton
        assert screen.status.notice == ENGLISH.no_skeleton

        await pilot.press("K")
        await settled(pilot)
        assert screen.page.is_skeleton
        assert screen.status.notice == ""


async def test_leaving_the_skeleton_moves_nothing_where_there_is_none(app_on: AppOn) -> None:
    """Not even off the byline."""
    async with app_on([TALK, PLAIN + BODY]).run_test(size=(80, 6)) as pilot:
        screen = screen_of(pilot)
        await pilot.press("v", "J")
        await settled(pilot)
        await pilot.press("j")
        before = rows(pilot)
        assert before[0] == "某乙"

        await pilot.press("v")
        assert rows(pilot) == before
        assert not screen.page.wants_skeleton


async def test_a_speech_that_cannot_be_read_is_not_missed_a_skeleton_of(app_on: AppOn) -> None:
    """It says why it is not there, and that is enough."""
    async with app_on([TALK, ""]).run_test(size=(80, 12)) as pilot:
        await pilot.press("v", "J")
        await settled(pilot)

        assert "empty" in screen_of(pilot).page.speech.text
        assert screen_of(pilot).status.notice == ""


async def test_a_long_text_becomes_a_skeleton_when_its_points_are_found(app_on: AppOn) -> None:
    """It is readable whole until then."""
    async with app_on([TALK, TALK + "正文一句，没有编号。\n" * 20_000]).run_test(size=(80, 12)) as pilot:
        screen = screen_of(pilot)
        await pilot.press("v", "J")
        await settled(pilot)

        assert screen.page.is_skeleton
        assert "二是架桥" in rows(pilot)
        assert screen.status.notice in {"", ENGLISH.looking_for_points}


async def test_the_status_line_shows_the_sign_before_the_place(app_on: AppOn) -> None:
    """The trail is what is cut where there is no room for both."""
    async with app_on([TALK]).run_test(size=(60, 9)) as pilot:
        status = screen_of(pilot).status
        await pilot.press("v", "]", "]")
        assert status.render_line(0).text.startswith(f" {ENGLISH.skeleton_sign} · 一是 › 其一 › ")

        await pilot.resize_terminal(24, 9)
        assert status.render_line(0).text.startswith(f" {ENGLISH.skeleton_sign} · 一是…")
        assert status.percent in status.render_line(0).text


async def test_resizing_keeps_the_place_in_the_skeleton(bundled_app: ReaderApp) -> None:
    """And after it the whole text is where it was."""
    async with bundled_app.run_test(size=(80, 24)) as pilot:
        page = screen_of(pilot).page
        await pilot.press("]", "]", "j", "j", "v")
        place = page.place

        for size in ((40, 12), (120, 40), (80, 24)):
            await pilot.resize_terminal(*size)
            assert page.place == place
        await pilot.press("v")
        assert page.place == place


async def test_what_is_copied_from_the_skeleton_is_what_it_shows(app_on: AppOn) -> None:
    """From the whole text the same offsets give everything between them."""
    async with app_on([TALK]).run_test(size=(60, 20)) as pilot:
        page = screen_of(pilot).page
        selection = Selection(Offset(page.points[0].start, 0), Offset(page.points[1].heading_end, 0))
        whole = page.get_selection(selection)

        await pilot.press("v")

        assert whole == (page.speech.text[page.points[0].start : page.points[1].heading_end], "\n")
        assert page.get_selection(selection) == ("一是修路，修好路\n其一，通村", "\n")
