"""Works that a document describes in full more than once, and where those descriptions disagree.

What notes leave out by habit (the publisher, say) is no disagreement: a field that one of two has is told
only where the other pairs of the document mostly both have it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from iqrefs.check.lists.copies import part_copies
from iqrefs.check.lists.descriptions import Description, Difference, describe
from iqrefs.check.lists.differences import agreeing_fields, find_differences
from iqrefs.check.lists.kindred import find_kindred
from iqrefs.check.subject import Mentioned, Subject
from iqrefs.match.names import name_words
from iqrefs.match.titles import title_key
from iqrefs.match.works import makers_of, year_of

_MOST_CLASSES = 6
_TELLING_WORDS = 3


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A description, another one of the same work, and what they differ in (`spans` are the first one's)."""

    mention: Mentioned
    other: Mentioned
    differences: tuple[Difference, ...]


class Habits:
    """What the pairs of a document's notes and entries have in common and what only one side of them has."""

    def __init__(self) -> None:
        self._both: Counter[str] = Counter()
        self._one: Counter[tuple[str, str, str]] = Counter()

    def learn(self, left: Description, right: Description) -> None:
        """Count one pair in."""
        found = find_differences(left, right)
        self._both.update(agreeing_fields(left, right) - {one.variable for one in found})
        for one in found:
            if one.form != "other":
                self._one[one.variable, one.form, _direction(left, right, one)] += 1

    def allow(self, left: Description, right: Description, difference: Difference) -> bool:
        """Whether a difference is against the document's own habit."""
        if difference.form == "other":
            return True
        name, form = difference.variable, difference.form
        if left.mention.note is None or right.mention.entry is None:
            others = sum(count for (one, of, _), count in self._one.items() if (one, of) == (name, form))
        else:
            others = self._one[name, form, _direction(left, right, difference)]
        return self._both[name] >= max(2 * others, 1)


def _direction(left: Description, right: Description, difference: Difference) -> str:
    """Which side says more: that of the notes, of the entries, or none where both are of one side."""
    if bool(left.mention.note) == bool(right.mention.note):
        return ""
    return "note" if bool(left.mention.note) == (difference.side == "left") else "entry"


def list_described(subject: Subject) -> list[list[Description]]:
    """The full descriptions of each work that has more than one in print, in the order of the document; those
    of its volumes and editions apart.
    """
    full = {
        work: [one for one in mentions if one.citation.kind == "full" and not one.is_record and one.text]
        for work, mentions in subject.by_work.items()
    }
    names = {work: _article_key(mentions) or work for work, mentions in full.items() if mentions}
    one_work = subject.once(find_kindred)
    works: defaultdict[str, list[Mentioned]] = defaultdict(list)
    for work in names:
        works[names[one_work.get(work, work)]] += full[work]
    several = ([describe(one) for one in mentions] for mentions in works.values() if len(mentions) > 1)
    return [copies for descriptions in several for copies in part_copies(descriptions) if len(copies) > 1]


def _article_key(full: Sequence[Mentioned]) -> str:
    """What makes one article of two that reading parted for their numbers: author, title and year. Empty for
    anything else, and for works that are in the notes and in the list as they are.
    """
    item = full[0].citation.item
    year = year_of(item.get("issued"))
    title = title_key(item.get("title", ""))
    makers = makers_of(item)
    is_whole = any(one.note for one in full) and any(one.entry for one in full)
    if is_whole or item.get("type") != "article-journal" or not makers or not year:
        return ""
    if len(title.split()) < _TELLING_WORDS:
        return ""
    return f"{year} {' '.join(sorted(name_words(makers[0])))} {title}"


def find_disagreements(subject: Subject) -> Iterator[Disagreement]:
    """Each description of a work that another one contradicts; the note or entry to compare it with stands on
    the other side (a note's with the list, an entry's with the notes) where there is one.
    """
    works = subject.once(list_described)
    habits = Habits()
    for descriptions in works:
        habits.learn(*first_pair(descriptions))
    for descriptions in works:
        classes = _part_classes(descriptions, habits)
        if len(classes) > 1:
            for number, members in enumerate(classes):
                yield from _tell_class(members, classes[:number] + classes[number + 1 :], habits)


def first_pair(descriptions: Sequence[Description]) -> tuple[Description, Description]:
    """The first note and the first entry; the first two where all are of one side."""
    notes = [one for one in descriptions if one.mention.note]
    entries = [one for one in descriptions if one.mention.entry]
    if notes and entries:
        return notes[0], entries[0]
    return descriptions[0], descriptions[1]


def _part_classes(descriptions: Sequence[Description], habits: Habits) -> list[list[Description]]:
    """The descriptions of one work by what they say: those of a class do not contradict one another."""
    classes: list[list[Description]] = []
    for one in descriptions:
        home = next((members for members in classes if not compare(members[0], one, habits)), None)
        if home is not None:
            home.append(one)
        elif len(classes) < _MOST_CLASSES:
            classes.append([one])
    return classes


def compare(left: Description, right: Description, habits: Habits) -> list[Difference]:
    """What two descriptions differ in, against the document's habit.

    Of two notes, or two entries, one may simply say less: only what both say, or each says alone, counts.
    """
    found = [one for one in find_differences(left, right) if habits.allow(left, right, one)]
    if bool(left.mention.note) == bool(right.mention.note) and not any(one.form == "other" for one in found):
        return found if len({one.side for one in found}) == 2 else []
    return found


def _tell_class(
    members: Sequence[Description], others: Sequence[Sequence[Description]], habits: Habits
) -> Iterator[Disagreement]:
    notes = [one for one in members if one.mention.note]
    entries = [one for one in members if one.mention.entry]
    for one in (*notes[:1], *entries[:1]):
        against = [
            (other, found)
            for group in others
            for other in group[:8]
            if (found := compare(one, other, habits))
        ]
        if against:
            is_note = one.mention.note is not None
            has_own = any(bool(other.mention.entry) == is_note for other in members)
            other, found = min(
                against,
                key=lambda pair: (bool(pair[0].mention.entry) == is_note) == has_own,
            )
            yield Disagreement(one.mention, other.mention, tuple(found))
