"""Every action a reader can ask for; bindings, help and README derive from this table."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Literal

Group = Literal["move", "points", "speeches", "find", "view", "reader"]
Where = Literal["app", "everywhere", "panes", "page", "desk", "lists", "outline", "compare", "find"]
"""Who acts, outside inputs unless it says so.

app: the app; everywhere: the screen on which one reads; panes: the pane with the focus, in its own way;
page: the page, whichever pane has the focus;
desk: what holds the panes; lists, outline: these panes alone; compare: the comparison;
find: the prompt, while a query is typed.
"""


@dataclass(frozen=True, slots=True)
class Command:
    """One action: `id` names it in `Words.commands`, and `action_<id>` performs it."""

    id: str
    keys: tuple[str, ...]
    """Single characters, or the names Textual gives to other keys."""
    group: Group
    where: Where = "everywhere"
    takes_key: bool = False
    """Whether `action_<id>` is told which key was pressed."""


COMMANDS: tuple[Command, ...] = (
    Command("line_down", ("j", "down"), "move", "panes"),
    Command("line_up", ("k", "up"), "move", "panes"),
    Command("page_down", ("space", "pagedown"), "move", "panes"),
    Command("page_up", ("b", "pageup"), "move", "panes"),
    Command("half_down", ("ctrl+d",), "move", "panes"),
    Command("half_up", ("ctrl+u",), "move", "panes"),
    Command("top", ("g", "home"), "move", "panes"),
    Command("end", ("G", "end"), "move", "panes"),
    Command("previous_paragraph", ("{",), "move", "page"),
    Command("next_paragraph", ("}",), "move", "page"),
    Command("go_to", (":",), "move"),
    Command("back", ("ctrl+o", "alt+left"), "move"),
    Command("forward", ("alt+right",), "move"),
    Command("previous_point", ("[",), "points", "page"),
    Command("next_point", ("]",), "points", "page"),
    Command("previous_same_level", ("(",), "points", "page"),
    Command("next_same_level", (")",), "points", "page"),
    Command("parent_point", ("backspace",), "points", "page"),
    Command("sibling", tuple("123456789"), "points", "page", takes_key=True),
    Command("fold", ("h", "left"), "points", "outline"),
    Command("unfold", ("l", "right"), "points", "outline"),
    Command("fold_all", ("H",), "points", "outline"),
    Command("unfold_all", ("L",), "points", "outline"),
    Command("compare", ("C",), "points"),
    Command("close_row", ("h",), "points", "compare"),
    Command("open_row", ("l",), "points", "compare"),
    Command("close_rows", ("H",), "points", "compare"),
    Command("open_rows", ("L",), "points", "compare"),
    Command("previous_column", ("left", "shift+tab"), "points", "compare"),
    Command("next_column", ("right", "tab"), "points", "compare"),
    Command("next_speech", ("J",), "speeches"),
    Command("previous_speech", ("K",), "speeches"),
    Command("open", ("enter",), "speeches", "lists"),
    Command("find", ("/", "ctrl+f"), "find"),
    Command("next_hit", ("n",), "find"),
    Command("previous_hit", ("N",), "find"),
    Command("find_next", ("ctrl+g",), "find", "find"),
    Command("find_previous", ("ctrl+t",), "find", "find"),
    Command("find_older", ("up",), "find", "find"),
    Command("find_newer", ("down",), "find", "find"),
    Command("find_case", ("alt+c",), "find", "find"),
    Command("find_exact", ("alt+e",), "find", "find"),
    Command("next_pane", ("tab",), "view", "desk"),
    Command("previous_pane", ("shift+tab",), "view", "desk"),
    Command("sidebar", ("s",), "view", "desk"),
    Command("outline", ("t", "o"), "view", "desk"),
    Command("skeleton", ("v",), "view", "page"),
    Command("wider", ("+",), "view", "page"),
    Command("narrower", ("-",), "view", "page"),
    Command("default_measure", ("=",), "view", "page"),
    Command("zen", ("z",), "view", "desk"),
    Command("theme", ("c",), "view", "app"),
    Command("palette", ("ctrl+p",), "reader", "app"),
    Command("help", ("?", "f1"), "reader", "app"),
    Command("escape", ("escape",), "reader"),
    Command("copy_or_hint", ("ctrl+c",), "reader"),
    Command("quit", ("q",), "reader"),
)


def commands_for(*wheres: Where) -> tuple[Command, ...]:
    """The commands that apply in any of these surroundings, in the order of the table."""
    return tuple(command for command in COMMANDS if command.where in wheres)


INPUT_METHOD_TWINS = {
    "/": "、",
    "[": "【「",
    "]": "】」",
    "{": "『",
    "}": "』",
    "'": "‘’",
}
"""What a Chinese input method sends for a key besides its full-width form."""


def twins(key: str) -> tuple[str, ...]:
    """The characters that stand for a single key while an input method is on: its full-width form and known others."""
    if key == "space":
        return ("ideographic_space",)
    if len(key) != 1:
        return ()
    wide = chr(ord(key) + 0xFEE0)
    full_width = (wide,) if unicodedata.normalize("NFKC", wide) == key else ()
    return full_width + tuple(INPUT_METHOD_TWINS.get(key, ""))


KEY_LABELS = {
    "space": "Space",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "enter": "Enter",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "escape": "Esc",
    "backspace": "Backspace",
    "f1": "F1",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "alt+left": "Alt+←",
    "alt+right": "Alt+→",
}
"""How keys that are not a character are written for people."""


def key_label(key: str) -> str:
    """A key as people write it: `Ctrl+d`, `PgDn`, `[`."""
    return KEY_LABELS.get(key) or key.replace("ctrl+", "Ctrl+").replace("alt+", "Alt+")
