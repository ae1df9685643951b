"""The view of a text, and the way back to its offsets."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.speech.flow import FOLD, flow

LINE = "修路架桥通水种树读书看报做工务农"


@pytest.mark.parametrize(
    ("text", "view"),
    [
        ("（１）Ａ，Ｂ．", "(1)A,B."),
        ("第一個，後來", "第一个,后来"),
        ("甲\r\n乙\r\n", "甲\n乙\n"),
        ("甲。　　乙。", "甲。\n 乙。"),
        ("　　甲。\n　　乙。", "  甲。\n  乙。"),
        ("甲。　　", "甲。  "),
        ("甲\u3000乙", "甲 乙"),
    ],
)
def test_the_view_has_one_width_and_its_paragraphs(text: str, view: str) -> None:
    """Forms, line ends and lost newlines are made one."""
    assert flow(text).view == view


def test_hard_wraps_are_undone() -> None:
    """Full lines are joined: Han with nothing, Latin words with a blank; short lines and paragraphs stay."""
    han = "\n".join([LINE[:16]] * 5) + "\n完。\n新的一段。"
    latin = "\n".join(["roads and bridges for all of us now"] * 5) + "\nthe end.\nA new one."

    assert flow(han).view == LINE * 5 + "完。\n新的一段。"
    assert flow(latin).view == "roads and bridges for all of us now " * 5 + "the end.\nA new one."


def test_lines_of_one_length_are_not_wrapped() -> None:
    """A list of short items is a list."""
    items = "一、修路架桥\n二、通水通电\n三、种树种草\n四、读书看报\n五、做工务农\n"

    assert flow(items).view == items


@given(
    st.lists(st.sampled_from([LINE[:16], "修路。", "road ", "\r\n", "\n", "　　", "（１）", "個"]), max_size=60).map(
        "".join
    )
)
@settings(deadline=None, max_examples=200)
def test_every_place_of_the_view_leads_back(text: str) -> None:
    """The offset of a place holds the character that the place shows, or the white space that it stands for."""
    page = flow(text)

    assert page.offset(len(page.view)) == len(text)
    for place, sign in enumerate(page.view):
        origin = text[page.offset(place)]
        assert FOLD.get(origin, origin) == sign or (origin.isspace() and sign.isspace())
        assert page.place(page.offset(place)) == place
