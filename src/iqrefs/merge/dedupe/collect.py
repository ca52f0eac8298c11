"""What readings give to be deduplicated: the works of a paper, the entries of a bibliography one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iqrefs.merge.authors import complete_authors
from iqrefs.model import Entry, Given, MentionKey, Place, Reading


def collect_given(readings: Sequence[tuple[str, Reading]]) -> tuple[Given, ...]:
    """The descriptions of documents, each given with its name as on the command line, in their order.

    A document with notes gives its works, for what its notes and its bibliography cite together was put
    together when it was read; a bibliography gives each entry for itself, twins and all.
    """
    return tuple(
        one
        for number, (name, reading) in enumerate(readings, 1)
        for one in (
            _collect_works(number, name, reading)
            if reading.document.notes
            else _collect_entries(number, name, reading)
        )
    )


def _collect_works(number: int, name: str, reading: Reading) -> Iterator[Given]:
    lines = _lines_of(reading)
    ids = {_key(entry): entry.id for entry in reading.document.bibliography if entry.id}
    for work in reading.works:
        first = work.mentions[0]
        given_id = next((ids[mention] for mention in work.mentions if mention in ids), "")
        text = reading.citations[first].text
        yield Given(f"{number}/{first}", name, lines[first], given_id, work.item, text)


def _collect_entries(number: int, name: str, reading: Reading) -> Iterator[Given]:
    items = complete_authors(reading.document, reading.citations, reading.antecedents)
    for entry in reading.document.bibliography:
        key = _key(entry)
        yield Given(f"{number}/{key}", name, _line_of(entry.place), entry.id or "", items[key], entry.text)


def _lines_of(reading: Reading) -> dict[MentionKey, int]:
    """The line of each mention: that of its note or entry."""
    lines = {_key(entry): _line_of(entry.place) for entry in reading.document.bibliography}
    for note in reading.document.notes:
        for index in range(len(note.mentions)):
            lines[f"{note.label}#{index}"] = _line_of(note.place)
    return lines


def _line_of(place: Place) -> int:
    return place.line if place.unit == "line" else 0


def _key(entry: Entry) -> MentionKey:
    return f"bibliography:{entry.label}"
