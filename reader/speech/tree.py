"""Which item holds which list: containment where a list goes on afterwards, what is usual where none does."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from reader.speech.chains import Chain, Member
from reader.speech.flow import Flow
from reader.speech.headings import heading_end
from reader.speech.markers import Candidate
from reader.speech.model import Span

Look = tuple[str, str, bool]
"""Family and surface of a marker, and whether it opens a paragraph."""

SENTENCE_END = re.compile("[。!?\n]")

NEXT_PARAGRAPH = 2
"""Lines to the next paragraph, a blank one between them counted."""

ELDERS = 10
"""Items of a list that are looked at for the usual size of one."""

LONGEST = 2000
"""Characters of an item inside a paragraph that are looked at."""

UNBOUNDED = 10**9

MANY = 5
"""Paragraphs: longer items are sections, whose last one runs to the end."""


@dataclass(slots=True)
class Branch:
    """A list in the tree; all places are of the view."""

    members: list[Member]
    starts: list[int]
    runs_on: bool
    """Whether it takes up the numbers of a list before it."""
    holder: int | None = None
    """Start of the item that holds it."""
    bound: int = 0
    """Where it is over at the latest: the start of what comes after it on a higher level, or the end of the text."""
    deepest: int = 0
    """End of the last marker in it or under it."""

    def item(self, place: int) -> int:
        """Start of the item that a place falls into."""
        return self.starts[bisect_right(self.starts, place) - 1]

    def following(self, place: int) -> int | None:
        """Start of the item that opens next after a place."""
        after = bisect_right(self.starts, place)
        return self.starts[after] if after < len(self.starts) else None


def branches(page: Flow, chains: list[Chain], walls: list[Span]) -> list[Branch]:
    """Every list with the item that holds it, in the order of their starts.

    Args:
        page: The view.
        chains: The lists.
        walls: Trusted headings, as spans of the view; a list that is not made of them does not hold any.
    """
    heads = [wall.start for wall in walls]
    found: list[Branch] = []
    path: list[Branch] = []
    seen: set[tuple[Look, Look]] = set()
    for chain in chains:
        starts = [member.reading.start for member in chain.members]
        branch = Branch(chain.members, starts, runs_on=chain.runs_on, bound=wall_after(page, walls, heads, starts[-1]))
        first = branch.starts[0]
        while path and path[-1].following(first) is None and not holds(page, path[-1], branch, seen):
            over = path.pop()
            over.bound = min(over.bound, first)
        if path:
            branch.holder = path[-1].item(first)
            following = path[-1].following(first)
            branch.bound = min(branch.bound, following or path[-1].bound)
            if following is not None:
                seen.add((look(path[-1].members[0].reading), look(branch.members[0].reading)))
        path.append(branch)
        found.append(branch)
    settle(found)
    return found


def wall_after(page: Flow, walls: list[Span], heads: list[int], start: int) -> int:
    """Where a trusted heading ends a list whose last marker stands at a place; the end of the text if none does."""
    after = bisect_right(heads, start)
    if after and start < walls[after - 1].end:
        return len(page.view)
    return heads[after] if after < len(heads) else len(page.view)


def settle(found: list[Branch]) -> None:
    """Bring bounds down from holders that were closed later, and the deepest markers up."""
    item_branch = {start: branch for branch in found for start in branch.starts}
    for branch in found:
        branch.deepest = branch.members[-1].reading.end
        if branch.holder is not None:
            above = item_branch[branch.holder]
            branch.bound = min(branch.bound, above.following(branch.holder) or above.bound)
    for branch in reversed(found):
        if branch.holder is not None:
            above = item_branch[branch.holder]
            above.deepest = max(above.deepest, branch.deepest)


def holds(page: Flow, outer: Branch, inner: Branch, seen: set[tuple[Look, Look]]) -> bool:
    """Whether the last item of a list that does not go on holds the list that begins after it."""
    last, first = outer.members[-1].reading, inner.members[0].reading
    if outer.bound <= first.start:
        return False
    usual = last.form.rank < first.form.rank or (look(last), look(first)) in seen
    if last.paragraph == first.paragraph:
        if last.on_line or in_one_sentence(page.view, last.end, first.start):
            return True
        return usual and not akin(last, first) and not is_past(page.view, outer, first.start)
    if not last.on_line or akin(last, first):
        return False
    if follows_colon(page.view, first.start) and first.paragraph - last.paragraph <= NEXT_PARAGRAPH:
        return True
    return usual and first.paragraph <= last.paragraph + largest(outer)


def look(reading: Candidate) -> Look:
    """How a marker looks, its number aside."""
    return reading.form.family, reading.surface, reading.on_line


def akin(one: Candidate, other: Candidate) -> bool:
    """Whether two markers could stand in one list."""
    return one.form.family == other.form.family


def in_one_sentence(view: str, start: int, end: int) -> bool:
    """Whether a colon at the end of the sentence that a marker opens introduces what follows."""
    return follows_colon(view, end) and SENTENCE_END.search(view, start, end) is None


def is_past(view: str, branch: Branch, place: int) -> bool:
    """Whether the last item of a list inside a paragraph has more sentences before a place than any elder has."""
    starts = [*branch.starts[-ELDERS:], place]
    sentences = [
        len(SENTENCE_END.findall(view, start, min(after, start + LONGEST))) for start, after in pairwise(starts)
    ]
    return len(sentences) > 1 and sentences[-1] > max(sentences[:-1])


def follows_colon(view: str, place: int) -> bool:
    """Whether a colon stands right before a place."""
    return view[max(0, place - 8) : place].rstrip().endswith(":")


def largest(branch: Branch) -> int:
    """Paragraphs of the longest elder of the last item; no bound for chapters, articles, long items and no elders."""
    if branch.members[0].reading.form.kind == "chapter":
        return UNBOUNDED
    sizes = paragraph_counts(branch.members[-ELDERS - 1 :])
    return max(sizes) if sizes and max(sizes) <= MANY else UNBOUNDED


def paragraph_counts(members: list[Member]) -> list[int]:
    """How many paragraphs each item but the last takes."""
    paragraphs = [member.reading.paragraph for member in members]
    return [max(1, after - own) for own, after in pairwise(paragraphs)]


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
    sizes = sorted(paragraph_counts(branch.members))
    if not sizes:
        return len(page.view)
    usual = sizes[(len(sizes) - 1) // 2] if last.on_line else 1
    if usual > MANY:
        return len(page.view)
    least = page.paragraph(heading_end(page.view, branch.deepest, len(page.view)))
    return page.paragraph_end(min(max(last.paragraph + usual - 1, least), len(page.starts) - 1))


def trimmed(view: str, start: int, end: int) -> int:
    """The end without the blanks and marks that belong to what comes after."""
    while end > start and view[end - 1] in " \t\n":
        end -= 1
    return end
