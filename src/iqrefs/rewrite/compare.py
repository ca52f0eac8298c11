"""Two readings of one document, before and after its notes were rewritten: what is read otherwise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from iqrefs.model import MentionKey, Note, Reading


def find_unlike(before: Reading, after: Reading) -> tuple[MentionKey, ...]:
    """The citations that are read as of other works than before, or of other passages: the first of each
    note. Where other notes are read than before, the first one of the note that has no counterpart.
    """
    old, new = before.document.notes, after.document.notes
    for note, other in zip(old, new, strict=False):
        if note.label != other.label:
            return (f"{note.label}#0",)
    if len(old) != len(new):
        return (f"{old[min(len(old) - 1, len(new))].label}#0",) if old else ()
    same = _pair_works(before, after)
    found = (
        _find_first(_list_cited(before, note, same), _list_cited(after, other))
        for note, other in zip(old, new, strict=True)
    )
    return tuple(key for key in found if key is not None)


@dataclass(frozen=True, slots=True)
class _Cited:
    """A citation, the work that it is read as, and the passage."""

    key: MentionKey
    work: str
    passage: str


def _find_first(old: Sequence[_Cited], new: Sequence[_Cited]) -> MentionKey | None:
    """The first citation that is read otherwise; a passage that was not named before may be now."""
    for one, other in zip(old, new, strict=False):
        if one.work != other.work or one.passage not in ("", other.passage):
            return one.key
    if len(old) == len(new):
        return None
    return old[min(len(old), len(new)) - 1].key if old else new[0].key


def _list_cited(reading: Reading, note: Note, same: Mapping[str, str] | None = None) -> list[_Cited]:
    """What a note cites, in order; `same` are other names for the works."""
    listed = []
    for index in range(len(note.mentions)):
        key = f"{note.label}#{index}"
        if reading.antecedents[key].kind == "none":
            continue
        work = reading.work_of.get(key, "")
        locator = reading.citations[key].locator
        passage = locator["value"] if locator and work else ""
        listed.append(_Cited(key, (same or {}).get(work, work), passage))
    return listed


def _pair_works(before: Reading, after: Reading) -> Mapping[str, str]:
    """The work of the second reading for each of the first: that of the mention that describes it first.

    Two works that became one are no pair for either.
    """
    pairs: dict[str, str] = {}
    for work in before.works:
        for key in work.mentions:
            if key in after.work_of:
                pairs[work.id] = after.work_of[key]
                break
    taken: dict[str, str] = {}
    for old, new in pairs.items():
        taken[new] = "" if new in taken else old
    return {old: new if taken[new] == old else f"{old}={new}" for old, new in pairs.items()}
