"""The citations of the notes in order, each with the work that it is of and the passage that it names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from iqrefs.model import (
    POINTERS,
    Antecedent,
    Citation,
    Item,
    Mention,
    MentionKey,
    Note,
    Reading,
    Span,
)
from iqrefs.rewrite.descriptions import Described, describe, passage_of
from iqrefs.rewrite.passages import NOWHERE, Passage, read_passage, read_place_words


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation in a note: `work` is the id of its work (or empty), `full` the description that it leans on
    or is, `passage` what it says of the passage, and `place` the passage that is meant, that of the citation
    before included.
    """

    key: MentionKey
    note: Note
    mention: Mention
    citation: Citation
    antecedent: Antecedent
    work: str = ""
    full: Described | None = None
    passage: Passage = NOWHERE
    place: Passage = NOWHERE

    @property
    def is_pointer(self) -> bool:
        """Whether it leans on another citation."""
        return self.antecedent.kind in POINTERS

    @property
    def is_open(self) -> bool:
        """Whether it is a pointer that leads nowhere."""
        return self.is_pointer and self.antecedent.status in ("ambiguous", "unresolved")


@dataclass(slots=True)
class Walk:
    """The way through the notes of a reading."""

    reading: Reading
    items: dict[str, Item] = field(default_factory=dict)
    _described: dict[MentionKey, Described] = field(default_factory=dict)
    _italics: dict[MentionKey, tuple[Span, ...]] = field(default_factory=dict)
    _places: dict[str, Passage] = field(default_factory=dict)
    _note_places: dict[tuple[str, str], Passage] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.items = {work.id: work.item for work in self.reading.works}
        for note in self.reading.document.notes:
            for index, mention in enumerate(note.mentions):
                self._italics[f"{note.label}#{index}"] = mention.italics
        for entry in self.reading.document.bibliography:
            self._italics[f"bibliography:{entry.label}"] = entry.italics

    def list_cited(self) -> Iterator[Cited]:
        """All citations, in order; remarks are none."""
        for note in self.reading.document.notes:
            for index, mention in enumerate(note.mentions):
                key = f"{note.label}#{index}"
                citation, antecedent = self.reading.citations[key], self.reading.antecedents[key]
                if antecedent.kind != "none":
                    yield self._follow(Cited(key, note, mention, citation, antecedent))

    def _follow(self, cited: Cited) -> Cited:
        key, citation, antecedent = cited.key, cited.citation, cited.antecedent
        source = antecedent.mention if cited.is_pointer else key
        if source is None or source not in self.reading.citations:
            return cited
        full = self._describe(source)
        work = self.reading.work_of.get(key, "")
        if cited.is_pointer:
            passage = read_passage(citation, full.citation.item)
            place = self._find_place(cited, work, passage)
        else:
            passage = place = passage_of(full)
        self._places[work] = self._note_places[cited.note.label, work] = place
        return Cited(key, cited.note, cited.mention, citation, antecedent, work, full, passage, place)

    def _describe(self, key: MentionKey) -> Described:
        if key not in self._described:
            self._described[key] = describe(self.reading.citations[key], self._italics.get(key, ()))
        return self._described[key]

    def _find_place(self, cited: Cited, work: str, passage: Passage) -> Passage:
        """A bare ibid. means the passage cited right before, loc. cit. the one of the work cited last."""
        pointer = cited.citation.pointer
        if pointer is None or not passage.is_empty:
            return passage
        if pointer.to_note and cited.antecedent.kind == "ibid":
            series = cited.note.label.rpartition(":")[0]
            named = (f"{series}:{pointer.to_note}", pointer.to_note)
            return next((p for n in named if (p := self._note_places.get((n, work)))), passage)
        if cited.antecedent.kind == "ibid" or read_place_words(cited.citation):
            return self._places.get(work, passage)
        return passage

    def find_same_author(self, key: MentionKey | None) -> str:
        """The author, as printed, whom a description only calls the same; empty where it names its own."""
        antecedent = self.reading.antecedents.get(key or "")
        if antecedent is None or antecedent.author_of is None:
            return ""
        named = self.reading.citations.get(antecedent.author_of)
        spans = (named.spans or {}).get("author", ()) if named else ()
        return named.text[spans[0][0] : spans[-1][1]].replace("\n", " ") if named and spans else ""
