"""Names that are one letter apart and surely one person's: dots of an Arabic letter, a letter of a Latin
family name that is lost or doubled.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from iqrefs.check.names.printed_names import PrintedName, Respelt, list_authors, list_families
from iqrefs.check.print.slips import bare_letters, is_slip_of
from iqrefs.check.subject import Mentioned, Subject
from iqrefs.gazetteer import FAMILY, GIVEN, load_gazetteer
from iqrefs.text.fold import fold_key, fold_string
from iqrefs.text.script import has_arabic

_TELLING = 3
_SHORTEST = 4
_SHORTEST_FAME = 5
_SHORTEST_LATIN = 6
_MOST_FAMILIES = 20
_MOST_NAMES = 8
_MOST_AUTHORS = 40
_MOST_MENTIONS = 40
_WHOLE_GIVEN = 3


def find_near(subject: Subject, names: Sequence[PrintedName]) -> Iterator[Respelt]:
    """The rarer spelling of each such name, with the other; `names` are all of the document."""
    yield from _find_undotted(names)
    yield from _find_families(subject)
    yield from _find_short(subject)
    yield from _find_fame(subject)


def _find_undotted(names: Sequence[PrintedName]) -> Iterator[Respelt]:
    """Arabic names that differ in the dots of one word."""
    groups: defaultdict[Hashable, defaultdict[Hashable, list[PrintedName]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for name in names:
        if len(name.folded) >= _TELLING and has_arabic(name.folded[0]):
            groups[tuple(sorted(map(bare_letters, name.folded)))][name.folded].append(name)
    for spellings in groups.values():
        first, *others = sorted(spellings.values(), key=len, reverse=True)
        for group in others[:_MOST_FAMILIES]:
            unlike = set(group[0].folded) - set(first[0].folded)
            word = min(unlike) if len(unlike) == 1 else ""
            if len(word) >= _SHORTEST and _is_slip(word, group, first):
                yield Respelt(group[0], first[0])


def _is_slip(word: str, group: Sequence[PrintedName], others: Sequence[PrintedName]) -> bool:
    """Whether a word is no name of its own, or stands in the name of the author of the same title."""
    if not _titles_of(group).isdisjoint(_titles_of(others)):
        return not _is_told_elsewhere(group, others)
    return len(others) > len(group) and not load_gazetteer().word_bits(word) & (GIVEN | FAMILY)


def _titles_of(names: Sequence[PrintedName]) -> set[str]:
    titles = (fold_key(str(name.mention.citation.item.get("title", ""))) for name in names)
    return {title for title in titles if title}


def _is_told_elsewhere(group: Sequence[PrintedName], others: Sequence[PrintedName]) -> bool:
    """Whether all are full descriptions of one work, which BIB003 lays side by side."""
    works = {name.mention.work.id for name in (*group, *others) if name.mention.work}
    return len(works) == 1 and all(name.mention.citation.kind == "full" for name in (*group, *others))


def _find_families(subject: Subject) -> Iterator[Respelt]:
    """Latin family names beside the same given names, of which one at least is whole."""
    groups: defaultdict[Hashable, defaultdict[str, list[PrintedName]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for mention in subject.mentions:
        for given, name in _list_known(mention):
            groups[given][name.folded[0]].append(name)
    for families in groups.values():
        first, *others = sorted(families.values(), key=len, reverse=True)[:_MOST_FAMILIES]
        for group in others:
            is_sure = len(first) > len(group) or not _titles_of(group).isdisjoint(_titles_of(first))
            is_near = _is_near(group[0].folded[0], first[0].folded[0])
            if is_near and is_sure and not _is_told_elsewhere(group, first):
                yield Respelt(group[0], first[0])


def _list_known(mention: Mentioned) -> Iterator[tuple[Hashable, PrintedName]]:
    """The given names of a citation, where there are two and one is whole, each with its family name."""
    for name in list_families(mention):
        for printed in mention.citation.item.get("author", [])[:_MOST_AUTHORS]:
            if printed.get("family", "") == name.text:
                given = fold_string(printed.get("given", "")).replace(".", " ").split()
                if len(given) > 1 and any(len(word) >= _WHOLE_GIVEN for word in given):
                    yield tuple(given), name


def _find_short(subject: Subject) -> Iterator[Respelt]:
    """Family names alone beside the title of a work that was described before."""
    for mention in subject.in_notes:
        full = subject.by_key.get((mention.antecedent.mention if mention.antecedent else None) or "")
        if full is None or full is mention or not mention.citation.item.get("title"):
            continue
        originals = list(list_families(full))[:_MOST_NAMES]
        for name in list(list_families(mention))[:_MOST_NAMES]:
            word = name.folded[0]
            other = next((one for one in originals if _is_near(word, one.folded[0])), None)
            if other and all(one.folded[0] != word for one in originals):
                yield Respelt(name, other)


def _find_fame(subject: Subject) -> Iterator[Respelt]:
    """Arabic names of one word by which the author of a work is known, where another description of that
    very work spells the word with other dots: both spellings, each with the other.
    """
    for mentions in subject.by_work.values():
        authors = [name for mention in mentions[:_MOST_MENTIONS] for name in list_authors(mention)]
        whole = [name for name in authors if len(name.folded) > 1]
        for name in authors:
            word = name.folded[0]
            if len(name.folded) > 1 or len(word) < _SHORTEST_FAME or not has_arabic(word):
                continue
            other = next((one for one in whole if _has_dotted(one, word)), None)
            if other and not any(word in one.folded for one in whole):
                yield Respelt(name, other)
                yield Respelt(other, name)


def _has_dotted(name: PrintedName, word: str) -> bool:
    """Whether a name has the word, with the dots of one of its letters changed."""
    return any(one != word and bare_letters(one) == bare_letters(word) for one in name.folded)


def _is_near(word: str, other: str) -> bool:
    """Whether two Latin family names differ by one letter that is lost or doubled, a final e included."""
    short, long = sorted((word, other), key=len)
    if len(short) < _SHORTEST_LATIN or has_arabic(short) or word == other:
        return False
    return f"{short}e" == long or (len(short) != len(long) and is_slip_of(word, other))
