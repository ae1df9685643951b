"""How well the points of labelled texts are found: `python tests/bench/points.py FOLDER`.

FOLDER holds `texts/` and `gold.json`: for each file a list of {"start", "marker", "ordinal", "parent"}, where `start`
is an offset in the file and `parent` the start of the point that holds this one, or null. The register of a text is the
part of its name after the number: `01-report.txt` is a report. Printed are marker precision, recall and F1 (by start),
parent-link F1 (a link is a pair of child and parent; sub-headings are passed over) and milliseconds per 10,000
characters, the best of five runs.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[2]))

from reader.speech.model import Point
from reader.speech.outline import outline

RUNS = 5


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one text or of several together."""

    right: int = 0
    found: int = 0
    labelled: int = 0
    links_right: int = 0
    characters: int = 0
    seconds: float = 0.0

    def __add__(self, other: Score) -> Score:
        """Both together."""
        return Score(
            self.right + other.right,
            self.found + other.found,
            self.labelled + other.labelled,
            self.links_right + other.links_right,
            self.characters + other.characters,
            self.seconds + other.seconds,
        )

    def row(self, name: str) -> str:
        """A line of the table."""
        precision = self.right / self.found if self.found else 1.0
        recall = self.right / self.labelled if self.labelled else 1.0
        both = self.found + self.labelled
        marker, link = (2 * right / both if both else 1.0 for right in (self.right, self.links_right))
        speed = 1e7 * self.seconds / self.characters if self.characters else 0.0
        return f"{name:24}{self.labelled:6}{precision:9.3f}{recall:9.3f}{marker:9.3f}{link:9.3f}{speed:9.2f}"


def numbered_parent(points: tuple[Point, ...], point: Point) -> int | None:
    """Start of the nearest numbered point above."""
    above = point.parent
    while above is not None and not points[above].marker:
        above = points[above].parent
    return None if above is None else points[above].start


def score(text: str, labels: list[dict[str, int | None]]) -> Score:
    """The counts of one text."""
    seconds = []
    for _ in range(RUNS):
        began = perf_counter()
        points = outline(text).points
        seconds.append(perf_counter() - began)
    found = {point.start: numbered_parent(points, point) for point in points if point.marker}
    gold = {label["start"]: label["parent"] for label in labels}
    right = found.keys() & gold.keys()
    links = sum(1 for start in right if found[start] == gold[start])
    return Score(len(right), len(found), len(gold), links, len(text), min(seconds))


def total(scores: Iterable[Score]) -> Score:
    """All together."""
    return sum(scores, Score())


def table(folder: Path) -> Iterator[str]:
    """The lines of the table for a folder."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    yield f"{'':24}{'points':>6}{'prec':>9}{'recall':>9}{'F1':>9}{'link F1':>9}{'ms/10k':>9}"
    registers: dict[str, list[Score]] = {}
    for path in sorted((folder / "texts").iterdir()):
        with path.open(encoding="utf-8", newline="") as file:
            one = score(file.read(), gold.get(path.name, []))
        registers.setdefault(path.stem.partition("-")[2], []).append(one)
        yield one.row(path.name)
    yield ""
    for register, scores in registers.items():
        yield total(scores).row(register)
    yield ""
    yield total(one for scores in registers.values() for one in scores).row("all")


if __name__ == "__main__":
    for line in table(Path(sys.argv[1])):
        sys.stdout.write(line + "\n")
