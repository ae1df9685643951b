"""Announced counts: 做到三个狠抓, 下面讲四点意见, set against the list that follows."""

from __future__ import annotations

import re

from reader.speech.model import Span
from reader.text.numerals import value

REACH = 80
"""Characters before a list in which its announcement stands: one sentence."""

COUNTED = re.compile(
    r"(?P<n>[两二三四五六七八九十]{1,2}|[2-9]|1\d)(?P<kind>个|大|点|项|条|种|类|件|方面|步|句话)(?P<what>[^,。;:!?、\n]{0,10})$"
)
"""A count that ends the words before a list."""

BEFORE = re.compile("[第一二三四五六七八九十百千万亿0-9.%每前后近约]$")
"""What makes the number a part of another: 第三个, 二十四个, 前三个."""

CLOSERS = " \t\n:。,;”’\"'"


def announcement(view: str, place: int) -> tuple[Span, int] | None:
    """The words right before a list that say how many items it has, and the number."""
    end = place
    while end > 0 and view[end - 1] in CLOSERS:
        end -= 1
    counted = COUNTED.search(view, max(0, end - REACH), end)
    if counted is None or BEFORE.search(view, max(0, counted.start() - 1), counted.start()):
        return None
    return Span(counted.start(), end), value(counted["n"]) or 0
