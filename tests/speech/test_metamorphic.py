"""How a text is set does not change its outline."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from reader.paths import bundled_data
from reader.speech.outline import outline
from reader.text.cells import width
from tests.speech.test_outline import FAMILIES, ODDITIES

TEXTS = {
    **{path.stem: path.read_text(encoding="utf-8") for path in sorted(Path(bundled_data()).glob("*.txt"))},
    **{name: text for name, (text, _) in FAMILIES.items()},
    **{name: text for name, (text, _, _) in ODDITIES.items()},
}
"""The bundled speeches and the fixtures."""

WIDTHS = {chr(code): chr(code + 0xFEE0) for code in map(ord, ",.:;()!?0123456789")}
"""Plain punctuation and digits to full width."""

SCRIPTS = dict(
    zip(
        "个点项条后两种类阶节编则课题还讲业务为从问这们样么来时对开会总结农户规资证书实现话达设组织县万与产经济发动员铺",
        "個點項條後兩種類階節編則課題還講業務為從問這們樣麼來時對開會總結農戶規資證書實現話達設組織縣萬與產經濟發動員鋪",
        strict=True,
    )
)
"""Simplified to traditional, for the characters of the fixtures that matter here."""


LINE_FORMS = ("markdown", "speaker", "detached", "japanese", "alone")
"""Fixtures that consist of lines."""

FEWEST_ROWS = 5


def wrapped(text: str) -> str:
    """A text with its lines broken at 40 cells, between any two characters."""
    rows: list[str] = []
    for line in text.split("\n"):
        row = ""
        for sign in line:
            if width(row + sign) > 40:
                rows.append(row)
                row = ""
            row += sign
        rows.append(row)
    return "\n".join(rows)


def respelled(table: Mapping[str, str]) -> Callable[[str], str]:
    """A change of single characters."""
    codes = {ord(sign): other for sign, other in table.items()}
    return lambda text: text.translate(codes)


CHANGES: dict[str, Callable[[str], str]] = {
    "full width": respelled(WIDTHS),
    "half width": respelled({wide: plain for plain, wide in WIDTHS.items()}),
    "carriage returns": lambda text: text.replace("\n", "\r\n"),
    "hard wrap": wrapped,
    "joined paragraphs": lambda text: re.sub(r"\n+", "\u3000\u3000", text.strip("\n")),
    "traditional": respelled(SCRIPTS),
    "simplified": respelled({traditional: simplified for simplified, traditional in SCRIPTS.items()}),
}


def skeleton(text: str) -> list[tuple[str, int | None, int]]:
    """What must not change: marker but for its width and script, number and level."""
    return [(plain(point.marker), point.ordinal, point.level) for point in outline(text).points if point.marker]


def plain(marker: str) -> str:
    """A marker in one width and script."""
    narrow = unicodedata.normalize("NFKC", "".join(marker.split()))
    return respelled({traditional: simplified for simplified, traditional in SCRIPTS.items()})(narrow)


def applies(change: str, name: str) -> bool:
    """Whether a change leaves what a reader could still tell: forms that are lines need lines, wrapping needs rows."""
    if change == "joined paragraphs":
        return not any(word in name for word in LINE_FORMS)
    if change == "hard wrap":
        return not TEXTS[name].isascii() and wrapped(TEXTS[name]).count("\n") >= FEWEST_ROWS
    return True


CASES = [(name, change) for name in TEXTS for change in CHANGES if applies(change, name)]


@pytest.mark.parametrize(("name", "change"), CASES, ids=[f"{name}: {change}" for name, change in CASES])
def test_the_setting_of_a_text_does_not_change_its_outline(name: str, change: str) -> None:
    """Width, script, line ends, wrapping and lost newlines leave the points as they are."""
    assert skeleton(CHANGES[change](TEXTS[name])) == skeleton(TEXTS[name])


@pytest.mark.parametrize("name", ["liu-chunxia", "luo-changcheng", "xie-qiushi", "zhang-qingsong"])
def test_without_a_point_only_that_point_is_gone(name: str) -> None:
    """Taking the number off one item of a list takes that marker away and leaves the others."""
    text = TEXTS[name]
    points = [point for point in outline(text).points if point.marker]
    taken = points[len(points) // 2]

    left = outline(text[: taken.start] + text[taken.marker_end :]).points

    expected = [point.marker for point in points if point != taken]
    assert [point.marker for point in left if point.marker] == expected
