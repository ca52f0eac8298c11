"""A document read again after its notes were rewritten: what was read before in the same words is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from iqrefs.errors import InputError
from iqrefs.text.fold import ITALIC

if TYPE_CHECKING:
    from iqrefs.cli.options import InputFormat
    from iqrefs.model import Citation, Document, Edit, Entry, Mention, MentionKey, Reading
    from iqrefs.parse.tagger import Labeller

_Print = tuple["Mention", str]
"""All that a citation says: itself without its place, and what a reference manager says of it."""


@dataclass(slots=True)
class Rereader:
    """Reads a document, and its bytes again from `copy` after its notes were rewritten.

    What a citation says depends on nothing but its own words, so that the same words are parsed once; what it
    points to depends on all that stands before it, and is found anew each time.
    """

    copy: Path
    source_format: InputFormat | None
    labeller: Labeller | None
    _document: Document | None = None
    _known: dict[_Print, Citation] = field(default_factory=dict)
    _entries: dict[str, tuple[Entry, Citation]] = field(default_factory=dict)

    def read(self, path: str | Path) -> Reading:
        """The document, as `read_document` reads it but for its findings. Raises InputError as that does."""
        from iqrefs.read import read_source  # noqa: PLC0415 - all stages, which `--help` need not load
        from iqrefs.split import split_source  # noqa: PLC0415

        source = read_source(path, self.source_format.value if self.source_format else None)
        document = split_source(source)
        self._document = self._document or document
        return self._follow(document)

    def read_again(self, data: bytes) -> Reading | None:
        """The bytes as they read; None where nothing is left to read."""
        self.copy.parent.mkdir(exist_ok=True)
        self.copy.write_bytes(data)
        try:
            return self.read(self.copy)
        except InputError:
            return None

    def foresee(self, edits: Iterable[Edit]) -> Reading:
        """How the document that was read first would be read with edits, if its notes were cut into the same
        citations: found without the file.
        """
        by_key = {edit.mention: edit for edit in edits}
        document = self._document
        if document is None:
            raise ValueError("nothing was read")
        notes = []
        for note in document.notes:
            mentions = [
                _edit_mention(mention, by_key[key]) if (key := f"{note.label}#{index}") in by_key else mention
                for index, mention in enumerate(note.mentions)
            ]
            notes.append(replace(note, mentions=tuple(mentions)))
        return self._follow(replace(document, notes=tuple(notes)))

    def _follow(self, document: Document) -> Reading:
        from iqrefs.merge import merge_works  # noqa: PLC0415 - all stages, which `--help` need not load
        from iqrefs.resolve import resolve_pointers  # noqa: PLC0415

        citations = self._parse(document)
        return merge_works(document, citations, resolve_pointers(document, citations))

    def _parse(self, document: Document) -> dict[MentionKey, Citation]:
        """As `parse_document` reads a document, where only what is not known is parsed."""
        from iqrefs.parse import parse_document  # noqa: PLC0415

        notes = []
        for note in document.notes:
            fresh = tuple(mention for mention in note.mentions if _print_of(mention) not in self._known)
            notes.append(replace(note, mentions=fresh))
        entries = tuple(entry for entry in document.bibliography if not self._knows(entry))
        only_fresh = replace(document, notes=tuple(notes), bibliography=entries)
        self._learn(only_fresh, parse_document(only_fresh, self.labeller))
        citations = {
            f"{note.label}#{index}": self._known[_print_of(mention)]
            for note in document.notes
            for index, mention in enumerate(note.mentions)
        }
        citations |= {
            f"bibliography:{entry.label}": self._entries[entry.label][1] for entry in document.bibliography
        }
        return citations

    def _knows(self, entry: Entry) -> bool:
        known = self._entries.get(entry.label)
        return known is not None and replace(known[0], place=entry.place) == entry

    def _learn(self, document: Document, citations: Mapping[MentionKey, Citation]) -> None:
        for note in document.notes:
            for index, mention in enumerate(note.mentions):
                self._known[_print_of(mention)] = citations[f"{note.label}#{index}"]
        for entry in document.bibliography:
            self._entries[entry.label] = (entry, citations[f"bibliography:{entry.label}"])


def _print_of(mention: Mention) -> _Print:
    return replace(mention, start=0, embedded=None), repr(mention.embedded)


def _edit_mention(mention: Mention, edit: Edit) -> Mention:
    """The mention with other words in it, and their italics."""
    start, end = edit.span
    pieces = edit.replacement.split(ITALIC)
    words = "".join(pieces)
    shift = len(words) - (end - start)
    italics = [
        (low, high) if high <= start else (low + shift, high + shift)
        for low, high in mention.italics
        if high <= start or low >= end
    ]
    at = start
    for index, piece in enumerate(pieces):
        if index % 2 and piece:
            italics.append((at, at + len(piece)))
        at += len(piece)
    text = mention.text[:start] + words + mention.text[end:]
    return replace(mention, text=text, italics=tuple(sorted(italics)))
