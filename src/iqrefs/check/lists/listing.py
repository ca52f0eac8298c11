"""The works of the notes against those of the printed list.

Where a work of the notes may well be an entry that reading did not know again (the same title words, the same
author and year), nothing is certain, and it counts as listed, and the entry as cited.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from iqrefs.check.lists.kindred import find_kindred
from iqrefs.check.lists.named_collections import Collections
from iqrefs.check.subject import Mentioned, Subject
from iqrefs.match.names import name_words
from iqrefs.match.works import makers_of, year_of
from iqrefs.text.fold import fold_key

_KINDS: tuple[frozenset[str], ...] = (
    frozenset({"book", "chapter", "report", "paper-conference", "thesis", "article"}),
    frozenset({"webpage", "post-weblog", "post", "article-newspaper", "article-magazine", "broadcast"}),
    frozenset({"article-journal", "paper-conference", "chapter"}),
)
"""Types that are listed, or left out, together; any other type (a law, a file of an archive) by itself."""
_NEVER_LISTED = frozenset({"classic"})
_SELDOM_LISTED = frozenset(
    {"personal_communication", "interview", "entry-encyclopedia", "entry-dictionary", "legal_case"}
)
_FEWEST = 2
"""So many works of a type in the list that is often left out say that this list has them."""

_ALIKE = 0.7
_RARE = 5
_MOST_ALIKE = 50
_WORD_READ = 60
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Listing:
    """What stands in notes only, and what in the list only, in the order of the document."""

    unlisted: tuple[Mentioned, ...]
    uncited: tuple[Mentioned, ...]


def compare_lists(subject: Subject) -> Listing:
    """The full citation of each work that the list leaves out, and each entry that no note cites.

    Nothing where the document has not both, and of either only where most works are found on both sides.
    """
    entries = [entry for entry in subject.entries if not entry.is_record and entry.text]
    notes = [note for note in subject.in_notes if note.citation.kind != "none"]
    if not entries or not notes:
        return Listing((), ())
    kindred = subject.once(find_kindred)
    listed = {entry.work.id for entry in entries if entry.work} | set(kindred.values())
    cited = {note.work.id for note in notes if note.work} | set(kindred)
    apart = [note for note in subject.in_notes if not note.work or note.work.id not in listed]
    lone = [entry for entry in entries if not entry.work or entry.work.id not in cited]
    types = Counter(str(entry.citation.item.get("type", "")) for entry in entries)
    firsts: dict[str, Mentioned] = {}
    for note in apart:
        if note.work and note.citation.kind == "full":
            firsts.setdefault(note.work.id, note)
    collections = Collections(notes, entries)
    in_entries, in_notes, in_lone = _Index(entries), _Index(apart), _Index(lone)
    unlisted = [
        note
        for note in firsts.values()
        if _is_to_be_listed(note, types)
        and not in_entries.has_like(note)
        and not in_lone.has_kin(note)
        and not collections.hold(note)
    ]
    uncited = [
        entry
        for entry in lone
        if not in_notes.has_like(entry)
        and not in_notes.has_kin(entry)
        and not _is_cited_verse(entry, notes)
        and not collections.cite(entry)
    ]
    common = len(listed & cited)
    return Listing(
        tuple(unlisted) if common >= len(unlisted) else (),
        tuple(uncited) if common >= len(uncited) else (),
    )


def _is_cited_verse(entry: Mentioned, notes: Sequence[Mentioned]) -> bool:
    """Whether an entry is scripture of which notes cite a verse by its book: «سورة البقرة، الآية 2»."""
    return _is_scripture(entry) and any(_is_scripture(note) for note in notes)


def _is_scripture(mention: Mentioned) -> bool:
    return mention.citation.item.get("type") in _NEVER_LISTED


def _is_to_be_listed(note: Mentioned, listed: Mapping[str, int]) -> bool:
    """Whether works of this type are listed by this document."""
    kind = str(note.citation.item.get("type", ""))
    if kind in _NEVER_LISTED or not (note.citation.item.get("title") or _is_numbered(note)):
        return False
    if kind in _SELDOM_LISTED:
        return listed.get(kind, 0) >= _FEWEST
    kin = {kind}.union(*(kinds for kinds in _KINDS if kind in kinds))
    return any(one in kin for one in listed)


class _Index:
    """Citations by the words of their print."""

    def __init__(self, mentions: Sequence[Mentioned]) -> None:
        self._words = [frozenset(fold_key(mention.text).split()) for mention in mentions]
        self._mentions = mentions
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)
        for number, words in enumerate(self._words):
            for word in words:
                self._by_word[word].append(number)

    def has_like(self, mention: Mentioned) -> bool:
        """Whether most words of its title stand in one of the others."""
        words = _title_words(mention)
        if not words or "archive" in mention.citation.item:
            return True  # of a file in an archive nobody can tell from its title
        rare = sorted(words, key=lambda word: (len(self._by_word.get(word, ())), word))
        near: Counter[int] = Counter()
        for word in rare[: max(_RARE, len(rare) // 2 + 1)]:
            near.update(self._by_word.get(word, ())[:_MOST_ALIKE])
        return any(
            len(words & self._words[number]) >= _ALIKE * len(words)
            for number, _ in near.most_common(_MOST_ALIKE)
            if self._mentions[number].key != mention.key
        )

    def has_kin(self, mention: Mentioned) -> bool:
        """Whether one of the others names its first author, and its year or no year at all. Rulings of one
        court and year are many.
        """
        if _is_numbered(mention):
            return False
        names = makers_of(mention.citation.item)[:1]
        words = max((name_words(name) for name in names), key=len, default=())
        if not words:
            return False
        year = year_of(mention.citation.item.get("issued"))
        telling = {word for word in words if len(word) > 1} or set(words)
        rarest = min(sorted(telling), key=lambda word: len(self._by_word.get(word, ())))
        return any(
            self._is_kin(self._mentions[number], self._words[number], telling, year)
            for number in self._by_word.get(rarest, ())[:_MOST_ALIKE]
        )

    def _is_kin(self, other: Mentioned, words: frozenset[str], telling: set[str], year: int | None) -> bool:
        theirs = year_of(other.citation.item.get("issued"))
        same = theirs == year if theirs else other.citation.kind != "full"
        return same and len(telling & words) >= min(2, len(telling))


def _is_numbered(mention: Mentioned) -> bool:
    """Whether a work goes by its number in place of a title: a ruling of a court."""
    item = mention.citation.item
    return item.get("type") == "legal_case" and not item.get("title") and bool(item.get("number"))


def _title_words(mention: Mentioned) -> frozenset[str]:
    """The telling words of a title; of one that is a single word, those of its author too. The number where
    there is no title.
    """
    item = mention.citation.item
    if _is_numbered(mention):
        return frozenset(fold_key(item["number"]).split())
    words = fold_key(item.get("title", "")).split()[:_WORD_READ]
    if len(words) == 1:
        words = [*words, *(word for name in makers_of(item)[:1] for word in name_words(name))]
    return frozenset(word for word in words if len(word) > 2 or _NUMBER.fullmatch(word)) or frozenset(words)
