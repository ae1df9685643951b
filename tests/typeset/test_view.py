"""The view: what is at the top stays there, and both ends are exact."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reader.speech.model import Note, Span, Speech
from reader.typeset.blocks import blocks_of
from reader.typeset.layout import Layout
from reader.typeset.view import View

TEXT = "\n".join(f"{'甲乙丙丁戊己庚辛壬癸，' * number}完。" for number in (3, 9, 1, 14, 6, 2, 8))
SPEECH = Speech("x", "题目", "某人", "某职", TEXT, notes=(Note("存疑", "editorial", Span(40, 44)),))


def view_of(measure: int = 40, height: int = 8, speech: Speech = SPEECH) -> View:
    """The first view of a speech."""
    return View.of_start(Layout(speech.text, blocks_of(speech, "编者按：摘要。"), measure), height)


def test_the_first_view_shows_the_title() -> None:
    """Above the text stand title, byline and the editor's note."""
    view = view_of()

    assert [row.kind for row in view.rows()][:2] == ["title", "byline"]
    assert (view.place, view.percent) == (0, 0)


def test_the_last_view_is_full_and_ends_with_the_text() -> None:
    """The end is exact, whatever the measure."""
    for measure in range(8, 80):
        view = view_of(measure).at_end()

        assert len(view.rows()) == view.height
        assert view.rows()[-1].end == len(TEXT)
        assert view.percent == 100


def test_scrolling_stops_at_both_ends() -> None:
    """No row before the first comes into view, none after the last."""
    view = view_of()

    assert view.scrolled(-1) == view
    assert view.scrolled(10_000) == view.at_end()
    assert view.at_end().scrolled(5) == view.at_end()


def test_a_view_past_the_last_page_is_not_pulled_back_by_scrolling_on() -> None:
    """A jump to the last row leaves it at the top; a key that scrolls down moves nothing then."""
    view = view_of().at(len(TEXT) - 1)

    assert len(view.rows()) < view.height
    assert view.scrolled(1) == view


@given(offset=st.integers(1, len(TEXT) - 1), before=st.integers(8, 90), after=st.integers(8, 90))
@settings(max_examples=60, deadline=None)
def test_a_resize_keeps_the_text_at_the_top(offset: int, before: int, after: int) -> None:
    """The offset that stood at the top stands in the top row of the new layout too, and is not forgotten on the way."""
    view = view_of(before).at(offset)
    assume(view != view.at_end())

    resized = view.relaid(view_of(after).layout, 5)
    top = resized.rows()[0]

    assert top.start <= offset <= top.end
    assert resized.relaid(view.layout, view.height) == view


@given(rows=st.integers(0, 6), before=st.integers(12, 90), after=st.integers(12, 90))
@settings(max_examples=40, deadline=None)
def test_a_resize_keeps_what_stands_beside_the_text_at_the_top(rows: int, before: int, after: int) -> None:
    """Title, byline and notes stay where they were as well."""
    view = view_of(before).scrolled(rows)

    resized = view.relaid(view_of(after).layout, view.height)

    assert resized.top.block == view.top.block


@given(start=st.integers(0, len(TEXT) - 3), place=st.integers(0, len(TEXT) - 1))
@settings(max_examples=60, deadline=None)
def test_revealing_brings_a_span_into_view(start: int, place: int) -> None:
    """And does not move when it is in view already."""
    view = view_of().at(place)
    span = Span(start, start + 2)

    revealed = view.revealing(span)

    assert revealed.shows(span)
    assert revealed.revealing(span) == revealed
    assert revealed == view or not view.shows(span)


@given(percent=st.integers(0, 100))
def test_a_percent_is_where_it_says(percent: int) -> None:
    """Going to a percent and asking for it agree, up to where the end comes into view."""
    view = view_of()
    there = view.at(view.offset_at(percent))

    assert there.percent == (100 if there.place >= view.at_end().place else percent)


@pytest.mark.parametrize("percent", [10, 50])
def test_a_percent_is_the_same_place_in_every_window(percent: int) -> None:
    """It comes from offset and length alone."""
    views = [view_of(measure, height) for measure in (20, 40, 72) for height in (4, 8)]

    assert len({view.at(view.offset_at(percent)).place for view in views}) == 1
    assert {view.at(view.offset_at(percent)).percent for view in views} == {percent}


def test_a_row_beside_the_text_belongs_to_what_stands_before_it() -> None:
    """Its place is in the paragraph above: so is its point, and its percent."""
    view = view_of(height=4)
    while view.rows()[0].kind != "note":
        view = view.scrolled(1)

    assert TEXT[view.place] == "。"
    assert view.relaid(view.layout, view.height) == view


@given(before=st.integers(12, 90), after=st.integers(12, 90), up=st.integers(0, 12))
@settings(max_examples=60, deadline=None)
def test_a_resize_and_back_shows_the_same_rows(before: int, after: int, up: int) -> None:
    """Whatever stands at the top: a row of the text, of a note, or a blank one."""
    view = view_of(before).at_end().scrolled(-up)

    assert view.relaid(view_of(after).layout, 5).relaid(view.layout, view.height) == view


def test_a_text_that_fits_is_read_to_the_end() -> None:
    """All of it is in view: a hundred percent."""
    assert view_of(height=500).percent == 100


@given(place=st.integers(0, len(TEXT)), measure=st.integers(8, 90), height=st.integers(1, 40))
@settings(max_examples=60, deadline=None)
def test_the_thumb_stands_beside_its_part_of_the_text(place: int, measure: int, height: int) -> None:
    """At the top only at the top, at the foot when the end is in view, and never outside the window."""
    view = view_of(measure, height).at(place)

    assert 0 <= view.thumb.start < view.thumb.stop <= height
    assert view.thumb.start == min(height - 1, height * place // len(TEXT))
    assert view.at_end().thumb.stop == height


def test_the_thumb_is_as_long_as_the_part_in_view() -> None:
    """A text that fits needs the whole scrollbar, one of many pages a cell of it."""
    text = "甲乙丙丁。\n" * 5000
    long = view_of(speech=Speech("x", "", "", "", text))

    assert view_of(height=500).thumb == range(500)
    assert len(long.thumb) == 1
    assert long.at(len(text) // 2).thumb.start == 4
