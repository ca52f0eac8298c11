"""The numbers of a document's notes: their series, what is skipped, and their marks in the prose."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from iqrefs.check.chains.walk import read_label
from iqrefs.check.subject import Subject
from iqrefs.model import Note, NoteMark

_LEAST_NOTES = 5
_MARKED_SHARE = 0.9
_STYLE_SHARE = 0.66


@dataclass(frozen=True, slots=True)
class Gap:
    """Numbers that no note bears, from `first` to `last`, and the note after them."""

    series: int
    first: int
    last: int
    note: Note

    @property
    def label(self) -> str:
        """The numbers as a label: `40-43`, `7`, `2:3`."""
        prefix = f"{self.series}:" if self.series > 1 else ""
        return f"{prefix}{self.first}" if self.first == self.last else f"{prefix}{self.first}-{self.last}"


def list_series(subject: Subject) -> list[list[tuple[int, Note]]]:
    """The numbered notes by series, each with its number."""
    series: defaultdict[int, list[tuple[int, Note]]] = defaultdict(list)
    for note in subject.reading.document.notes:
        number = read_label(note.label)
        if number:
            series[number[0]].append((number[1], note))
    return [series[key] for key in sorted(series)]


def find_gaps(subject: Subject) -> Iterator[Gap]:
    """The gaps in the numbers, without those that stand in the text with nothing behind them.

    Notes that begin far above 1 are an excerpt, and nothing is missing before them.
    """
    blank = {mark.number for mark in subject.reading.document.source.blank_notes}
    for position, notes in enumerate(list_series(subject), 1):
        first = notes[0][0]
        start = 0 if first - 1 <= len(notes) // 2 else first - 1
        for (before, _), (number, note) in pairwise([(start, notes[0][1]), *notes]):
            for low, high in _part_runs(before + 1, number, blank):
                yield Gap(position, low, high, note)


def _part_runs(first: int, stop: int, blank: set[int]) -> Iterator[tuple[int, int]]:
    """The runs of numbers from `first` up to (not with) `stop` that the blank ones leave."""
    start = first
    for number in [*sorted(one for one in blank if first <= one < stop), stop]:
        if number > start:
            yield start, number - 1
        start = number + 1


@dataclass(frozen=True, slots=True)
class Marking:
    """How the prose calls the notes: their numbers in order, and its marks; `style` is that of most."""

    notes: Sequence[tuple[int, Note]]
    marks: Sequence[NoteMark]
    style: str

    @property
    def marked(self) -> set[int]:
        """The numbers that some mark bears."""
        return {mark.number for mark in self.marks}


def find_marking(subject: Subject) -> Marking | None:
    """The marks of a document that calls nearly all of its notes, and most in one style; else None.

    Where the numbers begin again, a mark may call a note of any series: nothing is told then.
    """
    series = list_series(subject)
    marks = subject.reading.document.source.marks
    if len(series) != 1 or len(series[0]) < _LEAST_NOTES or not marks:
        return None
    numbers = {number for number, _ in series[0]}
    by_style = Counter(style for style, _ in {(m.style, m.number) for m in marks if m.number in numbers})
    if not by_style or len(numbers & {mark.number for mark in marks}) < _MARKED_SHARE * len(numbers):
        return None
    style, count = by_style.most_common(1)[0]
    return Marking(series[0], marks, style) if count >= _STYLE_SHARE * len(numbers) else None
