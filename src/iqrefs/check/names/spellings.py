"""One person's name in several spellings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from iqrefs.check.names.near_names import find_near
from iqrefs.check.names.printed_names import PrintedName, Respelt, list_names
from iqrefs.check.subject import Subject
from iqrefs.text.script import has_arabic

_TELLING_ARABIC, _TELLING = 3, 2
_SLIP = 76.0
_SHORTEST = 4
_PARTICLE = 2
"""Words of this length (al, de, bn) are no evidence of a person."""


def find_respelt(subject: Subject) -> list[Respelt]:
    """The first place of each spelling of a name that the document elsewhere, and more often, spells
    otherwise.

    The two spellings fold to one (احمد, أحمد; Altunisik, Altunışık), they differ by a slip beside a pointer
    to the very work, or by one letter of what is surely one person's name. A note and an entry of one work
    that disagree are left to BIB003.
    """
    names = [name for mention in subject.mentions for name in list_names(mention)]
    found = [*_find_folded(names), *_find_slips(subject), *find_near(subject, names)]
    told: set[tuple[str, ...]] = set()
    first = []
    for one in found:
        if one.name.spelling not in told:
            told.add(one.name.spelling)
            first.append(one)
    return first


def _find_folded(names: Sequence[PrintedName]) -> Iterator[Respelt]:
    by_person: defaultdict[tuple[str, ...], dict[tuple[str, ...], list[PrintedName]]] = defaultdict(dict)
    for name in names:
        by_person[name.folded].setdefault(name.spelling, []).append(name)
    for folded, spellings in by_person.items():
        groups = sorted(spellings.values(), key=len, reverse=True)  # stable: of equals the first in print
        for group in groups[1:]:
            if _is_one_person(folded, groups[0], group) and not _is_told_elsewhere(groups[0], group):
                yield Respelt(group[0], groups[0][0])


def _is_one_person(
    folded: tuple[str, ...], left: Sequence[PrintedName], right: Sequence[PrintedName]
) -> bool:
    telling = _TELLING_ARABIC if has_arabic(folded[0]) else _TELLING
    words = [word for word in folded if len(word) > _PARTICLE]
    return len(words) >= telling or not _works(left).isdisjoint(_works(right))


def _is_told_elsewhere(left: Sequence[PrintedName], right: Sequence[PrintedName]) -> bool:
    """Whether the spellings differ between full descriptions of one work alone."""
    works = _works(left) | _works(right)
    return len(works) == 1 and all(
        name.mention.citation.kind == "full" and not name.mention.is_record for name in (*left, *right)
    )


def _works(names: Sequence[PrintedName]) -> set[str]:
    return {name.mention.work.id for name in names if name.mention.work}


def _find_slips(subject: Subject) -> Iterator[Respelt]:
    """Names beside a pointer with one word that is spelled otherwise than in the work's own description."""
    for mention in subject.in_notes:
        full = subject.by_key.get((mention.antecedent.mention if mention.antecedent else None) or "")
        if full is None or full is mention:
            continue
        originals = list(list_names(full))[:8]
        for name in list(list_names(mention))[:8]:
            other = next((one for one in originals if _is_slip(name, one)), None)
            if other:
                yield Respelt(name, other)


def _is_slip(name: PrintedName, other: PrintedName) -> bool:
    lone = set(name.folded) - set(other.folded)
    missing = set(other.folded) - set(name.folded)
    if len(lone) != 1 or len(name.folded) != len(other.folded) or len(missing) != 1:
        return False
    one, two = lone.pop(), missing.pop()
    if min(len(one), len(two)) < _SHORTEST:
        return False
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - only where two names differ

    return ratio(one, two) >= _SLIP
