"""Settings: their defaults, and which language and colours the surroundings ask for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Language = Literal["en", "zh"]

MEASURE_RANGE = (20, 120)
"""Narrowest and widest measure a reader may ask for, in cells."""

MEASURE_STEP = 4
"""Cells by which one key press changes the measure: two Han characters."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a reader may choose."""

    measure: int = 72
    """Widest row in cells: 36 Han characters, inside the 28 to 40 of CLREQ's recommendation for horizontal text."""
    language: Language = "en"


def language_of(environ: Mapping[str, str]) -> Language:
    """The language of messages: the first of LC_ALL, LC_MESSAGES and LANG that is set decides (POSIX, section 8.2)."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        locale = environ.get(name, "")
        if locale:
            return "zh" if locale.lower().startswith("zh") else "en"
    return "en"
