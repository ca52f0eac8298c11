"""What the text shows of notes beside the notes themselves: their marks in the prose, and bare numbers."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from iqrefs.model import NoteMark, Place
from iqrefs.read.layout import Layout
from iqrefs.read.series import Candidate
from iqrefs.text.markers import find_marker, find_styled_marks


def find_prose_marks(layout: Layout, taken: Collection[int]) -> Iterator[NoteMark]:
    """The marks on all lines but the `taken` ones (notes and lists), in order."""
    for index, line in enumerate(layout.lines):
        if index in taken or line.is_furniture or line.is_blank:
            continue
        for number, style in find_styled_marks(line.text):
            yield NoteMark(number, style, Place(line.number))


def find_blank_notes(
    layout: Layout, series: Sequence[Sequence[Candidate]], taken: Sequence[bool]
) -> dict[int, NoteMark]:
    """The lines that bear nothing but a number which is skipped between two notes, in their style."""
    found: dict[int, NoteMark] = {}
    for one in series:
        for before, after in pairwise(one):
            skipped = range(before.numbers[-1] + 1, after.numbers[0])
            for index in range(before.index + 1, after.index) if skipped else ():
                line = layout.lines[index]
                marker = None if line.is_blank or taken[index] else find_marker(line.text)
                if (
                    marker
                    and marker.start >= len(line.text)
                    and marker.style in (before.style, after.style)
                    and marker.numbers[0] in skipped
                ):
                    found[index] = NoteMark(marker.numbers[0], marker.style, Place(line.number))
    return found
