"""From a row to runs with roles."""

from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.speech.model import Note, Outline, Point, Span, Speech
from reader.text.cells import BLANKS, HIDDEN, visible, width
from reader.typeset.blocks import blocks_of
from reader.typeset.layout import Layout
from reader.typeset.model import Role, Row, Run
from reader.typeset.paint import Layer, paint, speech_layers

HIT, NOTED = Role("hit"), Role("noted")


def point(start: int, marker: str, heading_end: int, level: int = 1) -> Point:
    """A point as far as painting is concerned."""
    return Point(marker, 1 if marker else None, level, start, heading_end, heading_end, None, 1.0)


def test_a_plain_row_is_one_run() -> None:
    """It says where in the text it starts."""
    assert paint("甲乙丙丁", Row("paragraph", 1, 3), []) == [Run("乙丙", (), 1)]


def test_the_indent_is_a_run_without_an_offset() -> None:
    """Its blanks are not in the text."""
    assert paint("甲乙", Row("paragraph", 0, 2, 4), []) == [Run("    ", (), -1), Run("甲乙", (), 0)]


def test_layers_cut_a_row_into_runs() -> None:
    """Each run has the roles of all layers that cover it, the weakest first."""
    layers = [Layer(((0, 3, NOTED),)), Layer(((1, 2, HIT), (3, 9, HIT)))]

    assert paint("甲乙丙丁戊", Row("paragraph", 0, 5), layers) == [
        Run("甲", (NOTED,), 0),
        Run("乙", (NOTED, HIT), 1),
        Run("丙", (NOTED,), 2),
        Run("丁戊", (HIT,), 3),
    ]


def test_a_span_over_two_rows_is_seen_in_both() -> None:
    """Each row paints its part."""
    layers = [Layer(((1, 3, HIT),))]

    assert paint("甲乙丙丁", Row("paragraph", 0, 2), layers) == [Run("甲", (), 0), Run("乙", (HIT,), 1)]
    assert paint("甲乙丙丁", Row("paragraph", 2, 4), layers) == [Run("丙", (HIT,), 2), Run("丁", (), 3)]


def test_a_layer_cuts_its_spans_to_what_is_asked_for() -> None:
    """Spans that only touch are left out."""
    layer = Layer(((0, 2, NOTED), (3, 6, HIT), (7, 9, NOTED)))

    assert list(layer.within(2, 7)) == [(3, 6, HIT)]
    assert list(layer.within(1, 8)) == [(1, 2, NOTED), (3, 6, HIT), (7, 8, NOTED)]
    assert list(layer.within(4, 5)) == [(4, 5, HIT)]


def test_blanks_at_the_end_of_a_row_are_not_painted() -> None:
    """They may hang beyond the measure."""
    assert paint("GDP \u3000增长", Row("paragraph", 0, 5), [Layer(((3, 4, HIT),))]) == [Run("GDP", (), 0)]
    assert paint("   ", Row("paragraph", 0, 3), []) == []


def test_what_has_no_glyph_is_not_painted() -> None:
    """The next run says where it goes on."""
    assert paint("甲\u200b\ufeff乙", Row("paragraph", 0, 4), []) == [Run("甲", (), 0), Run("乙", (), 3)]


def test_roles_cover_whole_clusters() -> None:
    """A hit in the middle of an emoji sequence lights all of it."""
    text = "甲👩\u200d🚀乙"

    assert paint(text, Row("paragraph", 0, 5), [Layer(((3, 4, HIT),))]) == [
        Run("甲", (), 0),
        Run("👩\u200d🚀", (HIT,), 1),
        Run("乙", (), 4),
    ]


def test_words_beside_the_text_have_the_role_of_their_row() -> None:
    """They have no offsets, and layers do not touch them."""
    layers = [Layer(((0, 9, HIT),))]

    assert paint("甲", Row("title", 0, 0, words="题\x1b"), layers) == [Run("题␛", (Role("title"),), -1)]
    assert paint("甲", Row("note", 1, 1, 4, "注 "), layers) == [Run("    ", (), -1), Run("注", (Role("remark"),), -1)]
    assert paint("甲", Row("blank", 0, 0), layers) == []


def test_points_are_lit_by_level_and_sub_headings_apart() -> None:
    """The marker, then the heading without it."""
    outline = Outline((point(0, "一是", 4), point(6, "其一", 10, level=2), point(12, "", 14)))
    points, noted = speech_layers(Speech("c/s", "", "", "", "字" * 20, outline))

    assert points.spans == (
        (0, 2, Role("marker", 1)),
        (2, 4, Role("heading", 1)),
        (6, 8, Role("marker", 2)),
        (8, 10, Role("heading", 2)),
        (12, 14, Role("subheading")),
    )
    assert noted.spans == ()


def test_a_heading_ends_where_the_next_point_starts() -> None:
    """So the layer stays disjoint where a point starts inside the heading of another."""
    outline = Outline((point(0, "三、", 9), point(2, "第一", 9, level=2)))
    points, _ = speech_layers(Speech("c/s", "", "", "", "字" * 20, outline))

    assert points.spans == ((0, 2, Role("marker", 1)), (2, 4, Role("marker", 2)), (4, 9, Role("heading", 2)))


def test_noted_spans_are_merged() -> None:
    """Notes may be about overlapping words; a field or the whole speech has no span."""
    spans = [Span(5, 9), Span(0, 3), Span(2, 4), Span(6, 7), Span(9, 9), Span(12, 12)]
    notes = (*(Note("注", "editorial", span) for span in spans), Note("注", "editorial"))

    assert speech_layers(Speech("c/s", "", "", "", "字" * 20, notes=notes))[1].spans == ((0, 4, NOTED), (5, 9, NOTED))


texts = st.text(st.sampled_from("中国，。ab1 \t\x1b\u202e\u0301\u200b\u200d👍🏽👩❤\ufe0f🇨🇳\ud800"), max_size=80)


@settings(deadline=None)
@given(texts, st.integers(8, 40), st.data())
def test_painted_rows_are_the_text(text: str, measure: int, data: st.DataObject) -> None:
    """Runs show the visible text of their offsets, exactly as many cells, nothing a terminal would obey."""
    edges = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=8)))
    layer = Layer(tuple((start, end, HIT) for start, end in zip(edges[::2], edges[1::2], strict=False)))
    page = Layout(text, blocks_of(Speech("c/s", "", "", "", text)), measure)

    for row in page:
        runs = [run for run in paint(text, row, [layer]) if run.start >= 0]
        ink = visible(text[row.start : row.end]).rstrip(BLANKS)
        assert "".join(run.text for run in runs) == ink.replace(HIDDEN, "")
        assert sum(cell_len(run.text) for run in runs) == width(ink)
        assert row.indent + width(ink) <= measure
        assert all(visible(text)[run.start : run.start + len(run.text)] == run.text for run in runs)
        assert all(before.start + len(before.text) <= after.start for before, after in pairwise(runs))
        assert not any(re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", run.text) for run in runs)


@settings(deadline=None)
@given(st.sets(st.integers(0, 30)), st.integers(0, 30), st.integers(0, 30))
def test_runs_have_the_roles_of_their_offsets(edges: set[int], start: int, end: int) -> None:
    """Character for character, a run is lit where a layer says so."""
    ordered = sorted(edges)
    layer = Layer(tuple((first, last, HIT) for first, last in zip(ordered[::2], ordered[1::2], strict=False)))
    lit = {offset for first, last, _ in layer.spans for offset in range(first, last)}

    runs = paint("字" * 30, Row("paragraph", min(start, end), max(start, end)), [layer])

    for run in runs:
        assert all((run.start + index in lit) == bool(run.roles) for index in range(len(run.text)))
