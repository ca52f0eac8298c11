"""Chains of notes as readable lists: what each citation is of, and the note as printed.

A citation is told by the number of its work (0 is the first one described), by the reason why it has none,
or by None where it cites nothing; a note with several citations by a tuple of these.
"""

from __future__ import annotations

from collections.abc import Sequence

from iqrefs.merge import merge_works
from iqrefs.model import Place, Reading, Source, SourceNote
from iqrefs.parse import parse_document
from iqrefs.resolve import resolve_pointers
from iqrefs.split import split_source

Told = int | str | None
Row = tuple[Told | tuple[Told, ...], str]


def read_notes(*texts: str, labels: Sequence[str] = ()) -> Reading:
    """Notes (labelled 1, 2, 3 … where no labels are given) through all stages."""
    named = labels or [str(number) for number in range(1, len(texts) + 1)]
    notes = tuple(
        SourceNote(label, text, Place(line))
        for line, (label, text) in enumerate(zip(named, texts, strict=True), 1)
    )
    document = split_source(Source("chain.txt", "notes", "", "en", notes))
    citations = parse_document(document)
    return merge_works(document, citations, resolve_pointers(document, citations))


def check_chain(*rows: Row, labels: Sequence[str] = ()) -> Reading:
    """Assert what each note of a chain is of; the reading is given back for more."""
    reading = read_notes(*(text for _, text in rows), labels=labels)
    assert tell_chain(reading) == list(rows)
    return reading


def tell_chain(reading: Reading) -> list[Row]:
    """A reading as such rows."""
    numbers: dict[str, int] = {}
    rows: list[Row] = []
    for note in reading.document.notes:
        told = tuple(_tell(reading, numbers, f"{note.label}#{i}") for i in range(len(note.mentions)))
        rows.append((told[0] if len(told) == 1 else told, note.text))
    return rows


def _tell(reading: Reading, numbers: dict[str, int], key: str) -> Told:
    antecedent = reading.antecedents[key]
    if antecedent.kind == "none" or antecedent.reason:
        return antecedent.reason
    return numbers.setdefault(reading.work_of[key], len(numbers))


def list_kinds(reading: Reading) -> list[str]:
    """The kind of every citation, in order."""
    return [antecedent.kind for antecedent in reading.antecedents.values()]
