"""What is looked for, and how strictly."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Case = Literal["smart", "match", "ignore"]

_ESCAPE = re.compile(r"\\.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Query:
    """A phrase or a pattern, as it was typed."""

    text: str
    case: Case = "smart"
    """Smart: a query with an upper-case letter in it means that letter, one without means either."""
    exact: bool = False
    """Found character by character as typed, case included; nothing is folded."""
    regex: bool = False
    """`text` is a pattern of Python's `re`; nothing but case is folded."""

    @property
    def keeps_case(self) -> bool:
        """Whether upper and lower case are told apart."""
        if self.exact or self.case != "smart":
            return self.exact or self.case == "match"
        letters = _ESCAPE.sub("", self.text) if self.regex else self.text
        return any(letter.isupper() for letter in letters)
