"""A whole page at three measures and a skeleton, to be read by eye: `rows/speech.txt` and how it is typeset."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.library.library import bundled, read
from reader.speech.model import Note, Span, Speech
from reader.speech.outline import outlined
from reader.typeset.blocks import blocks_of
from reader.typeset.layout import Layout
from reader.typeset.model import Block
from reader.typeset.paint import paint
from reader.typeset.skeleton import skeleton_blocks

ROWS = Path(__file__).parent / "rows"
PREFACE = "编者按：本刊摘登几位同志的发言，与读者分享。"


def a_speech() -> Speech:
    """A speech of our own that meets most rules."""
    text = (ROWS / "speech.txt").read_text(encoding="utf-8").removesuffix("\n")
    quote = "比2022-2024年的平均水平"
    start = text.index(quote)
    notes = (Note("原文如此，疑为2021-2023年。", "editorial", Span(start, start + len(quote))),)
    return Speech("c/s", "在全市经济工作会议上的讲话——坚持“稳中求进”", "某某", "市委书记、市长", text, notes=notes)


def rows(speech: Speech, blocks: tuple[Block, ...], measure: int) -> str:
    """A page as painted, row by row."""
    layout = Layout(speech.text, blocks, measure)
    return "".join("".join(run.text for run in paint(speech.text, row, ())) + "\n" for row in layout)


@pytest.mark.parametrize("measure", [20, 40, 72])
def test_a_page_is_typeset_as_recorded(measure: int) -> None:
    """A rule shows where the measure ends."""
    speech = a_speech()

    painted = rows(speech, blocks_of(speech, PREFACE), measure)

    assert painted == (ROWS / f"speech-{measure}.txt").read_text(encoding="utf-8")


def test_a_skeleton_is_typeset_as_recorded() -> None:
    """That of the bundled speech with the deepest outline."""
    speech = outlined(read(next(entry for entry in bundled().entries if entry.stem == "zhou-jin")))

    assert rows(speech, skeleton_blocks(speech, PREFACE), 40) == (ROWS / "skeleton-40.txt").read_text(encoding="utf-8")
