"""The editor's note of a collection on the page."""

from __future__ import annotations

from reader.speech.model import Note, Span, Speech
from reader.typeset.blocks import blocks_of

SPEECH = Speech("x", "题目", "某人", "", "正文。", notes=(Note("讹字", "editorial", Span(0, 2)),))


def test_notes_about_the_preface_stand_at_the_end() -> None:
    """With the words they speak of; above the text they would push it off a small screen."""
    blocks = blocks_of(SPEECH, "编者按：全州市摘登。", "注", (Note("疑为“全市”", "editorial", Span(4, 7)),))

    assert blocks[2].words == "编者按：全州市摘登。"
    assert blocks[-1].words == "注 “全州市” 疑为“全市”"


def test_quoted_words_with_quotation_marks_stand_in_corner_brackets() -> None:
    """So that a reader sees which marks are the text's."""
    blocks = blocks_of(SPEECH, "称“三共”。", "注", (Note("存疑", "editorial", Span(1, 5)),))

    assert [block.words for block in blocks if block.kind == "note"][-1] == "注 「“三共”」 存疑"
