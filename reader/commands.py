"""Every action a reader can ask for; bindings, help and README derive from this table."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Literal

Group = Literal["move", "points", "speeches", "find", "view", "reader"]
Where = Literal["everywhere", "page", "lists", "outline", "find"]


@dataclass(frozen=True, slots=True)
class Command:
    """One action: `id` names it in `Words.commands`, and `action_<id>` performs it."""

    id: str
    keys: tuple[str, ...]
    """Single characters, or the names Textual gives to other keys."""
    group: Group
    where: Where = "everywhere"
    argument: str = ""
    """What `action_<id>` is called with, for commands that share an action."""


COMMANDS: tuple[Command, ...] = (
    Command("line_down", ("j", "down"), "move"),
    Command("line_up", ("k", "up"), "move"),
    Command("page_down", ("space", "pagedown"), "move"),
    Command("page_up", ("b", "pageup"), "move"),
    Command("half_down", ("ctrl+d",), "move"),
    Command("half_up", ("ctrl+u",), "move"),
    Command("top", ("g", "home"), "move"),
    Command("end", ("G", "end"), "move"),
    Command("previous_paragraph", ("{",), "move"),
    Command("next_paragraph", ("}",), "move"),
    Command("go_to", (":",), "move"),
    Command("back", ("ctrl+o", "alt+left"), "move"),
    Command("forward", ("alt+right",), "move"),
    Command("previous_point", ("[",), "points"),
    Command("next_point", ("]",), "points"),
    Command("previous_same_level", ("(",), "points"),
    Command("next_same_level", (")",), "points"),
    Command("parent_point", ("backspace",), "points"),
    Command("sibling", tuple("123456789"), "points"),
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
    Command("next_pane", ("tab",), "view"),
    Command("previous_pane", ("shift+tab",), "view"),
    Command("sidebar", ("s",), "view"),
    Command("outline", ("t", "o"), "view"),
    Command("wider", ("+",), "view"),
    Command("narrower", ("-",), "view"),
    Command("default_measure", ("=",), "view"),
    Command("zen", ("z",), "view"),
    Command("theme", ("c",), "view"),
    Command("palette", ("ctrl+p",), "reader"),
    Command("help", ("?", "f1"), "reader"),
    Command("escape", ("escape",), "reader"),
    Command("copy_or_hint", ("ctrl+c",), "reader"),
    Command("quit", ("q",), "reader"),
)

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
        return ("\u3000",)
    if len(key) != 1:
        return ()
    wide = chr(ord(key) + 0xFEE0)
    full_width = (wide,) if unicodedata.normalize("NFKC", wide) == key else ()
    return full_width + tuple(INPUT_METHOD_TWINS.get(key, ""))
