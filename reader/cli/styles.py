"""How roles look where a command prints on a terminal; what is told by colour is told by weight or lines as well."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.style import Style
from rich.text import Text

from reader.typeset.model import Role, RoleKind, Run

STYLES: Mapping[RoleKind, Style] = {
    "title": Style(bold=True),
    "byline": Style(dim=True),
    "marker": Style(bold=True),
    "heading": Style(underline=True),
    "subheading": Style(bold=True, underline=True),
    "hit": Style(reverse=True),
}
"""Roles that are not here look like the body."""

LEVELS = ("cyan", "green", "yellow", "magenta")
"""Colours of markers and headings, level 1 first; deeper levels begin again."""


class StyledRows:
    """Prints rows with their styles; NO_COLOR and TERM=dumb are heeded by Rich."""

    def __init__(self) -> None:
        self._console = Console(file=sys.stdout, highlight=False, soft_wrap=True)

    def write(self, runs: Sequence[Run]) -> None:
        """Print a row."""
        row = Text()
        for run in runs:
            row.append(run.text, Style.combine([Style.null(), *map(style, run.roles)]))
        self._console.print(row)


def style(role: Role) -> Style:
    """The look of a role."""
    look = STYLES.get(role.kind, Style.null())
    return look + Style(color=LEVELS[(role.level - 1) % len(LEVELS)]) if role.level else look
