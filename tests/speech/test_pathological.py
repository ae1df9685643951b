"""Texts that nobody gave as a speech: the outline takes them in its stride."""

from __future__ import annotations

import pytest

from reader.speech.outline import outline
from reader.text.numerals import han

MANY = 5000
"""Items: far beyond any recursion limit, and still quick."""

DEPTH = ("\n{}、", "\n（{}）", "第{}，", "{}是", "其{}，")

TEXTS = {
    "markers only": "一是。" * MANY,
    "pairs": "一是。二是。" * (MANY // 2),
    "all lines": "\n".join(f"{number}. x" for number in range(1, MANY)),
    "deeper and deeper": "".join(DEPTH[step % 5].format(han(step % 9 + 1)) for step in range(MANY)),
    "levels": "一、\n（一）\n1.\n(1)\n①\n" * (MANY // 5),
    "brackets": "(" * MANY,
    "numerals": "一" * MANY,
    "digits": "1" * MANY,
    "one long line": "修路。" * 20 * MANY,
    "blank lines": "\n" * 20 * MANY,
    "blanks": "\u3000" * 20 * MANY,
}


@pytest.mark.parametrize("name", TEXTS)
def test_an_endless_text_is_read_to_its_end(name: str) -> None:
    """No recursion, no step that costs more the longer the text is."""
    text = TEXTS[name]

    points = outline(text).points

    assert all(point.start < point.end <= len(text) for point in points)
