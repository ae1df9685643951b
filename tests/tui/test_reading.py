"""The reading screen under keys: what a reader presses, and what is then on the screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from textual.geometry import Offset
from textual.message import Message
from textual.pilot import Pilot
from textual.selection import Selection

from reader.commands import COMMANDS
from reader.tui.app import ReaderApp
from reader.tui.screens.help import help_text
from reader.tui.screens.reading import ReadingScreen
from reader.words import ENGLISH

AppOn = Callable[[Sequence[str]], ReaderApp]

POINTS = "题目\n□某人\n开头一句。\n一是甲事。其一，子事。其二，丑事。\n二是乙事。\n三是丙事。\n结尾。\n"


def screen_of(pilot: Pilot[None]) -> ReadingScreen:
    """The reading screen."""
    screen = pilot.app.screen_stack[0]
    assert isinstance(screen, ReadingScreen)
    return screen


async def settled(pilot: Pilot[None]) -> None:
    """Waits until a speech that is being read is shown."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def test_the_first_speech_is_open_and_the_page_has_the_focus(bundled_app: ReaderApp) -> None:
    """Nothing needs to be pressed to read."""
    async with bundled_app.run_test(size=(100, 30)) as pilot:
        screen = screen_of(pilot)

        assert pilot.app.focused is screen.page
        assert screen.page.place == 0
        assert screen.status.percent == "0%"
        assert screen.sidebar.open_index == 0


async def test_points_are_visited_one_after_the_other_and_back(bundled_app: ReaderApp) -> None:
    """`]` never skips or repeats a point, and `[` takes the same way back."""
    async with bundled_app.run_test(size=(80, 24)) as pilot:
        screen = screen_of(pilot)
        await pilot.press("J")
        await settled(pilot)
        starts = [point.start for point in screen.page.points]

        forward = []
        for _ in starts:
            await pilot.press("]")
            forward.append(screen.page.place)
        await pilot.press("]")
        backward = [screen.page.place]
        for _ in starts[1:]:
            await pilot.press("[")
            backward.append(screen.page.place)

        assert len(starts) >= 15
        assert forward == starts
        assert backward == starts[::-1]


async def test_the_status_line_and_the_outline_follow_the_page(app_on: AppOn) -> None:
    """The current point is the one at the top."""
    async with app_on([POINTS]).run_test(size=(120, 10)) as pilot:
        screen = screen_of(pilot)
        await pilot.press("]", "]", "]")

        assert screen.status.trail == "一是 › 其二"
        assert screen.outline.current == 2


@pytest.mark.parametrize(
    ("keys", "marker"),
    [
        (["]", ")"], "二是"),
        (["]", ")", "("], "一是"),
        (["]", "]", ")"], "其二"),
        (["]", "]", "backspace"], "一是"),
        (["3"], "三是"),
        (["]", "]", "2"], "其二"),
    ],
    ids=[
        "same level on",
        "same level back",
        "same level inside",
        "parent",
        "third at the top",
        "second inside",
    ],
)
async def test_keys_move_by_points(app_on: AppOn, keys: list[str], marker: str) -> None:
    """By level, to the parent, to the n-th."""
    async with app_on([POINTS]).run_test(size=(80, 10)) as pilot:
        screen = screen_of(pilot)
        await pilot.press(*keys)

        point = screen.page.current_point
        assert ("" if point is None else screen.page.points[point].marker) == marker


@pytest.mark.parametrize(
    ("address", "top"),
    [("二", "二是"), ("一.2", "其二"), ("100%", "END"), ("3", "二是")],
    ids=["point", "inner point", "percent", "paragraph"],
)
async def test_one_can_go_to_an_address(app_on: AppOn, address: str, top: str) -> None:
    """A percent, a paragraph, or a point."""
    async with app_on([POINTS + "尾声。" * 200]).run_test(size=(60, 10)) as pilot:
        screen = screen_of(pilot)
        await pilot.press("colon", *address, "enter")

        if top == "END":
            assert screen.page.percent == 100
        else:
            assert screen.page.speech.text.startswith(top, screen.page.place)
        assert pilot.app.focused is screen.page


async def test_an_address_that_leads_nowhere_says_so(app_on: AppOn) -> None:
    """The page stays."""
    async with app_on([POINTS]).run_test(size=(100, 10)) as pilot:
        screen = screen_of(pilot)
        await pilot.press("]", "colon", *"九.9", "enter")

        assert "九.9" in screen.status.notice
        assert screen.page.current_point == 0


async def test_a_find_is_live_and_esc_returns(bundled_app: ReaderApp) -> None:
    """Every letter moves to the first hit from here; Esc restores the place and drops the hits."""
    async with bundled_app.run_test(size=(80, 24)) as pilot:
        screen = screen_of(pilot)
        await pilot.press("]")
        place = screen.page.place
        await pilot.press("slash", *"领雁")
        assert screen.find_bar.found is not None
        assert not screen.find_bar.found.hits
        await pilot.press("backspace", "backspace", *"基层治理")

        assert screen.page.place > place
        assert screen.find_bar.found is not None
        assert screen.find_bar.found.number == 1

        await pilot.press("escape")
        assert screen.page.place == place
        assert screen.find_bar.found is None
        assert screen.status.found == ""


async def test_hits_are_stepped_through_and_wrap_with_a_notice(bundled_app: ReaderApp) -> None:
    """`n` after the last hit goes to the first, `N` before the first to the last."""
    async with bundled_app.run_test(size=(100, 24)) as pilot:
        screen = screen_of(pilot)
        await pilot.press("slash", *"党的二十精神", "enter")
        found = screen.find_bar.found
        assert found is not None
        total = len(found.hits)
        assert total == 6

        numbers = []
        for _ in range(total):
            await pilot.press("n")
            assert screen.find_bar.found is not None
            numbers.append(screen.find_bar.found.number)
        assert numbers == [2, 3, 4, 5, 6, 1]
        assert screen.status.notice

        await pilot.press("N")
        assert screen.find_bar.found is not None
        assert screen.find_bar.found.number == total
        assert screen.status.notice
        await pilot.press("k")
        assert screen.status.notice == ""
        assert f"{total}/{total}" in screen.status.found


async def test_a_phrase_is_found_across_a_row_end(bundled_app: ReaderApp) -> None:
    """At every width: hits are found in the text, never in rows."""
    async with bundled_app.run_test(size=(80, 24)) as pilot:
        screen = screen_of(pilot)
        await pilot.press("slash", *"江汉平原高质量发展示范区", "enter")
        for width in (40, 57, 80, 133):
            await pilot.resize_terminal(width, 24)
            assert screen.find_bar.found is not None
            assert len(screen.find_bar.found.hits) == 2


async def test_speeches_are_turned_and_each_keeps_its_place(bundled_app: ReaderApp) -> None:
    """`J` and `K` go through the speeches; both ends say so."""
    async with bundled_app.run_test(size=(80, 24)) as pilot:
        screen = screen_of(pilot)
        await pilot.press("]", "]")
        place = screen.page.place
        await pilot.press("J")
        await settled(pilot)
        assert screen.page.speech.author == "张青松"
        assert screen.page.place == 0

        await pilot.press("K")
        await settled(pilot)
        assert screen.page.speech.author == "刘春霞"
        assert screen.page.place == place

        await pilot.press("K")
        assert screen.status.notice


async def test_quick_turns_are_all_counted(bundled_app: ReaderApp) -> None:
    """A key pressed while a speech is still being read is not lost."""
    async with bundled_app.run_test(size=(80, 24)) as pilot:
        await pilot.press("J", "J", "J", "J")
        await settled(pilot)

        assert screen_of(pilot).page.speech.author == "谢秋实"


async def test_jumps_can_be_taken_back_and_forward(bundled_app: ReaderApp) -> None:
    """Over speeches too."""
    async with bundled_app.run_test(size=(80, 24)) as pilot:
        screen = screen_of(pilot)
        await pilot.press("]")
        first = screen.page.place
        await pilot.press("J")
        await settled(pilot)
        await pilot.press("ctrl+o")
        await settled(pilot)
        assert (screen.page.speech.author, screen.page.place) == ("刘春霞", first)

        await pilot.press("ctrl+o")
        assert screen.page.place == 0
        await pilot.press("alt+right", "alt+right")
        await settled(pilot)
        assert screen.page.speech.author == "张青松"


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 40)], ids=str)
async def test_tab_goes_round_the_panes(bundled_app: ReaderApp, size: tuple[int, int]) -> None:
    """Every pane can be reached at every size, and Esc leads back to the page."""
    async with bundled_app.run_test(size=size) as pilot:
        screen = screen_of(pilot)
        for pane in ("outline", "sidebar", "page", "outline"):
            await pilot.press("tab")
            assert screen.desk.focused_pane == pane
            focused = pilot.app.focused
            assert focused is not None
            assert focused.size.width > 0
        await pilot.press("escape")
        assert screen.desk.focused_pane == "page"


async def test_a_speech_is_chosen_in_the_sidebar(bundled_app: ReaderApp) -> None:
    """Down and Enter; the page has the focus again."""
    async with bundled_app.run_test(size=(80, 24)) as pilot:
        screen = screen_of(pilot)
        await pilot.press("shift+tab", "j", "j", "enter")
        await settled(pilot)

        assert screen.page.speech.author == "周金"
        assert screen.desk.focused_pane == "page"


async def test_a_point_is_chosen_in_the_outline(bundled_app: ReaderApp) -> None:
    """Down and Enter; the page jumps there."""
    async with bundled_app.run_test(size=(120, 24)) as pilot:
        screen = screen_of(pilot)
        await pilot.press("tab", "G", "enter")

        assert screen.page.current_point == len(screen.page.points) - 1
        assert screen.desk.focused_pane == "page"


async def test_a_list_can_be_filtered(bundled_app: ReaderApp) -> None:
    """`/` in the sidebar keeps what matches; Esc brings all back."""
    async with bundled_app.run_test(size=(80, 24)) as pilot:
        screen = screen_of(pilot)
        await pilot.press("shift+tab", "slash", *"朝阳", "enter", "j", "enter")
        await settled(pilot)

        assert screen.page.speech.author == "罗长城"
        assert screen.sidebar.is_filtered

        await pilot.press("escape")
        assert not screen.sidebar.is_filtered


async def test_esc_brings_back_what_was_found_before(bundled_app: ReaderApp) -> None:
    """And so does Enter on nothing."""
    async with bundled_app.run_test(size=(80, 24)) as pilot:
        screen = screen_of(pilot)
        await pilot.press("slash", *"精神", "enter")
        for typed in (["治", "理", "escape"], ["治", "backspace", "enter"]):
            await pilot.press("slash", *typed)
            assert screen.find_bar.found is not None
            assert screen.find_bar.found.query.text == "精神"
            assert "精神" in screen.status.found


async def test_keys_move_by_paragraph(app_on: AppOn) -> None:
    """Forward to each start, and the same way back."""
    async with app_on([POINTS]).run_test(size=(80, 10)) as pilot:
        screen = screen_of(pilot)
        text = screen.page.speech.text
        starts = [0, *(at + 1 for at, character in enumerate(text) if character == "\n")]
        forward, back = [], []
        for _ in starts[1:]:
            await pilot.press("right_curly_bracket")
            forward.append(screen.page.place)
        for _ in starts[1:]:
            await pilot.press("left_curly_bracket")
            back.append(screen.page.place)

        assert forward == starts[1:]
        assert back == starts[-2::-1]


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 40), (200, 60)], ids=str)
async def test_resizing_keeps_the_text_at_the_top(bundled_app: ReaderApp, size: tuple[int, int]) -> None:
    """Whatever panes come and go."""
    async with bundled_app.run_test(size=(80, 24)) as pilot:
        screen = screen_of(pilot)
        await pilot.press("space")
        place = screen.page.place
        await pilot.resize_terminal(*size)

        assert screen.page.place == place
        await pilot.resize_terminal(80, 24)
        assert screen.page.place == place


async def test_the_help_lists_every_command_and_q_closes_it_only(bundled_app: ReaderApp) -> None:
    """The reader goes on."""
    listed = help_text(ENGLISH).plain
    assert [command.id for command in COMMANDS if f" {ENGLISH.commands[command.id]}\n" not in listed] == []

    async with bundled_app.run_test(size=(80, 24)) as pilot:
        await pilot.press("question_mark")
        assert len(pilot.app.screen_stack) == 2
        await pilot.press("q")
        assert len(pilot.app.screen_stack) == 1
        assert pilot.app.is_running

        await pilot.press("q")
        await pilot.pause()
        assert not pilot.app.is_running


async def test_esc_never_quits(bundled_app: ReaderApp) -> None:
    """However often it is pressed."""
    async with bundled_app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*["escape"] * 5)
        assert pilot.app.is_running


async def test_ctrl_c_without_a_selection_says_how_to_quit(bundled_app: ReaderApp) -> None:
    """It does not quit."""
    async with bundled_app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+c")

        assert "q" in screen_of(pilot).status.notice
        assert pilot.app.is_running


async def test_the_measure_changes_and_the_place_stays(bundled_app: ReaderApp) -> None:
    """Wider, narrower, default."""
    async with bundled_app.run_test(size=(200, 30)) as pilot:
        screen = screen_of(pilot)
        await pilot.press("]")
        place = screen.page.place
        await pilot.press("minus", "minus")
        assert screen.page.measure == 64
        await pilot.press("plus")
        assert screen.page.measure == 68
        await pilot.press("equals_sign")
        assert screen.page.measure == 72
        assert screen.page.place == place


async def test_markup_and_control_characters_of_a_file_are_only_text(app_on: AppOn) -> None:
    """Nothing in a file is taken for markup, and no control character reaches the screen."""
    hostile = "[b]题[/b]\n□[red]某\x1b[31m人\n正文[/]一句\x07，\u202e颠倒。\n一是[bold]甲。\n二是乙\x9b2J。\n"
    async with app_on([hostile]).run_test(size=(120, 20)) as pilot:
        screen = screen_of(pilot)
        await pilot.press("slash", *"[bold]", "enter")
        shown = "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())

        assert "[b]题[/b]" in shown
        assert "一是[bold]甲" in shown.replace("一是 ", "一是")
        assert not set(shown) & set("\x1b\x07\u202e\x9b")
        assert screen.find_bar.found is not None
        assert screen.find_bar.found.number == 1


async def test_a_speech_that_cannot_be_read_says_so_in_place(app_on: AppOn) -> None:
    """The others stay readable."""
    async with app_on([POINTS, "", "题目二\n□某乙\n正文。\n"]).run_test(size=(100, 20)) as pilot:
        screen = screen_of(pilot)
        await pilot.press("J")
        await settled(pilot)
        assert "empty" in screen.page.speech.text + screen.page.speech.title

        await pilot.press("J")
        await settled(pilot)
        assert screen.page.speech.author == "某乙"


async def test_a_long_text_is_readable_before_its_points_are_found(app_on: AppOn) -> None:
    """The page comes at once; markers, outline and status follow, and the place stays."""
    long = POINTS + "正文一句，没有编号。\n" * 20_000
    messages: list[Message] = []
    app = app_on([POINTS, long])
    async with app.run_test(size=(120, 20), message_hook=messages.append) as pilot:
        screen = screen_of(pilot)
        await pilot.press("J")
        await settled(pilot)
        opened = [message for message in messages if isinstance(message, ReadingScreen.Opened)]

        assert {message.is_outlined for message in opened} == {False}
        assert len(screen.page.points) == 5
        await pilot.press("]", "]")
        assert screen.status.trail == "一是 › 其一"


async def test_a_percent_is_reached_on_the_page_as_it_is_without_the_prompt(bundled_app: ReaderApp) -> None:
    """The prompt takes a row while one types; `:100%` leads where `G` does, to a full page."""
    async with bundled_app.run_test(size=(80, 24)) as pilot:
        screen = screen_of(pilot)
        await pilot.press("G")
        end = screen.page.place
        await pilot.press("g", "colon", *"100%", "enter")
        await pilot.pause()

        assert screen.page.place == end


@pytest.mark.parametrize(("command", "shown"), [("next_point", True), ("zen", True), ("help", False)])
async def test_the_palette_performs_what_is_chosen(bundled_app: ReaderApp, command: str, *, shown: bool) -> None:
    """Commands on any key, punctuation too."""
    async with bundled_app.run_test(size=(100, 24)) as pilot:
        screen = screen_of(pilot)
        commands = {found.title: found.callback for found in pilot.app.get_system_commands(screen)}
        await commands[ENGLISH.commands[command]]()
        await pilot.pause()

        assert (pilot.app.screen is screen) == shown
        assert {"next_point": screen.page.current_point == 0, "zen": not screen.sidebar.display}.get(command, True)


async def test_a_click_elsewhere_keeps_what_is_found(bundled_app: ReaderApp) -> None:
    """The prompt closes, and its keys are free again."""
    async with bundled_app.run_test(size=(100, 24)) as pilot:
        screen = screen_of(pilot)
        await pilot.press("slash", *"精神")
        await pilot.click("#page")
        await pilot.pause()

        assert screen.takes_commands
        assert screen.find_bar.found is not None
        assert pilot.app.focused is screen.page


async def test_a_late_answer_does_not_replace_what_was_asked_for_since(bundled_app: ReaderApp) -> None:
    """A speech that was slow to read is not shown over the one that is wanted now."""
    async with bundled_app.run_test(size=(100, 24)) as pilot:
        screen = screen_of(pilot)
        late = ReadingScreen.Opened(2, 0, screen.page.speech, 0, is_outlined=True)
        await pilot.press("J")
        screen.post_message(late)
        await settled(pilot)

        assert (screen.index, screen.wanted, screen.page.speech.author) == (1, 1, "张青松")


async def test_what_is_selected_is_copied(bundled_app: ReaderApp) -> None:
    """The exact text goes to the clipboard; another speech has nothing selected."""
    async with bundled_app.run_test(size=(100, 24)) as pilot:
        screen = screen_of(pilot)
        screen.selections = {screen.page: Selection(Offset(10, 0), Offset(20, 0))}
        await pilot.press("ctrl+c")
        assert pilot.app.clipboard == screen.page.speech.text[10:20]

        await pilot.press("J")
        await settled(pilot)
        assert not screen.selections


async def test_a_notice_gives_way_to_the_next_key(bundled_app: ReaderApp) -> None:
    """So that it never stands over what is found."""
    async with bundled_app.run_test(size=(100, 24)) as pilot:
        screen = screen_of(pilot)
        await pilot.press("n")
        assert screen.status.notice
        await pilot.press("slash", *"精神")

        assert screen.status.notice == ""
        assert "1/7" in screen.status.found
