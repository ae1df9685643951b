"""Which item holds which list: containment where a list goes on afterwards, what is usual where none does."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from reader.speech.chains import Member
from reader.speech.flow import Flow

MANY = 5
"""Paragraphs: longer items are sections, whose last one runs to the end."""


@dataclass(slots=True)
class Branch:
    """A list in the tree; all places are of the view."""

    members: list[Member]
    starts: list[int]
    holder: int | None = None
    """Start of the item that holds it."""
    bound: int = 0
    """Where it is over at the latest: the start of what comes after it on a higher level, or the end of the text."""
    deepest: int = 0
    """Start of the last marker in it or under it."""

    def item(self, place: int) -> int:
        """Start of the item that a place falls into."""
        return self.starts[bisect_right(self.starts, place) - 1]

    def following(self, place: int) -> int | None:
        """Start of the item that opens next after a place."""
        after = bisect_right(self.starts, place)
        return self.starts[after] if after < len(self.starts) else None


def branches(page: Flow, chains: list[list[Member]]) -> list[Branch]:
    """Every list with the item that holds it, in the order of their starts."""
    found: list[Branch] = []
    path: list[Branch] = []
    for chain in chains:
        branch = Branch(chain, [member.reading.start for member in chain], bound=len(page.view))
        first = branch.starts[0]
        while path and path[-1].following(first) is None and not holds(page, path[-1], branch):
            over = path.pop()
            over.bound = min(over.bound, first)
        if path:
            branch.holder = path[-1].item(first)
            branch.bound = path[-1].following(first) or path[-1].bound
        path.append(branch)
        found.append(branch)
    settle(found)
    return found


def settle(found: list[Branch]) -> None:
    """Bring bounds down from holders that were closed later, and the deepest markers up."""
    item_branch = {start: branch for branch in found for start in branch.starts}
    for branch in found:
        branch.deepest = branch.starts[-1]
        if branch.holder is not None:
            above = item_branch[branch.holder]
            branch.bound = min(branch.bound, above.following(branch.holder) or above.bound)
    for branch in reversed(found):
        if branch.holder is not None:
            above = item_branch[branch.holder]
            above.deepest = max(above.deepest, branch.deepest)


def holds(page: Flow, outer: Branch, inner: Branch) -> bool:
    """Whether the last item of a list that does not go on holds the list that begins after it."""
    last, first = outer.members[-1].reading, inner.members[0].reading
    if outer.bound <= first.start:
        return False
    same_paragraph = last.paragraph == first.paragraph
    introduced = same_paragraph and follows_colon(page.view, first.start)
    if last.form.family == first.form.family:
        return introduced
    if not same_paragraph and not last.on_line:
        return False
    return introduced or last.form.rank < first.form.rank


def follows_colon(view: str, place: int) -> bool:
    """Whether a colon stands right before a place."""
    return view[max(0, place - 8) : place].rstrip().endswith(":")


def ends(page: Flow, found: list[Branch]) -> dict[int, int]:
    """The end of each item, by its start: before the next item of its list; the last one's as `last_end` says."""
    by_start: dict[int, int] = {}
    for branch in found:
        for start, after in pairwise(branch.starts):
            by_start[start] = trimmed(page.view, start, after)
        bound = branch.bound if branch.holder is None else min(branch.bound, by_start[branch.holder])
        by_start[branch.starts[-1]] = trimmed(page.view, branch.starts[-1], min(bound, last_end(page, branch)))
    return by_start


def last_end(page: Flow, branch: Branch) -> int:
    """Where the last item of a list usually ends: it has as many paragraphs as its elders commonly have.

    A list without elders, or with items of many paragraphs (sections of a report), says nothing: its holder decides.
    """
    last = branch.members[-1].reading
    paragraphs = [member.reading.paragraph for member in branch.members]
    sizes = sorted(max(1, after - own) for own, after in pairwise(paragraphs))
    if not sizes:
        return len(page.view)
    usual = sizes[(len(sizes) - 1) // 2] if last.on_line else 1
    if usual > MANY:
        return len(page.view)
    least = page.paragraph(branch.deepest)
    return page.paragraph_end(min(max(last.paragraph + usual - 1, least), len(page.starts) - 1))


def trimmed(view: str, start: int, end: int) -> int:
    """The end without the blanks and marks that belong to what comes after."""
    while end > start and view[end - 1] in " \t\n":
        end -= 1
    return end
