"""What is cited right before a citation, and which descriptions fit what a pointer prints."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from iqrefs.check.subject import Mentioned, Subject
from iqrefs.match.names import fit_names, name_text, name_words
from iqrefs.match.titles import fits_title, title_key
from iqrefs.match.works import makers_of
from iqrefs.model import Item, MentionKey, Name
from iqrefs.text.fold import fold_key

_LABEL = re.compile(r"(?:(\d+):)?(\d+)(?:[a-z]|\.\d+)?")
_LONGEST = 80
_MOST_COMPARED = 60
_JOINED = "ولب"
_SHORTEST_JOINED = 4


def read_label(label: str) -> tuple[int, int] | None:
    """The series and the number of a note (`2:7`, `6b`); None for the source of a table."""
    match = _LABEL.fullmatch(label)
    return (int(match[1] or 1), int(match[2])) if match else None


def list_before(subject: Subject) -> Mapping[MentionKey, Sequence[Mentioned]]:
    """For each citation of the numbered notes those right before it: the one before it in its note, else all
    of the note before. Nothing is told where that is not certain, as after a gap in the numbers.
    """
    before: dict[MentionKey, Sequence[Mentioned]] = {}
    last: tuple[int, int] | None = None
    last_note: list[Mentioned] = []
    for note in subject.reading.document.notes:
        number = read_label(note.label)
        if number is None:
            continue
        follows = last is not None and number[0] == last[0] and number[1] == last[1] + 1
        here = [
            mention
            for index in range(len(note.mentions))
            if (mention := subject.by_key[f"{note.label}#{index}"]).citation.kind != "none"
        ]
        for index, mention in enumerate(here):
            if index:
                before[mention.key] = here[index - 1 : index]
            elif follows and last_note:
                before[mention.key] = last_note
        last, last_note = number, here or (last_note if follows else [])
    return before


def describes_in_full(mention: Mentioned) -> bool:
    """Whether a citation describes its work, and leans on no other."""
    return mention.citation.kind == "full" and mention.work is not None


@dataclass(slots=True)
class Descriptions:
    """Full citations, found again by the names and words that are printed of them."""

    _by_word: defaultdict[str, list[Mentioned]] = field(default_factory=lambda: defaultdict(list))

    def add(self, mention: Mentioned) -> None:
        """Put a full citation in."""
        item = mention.citation.item
        words = {word for name in _all_names(item) for word in name_words(name)}
        words.update(title_key(item.get("title", "")).split(), title_key(_container(item)).split())
        for word in words:
            self._by_word[word].append(mention)

    def find(self, item: Item) -> list[Mentioned]:
        """Those that fit a printed author, title or container, in the order in which they came."""
        names, title = makers_of(item), item.get("title") or item.get("container-title")
        words = [word for name in names for word in name_words(name)] or title_key(title or "").split()
        lists = [self._by_word[word] for word in words if word in self._by_word]
        if not lists or (not names and not title):
            return []
        found = min(lists, key=len)[-_MOST_COMPARED:]
        return [one for one in found if _fits(names, title, one.citation.item)]


def _fits(names: Sequence[Name], title: str | None, full: Item) -> bool:
    """Whether a printed author and title fit a description; a lone name may stand for a title, too."""
    titles = [title_key(text) for text in (full.get("title", ""), _container(full)) if text]
    fits_names = bool(names) and fit_names(names, _all_names(full))
    if title is None:
        alone = title_key(" ".join(name_text(name) for name in names))
        return fits_names or any(fits_title(alone, text) for text in titles)
    if names and not fits_names:
        return False
    return any(fits_title(title_key(title), text) for text in titles) or (
        not names and fit_names([Name(literal=title)], _all_names(full))
    )


def _container(item: Item) -> str:
    return item.get("container-title", "")


def _all_names(item: Item) -> list[Name]:
    return [*item.get("author", []), *item.get("editor", []), *item.get("translator", [])]


class Prints:
    """The words of citations as printed, to ask whether some stand together in one of them."""

    def __init__(self, mentions: Iterable[Mentioned] = ()) -> None:
        self._words: defaultdict[str, set[int]] = defaultdict(set)
        self._count = 0
        for mention in mentions:
            self.add(mention)

    def add(self, mention: Mentioned) -> None:
        """Put the words of a citation in."""
        for word in fold_key(mention.text).split():
            self._words[word].add(self._count)
            if word[0] in _JOINED and len(word) > _SHORTEST_JOINED:
                self._words[word[1:]].add(self._count)
        self._count += 1

    def hold(self, item: Item) -> bool:
        """Whether one print holds all words of an item's first name, or of its title where it has no name."""
        names = makers_of(item)
        words = name_words(names[0]) if names else tuple(title_key(_headline(item)).split())
        sets = [self._words.get(word, set()) for word in words if len(word) > 1]
        return bool(sets) and bool(set.intersection(*sorted(sets, key=len)))


def _headline(item: Item) -> str:
    return item.get("title") or item.get("container-title") or item.get("number", "")


def quote(text: str) -> str:
    """A piece of the print as it fills a blank: on one line, cut where it is long."""
    line = " ".join(text.split()).strip(" *_")
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"


def name_work(mention: Mentioned) -> str:
    """What a description is known by in a sentence: its title as printed, else the names, else its print."""
    printed = mention.printed("title") or mention.printed("container-title") or mention.printed("author")
    return quote(printed or mention.text)


def list_labels(labels: Iterable[str]) -> str:
    """Labels of notes in one blank, in the order of the document."""
    known = dict.fromkeys(labels)
    return " / ".join(sorted(known, key=lambda label: (read_label(label) or (0, 0), label)))


def list_full(mentions: Iterable[Mentioned]) -> Iterator[Mentioned]:
    """The full descriptions among citations."""
    return (mention for mention in mentions if describes_in_full(mention))
