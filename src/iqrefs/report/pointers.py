"""The pointers of a reading, in the order of its notes, and how many of them lead somewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from iqrefs.model import POINTERS, Antecedent, Citation, MentionKey, Note, Reading, Status
from iqrefs.report.plain import count_of


@dataclass(frozen=True, slots=True)
class FollowedPointer:
    """A pointer, the note it stands in, and what became of it. `index` counts the note's citations from 0."""

    key: MentionKey
    note: Note
    index: int
    citation: Citation
    antecedent: Antecedent


def list_pointers(reading: Reading) -> Iterator[FollowedPointer]:
    """The pointers of the notes, in order."""
    for note in reading.document.notes:
        for index in range(len(note.mentions)):
            key = f"{note.label}#{index}"
            antecedent = reading.antecedents.get(key)
            if antecedent is not None and antecedent.kind in POINTERS and antecedent.status is not None:
                yield FollowedPointer(key, note, index, reading.citations[key], antecedent)


def count_pointers(reading: Reading) -> Counter[Status]:
    """How many pointers came out as resolved, ambiguous and unresolved."""
    return Counter(p.antecedent.status for p in list_pointers(reading) if p.antecedent.status)


def summarise_pointers(counts: Counter[Status]) -> str:
    """`19 pointers: 17 resolved, 1 ambiguous, 1 unresolved`."""
    told = ", ".join(f"{counts[status]:,} {status}" for status in ("resolved", "ambiguous", "unresolved"))
    return f"{count_of(counts.total(), 'pointer')}: {told}"
