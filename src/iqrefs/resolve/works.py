"""The works described so far, found again by what is printed of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from iqrefs.match.names import fit_names, fits_name, name_words
from iqrefs.match.shelf_marks import read_shelf_mark, same_mark
from iqrefs.match.titles import fits_title, same_title, title_key
from iqrefs.match.works import block_keys, contradict, same_work
from iqrefs.model import Item, MentionKey, Name

_MOST_COMPARED = 60
_MOST_CHECKED = 24
"""Descriptions of one work that are kept to be compared: more would say no more."""
_PERIODICAL = (
    "article-newspaper",
    "article-magazine",
    "article-journal",
    "periodical",
    "legislation",
    "broadcast",
)


@dataclass(slots=True)
class Described:
    """A work: the notes that describe it in full (label, mention, volume), and what it is known by.

    `others` are the later descriptions that say something else than the first one.
    """

    number: int
    item: Item
    notes: list[tuple[str, MentionKey, str | None]]
    names: list[list[Name]] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    has_others: bool = False
    """Whether it has more authors than one."""

    others: list[Item] = field(default_factory=list)

    def is_described_by(self, item: Item) -> bool:
        """Whether a description is of this work: the same as one that it has, and against none of them."""
        items = (self.item, *self.others)
        return any(same_work(one, item) for one in items) and not any(contradict(one, item) for one in items)

    def nearest(self, volume: str | None) -> tuple[str, MentionKey]:
        """The last full note, of the volume meant where the notes differ in it."""
        if volume is not None:
            for label, mention, described in reversed(self.notes):
                if described == volume:
                    return label, mention
        return self.notes[-1][:2]


def list_candidates(works: Iterable[Described]) -> tuple[str, ...]:
    """The notes that describe the works, each once, in the order given."""
    return tuple(dict.fromkeys(work.nearest(None)[0] for work in works))


class Shelf:
    """All works described before the note at hand, indexed by words so that a look-up is no walk."""

    def __init__(self) -> None:
        self.works: list[Described] = []
        self._blocks: dict[str, list[int]] = defaultdict(list)
        self._by_name: dict[str, list[int]] = defaultdict(list)
        self._by_title: dict[str, list[int]] = defaultdict(list)
        self._by_number: dict[str, list[int]] = defaultdict(list)
        self._by_container: dict[str, list[int]] = defaultdict(list)
        self._by_mark: dict[tuple[str, ...], list[int]] = defaultdict(list)
        self._by_call: dict[str, list[int]] = defaultdict(list)

    def add(self, item: Item, label: str, mention: MentionKey) -> Described:
        """Put a full description on the shelf: a new work, or another note of one that is there."""
        known = self._find_same(item)
        if known is None:
            known = Described(len(self.works), item, [])
            self.works.append(known)
        elif len(known.others) < _MOST_CHECKED and item != known.item and item not in known.others:
            known.others.append(item)
        known.notes.append((label, mention, item.get("volume")))
        self._index(known, item)
        return known

    def _find_same(self, item: Item) -> Described | None:
        seen: set[int] = set()
        for key in block_keys(item):
            for number in self._blocks.get(key, ())[-_MOST_COMPARED:]:
                if number not in seen:
                    seen.add(number)
                    if self.works[number].is_described_by(item):
                        return self.works[number]
        return None

    def _index(self, work: Described, item: Item) -> None:
        for key in block_keys(item):
            if work.number not in self._blocks[key][-3:]:
                self._blocks[key].append(work.number)
        names = [*item.get("author", []), *([] if item.get("author") else item.get("editor", []))]
        if names and names not in work.names:
            work.names.append(names)
            for name in names:
                for word in name_words(name):
                    _append(self._by_name[word], work.number)
                    _append(self._by_name["~" + word[:3]], work.number)
        if "container-title" in item:
            _append(self._by_container[title_key(item["container-title"])], work.number)
        if "archive_location" in item:
            _append(self._by_mark[read_shelf_mark(item["archive_location"]).numbers], work.number)
        if "number" in item:
            _append(self._by_number[item["number"]], work.number)
        key = title_key(_headline(item))
        if key and key not in work.titles:
            work.titles.append(key)
            for word in set(key.split()):
                _append(self._by_title[word], work.number)

    def find_mark(self, mark: str) -> list[Described]:
        """The documents of the file that a shelf mark names, latest first."""
        numbers = self._by_mark.get(read_shelf_mark(mark).numbers, [])
        works = (self.works[number] for number in reversed(numbers))
        return [work for work in works if same_mark(work.item.get("archive_location", ""), mark)]

    def call(self, work: Described, name: str) -> None:
        """Keep a short name that a description gives its work."""
        if name and work.number not in self._by_call[name]:
            self._by_call[name].append(work.number)

    def find_called(self, name: str) -> list[Described]:
        """The works that were given a short name, latest first."""
        return [self.works[number] for number in reversed(self._by_call.get(name, []))]

    def list_near(self, words: Sequence[str]) -> list[Described]:
        """Works with the first of some words in their names or titles, latest first."""
        numbers = {
            *self._by_name.get(words[0], ())[-_MOST_COMPARED:],
            *self._by_title.get(words[0], ())[-_MOST_COMPARED:],
        }
        return [self.works[number] for number in sorted(numbers, reverse=True)]

    def find_number(self, number: str) -> list[Described]:
        """The works (laws, reports) that bear a number, latest first."""
        return [self.works[found] for found in reversed(self._by_number.get(number, []))]

    def find_container(self, container: str) -> list[Described]:
        """The works that stand in a container of that name, latest first."""
        numbers = self._by_container.get(title_key(container), [])
        return [self.works[number] for number in reversed(numbers)]

    def find(self, names: list[Name], title: str | None) -> list[Described]:
        """The works that fit a printed author and title, latest first."""
        numbers = self._candidates(names, title)
        fitting = [work for work in (self.works[n] for n in numbers) if _fits(work, names, title)]
        if title and not names and not fitting:
            words = title_key(title).split()
            numbers = self._rarest(words[1:], self._by_name)
            fitting = [work for work in (self.works[n] for n in numbers) if _fits_compound(work, words)]
        if title and len(fitting) > 1:
            exact = [work for work in fitting if any(same_title(title_key(title), t) for t in work.titles)]
            fitting = exact or fitting
        return sorted(fitting, key=lambda work: -work.number)

    def _candidates(self, names: list[Name], title: str | None) -> list[int]:
        if title and not names:
            return self._rarest(title_key(title).split(), self._by_title)
        if names:
            words = [word for name in names for word in name_words(name) if len(word) > 1]
            found = self._rarest(words, self._by_name)
            found = found or self._rarest(["~" + word[:3] for word in words], self._by_name)
            return found or (self._rarest(title_key(title).split(), self._by_title) if title else [])
        return []

    @staticmethod
    def _rarest(words: Iterable[str], index: dict[str, list[int]]) -> list[int]:
        lists = [index[word] for word in words if word in index]
        return min(lists, key=len) if lists else []


def _headline(item: Item) -> str:
    """The title, or of a work that seems to have none and is no periodical what was read as its container."""
    is_whole = item.get("type") not in _PERIODICAL and not item.get("author")
    return item.get("title") or (item.get("container-title", "") if is_whole else "")


def _append(numbers: list[int], number: int) -> None:
    if not numbers or numbers[-1] != number:
        numbers.append(number)


def _fits(work: Described, names: list[Name], title: str | None) -> bool:
    same_names = bool(names) and any(fit_names(names, full) for full in work.names)
    if names and not same_names:
        return bool(title) and not work.names and _fits_titles(work, title)
    if title is None:
        return same_names
    return _fits_titles(work, title) or (same_names and _names_part(work, title_key(title)))


def _fits_titles(work: Described, title: str | None) -> bool:
    return title is not None and any(fits_title(title_key(title), key) for key in work.titles)


def _names_part(work: Described, key: str) -> bool:
    """Beside the author one word of the title is enough: `المقريزي: الخطط`."""
    return " " not in key and any(key in title.split() for title in work.titles)


def _fits_compound(work: Described, words: list[str]) -> bool:
    """`تاريخ الطبري`, `خطط المقريزي`: a word of the title, and then the author."""
    return len(words) >= 2 and any(
        words[0] in title.split() and any(fits_name(words[1:], name_words(name)) for name in names)
        for title in work.titles
        for names in work.names
    )
