"""The stretch of a note that a change is of, in the pieces in which the note stands in its file."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from iqrefs.model import Change, Piece, SourceNote

_ADDRESS = re.compile(r"\s?<[^<>\s]*>")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A change's stretch of a note: its pieces, its ends in the nodes of the first and the last of them, and
    whether it has addresses that stand behind the words of links: one at its end, one anywhere, or leaves
    one that follows.
    """

    pieces: Sequence[Piece]
    start: int
    end: int
    takes_address: bool = False
    has_address: bool = False
    leaves_address: bool = False


class Pieces:
    """A note's text and the pieces in which it stands."""

    def __init__(self, note: SourceNote) -> None:
        self._text = note.text
        self._pieces = note.pieces
        self._starts = [piece.start for piece in note.pieces]

    def fit(self, change: Change) -> Change:
        """The change without line breaks at its ends for which it has a blank: they stay as they are."""
        start, end, replacement = change.start, change.end, change.replacement
        while start < end and replacement.endswith(" ") and self._is_break(end - 1):
            end, replacement = end - 1, replacement[:-1]
        while start < end and replacement.startswith(" ") and self._is_break(start):
            start, replacement = start + 1, replacement[1:]
        return Change(change.note, start, end, replacement)

    def _is_break(self, at: int) -> bool:
        """Whether a blank stands in no text of the file."""
        index = bisect_right(self._starts, at) - 1
        return self._text[at].isspace() and (index < 0 or at >= self._pieces[index].end)

    def find(self, change: Change) -> Stretch | None:
        """The stretch that a change is of, or None where its ends lie in no piece of one part."""
        text, pieces, starts = self._text, self._pieces, self._starts
        if change.start == change.end:
            return _find_point(change.start, pieces, starts)
        first = bisect_right(starts, change.start) - 1
        if first < 0 or change.start >= pieces[first].end:
            return None
        last = bisect_left(starts, change.end) - 1
        end = change.end
        takes = False
        if end > pieces[last].end:
            if not _ADDRESS.fullmatch(text, pieces[last].end, end):
                return None
            end = pieces[last].end
            takes = True
        touched = pieces[first : last + 1]
        if end <= change.start or any(piece.part != touched[0].part for piece in touched):
            return None
        has = takes or any(
            _ADDRESS.search(text, one.end, other.start)
            for one, other in pairwise(touched)
            if other.start > one.end
        )
        behind = pieces[last + 1].start if last + 1 < len(pieces) else len(text)
        leaves = not takes and end == pieces[last].end and _ADDRESS.match(text, end, behind) is not None
        return Stretch(
            touched,
            touched[0].offset + change.start - touched[0].start,
            touched[-1].offset + end - touched[-1].start,
            takes,
            has,
            leaves,
        )


def _find_point(at: int, pieces: Sequence[Piece], starts: Sequence[int]) -> Stretch | None:
    for index in (bisect_left(starts, at) - 1, bisect_right(starts, at) - 1):
        if index >= 0 and pieces[index].start <= at <= pieces[index].end:
            offset = pieces[index].offset + at - pieces[index].start
            return Stretch(pieces[index : index + 1], offset, offset)
    return None
