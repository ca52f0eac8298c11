"""The titles that other descriptions of the same work print, and their words side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from iqrefs.check.print.capitals import Value, list_values
from iqrefs.check.print.slips import WORD
from iqrefs.check.subject import Subject
from iqrefs.model import Span
from iqrefs.text.fold import fold_string

_TITLES_MOST = 6
_WORDS_MOST = 100


@dataclass(frozen=True, slots=True)
class Title:
    """A title as printed, and its words: folded, and where they stand in it."""

    value: Value
    words: tuple[str, ...]
    spans: tuple[Span, ...]

    def gap(self, index: int) -> str:
        """What stands between a word and the next."""
        return self.value.text[self.spans[index][1] : self.spans[index + 1][0]]

    def place(self, index: int, last: int | None = None) -> tuple[Span, ...]:
        """Where a word (or the words up to another) stands in the text of the mention; empty if unknown."""
        if not self.value.span:
            return ()
        start = self.value.span[0]
        return ((start + self.spans[index][0], start + self.spans[index if last is None else last][1]),)


def list_titles(subject: Subject) -> list[Title]:
    """The titles of all citations that print theirs in one piece."""
    titles = []
    for mention in subject.mentions:
        values = list(list_values(mention, ("title",)))
        if len(values) == 1:
            titles.append(read_title(values[0]))
    return titles


def read_title(value: Value) -> Title:
    """A value cut into words."""
    matches = [match for _, match in zip(range(_WORDS_MOST), WORD.finditer(value.text), strict=False)]
    return Title(
        value, tuple(fold_string(match[0]) for match in matches), tuple(match.span() for match in matches)
    )


def pair_titles(titles: list[Title]) -> Iterator[tuple[Title, Title]]:
    """Each title with each different one that the same work has elsewhere (a few at most)."""
    by_work = _group_by_work(titles)
    for title in titles:
        work = title.value.mention.work
        for other in by_work.get(work.id, ()) if work else ():
            if other.value.text != title.value.text:
                yield title, other


def _group_by_work(titles: list[Title]) -> Mapping[str, list[Title]]:
    by_work: defaultdict[str, dict[str, Title]] = defaultdict(dict)
    for title in titles:
        work = title.value.mention.work
        if work and len(by_work[work.id]) < _TITLES_MOST:
            by_work[work.id].setdefault(title.value.text, title)
    return {work: list(found.values()) for work, found in by_work.items()}
