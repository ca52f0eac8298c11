"""The names of persons as they are printed over a document, and one person's name in several spellings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from iqrefs.check.printed_words import read_words, word_key
from iqrefs.check.subject import Mentioned, Subject
from iqrefs.match.names import name_text
from iqrefs.model import Name, Span
from iqrefs.text.fold import fold_string
from iqrefs.text.script import has_arabic

_ROLES = ("author", "editor", "translator")
_TELLING_ARABIC, _TELLING = 3, 2
_SLIP = 76.0
_LONGEST = 200
_MOST_NAMES = 40
_SHORTEST = 4
_PARTICLE = 2
"""Words of this length (al, de, bn) are no evidence of a person."""


@dataclass(frozen=True, slots=True)
class PrintedName:
    """A name in a citation: as printed, its words as compared and folded, in the order of the folded ones."""

    mention: Mentioned
    text: str
    spelling: tuple[str, ...]
    folded: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Respelt:
    """A name, and the same person's name as it is spelled elsewhere."""

    name: PrintedName
    other: PrintedName


def find_respelt(subject: Subject) -> list[Respelt]:
    """The first place of each spelling of a name that the document elsewhere, and more often, spells
    otherwise.

    The two spellings fold to one (احمد, أحمد; Altunisik, Altunışık), or they differ by a slip beside a
    pointer to the very work. A note and an entry of one work that disagree are left to BIB003.
    """
    names = [name for mention in subject.mentions for name in list_names(mention)]
    found = [*_find_folded(names), *_find_slips(subject)]
    told: set[tuple[str, ...]] = set()
    first = []
    for one in found:
        if one.name.spelling not in told:
            told.add(one.name.spelling)
            first.append(one)
    return first


def list_names(mention: Mentioned) -> Iterator[PrintedName]:
    """The names of a citation that are more than one word."""
    for role in _ROLES:
        names: list[Name] = mention.citation.item.get(role, [])  # type: ignore[assignment]
        for name in names[:_MOST_NAMES]:
            text = name_text(name)[:_LONGEST]
            pairs = sorted(
                (fold_string(word.key), word.key) for word in read_words(text, {}) if len(word.key) > 1
            )
            if len(pairs) >= _TELLING:
                yield PrintedName(
                    mention, text, tuple(pair[1] for pair in pairs), tuple(pair[0] for pair in pairs)
                )


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


def find_name(name: PrintedName) -> tuple[Span, ...]:
    """Where a name stands in the print: its words, if they stand there once in a row, else all names."""
    mention = name.mention
    if mention.is_record:
        return ()
    wanted = {word_key(word) for word in name.text.split()}
    words = [
        word
        for role in _ROLES
        for word in read_words(mention.text, {role: mention.spans_of(role)})
        if word.variable == role and word.key in wanted
    ]
    if not words:
        return mention.spans_of("author")
    start, end = min(word.start for word in words), max(word.end for word in words)
    return ((start, end),) if end - start <= 2 * len(name.text) else mention.spans_of("author")
