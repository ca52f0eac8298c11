"""What is known when a pointer is met: the works so far, and the citation right before."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from iqrefs.model import Antecedent, Citation, Item, MentionKey
from iqrefs.resolve.works import Described, Shelf

_LABEL = re.compile(r"(?:(\d+):)?(\d+)$")


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
    printed: dict[MentionKey, int] = field(default_factory=dict)
    """How many variables each of these mentions prints."""

    def open_note(self, label: str) -> None:
        """Begin a note; a number that does not follow the last one is a gap."""
        self.label = label
        self.here = []
        match = _LABEL.match(label)
        if match:
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
        elif antecedent.status == "resolved" and antecedent.mention is not None:
            work = self._work_of(antecedent.mention)
        self.antecedents[key] = antecedent
        if antecedent.kind != "none":
            seen = Seen(key, work, antecedent)
            self.here.append(seen)
            self.by_note.setdefault(self.label, []).append(seen)

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


def point_to(work: Described, citation: Citation, evidence: str) -> Antecedent:
    """A resolved pointer to the nearest full note of a work."""
    label, mention = work.nearest(_volume(citation.item))
    return Antecedent(citation.kind, "resolved", mention=mention, refers_to=label, evidence=evidence)


def _volume(item: Item) -> str | None:
    return item.get("volume")
