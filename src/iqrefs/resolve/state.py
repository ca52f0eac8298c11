"""What is known when a pointer is met: the works so far, and the citation right before."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from iqrefs.lexicon import load_lexicon, scan_text
from iqrefs.model import Antecedent, Citation, Item, MentionKey
from iqrefs.resolve.prints import list_given_names
from iqrefs.resolve.works import Described, Shelf
from iqrefs.text.fold import fold_string

_LONGEST = 1000
_MOST_TOLD = 20
_BULLET = 2
"""So many dashes at the head of a note may be a bullet."""
_LABEL = re.compile(r"[(\[]?(?:(\d+):)?(\d+)[)\].]?$")
"""A number, alone or in the marks that stand around it where marks are typed by hand: (1)."""


@dataclass(slots=True)
class Seen:
    """A citation that has been settled: the work that it is of, or None."""

    key: MentionKey
    work: Described | None
    antecedent: Antecedent


@dataclass(slots=True)
class State:
    """The way so far through the notes."""

    shelf: Shelf = field(default_factory=Shelf)
    antecedents: dict[MentionKey, Antecedent] = field(default_factory=dict)
    by_note: dict[str, list[Seen]] = field(default_factory=dict)
    label: str = ""
    here: list[Seen] = field(default_factory=list)
    last_note: list[Seen] = field(default_factory=list)
    last_source: list[Seen] = field(default_factory=list)
    gap: bool = False
    last_number: tuple[str, int] | None = None
    by_embedded: dict[str, MentionKey] = field(default_factory=dict)
    """By the key of a reference manager, the first mention that describes its work."""
    bare_labels: dict[str, str] = field(default_factory=dict)
    """By its number alone, the label of a note whose label has marks around it."""
    fatherless: list[tuple[Described, frozenset[int] | None]] = field(default_factory=list)
    """Works that an idem describes whose author could not be told, each with the numbers of those that it may
    share it with."""
    opened: set[str] = field(default_factory=set)
    """The labels of the notes so far, and their numbers."""
    printed: dict[MentionKey, int] = field(default_factory=dict)
    """How many variables each of these mentions prints."""

    def open_note(self, label: str) -> None:
        """Begin a note; a number that does not follow the last one is a gap."""
        self.label = label
        self.here = []
        self.opened.add(label)
        match = _LABEL.match(label)
        if match:
            self.opened.add(_name_number(match[1], match[2]))
            series, number = match.group(1) or "1", int(match.group(2))
            last = self.last_number
            if last is not None:
                skipped = number > last[1] + 1 if series == last[0] else number != 1
                self.gap = self.gap or skipped
            self.last_number = (series, number)

    @property
    def is_numbered(self) -> bool:
        """Whether the note at hand has a number: sources of tables stand outside the chain."""
        return _LABEL.match(self.label) is not None

    @property
    def before(self) -> list[Seen]:
        """What the note right before cites, nothing after a gap; for a table the source before it."""
        if not self.is_numbered:
            return self.last_source
        return [] if self.gap else self.last_note

    def settle(self, key: MentionKey, antecedent: Antecedent, citation: Citation) -> None:
        """Write down what a citation leans on."""
        work = None
        if antecedent.kind == "full":
            work = self.shelf.add(self._whole_item(antecedent, citation), self.label, key)
            work.has_others = work.has_others or names_others(citation)
            for name in list_given_names(citation.text):
                self.shelf.call(work, name)
            if is_idem(citation) and antecedent.author_of is None and "author" not in work.item:
                self.fatherless.append((work, self._list_suspects()))
        elif antecedent.status == "resolved" and antecedent.mention is not None:
            work = self._work_of(antecedent.mention)
        self.antecedents[key] = antecedent
        if antecedent.kind != "none" or citation.locator is not None:
            seen = Seen(key, work, antecedent)
            self.here.append(seen)
            self.by_note.setdefault(self.label, []).append(seen)
            bare = _LABEL.match(self.label)
            if bare and not self.label[0].isdigit():
                self.bare_labels[_name_number(bare[1], bare[2])] = self.label

    def find_label(self, number: str, near: str) -> str | None:
        """The label of a note that is named by its number, in the series of another one first."""
        for name in dict.fromkeys((_name_number(_series_of(near), number), number)):
            label = self.bare_labels.get(name, name)
            if label in self.by_note:
                return label
        return None

    def has_note(self, number: str, near: str) -> bool:
        """Whether an earlier note bears a number, in the series of another one."""
        return _name_number(_series_of(near), number) in self.opened

    def _list_suspects(self) -> frozenset[int] | None:
        """The works whose author an idem may repeat that could not be told; None where it may be anyone's."""
        before = self.here[-1:] or self.before
        numbers = [seen.work.number for seen in before if seen.work is not None]
        return frozenset(numbers) if numbers and len(numbers) == len(before) else None

    def find_fatherless(self, found: Described) -> list[Described]:
        """The works described since an earlier one whose author nobody can tell, and may be the same."""
        return [
            work
            for work, suspects in self.fatherless[-_MOST_TOLD:]
            if work.number > found.number and (suspects is None or found.number in suspects)
        ]

    def find_before(self) -> Described | None:
        """The one work cited right before; None where it is missing, not known, or one of several."""
        seen = self.here[-1:] or self.before
        works = [s.work for s in seen if s.work is not None]
        return works[0] if works and all(s.work is works[0] for s in seen) else None

    def _whole_item(self, antecedent: Antecedent, citation: Citation) -> Item:
        """The item, with the author that an idem repeats."""
        same = self._work_of(antecedent.author_of) if antecedent.author_of else None
        return citation.item if same is None else Item(**citation.item, author=same.item["author"])

    def is_same_work(self, mention: MentionKey, other: MentionKey) -> bool:
        """Whether two mentions that were settled are of one work."""
        work = self._work_of(mention)
        return work is not None and work is self._work_of(other)

    def _work_of(self, mention: MentionKey) -> Described | None:
        for seen in self.by_note.get(mention.rpartition("#")[0], []):
            if seen.key == mention:
                return seen.work
        return None

    def close_note(self) -> None:
        """End a note: its citations are now those right before."""
        if not self.here:
            return
        if self.is_numbered:
            self.last_note = self.here
            self.gap = False
        else:
            self.last_source = self.here


def _series_of(label: str) -> str:
    """The series of numbers that a label is in; empty for the first."""
    return label.rpartition(":")[0].strip("([")


def _name_number(series: str | None, number: str) -> str:
    """A note's number as a label has it: `5`, `2:5`."""
    return f"{series}:{number}" if series else number


def is_idem(citation: Citation) -> bool:
    """Whether a word, or a row of dashes, says that the author is the one before; two may be a bullet."""
    pointer = citation.pointer
    if pointer is None or not pointer.same_author:
        return False
    return any(map(str.isalpha, pointer.words)) or len(pointer.words.strip()) > _BULLET


def names_others(citation: Citation) -> bool:
    """Whether a citation names more authors than one, or says that there are (وآخرون, et al.)."""
    if len(citation.item.get("author", ())) > 1:
        return True
    folded = fold_string(citation.text[:_LONGEST])
    if not any(form in folded for form in load_lexicon().forms("several_authors")):
        return False
    return any("several_authors" in kinds for kinds in scan_text(folded).kinds)


def point_to(work: Described, citation: Citation, evidence: str) -> Antecedent:
    """A resolved pointer to the nearest full note of a work."""
    label, mention = work.nearest(_volume(citation.item))
    return Antecedent(citation.kind, "resolved", mention=mention, refers_to=label, evidence=evidence)


def _volume(item: Item) -> str | None:
    return item.get("volume")
