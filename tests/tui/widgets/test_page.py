"""The page widget: keys and mouse move it, and what it paints is what its roles say."""

from __future__ import annotations

from rich.style import Style
from textual.app import App, ComposeResult
from textual.events import MouseScrollDown
from textual.geometry import Offset
from textual.selection import Selection

from reader.speech.model import Note, Outline, Point, Span, Speech
from reader.tui.widgets.page import Page
from reader.typeset.blocks import blocks_of
from reader.typeset.paint import speech_layers

PARAGRAPH = "党的二十大报告指出，高质量发展是首要任务。" * 6
TEXT = "\n".join(
    ["开头。", "一是推进共建，着力提升。" + PARAGRAPH, "其一，狠抓落实。" + PARAGRAPH, PARAGRAPH, "结尾。"]
)
FIRST, SECOND = TEXT.index("一是"), TEXT.index("其一")
POINTS = (
    Point("一是", 1, 1, FIRST, len(TEXT), FIRST + 6, None, 1.0),
    Point("其一", 1, 2, SECOND, len(TEXT), SECOND + 7, 0, 1.0),
)
SPEECH = Speech(
    "x", "题目", "某人", "", TEXT, Outline(POINTS), (Note("疑误", "editorial", Span(FIRST + 8, FIRST + 10)),)
)


class Host(App[None]):
    """Holds a page and keeps what it says."""

    def __init__(self) -> None:
        super().__init__()
        self.moves: list[tuple[int, int]] = []

    def compose(self) -> ComposeResult:
        """Only the page."""
        yield Page()

    def on_mount(self) -> None:
        """Shows the speech."""
        self.page.show_marked(SPEECH.text, blocks_of(SPEECH), speech_layers(SPEECH))
        self.page.focus()

    @property
    def page(self) -> Page:
        """The page."""
        return self.query_one(Page)

    def on_window_moved(self, message: Page.Moved) -> None:
        """Keeps places and percents."""
        self.moves.append((message.place, message.percent))


def rows(page: Page) -> list[str]:
    """What the page shows, row by row."""
    return [page.render_line(y).text for y in range(page.size.height)]


def style_of(page: Page, text: str) -> Style:
    """The style of the first segment that holds a text."""
    for y in range(page.size.height):
        for segment in page.render_line(y):
            if text in segment.text and segment.style is not None:
                return segment.style
    raise AssertionError(f"{text} is not on the page")


async def test_keys_move_the_page() -> None:
    """Down a row and up again, to the end, to the top."""
    async with Host().run_test(size=(60, 10)) as pilot:
        page = pilot.app.query_one(Page)
        first = rows(page)

        await pilot.press("j")
        assert [row[:-1] for row in rows(page)[:-1]] == [row[:-1] for row in first[1:]]
        await pilot.press("k")
        assert rows(page) == first
        await pilot.press("G")
        assert "结尾。" in rows(page)[-1]
        assert page.percent == 100
        await pilot.press("g")
        assert rows(page) == first


async def test_a_page_down_keeps_one_row_and_a_page_up_returns() -> None:
    """The last row of a page is the first of the next."""
    async with Host().run_test(size=(60, 10)) as pilot:
        page = pilot.app.query_one(Page)
        before = rows(page)

        await pilot.press("space")
        assert rows(page)[0][:-1] == before[-1][:-1]

        await pilot.press("b")
        assert rows(page) == before


async def test_every_row_fills_the_width_exactly() -> None:
    """No row is wider or narrower than the pane, at any width."""
    async with Host().run_test(size=(40, 12)) as pilot:
        page = pilot.app.query_one(Page)
        for width in (8, 17, 40, 61, 120):
            await pilot.resize_terminal(width, 12)
            assert {page.render_line(y).cell_length for y in range(12)} == {width}


async def test_the_text_stands_in_the_middle_of_a_wide_page() -> None:
    """The measure is 72 cells where there is room."""
    async with Host().run_test(size=(120, 12)) as pilot:
        page = pilot.app.query_one(Page)
        full = next(row for row in rows(page) if "党的二十大" in row)

        assert abs((len(full) - len(full.lstrip())) - 22) <= 4


async def test_markers_and_headings_are_lit_and_the_body_is_not() -> None:
    """By level, and apart from each other without colour."""
    async with Host().run_test(size=(60, 24)) as pilot:
        page = pilot.app.query_one(Page)
        marker, heading, body = (style_of(page, text) for text in ("一是", "推进共建", "任务"))
        inner = style_of(page, "其一")

        assert (marker.bold, marker.underline) == (True, True)
        assert (heading.bold, heading.underline) == (True, None)
        assert not body.bold
        assert not body.underline
        assert len({marker.color, inner.color, body.color}) == 3
        assert marker.bgcolor == body.bgcolor


async def test_the_current_hit_differs_from_the_others() -> None:
    """In colour, and in reverse without."""
    hits = [Span(FIRST, FIRST + 2), Span(SECOND, SECOND + 2)]
    async with Host().run_test(size=(60, 24)) as pilot:
        page = pilot.app.query_one(Page)
        plain = style_of(page, "一是")
        page.light_hits(hits, hits[0])
        await pilot.pause()
        current = style_of(page, "一是")
        page.light_hits(hits, hits[1])
        await pilot.pause()
        other = style_of(page, "一是")

        assert plain != other != current != plain
        assert current.reverse
        assert not other.reverse


async def test_signs_stand_in_the_gutter() -> None:
    """One for the current point, one for rows that a note speaks of."""
    async with Host().run_test(size=(60, 24)) as pilot:
        page = pilot.app.query_one(Page)
        page.mark_point(FIRST)
        await pilot.pause()

        signed = [row for row in rows(page) if row.lstrip().startswith(">*")]

        assert len(signed) == 1
        assert "一是" in signed[0]


async def test_resizing_keeps_the_text_at_the_top() -> None:
    """The place is an offset, so it does not drift over many sizes."""
    async with Host().run_test(size=(60, 10)) as pilot:
        page = pilot.app.query_one(Page)
        page.go_to(SECOND + 40)
        for size in ((31, 10), (120, 20), (40, 12), (60, 10)):
            await pilot.resize_terminal(*size)
            assert page.place == SECOND + 40


async def test_the_wheel_scrolls() -> None:
    """Three rows a notch, and back."""
    async with Host().run_test(size=(60, 10)) as pilot:
        page = pilot.app.query_one(Page)
        before = rows(page)

        page.post_message(MouseScrollDown(page, 5, 5, 0, 1, 0, shift=False, meta=False, ctrl=False))
        await pilot.pause()
        assert rows(page)[0][:-1] == before[3][:-1]


async def test_a_click_on_the_scrollbar_goes_there() -> None:
    """The last cell of the scrollbar is the end."""
    async with Host().run_test(size=(60, 10)) as pilot:
        page = pilot.app.query_one(Page)

        await pilot.click(Page, offset=(59, 9))
        assert page.percent == 100

        await pilot.click(Page, offset=(59, 0))
        assert page.percent == 0


async def test_a_selection_is_the_exact_text() -> None:
    """Rows do not enter into it: no line ends, no indents."""
    async with Host().run_test(size=(40, 24)) as pilot:
        page = pilot.app.query_one(Page)
        selection = Selection(Offset(FIRST, 0), Offset(FIRST + 60, 0))

        assert page.get_selection(selection) == (TEXT[FIRST : FIRST + 60], "\n")


async def test_the_page_says_where_it_is() -> None:
    """Each move posts the place and the percent."""
    app = Host()
    async with app.run_test(size=(60, 10)) as pilot:
        await pilot.press("G")
        app.page.go_to(SECOND)
        await pilot.pause()

        assert app.moves[0] == (0, 0)
        assert app.moves[1][1] == 100
        assert app.moves[-1][0] == SECOND
