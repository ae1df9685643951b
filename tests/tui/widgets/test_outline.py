"""The points of a speech as a tree that follows the page."""

from __future__ import annotations

import pytest
from rich.style import Style
from textual.app import App, ComposeResult

from reader.speech.model import Outline, Point, Warning  # noqa: A004 - the word of the design
from reader.text.cells import width
from reader.tui.widgets.outline import OutlinePane
from reader.tui.widgets.rows import Line
from reader.words import ENGLISH, Words

TEXT = "开头。一是推进区域共建，着力提升。（一）加强领导。（二）压实责任。三是、推进成果\n共享。满足停车需要。结尾。"


def point(marker: str, heading: str, level: int, parent: int | None = None) -> Point:
    """A point of the text."""
    start = TEXT.index(marker + heading)
    return Point(marker, 1 if marker else None, level, start, start + 9, start + len(marker + heading), parent, 1.0)


POINTS = (
    point("一是", "推进区域共建，着力提升", 1),
    point("（一）", "加强领导", 2, 0),
    point("（二）", "压实责任", 2, 0),
    point("三是", "、推进成果\n共享", 1),
    point("", "满足停车需要。", 1, 3),
)
MISSING = Warning("missing", POINTS[3].start, POINTS[3].marker_end, 3, "二是")
ALONE = Warning("announced", 0, 2, None, "四个方面", 4, 2)


def message(warning: Warning, words: Words) -> str:  # noqa: ARG001 - one language is enough
    """A sentence about a warning."""
    return f"{warning.marker} is missing before this point"


class Host(App[None]):
    """Holds an outline and keeps what it says."""

    CSS = "OutlinePane { width: 28; }"

    def __init__(self, *warnings: Warning, points: tuple[Point, ...] = POINTS) -> None:
        super().__init__()
        self.outline = OutlinePane(ENGLISH, message)
        self.shown = Outline(points, warnings)
        self.jumps: list[tuple[int, int | None]] = []

    def compose(self) -> ComposeResult:
        """Only the outline."""
        yield self.outline

    def on_mount(self) -> None:
        """Shows the points."""
        self.outline.show(TEXT, self.shown)
        self.outline.focus()

    def on_outline_pane_jumped(self, message: OutlinePane.Jumped) -> None:
        """Keeps where the reader wants to go."""
        assert message.control is self.outline
        self.jumps.append((message.offset, message.index))


def lines(outline: OutlinePane) -> list[str]:
    """What is in view, without what is blank at the right and below."""
    return "\n".join(outline.render_line(y).text.rstrip() for y in range(outline.size.height)).rstrip().split("\n")


def style_of(outline: OutlinePane, text: str) -> Style:
    """The style of the first run in view that holds a text."""
    for y in range(outline.size.height):
        for segment in outline.render_line(y):
            if text in segment.text and segment.style is not None:
                return segment.style
    raise AssertionError(f"{text} is not in view")


async def test_points_stand_as_a_tree() -> None:
    """Headings on one line, without what sets them apart from the marker, cut by cells."""
    host = Host()
    async with host.run_test(size=(60, 12)):
        assert lines(host.outline) == [
            " Points                   4",
            " ▾ 一是 推进区域共建，着力…",
            "     （一）加强领导",
            "     （二）压实责任",
            " ▾ 三是 推进成果 共享",
            "     满足停车需要。",
        ]


async def test_an_outline_without_levels_has_no_room_for_signs() -> None:
    """Narrow panes need it for the headings."""
    host = Host(points=(POINTS[0],))
    async with host.run_test(size=(60, 12)):
        assert lines(host.outline)[1] == " 一是 推进区域共建，着力提…"


async def test_an_empty_outline_says_so() -> None:
    """There is nothing to choose."""
    host = Host(points=())
    async with host.run_test(size=(60, 12)) as pilot:
        await pilot.press("j", "enter")

        assert lines(host.outline) == [" Points                   0", " No numbered points in this", " text"]
        assert host.jumps == []


async def test_warnings_are_spelled_out_below_their_point() -> None:
    """Over as many rows as they need, and a sign stands at the point; one about no point stands in its place."""
    host = Host(MISSING, ALONE)
    async with host.run_test(size=(60, 14)) as pilot:
        assert lines(host.outline) == [
            " Points                   4",
            " ! 四个方面 is missing",
            "   before this point",
            " ▾ 一是 推进区域共建，着力…",
            "     （一）加强领导",
            "     （二）压实责任",
            " ▾ 三是 推进成果 共享     !",
            "   二是 is missing before",
            "   this point",
            "     满足停车需要。",
        ]
        await pilot.click(OutlinePane, offset=(5, 8))
        await pilot.click(OutlinePane, offset=(1, 8))
        await pilot.click(OutlinePane, offset=(5, 2))

        assert host.jumps == [(POINTS[3].start, 3), (POINTS[3].start, 3), (0, None)]


@pytest.mark.parametrize("columns", range(12, 41, 4))
async def test_no_line_is_wider_than_the_pane(columns: int) -> None:
    """And a warning loses no letter at any width."""
    host = Host(MISSING, ALONE)
    async with host.run_test(size=(60, 30)) as pilot:
        host.outline.styles.width = columns
        host.outline.current = 2
        host.outline.set_hits([100, 0, 100, 7, 0])
        await pilot.pause()

        assert {width(host.outline.render_line(y).text) for y in range(30)} == {columns - 1}
        said = "".join("".join(lines(host.outline)).split())
        assert "四个方面ismissingbeforethispoint" in said
        assert "二是ismissingbeforethispoint" in said


async def test_the_outline_follows_the_page() -> None:
    """The current point is signed, bold, under the cursor and in view."""
    host = Host()
    async with host.run_test(size=(60, 4)) as pilot:
        host.outline.current = 4
        await pilot.pause()

        assert lines(host.outline)[-1] == ">    满足停车需要。"
        assert host.outline.scroll_offset.y == 2

        host.outline.current = 1
        assert ">    （一）加强领导" in lines(host.outline)
        assert not any(line.startswith(">    满足") for line in lines(host.outline))

        host.outline.current = None
        assert not any(line.startswith(">") for line in lines(host.outline))


async def test_what_follows_the_page_draws_only_what_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    """The point that is current, the one that was, and the cursor, wherever it was."""
    host = Host()
    async with host.run_test(size=(60, 12)) as pilot:
        host.outline.current = 1
        await pilot.press("G")
        drawn: set[int] = set()
        line = host.outline.line

        def drawing(item: int, row: int, cells: int) -> Line:
            drawn.add(item)
            return line(item, row, cells)

        monkeypatch.setattr(host.outline, "line", drawing)
        host.outline.current = 2
        await pilot.pause()

        assert drawn == {2, 3, 5}


async def test_deep_points_keep_room_for_their_headings() -> None:
    """The indent stops at a third of a narrow pane."""
    deep = tuple(Point("一是", 1, 1, 3, 9, 16, index - 1 if index else None, 1.0) for index in range(30))
    host = Host(points=deep)
    async with host.run_test(size=(60, 32)):
        assert all("一是 推进" in line for line in lines(host.outline)[1:])
        assert lines(host.outline)[2].index("一是") == 5
        assert lines(host.outline)[30].index("一是") == 11


async def test_keys_jump() -> None:
    """Enter goes to the point under the cursor."""
    host = Host()
    async with host.run_test(size=(60, 12)) as pilot:
        await pilot.press("j", "enter", "G", "enter")

        assert host.jumps == [(POINTS[1].start, 1), (POINTS[4].start, 4)]


async def test_folding_hides_points_and_keeps_what_they_tell() -> None:
    """The holder shows their hits, their warnings and the current point."""
    host = Host(Warning("repeated", POINTS[2].start, POINTS[2].marker_end, 2, "（二）"))
    async with host.run_test(size=(60, 12)):
        host.outline.set_hits([7, 2, 4, 0, 0])
        host.outline.current = 2
        host.outline.action_fold()
        assert host.outline.highlighted == 1

        host.outline.action_fold()
        assert lines(host.outline)[1:4] == [
            ">▸ 一是 推进区域共建，… ! 7",
            " ▾ 三是 推进成果 共享",
            "     满足停车需要。",
        ]

        host.outline.current = 1
        assert lines(host.outline)[1].startswith(">▸")
        host.outline.action_unfold()
        assert lines(host.outline)[1:3] == [" ▾ 一是 推进区域共建，着… 7", ">    （一）加强领导       2"]


async def test_all_fold_and_unfold_at_once() -> None:
    """The cursor goes to what holds its point, and stays there."""
    host = Host()
    async with host.run_test(size=(60, 12)) as pilot:
        await pilot.press("G")
        host.outline.action_fold_all()
        assert [line[:3] for line in lines(host.outline)[1:]] == [" ▸ ", " ▸ "]
        assert host.outline.highlighted == 2

        host.outline.action_unfold_all()
        assert len(lines(host.outline)) == 6
        assert host.outline.highlighted == 4


async def test_keys_fold() -> None:
    """One point, its parent from inside, all."""
    host = Host()
    async with host.run_test(size=(60, 12)) as pilot:
        await pilot.press("j", "h", "h")
        assert len(lines(host.outline)) == 4

        await pilot.press("l", "right", "left", "H")
        assert len(lines(host.outline)) == 3

        await pilot.press("L")
        assert len(lines(host.outline)) == 6
        assert host.outline.highlighted == 1


async def test_unfolding_what_is_open_goes_to_its_first_point() -> None:
    """As in trees elsewhere."""
    host = Host()
    async with host.run_test(size=(60, 12)):
        host.outline.action_unfold()

        assert host.outline.highlighted == 2


async def test_a_click_on_the_sign_folds() -> None:
    """And does not jump; beside it, it does."""
    host = Host()
    async with host.run_test(size=(60, 12)) as pilot:
        await pilot.click(OutlinePane, offset=(1, 4))
        assert lines(host.outline)[4:] == [" ▸ 三是 推进成果 共享"]

        await pilot.click(OutlinePane, offset=(1, 4))
        assert len(lines(host.outline)) == 6
        assert host.jumps == []

        await pilot.click(OutlinePane, offset=(4, 4))
        assert host.jumps == [(POINTS[3].start, 3)]


async def test_a_filter_keeps_matches_and_what_holds_them() -> None:
    """It folds what is typed as finding does, and looks into folds."""
    host = Host(ALONE)
    async with host.run_test(size=(60, 12)):
        host.outline.action_fold_all()
        host.outline.filter("停 车")
        assert host.outline.is_filtered
        assert lines(host.outline) == [
            " Points                 1/5",
            " 三是 推进成果 共享",
            "   满足停车需要。",
        ]

        host.outline.filter("")
        assert not host.outline.is_filtered
        assert [line[:3] for line in lines(host.outline)[3:]] == [" ▸ ", " ▸ "]


async def test_a_filter_that_leaves_nothing_says_so() -> None:
    """And an empty one brings all back."""
    host = Host()
    async with host.run_test(size=(60, 12)):
        host.outline.filter("没有的")
        assert lines(host.outline)[1] == " Nothing matches; Esc shows"
        assert host.outline.highlighted is None

        host.outline.filter("")
        assert len(lines(host.outline)) == 6


async def test_another_text_starts_afresh() -> None:
    """Folds, filter, hits and the current point belong to the text that was shown."""
    host = Host()
    async with host.run_test(size=(60, 12)):
        host.outline.current = 3
        host.outline.set_hits([3, 0, 0, 0, 0])
        host.outline.action_fold_all()
        host.outline.filter("停车")
        host.outline.show(TEXT, Outline(POINTS[:3]))

        assert lines(host.outline)[1:] == [" ▾ 一是 推进区域共建，着力…", "     （一）加强领导", "     （二）压实责任"]
        assert host.outline.current is None
        assert host.outline.highlighted == 1


async def test_markers_are_lit_by_level_and_headings_are_not() -> None:
    """Bold too, so that they differ without colour; a sub-heading is italic."""
    host = Host()
    async with host.run_test(size=(60, 12)) as pilot:
        await pilot.press("G")
        first, second = style_of(host.outline, "一是"), style_of(host.outline, "（二）")
        heading, subheading = style_of(host.outline, "压实责任"), style_of(host.outline, "满足")

        assert first.bold
        assert second.bold
        assert not heading.bold
        assert len({first.color, second.color, heading.color}) == 3
        assert subheading.italic


async def test_a_hundred_thousand_points_are_drawn_as_quickly_as_ten() -> None:
    """What is drawn is what is in view."""
    points = tuple(Point("一是", 1, 1, 0, 9, 5, index - 1 if index % 2 else None, 1.0) for index in range(100_000))
    host = Host(points=points)
    async with host.run_test(size=(60, 12)) as pilot:
        await pilot.press("G")
        assert host.outline.highlighted == 100_000
        host.outline.action_fold_all()
        assert host.outline.highlighted == 50_000
