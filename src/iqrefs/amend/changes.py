"""Edits of citations as changes of the notes that they stand in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from iqrefs.model import Change, Document, Edit, Mention, Note


@dataclass(frozen=True, slots=True)
class Amended:
    """A file with changes: its bytes, the changes that found no place in it, and of these those that fall
    into citations with tracked changes. `breaks_signature` says that the file was signed, and is no longer.
    """

    data: bytes
    unplaced: tuple[Change, ...] = ()
    breaks_signature: bool = False
    tracked: tuple[Change, ...] = ()


def place_edits(document: Document, edits: Iterable[Edit]) -> tuple[list[Change], list[Edit]]:
    """The changes that make the edits, in the order of the notes, and the edits that have no place there: of
    an unknown citation, or one that another edit meets.
    """
    numbers = {note.label: number for number, note in enumerate(document.notes)}
    placed: list[tuple[Change, Edit]] = []
    unplaced: list[Edit] = []
    for edit in edits:
        change = _place(document, numbers, edit)
        if change is None:
            unplaced.append(edit)
        else:
            placed.append((change, edit))
    placed.sort(key=lambda one: (one[0].note, one[0].start, one[0].end))
    kept: list[Change] = []
    for change, edit in placed:
        if kept and kept[-1].note == change.note and change.start < kept[-1].end:
            unplaced.append(edit)
        else:
            kept.append(change)
    return kept, unplaced


def _place(document: Document, numbers: dict[str, int], edit: Edit) -> Change | None:
    label, _, index = edit.mention.rpartition("#")
    number = numbers.get(label)
    if number is None or not index.isdecimal() or int(index) >= len(document.notes[number].mentions):
        return None
    note = document.notes[number]
    start = _find_mention(note, int(index))
    if start is None or edit.span[1] > len(note.mentions[int(index)].text):
        return None
    return Change(number, start + edit.span[0], start + edit.span[1], edit.replacement)


def _find_mention(note: Note, index: int) -> int | None:
    """Where a citation stands in its note."""
    mention: Mention = note.mentions[index]
    return mention.start if note.text.startswith(mention.text, mention.start) else None
