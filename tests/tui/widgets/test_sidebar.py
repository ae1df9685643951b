"""The speeches of the library under their collections."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult

from reader.text.cells import width
from reader.tui.widgets.sidebar import Sidebar, SidebarGroup, SidebarItem
from reader.words import ENGLISH

SPEECHES = [
    SidebarItem("日报/a", "罗长城", "坚持“三共” 提升水平效能"),
    SidebarItem("日报/b", "", "学思践悟知使命 细照笃行谱新篇，奋力开创新局面"),
    SidebarItem("日报/c", "", "", failed=True),
    SidebarItem("more/d", "Zhou Jin 周金", "People \x1b[31mfirst"),
]
GROUPS = [SidebarGroup("荆州日报", 3), SidebarGroup("more", 1)]


class Host(App[None]):
    """Holds a sidebar and keeps what it asks for and says."""

    CSS = "Sidebar { width: 26; }"

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[int] = []
        self.opened: list[int] = []
        self.sidebar = Sidebar(self.item, ENGLISH)

    def item(self, index: int) -> SidebarItem:
        """The speech; those beyond the table are alike."""
        self.asked.append(index)
        return SPEECHES[index] if index < len(SPEECHES) else SidebarItem(f"x/{index}", f"Author {index}", "Title")

    def compose(self) -> ComposeResult:
        """Only the sidebar."""
        yield self.sidebar

    def on_mount(self) -> None:
        """Shows the library."""
        self.sidebar.show(GROUPS)
        self.sidebar.focus()

    def on_sidebar_opened(self, message: Sidebar.Opened) -> None:
        """Keeps what was opened."""
        assert message.control is self.sidebar
        self.opened.append(message.index)


def lines(sidebar: Sidebar) -> list[str]:
    """What is in view, without what is blank at the right."""
    return [sidebar.render_line(y).text.rstrip() for y in range(sidebar.size.height)]


async def test_authors_and_titles_stand_below_their_collection() -> None:
    """Cut by cells; a title without an author takes both rows; what failed says so."""
    host = Host()
    async with host.run_test(size=(60, 12)):
        host.sidebar.open_index = 0
        host.sidebar.set_progress(0, 38)
        host.sidebar.set_progress(1, 0)

        assert lines(host.sidebar) == [
            " 荆州日报               3",
            ">罗长城               38%",
            " 坚持“三共” 提升水平效能",
            " 学思践悟知使命 细照",
            " 笃行谱新篇，奋力开创新…",
            " 日报/c",
            " could not be read",
            " more                   1",
            " Zhou Jin 周金",
            " People ␛[31mfirst",
            "",
            "",
        ]


async def test_ten_thousand_speeches_are_read_only_when_they_come_into_view() -> None:
    """Showing, following and filtering ask for a screenful each."""
    host = Host()
    async with host.run_test(size=(60, 21)) as pilot:
        host.asked.clear()
        host.sidebar.show([SidebarGroup("big", 10_000)])
        await pilot.pause()
        assert set(host.asked) == set(range(10))

        host.asked.clear()
        host.sidebar.open_index = 9_000
        await pilot.pause()
        assert 9_000 in host.asked
        assert len(set(host.asked)) <= 12

        host.asked.clear()
        host.sidebar.keep(range(0, 10_000, 3))
        await pilot.pause()
        assert len(set(host.asked)) <= 12


async def test_progress_draws_one_speech_anew() -> None:
    """And only when it changes or is in view."""
    host = Host()
    async with host.run_test(size=(60, 12)) as pilot:
        await pilot.pause()
        host.asked.clear()
        host.sidebar.set_progress(1, 5)
        await pilot.pause()
        assert set(host.asked) == {1}

        host.asked.clear()
        host.sidebar.set_progress(1, 5)
        await pilot.pause()
        assert host.asked == []


async def test_a_speech_is_opened_by_key_and_by_click() -> None:
    """With its index in the library, not in the list."""
    host = Host()
    async with host.run_test(size=(60, 12)) as pilot:
        await pilot.press("j", "enter")
        await pilot.click(Sidebar, offset=(4, 9))

        assert host.opened == [1, 3]


async def test_the_cursor_goes_to_the_speech_that_opens() -> None:
    """Wherever the wish to open it came from."""
    host = Host()
    async with host.run_test(size=(60, 12)):
        host.sidebar.open_index = 3

        assert host.sidebar.highlighted is not None
        assert host.sidebar.speech_at(host.sidebar.highlighted) == 3


async def test_a_filter_leaves_what_it_is_given() -> None:
    """Headings count what is left; the cursor keeps its speech while it is shown; None brings all back."""
    host = Host()
    async with host.run_test(size=(60, 12)) as pilot:
        await pilot.press("G")
        host.sidebar.keep([0, 3])
        assert host.sidebar.is_filtered
        assert lines(host.sidebar)[0] == " 荆州日报             1/3"
        assert host.sidebar.speech_at(host.sidebar.highlighted or 0) == 3

        host.sidebar.keep([0, 1])
        assert host.sidebar.speech_at(host.sidebar.highlighted or 0) == 0
        assert not any("more" in line for line in lines(host.sidebar))

        host.sidebar.keep(None)
        assert not host.sidebar.is_filtered
        assert lines(host.sidebar)[0] == " 荆州日报               3"


async def test_a_filter_that_leaves_nothing_says_so() -> None:
    """There is nothing to choose then."""
    host = Host()
    async with host.run_test(size=(60, 12)) as pilot:
        host.sidebar.keep([])
        await pilot.press("j", "enter")
        await pilot.click(Sidebar, offset=(4, 0))

        assert "Nothing matches" in lines(host.sidebar)[0]
        assert host.sidebar.highlighted is None
        assert host.opened == []


@pytest.mark.parametrize("columns", range(12, 41, 4))
async def test_every_line_is_as_wide_as_the_sidebar(columns: int) -> None:
    """At any width."""
    host = Host()
    async with host.run_test(size=(60, 12)) as pilot:
        host.sidebar.styles.width = columns
        host.sidebar.open_index = 1
        host.sidebar.set_progress(1, 100)
        await pilot.pause()

        assert {width(host.sidebar.render_line(y).text) for y in range(12)} == {columns - 1}
        assert lines(host.sidebar)[3].endswith("100%")


async def test_the_open_speech_differs_from_the_others_in_sign_and_style() -> None:
    """Bold, so that it does without colour too."""
    host = Host()
    async with host.run_test(size=(60, 12)) as pilot:
        host.sidebar.open_index = 0
        await pilot.press("G")
        styles = {
            segment.text: segment.style
            for y in (1, 3)
            for segment in host.sidebar.render_line(y)
            if segment.style is not None
        }

        assert styles["罗长城"].bold
        assert not styles["学思践悟知使命 细照"].bold
        assert styles["罗长城"].color != styles["学思践悟知使命 细照"].color
