"""A reader's search: what is looked for, how, what it found in the open text, and what was looked for before."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from reader.find.found import Found
from reader.find.hits import Finder
from reader.find.query import Query

HISTORY_LIMIT = 100
"""Queries kept, as in less."""


@dataclass
class Search:
    """Holds the query while the texts change under it."""

    finder: Finder = field(default_factory=lambda: Finder(""))
    found: Found | None = None
    """None when nothing is looked for."""
    case: Literal["smart", "match"] = "smart"
    exact: bool = False
    history: list[str] = field(default_factory=list)
    """Earlier queries, the latest last, each once."""
    recalled: int = 0
    """How far back in the history the reader has gone while typing."""
    draft: str = ""
    """What was being typed before that."""

    def turn_to(self, text: str, offset: int) -> None:
        """Looks for the same in another text."""
        self.finder = Finder(text)
        if self.found:
            self.found = self.look_for(self.found.query, offset)

    def ask(self, text: str, offset: int) -> None:
        """Looks for something, from an offset on; for nothing when it is empty."""
        self.found = self.look_for(Query(text, case=self.case, exact=self.exact), offset) if text else None

    def look_for(self, query: Query, offset: int) -> Found:
        """What a query finds in the text, from an offset on."""
        return Found(query, self.finder.find(query)).at(offset)

    def keep(self) -> None:
        """Enters the query in the history."""
        if self.found:
            text = self.found.query.text
            self.history = [*(query for query in self.history if query != text), text][-HISTORY_LIMIT:]
        self.recalled = 0

    def recall(self, steps: int, typed: str) -> str:
        """The query so many steps earlier (-1) or later (1) in the history; past the latest, what was being typed."""
        if not self.recalled:
            self.draft = typed
        self.recalled = max(0, min(len(self.history), self.recalled - steps))
        return self.history[-self.recalled] if self.recalled else self.draft

    def toggle(self, what: Literal["case", "exact"]) -> None:
        """Switches matching case, or exactness."""
        if what == "case":
            self.case = "smart" if self.case == "match" else "match"
        else:
            self.exact = not self.exact
