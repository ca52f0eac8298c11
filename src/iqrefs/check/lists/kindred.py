"""A work of the notes and an entry of the list that are plainly one work, though reading did not know it
again: a word of the title, a letter of the name or the number of the issue is another one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from iqrefs.check.subject import Mentioned, Subject
from iqrefs.match.names import name_words
from iqrefs.match.numbers import number_key
from iqrefs.match.title_pairs import Title, read_title
from iqrefs.match.works import makers_of, year_of
from iqrefs.model import Item, Name
from iqrefs.text.fold import fold_key
from iqrefs.text.script import has_arabic

_FEWEST_WORDS = 3
"""Words that the titles must have in common."""

_MOST_COMPARED = 20

_Host = tuple[int, str]
"""A year, and what came out in it: a folded journal or publisher."""


def find_kindred(subject: Subject) -> dict[str, str]:
    """For each work that only the list has and no note cites, the work of the notes that it plainly is."""
    entries = {one.work.id: one for one in subject.entries if one.work and one.text and not one.is_record}
    cited = {note.work.id for note in subject.in_notes if note.work}
    notes: dict[str, Mentioned] = {}
    for note in subject.in_notes:
        if note.work and note.work.id not in entries and note.citation.kind == "full":
            notes.setdefault(note.work.id, note)
    by_host: defaultdict[_Host, dict[str, Mentioned]] = defaultdict(dict)
    for work, entry in entries.items():
        for host in _list_hosts(entry) if work not in cited else ():
            if len(by_host[host]) < _MOST_COMPARED:
                by_host[host][work] = entry
    return _pair_off(notes, by_host)


def _list_hosts(mention: Mentioned) -> set[_Host]:
    """The journal or book, and the publisher, each with the year."""
    item = mention.citation.item
    year = year_of(item.get("issued"))
    hosts = fold_key(item.get("container-title", "")), fold_key(item.get("publisher", ""))
    return {(year, host) for host in hosts if year and host}


def _pair_off(
    notes: Mapping[str, Mentioned], by_host: Mapping[_Host, Mapping[str, Mentioned]]
) -> dict[str, str]:
    """The works of entries and of notes of which each fits the other alone."""
    fitting: defaultdict[str, list[str]] = defaultdict(list)
    for work, note in notes.items():
        near = {one: entry for host in _list_hosts(note) for one, entry in by_host.get(host, {}).items()}
        listed = [one for one, entry in near.items() if _is_kindred(note, entry)]
        for one in listed:
            fitting[one] += [work] if len(listed) == 1 else [work, work]
    return {listed: works[0] for listed, works in fitting.items() if len(works) == 1}


def _is_kindred(note: Mentioned, entry: Mentioned) -> bool:
    left, right = note.citation.item, entry.citation.item
    names = makers_of(left)[:1], makers_of(right)[:1]
    if "title" not in left or "title" not in right or not names[0] or not names[1]:
        return False
    if not _are_letter_apart(names[0][0], names[1][0]):
        return False
    titles = read_title(left["title"]), read_title(right["title"])
    unlike = _other_numbers(left, right)
    if unlike == ["issue"] and titles[0].words != titles[1].words:
        return False
    return unlike in ([], ["issue"]) and _are_word_apart(*titles)


def _are_letter_apart(left: Name, right: Name) -> bool:
    """Whether two names have one family name, and given names that differ in a single letter at most, the
    initial of one of them. Arabic names and others in one piece: all words but one.
    """
    if "family" in left and "family" in right:
        given = [fold_key(name.get("given", "")).split() for name in (left, right)]
        apart = [pair for pair in zip(*given, strict=False) if pair[0][0] != pair[1][0] or _are_words(pair)]
        is_letter = len(apart) <= 1 and all(len(one) == len(other) == 1 for one, other in apart)
        return is_letter and fold_key(left["family"]) == fold_key(right["family"])
    words = name_words(left), name_words(right)
    least = max(len(words[0]), len(words[1])) - 1
    return len(set(words[0]) & set(words[1])) >= max(least, 2 if has_arabic(" ".join(words[0])) else 1)


def _are_words(pair: tuple[str, str]) -> bool:
    """Whether two given names are both written out and differ."""
    return pair[0] != pair[1] and min(len(pair[0]), len(pair[1])) > 1


def _other_numbers(left: Item, right: Item) -> list[str]:
    """The numbers that both works have, and that are not the same."""
    pairs = {
        "volume": (number_key(left.get("volume", "")), number_key(right.get("volume", ""))),
        "issue": (number_key(left.get("issue", "")), number_key(right.get("issue", ""))),
        "edition": (number_key(left.get("edition", "")), number_key(right.get("edition", ""))),
        "number": (number_key(left.get("number", "")), number_key(right.get("number", ""))),
    }
    return [name for name, (one, other) in pairs.items() if one and other and one != other]


def _are_word_apart(left: Title, right: Title) -> bool:
    """Whether two telling titles are the same but for one word, which is no number."""
    if left.numbers != right.numbers or left.part != right.part:
        return False
    here, there = left.word_set - right.word_set, right.word_set - left.word_set
    return max(len(here), len(there)) <= 1 and len(left.word_set & right.word_set) >= _FEWEST_WORDS
