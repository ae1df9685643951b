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

GENERIC = re.compile(
    "点|条|步|句话|件事|方面|问题|任务|意见|建议|工作|要求|措施|原因|理由|特点|体会|希望|办法|原则|关系|环节|结论|教训|部分|内容|重点"
)
"""What a count that announces a list commonly counts; other words count things of the world."""

BEFORE = re.compile("[第一二三四五六七八九十百千万亿0-9.%每前后近约]$")
"""What makes the number a part of another: 第三个, 二十四个, 前三个."""

CLOSERS = " \t\n:。,;”’\"'"


def announcement(view: str, place: int, items: list[str]) -> tuple[Span, int] | None:
    """The words right before a list that say how many items it has, and the number.

    Args:
        view: The folded text.
        place: Where the list begins.
        items: The headings of its items; 三个加速 announces items that say 加速.
    """
    end = place
    while end > 0 and view[end - 1] in CLOSERS:
        end -= 1
    counted = COUNTED.search(view, max(0, end - REACH), end)
    if counted is None or BEFORE.search(view, max(0, counted.start() - 1), counted.start()):
        return None
    if not (GENERIC.search(counted[0]) or view[end] == ":" or is_motto(counted["what"], items)):
        return None
    return Span(counted.start(), end), value(counted["n"]) or 0


def is_motto(words: str, items: list[str]) -> bool:
    """Whether most items repeat the word that was counted."""
    return bool(words) and 2 * sum(words in item for item in items) > len(items)
