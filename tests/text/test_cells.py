"""Widths, what may be sent to a terminal, and clusters."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len, get_character_cell_size

from reader.text.cells import HIDDEN, NARROW, UNUSUAL, clusters, cut, visible, width

ORDINARY = "".join(
    character for character in map(chr, [*range(0x11000), *range(0x20000, 0x30000)]) if not UNUSUAL.match(character)
)

TROUBLE = "中A， \u3000“”\u0301\u200b\u200c\u200d\ufe0f\u00ad\ufeff\t\n\x00\x1b\x7f\x9b\u2028\u202e\u2066\ud800\uffff"
TROUBLE += "👍🏽👩❤🇨🇳#1\u20e3"
"""Characters that trouble a terminal, and a few that do not."""

texts = st.text() | st.text(st.sampled_from(TROUBLE))


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        pytest.param("", 0, id="empty"),
        pytest.param("中国", 4, id="han"),
        pytest.param("，。", 4, id="full-width marks"),
        pytest.param("GDP", 3, id="latin"),
        pytest.param("“”…—·①", 6, id="ambiguous"),
        pytest.param("e\u0301", 1, id="combining mark"),
        pytest.param("👩\u200d🚀", 2, id="joined emoji"),
        pytest.param("中\u200d国", 4, id="stray joiner"),
        pytest.param("\x1b[31m", 5, id="escape sequence"),
        pytest.param("\t", 2, id="tab"),
        pytest.param("a\u200bb\u00adc", 3, id="without a glyph"),
    ],
)
def test_width_is_that_of_what_is_shown(text: str, cells: int) -> None:
    """A text is as wide as its visible form."""
    assert width(text) == cells


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("中 A。", "中 A。", id="clean"),
        pytest.param("a\tb", "a\u3000b", id="tab"),
        pytest.param("\x1b]0;x\x07", "␛]0;x␇", id="title sequence"),
        pytest.param("a\r\nb", "a␍␊b", id="newline"),
        pytest.param("\x7f\x9b", "␡\ufffd", id="delete and C1"),
        pytest.param("a\u202eb\u2066c", "a\ufffdb\ufffdc", id="bidi controls"),
        pytest.param("a\u2028b", "a\ufffdb", id="line separator"),
        pytest.param("\ud800\ufdd0\U0001ffff", "\ufffd\ufffd\ufffd", id="surrogate and noncharacters"),
        pytest.param("\ufeffa\u00adb\u200e", f"{HIDDEN}a{HIDDEN}b{HIDDEN}", id="without a glyph"),
        pytest.param("👩\u200d🚀❤\ufe0f1\ufe0f\u20e3", "👩\u200d🚀❤\ufe0f1\ufe0f\u20e3", id="emoji sequences"),
        pytest.param("👍🏽中🏽1🏽\ufe0f", f"👍🏽中\ufffd1\ufffd{HIDDEN}", id="stray skin tone"),
        pytest.param("中\u200d国中\ufe0f", f"中{HIDDEN}国中{HIDDEN}", id="stray joiner and selector"),
    ],
)
def test_visible_shows_a_glyph_for_every_character(text: str, shown: str) -> None:
    """What a terminal might obey is replaced; what it can show is kept."""
    assert visible(text) == shown


@pytest.mark.parametrize("unicode_version", ["4.1.0", "latest"])
def test_ordinary_characters_are_as_wide_as_the_ruler_says(unicode_version: str) -> None:
    """The fast path is exact, whatever Unicode the terminal knows: one cell for narrow characters, two for the rest."""
    wrong = [
        character
        for character in ORDINARY
        if get_character_cell_size(character, unicode_version) != (1 if NARROW.match(character) else 2)
    ]

    assert wrong == []


def test_ordinary_characters_need_no_replacement() -> None:
    """What the fast path lets through, the careful path would let through as well."""
    assert visible("\x00" + ORDINARY) == "␀" + ORDINARY


@settings(deadline=None)
@given(texts)
def test_visible_keeps_offsets_and_is_harmless(text: str) -> None:
    """One code point for one; no control, separator, surrogate or bidi control is left."""
    shown = visible(text)

    assert len(shown) == len(text)
    assert not re.search("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", shown)
    assert not {"Cc", "Cs", "Zl", "Zp"} & {unicodedata.category(character) for character in shown}
    assert visible(shown) == shown


@settings(deadline=None)
@given(texts)
def test_clusters_cover_the_text_and_add_up(text: str) -> None:
    """Clusters follow one another without a gap, and each alone is as wide as within the text."""
    shown = visible(text)
    found = clusters(shown)

    assert [cluster.start for cluster in found] == [0, *(cluster.end for cluster in found)][:-1]
    assert "".join(shown[cluster.start : cluster.end] for cluster in found) == shown
    assert [cell_len(shown[cluster.start : cluster.end]) for cluster in found] == [cluster.cells for cluster in found]
    assert sum(cluster.cells for cluster in found) == width(text)


@pytest.mark.parametrize(
    "cluster",
    [
        "e\u0301",
        "中\ufe00",
        "👍🏽",
        "👩\u200d🚀",
        "👨\u200d👩\u200d👧",
        "❤\ufe0f",
        "1\ufe0f\u20e3",
        "🇨🇳",
        "\u1100\u1161\u11a8",
    ],
    ids=ascii,
)
def test_clusters_stay_whole(cluster: str) -> None:
    """Marks, selectors, joined emoji and flags belong to what stands before them."""
    shown = f"a{cluster}{cluster}b"

    assert [shown[found.start : found.end] for found in clusters(shown)] == ["a", cluster, cluster, "b"]


@pytest.mark.parametrize(
    ("text", "cells", "expected"),
    [
        pytest.param("中国人民", 8, "中国人民", id="fits"),
        pytest.param("中国人民", 7, "中国人…", id="cut"),
        pytest.param("中国人民", 6, "中国…", id="wide character does not fit half"),
        pytest.param("one two three", 8, "one two…", id="no blank before the ellipsis"),
        pytest.param("中国", 1, "…", id="one cell"),
        pytest.param("中国", 0, "", id="no cell"),
        pytest.param("a\x1bb", 9, "a␛b", id="safe"),
        pytest.param("中国" * 10**6, 6, "中国…", id="very long"),
        pytest.param("a" + "\u0301" * 99, 3, "a" + "\u0301" * 63 + "…", id="many marks"),
        pytest.param("e\u0301e\u0301e\u0301", 2, "e\u0301…", id="clusters whole"),
    ],
)
def test_cut_ends_in_an_ellipsis(text: str, cells: int, expected: str) -> None:
    """What does not fit is replaced by one ellipsis."""
    assert cut(text, cells) == expected


@settings(deadline=None)
@given(texts, st.integers(0, 20))
def test_cut_fits(text: str, cells: int) -> None:
    """The cut text never takes more cells than it is given."""
    assert cell_len(cut(text, cells)) <= cells
