"""Remarks find their place in a text."""

from __future__ import annotations

import pytest

from reader.library.notes import Remark, place
from reader.speech.model import Note, Span

TEXT = "甲乙丙甲乙丁\n甲乙。"


@pytest.mark.parametrize(
    ("remark", "span"),
    [
        pytest.param(Remark("注", quote="丙"), Span(2, 3), id="once"),
        pytest.param(Remark("注", quote="甲乙"), Span(0, 2), id="first-of-several"),
        pytest.param(Remark("注", quote="甲乙", before="丙"), Span(3, 5), id="by-what-stands-before"),
        pytest.param(Remark("注", quote="甲乙", occurrence=3), Span(7, 9), id="third"),
        pytest.param(Remark("注", quote="丁\n甲"), Span(5, 8), id="across-paragraphs"),
    ],
)
def test_quote_is_found(remark: Remark, span: Span) -> None:
    """Quoted words become the span where they stand."""
    assert place(remark, TEXT) == Note("注", "editorial", span)


@pytest.mark.parametrize(
    "remark",
    [
        pytest.param(Remark("注", quote="戊"), id="absent"),
        pytest.param(Remark("注", quote="丙", before="丁"), id="elsewhere"),
        pytest.param(Remark("注", quote="丙", occurrence=2), id="not-so-often"),
        pytest.param(Remark("注", quote="丙", occurrence=10**12), id="far-beyond-the-last"),
    ],
)
def test_quote_without_a_place_leads_the_words(remark: Remark) -> None:
    """A quote that is not in the text is not lost: the note is about the whole and says what it quotes."""
    assert place(remark, TEXT) == Note(f"{remark.quote}：注", "editorial")


def test_overlapping_occurrences_count() -> None:
    """The n-th occurrence is the n-th place where the words stand, overlaps included."""
    assert place(Remark("注", quote="甲甲", occurrence=2), "甲甲甲").span == Span(1, 3)


def test_remark_about_a_field_has_no_span() -> None:
    """Words about a field name what they quote, for a field has no offsets."""
    assert place(Remark("注", quote="甲", field="post"), TEXT) == Note("甲：注", "editorial", None, "post")


def test_remark_about_the_whole() -> None:
    """A remark that quotes nothing is about the whole."""
    assert place(Remark("注", kind="own"), TEXT) == Note("注", "own")
