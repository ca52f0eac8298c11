"""What the rules look at: one document as read, with all that was worked out about it before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar, cast

from iqrefs.config import Profile
from iqrefs.model import (
    Advice,
    Antecedent,
    Citation,
    Entry,
    LinkRow,
    MentionKey,
    Note,
    Place,
    Reading,
    Span,
    Work,
)

_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A citation of a note or an entry of the bibliography, with what is known of it.

    `kind` is its kind in context; of an entry it is `full`. Exactly one of `note` and `entry` is set.
    """

    key: MentionKey
    citation: Citation
    antecedent: Antecedent | None = None
    note: Note | None = None
    entry: Entry | None = None
    work: Work | None = None

    @property
    def text(self) -> str:
        """The citation as printed; a record as it stands in its file."""
        return self.citation.text

    @property
    def label(self) -> str:
        """The label of the note or of the entry."""
        return self.note.label if self.note else self.entry.label if self.entry else ""

    @property
    def is_record(self) -> bool:
        """Whether the source gives it in fields (BibTeX, CSL-JSON, RIS), so that nothing was parsed."""
        return self.entry is not None and self.entry.item is not None

    @property
    def place(self) -> Place:
        """Where the note or entry begins."""
        return self.note.place if self.note else self.entry.place if self.entry else Place(1)

    def place_of(self, offset: int = 0) -> Place:
        """The line on which `offset` of the citation's text stands."""
        if self.place.unit != "line":
            return self.place
        whole = self.note.text if self.note else self.text
        start = max(whole.find(self.text), 0)
        return Place(self.place.line + whole.count("\n", 0, start + offset))

    def spans_of(self, *variables: str) -> tuple[Span, ...]:
        """Where the values of the variables stand in the print, in order."""
        spans = self.citation.spans or {}
        return tuple(sorted(span for name in variables for span in spans.get(name, ())))

    def printed(self, variable: str) -> str:
        """The value of a variable as printed, its pieces joined by blanks."""
        return " ".join(self.text[start:end] for start, end in self.spans_of(variable))


@dataclass(frozen=True, slots=True)
class Subject:
    """One document under check.

    `name` is what the command line calls it; `mentions` are all citations of its notes, then all entries, in
    the order of the document; `today` is the day of the check; `advice` what the citations alone tell of
    addresses and access dates, and `links` the verdicts on addresses (none where they were not asked for).
    """

    name: str
    reading: Reading
    profile: Profile
    today: date
    mentions: tuple[Mentioned, ...]
    by_key: Mapping[MentionKey, Mentioned]
    by_work: Mapping[str, tuple[Mentioned, ...]]
    advice: tuple[Advice, ...] = ()
    links: tuple[LinkRow, ...] = ()
    _worked_out: dict[Callable[[Subject], object], object] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def once(self, work_out: Callable[[Subject], _Result]) -> _Result:
        """What a function tells of this document: worked out where it is first asked for, for several rules
        look at the same.
        """
        if work_out not in self._worked_out:
            self._worked_out[work_out] = work_out(self)
        return cast("_Result", self._worked_out[work_out])

    @property
    def in_notes(self) -> Iterator[Mentioned]:
        """The citations of the notes."""
        return (mention for mention in self.mentions if mention.note)

    @property
    def entries(self) -> Iterator[Mentioned]:
        """The entries of the bibliography and the records."""
        return (mention for mention in self.mentions if mention.entry)


def make_subject(
    name: str,
    reading: Reading,
    profile: Profile,
    today: date,
    *,
    advice: Sequence[Advice] = (),
    links: Sequence[LinkRow] = (),
) -> Subject:
    """A document ready for the rules."""
    works = {work.id: work for work in reading.works}
    mentions = tuple(_list_mentions(reading, works))
    by_work: defaultdict[str, list[Mentioned]] = defaultdict(list)
    for mention in mentions:
        if mention.work:
            by_work[mention.work.id].append(mention)
    return Subject(
        name,
        reading,
        profile,
        today,
        mentions,
        {mention.key: mention for mention in mentions},
        {work: tuple(found) for work, found in by_work.items()},
        tuple(advice),
        tuple(links),
    )


def _list_mentions(reading: Reading, works: Mapping[str, Work]) -> Iterator[Mentioned]:
    for note in reading.document.notes:
        for index in range(len(note.mentions)):
            key = f"{note.label}#{index}"
            yield Mentioned(
                key,
                reading.citations[key],
                reading.antecedents.get(key),
                note=note,
                work=works.get(reading.work_of.get(key, "")),
            )
    for entry in reading.document.bibliography:
        key = f"bibliography:{entry.label}"
        work = works.get(reading.work_of.get(key, ""))
        yield Mentioned(key, reading.citations[key], entry=entry, work=work)
