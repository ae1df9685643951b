"""How wide a text is on a terminal, and what of it may be sent there.

The ruler is `rich.cells`, the one the compositor paints with.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from rich.cells import cell_len, split_graphemes

HIDDEN = "\u200b"
"""Stands in `visible` for every character that has no glyph; nothing is lost when it is not painted."""

BLANKS = " \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"
"""Characters that are blank and may end a row: the spaces of Unicode except those that forbid a break."""

_NARROW = "\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u2000-\u200a\u2010-\u2027\u2030-\u205f\u20a0-\u20bf\u2100-\u2319"
_NARROW += "\u2400-\u25fc\u2e3a-\u2e3b"
_WIDE = "\u3000-\u3029\u3030-\u303e\u3041-\u3096\u309b-\u30ff\u3220-\u3243\u3250-\u32fe\u3300-\u4db5\u4e00-\u9fbb"
_WIDE += "\uac00-\ud7a3\uf900-\ufa2d\ufe30-\ufe52\ufe54-\ufe66\uff01-\uff60\uffe0-\uffe6\U00020000-\U0002fffd"

NARROW = re.compile(f"[{_NARROW}]")
"""One cell, a cluster of its own, in every Unicode version the ruler knows."""

UNUSUAL = re.compile(f"[^{_NARROW}{_WIDE}]")
"""All but the characters known to be safe, one or two cells wide and clusters of their own."""

_PICTOGRAPH = "[\xa9\xae\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u23ff\u24c2\u25a0-\u27bf\u2934-\u2935\u2b00-\u2bff"
_PICTOGRAPH += "\u3030\u303d\u3297\u3299\U0001f000-\U0001f3fa\U0001f400-\U0001faff]"
_FLAG_LETTER = re.compile("[\U0001f1e6-\U0001f1ff]")

_CONTROLS = "\x00-\x1f\x7f-\x9f"
_WITHOUT_GLYPH = "\xad\u061c\u180e\u200b\u200c\u200e\u200f\u2060-\u2064\u206a-\u206f\ufeff"
_SEPARATORS_AND_BIDI = "\u2028-\u202e\u2066-\u2069\ufff9-\ufffb"
_NO_CHARACTERS = "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_NO_CHARACTERS += "".join(chr(plane << 16 | last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF))
_JOINER, _SELECTOR, _SKIN_TONES = "\u200d", "\ufe0f", "\U0001f3fb-\U0001f3ff"

_TROUBLE = re.compile(
    f"[{_CONTROLS}{_WITHOUT_GLYPH}{_SEPARATORS_AND_BIDI}{_NO_CHARACTERS}{_JOINER}{_SELECTOR}{_SKIN_TONES}]"
    f"(?<!{_PICTOGRAPH}[{_SELECTOR}{_SKIN_TONES}])(?<![0-9#*]{_SELECTOR})"
    f"(?!(?<={_PICTOGRAPH}{_JOINER}){_PICTOGRAPH})"
    f"(?!(?<={_PICTOGRAPH}[{_SELECTOR}{_SKIN_TONES}]{_JOINER}){_PICTOGRAPH})"
)
"""What a terminal might obey or draw in other cells than the ruler says.

A selector, skin tone or joiner is in order where it belongs to an emoji; elsewhere the ruler miscounts what stands
beside it.
"""

_GLYPHS = {chr(control): chr(0x2400 + control) for control in range(0x20)}
_GLYPHS |= dict.fromkeys("\xad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\ufe0f\ufeff", HIDDEN)
_GLYPHS |= dict.fromkeys(map(chr, [*range(0x2060, 0x2065), *range(0x206A, 0x2070)]), HIDDEN)
_GLYPHS |= {"\t": "\u3000", "\x7f": "\u2421"}
"""What is shown for a character in trouble; U+FFFD for those that are not here."""

_CHARACTERS_PER_CELL = 16
"""More code points than these for a cell are left out by `cut`."""


class Cluster(NamedTuple):
    """What a reader sees as one character: a base with its marks, an emoji sequence, a flag."""

    start: int
    end: int
    cells: int


def visible(text: str) -> str:
    """The text as it may be sent to a terminal, code point for code point, so that offsets keep.

    A tab becomes a wide blank, a control its control picture, a character without a glyph `HIDDEN`, and what is left
    of bidi controls, surrogates and noncharacters U+FFFD.
    """
    if UNUSUAL.search(text) is None:
        return text
    return _TROUBLE.sub(lambda trouble: _GLYPHS.get(trouble[0], "\ufffd"), text)


def width(text: str) -> int:
    """Cells that `visible(text)` takes."""
    return cell_len(visible(text))


def cut(text: str, cells: int) -> str:
    """The visible text in at most `cells` cells, ending in `…` when something was left out."""
    looked_at = max(0, cells + 1) * _CHARACTERS_PER_CELL
    shown = visible(text[:looked_at]).replace(HIDDEN, "")
    if len(text) <= looked_at and cell_len(shown) <= cells:
        return shown
    kept, room = 0, cells - 1
    for cluster in clusters(shown):
        room -= cluster.cells
        if room < 0:
            break
        kept = cluster.end
    return shown[:kept].rstrip(BLANKS) + "…" if cells > 0 else ""


def clusters(shown: str) -> list[Cluster]:
    """The clusters of a visible text, in order and without gaps (UAX #29 as the ruler knows it, and flags whole)."""
    spans, _ = split_graphemes(shown)
    found = list(map(Cluster._make, spans))
    return _with_flags(shown, found) if _FLAG_LETTER.search(shown) else found


def _with_flags(shown: str, found: list[Cluster]) -> list[Cluster]:
    """Join each pair of regional indicators into one cluster (UAX #29, GB12 and GB13)."""
    joined: list[Cluster] = []
    open_flag = False
    for cluster in found:
        letter = _FLAG_LETTER.match(shown, cluster.start) is not None
        if letter and open_flag:
            joined[-1] = Cluster(joined[-1].start, cluster.end, joined[-1].cells + cluster.cells)
            open_flag = False
        else:
            joined.append(cluster)
            open_flag = letter and cluster.end == cluster.start + 1
    return joined
