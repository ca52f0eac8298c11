"""The citations of the notes in order, each with the work that it is of and the passage that it names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

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
from iqrefs.rewrite.namesakes import find_shared_files
from iqrefs.rewrite.passages import NOWHERE, Passage, go_on_in_volume, read_passage, read_place_words
from iqrefs.rewrite.words import locator_word
from iqrefs.text.script import is_arabic


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation in a note: `work` is the id of its work (or empty), `full` the description that it leans on
    or is, `passage` what it says of the passage, and `place` the passage that is meant, that of the citation
    before included; `whole` is this in the volume that it goes on in, where it names none.
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
    whole: Passage = NOWHERE

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
    _keyed: set[MentionKey] = field(default_factory=set)
    _listed: dict[str, MentionKey] = field(default_factory=dict)
    _places: dict[str, Passage] = field(default_factory=dict)
    _note_places: dict[tuple[str, str], Passage] = field(default_factory=dict)
    _volumes: dict[str, dict[str, Passage]] = field(default_factory=lambda: defaultdict(dict))
    _filed: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        self.items = {work.id: work.item for work in self.reading.works}
        self._filed = find_shared_files(self.items)
        for note in self.reading.document.notes:
            for index, mention in enumerate(note.mentions):
                self._italics[f"{note.label}#{index}"] = mention.italics
                if mention.embedded is not None and mention.governed_by:
                    self._keyed.add(f"{note.label}#{index}")
        for entry in self.reading.document.bibliography:
            key = f"bibliography:{entry.label}"
            self._italics[key] = entry.italics
            if entry.item is None and key in self.reading.work_of:
                self._listed.setdefault(self.reading.work_of[key], key)

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
        source = self._find_print(antecedent.mention if cited.is_pointer else key)
        if source is None or source not in self.reading.citations:
            return cited
        full = self._describe(source)
        work = self.reading.work_of.get(key, "")
        if cited.is_pointer or source != key:
            passage = read_passage(_behind_key(cited), full.citation.item)
            place = self._find_place(cited, work, passage)
            whole = self._find_whole(cited, full, work, place)
        else:
            passage = place = whole = passage_of(full)
        self._places[work] = self._note_places[cited.note.label, work] = whole
        if whole.volume:
            self._volumes[work].setdefault(whole.volume_value, whole)
        return Cited(key, cited.note, cited.mention, citation, antecedent, work, full, passage, place, whole)

    def _find_print(self, key: MentionKey | None) -> MentionKey | None:
        """The print of a description: what is cited by a key has it in the list, or nowhere."""
        if key not in self._keyed:
            return key
        return self._listed.get(self.reading.work_of.get(key, ""))

    def _describe(self, key: MentionKey) -> Described:
        if key not in self._described:
            described = describe(self.reading.citations[key], self._italics.get(key, ()))
            is_filed = self.reading.work_of.get(key, "") in self._filed
            self._described[key] = replace(described, shares_file=is_filed)
        return self._described[key]

    def _find_whole(self, cited: Cited, full: Described, work: str, place: Passage) -> Passage:
        """The passage in its volume: an ibid. goes on in that of the citation before it, another pointer in
        the only one that was cited; of several it can be any.
        """
        pointer = cited.citation.pointer
        word = locator_word("ar" if is_arabic(full.text) else "en", "volume")
        if pointer is not None and pointer.to_note:
            return go_on_in_volume(place, self._find_named(cited.note, pointer.to_note, work), word)
        if cited.antecedent.kind == "ibid":
            return go_on_in_volume(place, self._places.get(work, NOWHERE), word)
        volumes = self._volumes[work]
        if len(volumes) == 1:
            return go_on_in_volume(place, next(iter(volumes.values())), word)
        return replace(place, is_any_volume=not place.volume and len(volumes) > 1)

    def _find_named(self, note: Note, label: str, work: str) -> Passage:
        """The passage of a work in a note that is named by its number."""
        series = note.label.rpartition(":")[0]
        named = (f"{series}:{label}", label)
        return next((p for n in named if (p := self._note_places.get((n, work)))), NOWHERE)

    def _find_place(self, cited: Cited, work: str, passage: Passage) -> Passage:
        """A bare ibid. means the passage cited right before, loc. cit. the one of the work cited last."""
        pointer = cited.citation.pointer
        if pointer is None or not passage.is_empty:
            return passage
        if pointer.to_note and cited.antecedent.kind == "ibid":
            return self._find_named(cited.note, pointer.to_note, work)
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


def _behind_key(cited: Cited) -> Citation:
    """A citation without the key that it begins with: what it says of the passage."""
    citation, mention = cited.citation, cited.mention
    if mention.embedded is None or not mention.governed_by:
        return citation
    cut = len(mention.governed_by)
    spans = {
        name: tuple((start - cut, end - cut) for start, end in places)
        for name, places in (citation.spans or {}).items()
    }
    return replace(citation, text=citation.text[cut:], spans=spans)
