"""The skeleton: opening, headings and closing, at their own offsets."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.library.library import bundled, read
from reader.speech.model import Note, Outline, Point, Span, Speech
from reader.speech.outline import outline, outlined
from reader.speech.places import depths
from reader.text.cells import width
from reader.typeset.blocks import blocks_of
from reader.typeset.layout import HEADING_ROOM, Layout
from reader.typeset.paint import paint, speech_layers
from reader.typeset.skeleton import skeleton_blocks
from reader.typeset.view import View

TEXT = "开头一段。\n一是修路，修好路。其一，通村。细说。其二，通组。再细说。\n二是架桥。说桥。\n结尾一段。"
BUNDLED = tuple(outlined(read(entry)) for entry in bundled().entries)


def speech(text: str = TEXT, title: str = "", author: str = "", notes: tuple[Note, ...] = ()) -> Speech:
    """A speech with the points its text has."""
    return Speech("c/s", title, author, "", text, outline(text), notes)


def layout(of: Speech, measure: int = 40) -> Layout:
    """The layout of a skeleton, which knows that of the whole text."""
    return Layout(of.text, skeleton_blocks(of), measure, Layout(of.text, blocks_of(of), measure))


def seen(page: Layout) -> list[str]:
    """The rows as they look."""
    return [" " * row.indent + (row.words or page.text[row.start : row.end]) for row in page]


def shown(of: Speech) -> list[tuple[int | None, str]]:
    """The depth and the text of each block."""
    return [(block.depth, of.text[block.start : block.end]) for block in skeleton_blocks(of)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            TEXT,
            [
                (None, "开头一段。"),
                *[(0, "一是修路，修好路"), (1, "其一，通村"), (1, "其二，通组"), (0, "二是架桥")],
                (None, "结尾一段。"),
            ],
            id="opening, headings by depth, closing",
        ),
        pytest.param("一、修路。\n说。\n二、架桥。\n说。", [(0, "一、修路"), (0, "二、架桥")], id="headings alone"),
        pytest.param(
            "先说。再说：一是修路。二是架桥。",
            [(None, "先说。再说："), (0, "一是修路"), (0, "二是架桥")],
            id="opening in the paragraph of the first point",
        ),
        pytest.param(
            "甲\n\n乙\n\n　　一是修路。\n　　二是架桥。",
            [(None, "甲"), (None, ""), (None, "乙"), (0, "一是修路"), (0, "二是架桥")],
            id="blanks at the end of the opening",
        ),
        pytest.param(
            "\n　　一是修路。\n　　二是架桥。", [(0, "一是修路"), (0, "二是架桥")], id="an opening of blanks is none"
        ),
        pytest.param(
            "一、\n\n修路\n说。\n二、\n架桥\n说。",
            [(0, "一、"), (0, "修路"), (0, "二、"), (0, "架桥")],
            id="number on a line of its own",
        ),
    ],
)
def test_a_skeleton_has_opening_headings_and_closing(text: str, expected: list[tuple[int | None, str]]) -> None:
    """Bodies are left out, and so is what stands between points."""
    assert shown(speech(text)) == expected


def pointed(text: str, *spans: tuple[int, int, int]) -> Speech:
    """A speech with points of these starts, heading ends and ends, each inside the one before."""
    points = tuple(
        Point(text[start], 1, level, start, end, heading_end, level - 2 if level > 1 else None, 1.0)
        for level, (start, heading_end, end) in enumerate(spans, 1)
    )
    return Speech("c/s", "", "", "", text, Outline(points))


def test_a_heading_ends_where_the_next_point_starts() -> None:
    """No character stands in two headings."""
    assert shown(pointed("甲乙丙丁", (0, 4, 4), (2, 4, 4))) == [(0, "甲乙"), (1, "丙丁")]


@pytest.mark.parametrize(
    ("rest", "closing"),
    [
        pytest.param("\n\n 丁\n戊", [" 丁", "戊"], id="paragraphs, the blank one before them left out"),
        pytest.param("丁\n戊", ["丁", "戊"], id="the end of the last point's paragraph"),
        pytest.param("\n \n", [], id="blanks"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_the_closing_follows_the_point_that_ends_last(rest: str, closing: list[str]) -> None:
    """That may be the parent of the last one."""
    assert shown(pointed(f"甲乙丙{rest}", (0, 1, 3), (1, 2, 2))) == [
        (0, "甲"),
        (1, "乙"),
        *((None, p) for p in closing),
    ]


def test_a_skeleton_begins_with_title_byline_and_preface_and_has_no_notes() -> None:
    """What stands above the text stands there too, but for notes."""
    notes = (Note("疑误", "editorial", Span(0, 2)), Note("完", "editorial"), Note("疑", "editorial", field="author"))

    blocks = skeleton_blocks(speech(title="题", author="某人", notes=notes), "按")

    assert [block.words for block in blocks if block.kind != "paragraph"] == ["题", "某人", "按"]


@pytest.mark.parametrize("text", ["没有要点。\n\n还是没有。\n", ""], ids=["paragraphs", "empty"])
def test_without_points_nothing_is_left_out(text: str) -> None:
    """The blocks are those of the whole page."""
    plain = speech(text, title="题")

    assert skeleton_blocks(plain, "按") == blocks_of(plain, "按")


def test_headings_stand_apart_from_opening_and_closing() -> None:
    """A blank row on either side, and an indent for each point above; rows of one heading stand below each other."""
    assert seen(layout(speech(title="题"), 12)) == [
        *("题", ""),
        *("   开头一", "段。", ""),
        *("一是修路，修", "好路", "  其一，通村", "  其二，通组", "二是架桥", ""),
        *("   结尾一", "段。"),
    ]


def test_the_indent_leaves_room_for_words() -> None:
    """However deep a point lies and however narrow the page is."""
    text = "".join(chr(0x4E00 + number) for number in range(60))
    deep = pointed(text, *((number, number + 1, 60) for number in range(60)))

    for measure in (4, 8, 20):
        assert max(row.indent for row in layout(deep, measure)) == max(0, measure - HEADING_ROOM)


@pytest.mark.parametrize(
    ("offset", "row"),
    [
        pytest.param(TEXT.index("开头"), "开头一段。", id="opening"),
        pytest.param(TEXT.index("修好"), "一是修路，修好路", id="heading"),
        pytest.param(TEXT.index("。其一"), "一是修路，修好路", id="behind a heading"),
        pytest.param(TEXT.index("细说"), "其一，通村", id="body"),
        pytest.param(TEXT.index("\n二是"), "其二，通组", id="newline"),
        pytest.param(TEXT.index("结尾"), "结尾一段。", id="closing"),
        pytest.param(len(TEXT), "结尾一段。", id="end"),
    ],
)
def test_what_is_left_out_belongs_to_the_heading_above(offset: int, row: str) -> None:
    """Every offset has a row."""
    page = layout(speech())

    found = page.row(page.row_at(offset))

    assert TEXT[found.start : found.end] == row


def test_what_is_left_out_above_the_first_heading_belongs_to_it() -> None:
    """A text may begin with blanks; title and preface hold no offsets."""
    page = layout(speech("\n\n一是修路。\n二是架桥。", title="题"))

    assert page.row(page.row_at(0)).start == page.row(page.row_at(2)).start == 2


@pytest.mark.parametrize(
    ("words", "is_held", "copied"),
    [
        pytest.param("修好路", True, "修好路", id="in a heading"),
        pytest.param("开头一段。\n一是修", True, "开头一段。\n一是修", id="over paragraphs"),
        pytest.param("细说", False, "", id="in a body"),
        pytest.param("好路。其", False, "好路\n其", id="over two headings"),
        pytest.param("通组。", False, "通组", id="beyond a heading"),
        pytest.param("说桥。\n结尾", False, "结尾", id="from a body into the closing"),
    ],
)
def test_a_skeleton_tells_what_it_shows_of_a_span(words: str, is_held: bool, copied: str) -> None:  # noqa: FBT001 - a fact of the table
    """All of it, or what is left of it."""
    start = TEXT.index(words)
    span = Span(start, start + len(words))
    page = layout(speech())

    assert (page.holds(span), page.shown_text(span)) == (is_held, copied)
    assert (page.whole.holds(span), page.whole.shown_text(span)) == (True, words)


@pytest.mark.parametrize(("words", "is_shown"), [("通村", True), ("细说", False), ("结尾", False)])
def test_only_what_stands_in_a_row_is_in_view(words: str, is_shown: bool) -> None:  # noqa: FBT001 - a fact of the table
    """Neither a body between two rows in view nor a row further down."""
    start = TEXT.index(words)

    assert View.of_start(layout(speech()), 6).shows(Span(start, start + len(words))) == is_shown


speeches = st.sampled_from(BUNDLED)


@pytest.mark.parametrize("bundled_speech", BUNDLED, ids=lambda speech: speech.id)
def test_every_heading_stands_once(bundled_speech: Speech) -> None:
    """In the order of the points, as deep as the point lies."""
    points = bundled_speech.outline.points

    headings = [block for block in skeleton_blocks(bundled_speech) if block.is_heading]

    assert [(block.start, block.end) for block in headings] == [(point.start, point.heading_end) for point in points]
    assert [block.depth for block in headings] == depths(points)


@settings(deadline=None, max_examples=60)
@given(speeches, st.integers(8, 120))
def test_no_row_is_wider_than_the_measure(of: Speech, measure: int) -> None:
    """Indents included."""
    for row in layout(of, measure):
        assert sum(width(run.text) for run in paint(of.text, row, speech_layers(of))) <= measure


@settings(deadline=None, max_examples=100)
@given(speeches, st.integers(8, 100), st.integers(1, 40), st.data())
def test_the_place_is_kept_from_page_to_skeleton_and_back(
    of: Speech, measure: int, height: int, data: st.DataObject
) -> None:
    """The heading above a body comes to the top; the place and how far it is stay what they were."""
    place = data.draw(st.integers(0, len(of.text)))
    page = layout(of, measure)
    before = View.of_start(page.whole, height).at(place)

    skeleton = View.of_start(page, height).at(before.place)
    after = View.of_start(page.whole, height).at(skeleton.place)

    starts = [row.start for row in page if row.kind == "paragraph" and row.start <= place]
    assert page.row(skeleton.top).start == (starts[-1] if place else 0)
    assert after == before
    assert skeleton.percent == before.percent


@settings(deadline=None, max_examples=100)
@given(speeches, st.integers(8, 100), st.integers(1, 40), st.data())
def test_every_heading_can_be_brought_into_view(of: Speech, measure: int, height: int, data: st.DataObject) -> None:
    """From anywhere, and then nothing moves any more."""
    point = data.draw(st.sampled_from(of.outline.points))
    view = View.of_start(layout(of, measure), height).at(data.draw(st.integers(0, len(of.text))))
    marker = Span(point.start, point.start + 1)

    revealed = view.revealing(marker)

    assert revealed.shows(marker)
    assert revealed.revealing(marker) == revealed


@settings(deadline=None, max_examples=60)
@given(speeches, st.integers(8, 100), st.integers(1, 40), st.integers(0, 100))
def test_a_percent_is_the_same_place_on_page_and_skeleton(of: Speech, measure: int, height: int, percent: int) -> None:
    """How far a place is, is told on the whole text."""
    page = layout(of, measure)

    skeleton, whole = View.of_start(page, height), View.of_start(page.whole, height)

    assert skeleton.offset_at(percent) == whole.offset_at(percent)
    assert skeleton.at(skeleton.offset_at(percent)).percent == whole.at(whole.offset_at(percent)).percent
