"""What the tests of the app share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from reader.library.library import bundled, open_library
from reader.settings import Settings
from reader.tui.app import ReaderApp

MakeApp = Callable[..., ReaderApp]


@pytest.fixture
def bundled_app() -> ReaderApp:
    """The app on the five bundled speeches."""
    return ReaderApp(bundled(), Settings())


@pytest.fixture
def app_on(tmp_path: Path) -> Callable[[Sequence[str]], ReaderApp]:
    """Makes an app on speeches with these contents, `0.txt`, `1.txt` and so on."""

    def make(contents: Sequence[str]) -> ReaderApp:
        for number, content in enumerate(contents):
            (tmp_path / f"{number}.txt").write_text(content, "utf-8")
        return ReaderApp(open_library([str(tmp_path)], bytes), Settings())

    return make
