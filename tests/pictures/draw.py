"""Draws the README's picture anew: `.venv/bin/python tests/pictures/draw.py`."""

from __future__ import annotations

import asyncio
import html
import re
from pathlib import Path

from reader.library.library import bundled
from reader.settings import Settings
from reader.text.cells import width
from reader.tui.app import ReaderApp

PICTURE = Path(__file__).parent / "reading.svg"
KEYS = ("J", "right_square_bracket", "right_square_bracket", "slash", *"高质量发展", "enter")
CELL = 12.2
"""Width of a cell in the picture's units, as Rich draws it."""


def widened(picture: str) -> str:
    """The picture with the fonts of whoever looks at it, and each run as long as its cells: Rich counts characters."""

    def with_length(run: re.Match[str]) -> str:
        return f'{run[1]}textLength="{width(html.unescape(run[3])) * CELL:.1f}"{run[2]}>{run[3]}</text>'

    local = re.sub(r"@font-face \{.*?\}\n", "", picture, flags=re.DOTALL)
    return re.sub(r'(<text [^>]*?)textLength="[\d.]+"([^>]*)>([^<]*)</text>', with_length, local)


async def draw() -> None:
    """Reads to a point, finds a phrase, and keeps the picture."""
    app = ReaderApp(bundled(), Settings())
    async with app.run_test(size=(110, 30)) as pilot:
        for key in KEYS:
            await pilot.press(key)
            await app.workers.wait_for_complete()
            await pilot.pause()
        picture = app.export_screenshot(title="reader")
    lines = (line.rstrip() for line in widened(picture).splitlines())
    PICTURE.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    asyncio.run(draw())
