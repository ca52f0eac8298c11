"""Pointers that no earlier note describes the work of, and where else it may be described."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from iqrefs.check.chains.walk import Descriptions, Prints, describes_in_full
from iqrefs.check.subject import Mentioned, Subject
from iqrefs.match.names import fit_names
from iqrefs.match.works import makers_of


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A pointer, the full citations of later notes that fit it, and the entries of the list that do.

    `is_printed` says that an earlier note prints the same name or title in any place: then the work may be
    there, and only have been read in another way.
    """

    mention: Mentioned
    later: tuple[Mentioned, ...]
    listed: tuple[Mentioned, ...]
    is_printed: bool = False


def list_unmatched(subject: Subject) -> Iterator[Unmatched]:
    """The pointers beside whose author or title no earlier work stands."""
    open_pointers = {
        mention.key: mention
        for mention in subject.in_notes
        if mention.antecedent and mention.antecedent.reason == "no-match"
    }
    if not open_pointers:
        return
    later = _list_later(subject, open_pointers)
    listed = Descriptions()
    for entry in subject.entries:
        listed.add(entry)
    earlier = Prints()
    for mention in subject.in_notes:
        if mention.key in open_pointers:
            entries = listed.find(mention.citation.item)
            is_printed = earlier.hold(mention.citation.item)
            yield Unmatched(mention, later[mention.key], tuple(entries), is_printed)
        if mention.key not in open_pointers:
            earlier.add(mention)


def list_misled(subject: Subject) -> Iterator[Unmatched]:
    """The pointers whose name is that of a later author, and of the work they were taken for only a word of
    the title («الخفاجي، المصدر السابق» after an article on Khafaji).
    """
    misled = {mention.key: mention for mention in subject.in_notes if _rests_on_title(subject, mention)}
    later = _list_later(subject, misled) if misled else {}
    for key, mention in misled.items():
        names = makers_of(mention.citation.item)
        authored = [one for one in later[key] if fit_names(names, makers_of(one.citation.item))]
        if authored:
            yield Unmatched(mention, tuple(authored), ())


def _rests_on_title(subject: Subject, mention: Mentioned) -> bool:
    found, item = mention.antecedent, mention.citation.item
    names = makers_of(item)
    if not found or found.kind != "op-cit" or not found.mention or not names or "title" in item:
        return False
    full = subject.by_key[found.mention].citation.item
    makers = [*makers_of(full), *full.get("editor", []), *full.get("translator", [])]
    return bool(makers) and not fit_names(names, makers)


def _list_later(subject: Subject, open_pointers: dict[str, Mentioned]) -> dict[str, tuple[Mentioned, ...]]:
    """For each open pointer the full citations behind it that fit, the first one first."""
    behind = Descriptions()
    later: dict[str, tuple[Mentioned, ...]] = {}
    for mention in reversed(tuple(subject.in_notes)):
        if mention.key in open_pointers:
            later[mention.key] = tuple(reversed(behind.find(mention.citation.item)))
        elif describes_in_full(mention):
            behind.add(mention)
    return later
