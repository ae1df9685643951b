"""A real terminal for tests: the program runs in a pty, and a terminal emulator keeps what it shows."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pyte

TAKE_TERMINAL = (
    "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); os.execvp(sys.argv[1], sys.argv[1:])"
)
"""Makes the pty the controlling terminal of the new session, then becomes the program."""

PATIENCE = 20.0
"""Seconds a condition may take; generous, because test machines are busy."""


class Terminal:
    """Runs the reader, or another program, in a pty of some size and answers with what is on its screen."""

    def __init__(
        self,
        arguments: Sequence[str] = (),
        *,
        program: str = "",
        columns: int = 80,
        rows: int = 24,
        environment: Mapping[str, str] | None = None,
        folder: Path | None = None,
    ) -> None:
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self.raw = bytearray()
        self._main, side = pty.openpty()
        self._set_size(columns, rows)
        self.settings_before = termios.tcgetattr(side)
        self._process = subprocess.Popen(
            [
                sys.executable,
                "-c",
                TAKE_TERMINAL,
                *([program] if program else [sys.executable, "-m", "reader"]),
                *arguments,
            ],
            stdin=side,
            stdout=side,
            stderr=side,
            cwd=folder,
            env={
                **os.environ,
                "TERM": "xterm-256color",
                "COLORTERM": "truecolor",
                "LANG": "C.UTF-8",
                **(environment or {}),
            },
            start_new_session=True,
        )
        self._side = side

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_: object) -> None:
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        os.close(self._side)
        os.close(self._main)

    def _set_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._main, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def resize(self, columns: int, rows: int) -> None:
        """Changes the size, as a window manager would."""
        self._screen.resize(rows, columns)
        self._set_size(columns, rows)
        os.killpg(self._process.pid, signal.SIGWINCH)

    def press(self, keys: str) -> None:
        """Types characters or escape sequences."""
        os.write(self._main, keys.encode())

    def _read(self, seconds: float) -> bool:
        ready, _, _ = select.select([self._main], [], [], seconds)
        if not ready:
            return False
        try:
            data = os.read(self._main, 65536)
        except OSError:
            return False
        self.raw += data
        self._stream.feed(data)
        return bool(data)

    @property
    def lines(self) -> list[str]:
        """What each row of the screen shows; a wide character stands once."""
        return ["".join(self._row(y)).rstrip() for y in range(self._screen.lines)]

    def _row(self, y: int) -> list[str]:
        row = self._screen.buffer[y]
        return [row[x].data for x in range(self._screen.columns)]

    @property
    def text(self) -> str:
        """The whole screen."""
        return "\n".join(self.lines)

    def wait_until(self, condition: Callable[[Terminal], bool]) -> None:
        """Reads on until the screen fulfils a condition.

        Raises:
            AssertionError: It did not within the time; the screen is in the message.
        """
        deadline = time.monotonic() + PATIENCE
        while not condition(self):
            assert time.monotonic() < deadline, f"still waiting; the screen shows:\n{self.text}"
            self._read(0.05)

    def wait_for(self, text: str) -> None:
        """Reads on until a text is on the screen."""
        self.wait_until(lambda terminal: text in terminal.text)

    def wait_for_exit(self) -> int:
        """Reads until the program has ended, and gives its exit code."""
        deadline = time.monotonic() + PATIENCE
        while self._process.poll() is None:
            assert time.monotonic() < deadline, f"still running; the screen shows:\n{self.text}"
            self._read(0.05)
        while self._read(0.05):
            pass
        return self._process.returncode

    @property
    def settings_now(self) -> list[object]:
        """The terminal's line settings, to be compared with `settings_before`."""
        return termios.tcgetattr(self._side)
