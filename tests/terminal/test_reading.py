"""The real program in a real terminal, which it leaves as it was."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.terminal.harness import Terminal

ALT_SCREEN_OFF = b"\x1b[?1049l"
CURSOR_ON = b"\x1b[?25h"
MOUSE_OFF = b"\x1b[?1000l"


def page_of(terminal: Terminal) -> str:
    """What the screen shows, without the blanks that a wide character leaves and the breaks of rows."""
    return re.sub(r"\s+", "", terminal.text)


def test_a_session_from_start_to_quit() -> None:
    """A reader reads, jumps by points, finds, resizes and quits; the terminal is restored."""
    with Terminal(columns=100, rows=30) as terminal:
        terminal.wait_for("? help")
        terminal.wait_for("刘春霞")

        terminal.press(" ")
        terminal.wait_until(lambda t: not re.search(r"\b0%", t.lines[-1]))

        terminal.press("g]]]")
        terminal.wait_until(lambda t: t.lines[-1].strip().startswith("一是"))
        terminal.press("]")
        terminal.wait_until(lambda t: t.lines[-1].strip().startswith("二是"))

        terminal.press("/新型城镇化示范区")
        terminal.wait_for("2/2")
        terminal.press("\r")
        terminal.wait_until(lambda t: "新型城镇化示范区" in t.lines[-1])

        top = next(line for line in terminal.lines if "│" in line)
        terminal.resize(60, 20)
        terminal.wait_until(lambda t: len(t.lines) == 20 and "新型城镇化示范区" in t.lines[-1])
        terminal.resize(100, 30)
        terminal.wait_until(lambda t: next((line for line in t.lines if "│" in line), "") == top)

        terminal.press("q")

        assert terminal.wait_for_exit() == 0
        assert terminal.settings_now == terminal.settings_before
        for sequence in (ALT_SCREEN_OFF, CURSOR_ON, MOUSE_OFF):
            assert sequence in terminal.raw


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 40), (200, 60)], ids=str)
def test_it_opens_at_any_size(size: tuple[int, int]) -> None:
    """The title and the beginning of the first speech stand on the page."""
    columns, rows = size
    with Terminal(columns=columns, rows=rows) as terminal:
        terminal.wait_for("踔厉奋发")
        terminal.wait_until(lambda t: "党的二十精神是一次" in page_of(t))

        terminal.press("q")
        assert terminal.wait_for_exit() == 0


def test_alt_keys_act_while_a_query_is_typed() -> None:
    """A focused input would type the letter: only a real terminal shows it."""
    with Terminal() as terminal:
        terminal.wait_for("? help")
        terminal.press("/GDP")
        terminal.wait_for("1/1")
        terminal.press("\x1bc")
        terminal.wait_for("case")
        terminal.press("\x1be")
        terminal.wait_for("exact")

        assert "GDPc" not in terminal.text
        assert "GDPe" not in terminal.text
        terminal.press("\x1b")
        terminal.wait_until(lambda t: "case" not in t.text)
        terminal.press("q")
        assert terminal.wait_for_exit() == 0


def test_keys_of_an_input_method_work() -> None:
    """`、` finds, `】` goes to the next point, `？` helps, `ｑ` closes and quits."""
    with Terminal() as terminal:
        terminal.wait_for("? help")
        terminal.press("】】】")
        terminal.wait_until(lambda t: t.lines[-1].strip().startswith("一是"))
        terminal.press("、")
        terminal.wait_for("Find")
        terminal.press("\x1b")
        terminal.wait_until(lambda t: "Find" not in t.text)
        terminal.press("？")
        terminal.wait_for("Keys")
        terminal.press("ｑ")
        terminal.wait_until(lambda t: "Keys" not in t.text)
        terminal.press("ｑ")
        assert terminal.wait_for_exit() == 0


def test_a_text_may_come_through_a_pipe() -> None:
    """Standard input carries the text, and the keys come from the terminal."""
    script = f"printf '题目\\n某人\\n一是甲。二是乙。\\n' | {sys.executable} -m reader -"
    with Terminal(["-c", script], program="/bin/sh", folder=Path.cwd()) as terminal:
        terminal.wait_for("题目")
        terminal.press("q")
        assert terminal.wait_for_exit() == 0


def test_without_a_terminal_it_prints_the_text(tmp_path: Path) -> None:
    """As `show` does."""
    speech = tmp_path / "a.txt"
    speech.write_text("题目\n□某人\n正文一句。\n", "utf-8")

    printed = subprocess.run([sys.executable, "-m", "reader", str(speech)], capture_output=True, check=True)

    assert printed.stdout.decode().split() == ["题目", "某人", "正文一句。"]


def test_a_burst_of_keys_is_taken_in_order() -> None:
    """As a slow line sends them: what is typed after `/` is the query, and what follows Esc acts on the page."""
    with Terminal() as terminal:
        terminal.wait_for("? help")
        terminal.press("/Gq1nj")
        terminal.wait_for("Gq1nj")
        terminal.press("\x1b")
        terminal.wait_until(lambda t: "Find" not in t.text)
        terminal.press("\x1b[Zj\r")
        terminal.wait_until(lambda t: "真抓实干建设江汉平原先进制造业中心" in page_of(t))

        terminal.press("q")
        assert terminal.wait_for_exit() == 0


BURSTS = [
    ("]]]/党\r", "7/11"),
    ("G/精神\r", "6/7"),
    ("J]", "一是"),
    ("JJ]]", "推动城区扩容提"),
    ("/党的二十精神\rnn", "3/6"),
    (":50%\rG", "100%"),
    ("/精神\r/治理\r", "/ 治理"),
    ("JJJ]]", "二是"),
    ("/治精\x7f理\r", "/ 治理"),
]
"""Keys as a slow line sends them, all at once, and what the last line then shows."""


@pytest.mark.parametrize(("keys", "shown"), BURSTS, ids=[repr(keys) for keys, _ in BURSTS])
def test_keys_act_in_the_order_in_which_they_come(keys: str, shown: str) -> None:
    """None is lost, none overtakes another, and none is typed where it does not belong."""
    with Terminal(columns=100) as terminal:
        terminal.wait_for("? help")
        terminal.press(keys)
        terminal.wait_until(lambda t: shown in t.lines[-1] and "Find" not in t.text)
        terminal.press("q")
        assert terminal.wait_for_exit() == 0
