"""The colours to choose from: Textual's own themes, dark and light, and the terminal's own palette."""

from __future__ import annotations

from collections.abc import Mapping

THEMES = ("textual-dark", "textual-light", "nord", "gruvbox", "solarized-light", "flexoki", "ansi-dark", "ansi-light")
"""In the order in which the theme key goes round."""

LIGHT_BACKGROUNDS = frozenset({"7", "15"})
"""White and bright white among the sixteen colours that COLORFGBG names."""


def first_theme(environ: Mapping[str, str]) -> str:
    """Light on a terminal that says its background is white (COLORFGBG, set by rxvt, Konsole and others), else dark."""
    background = environ.get("COLORFGBG", "").rpartition(";")[2]
    return "textual-light" if background in LIGHT_BACKGROUNDS else "textual-dark"


def next_theme(theme: str) -> str:
    """The theme after this one."""
    position = THEMES.index(theme) if theme in THEMES else -1
    return THEMES[(position + 1) % len(THEMES)]
