"""The head of each note: its name in the file, its kind, its number as printed and what it counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from iqrefs.errors import InputError
from iqrefs.read.flow import FlowNote, Paragraph
from iqrefs.read.opendocument.names import TEXT, XML_ID
from iqrefs.read.opendocument.numbers import format_number, read_number
from iqrefs.read.opendocument.styles import Styles

if TYPE_CHECKING:
    from lxml import etree

MAX_NOTES = 200_000
"""Notes of one document: the longest books have some 10,000."""


@dataclass(slots=True)
class Notes:
    """The notes of a document in the order of their marks. `page` and `chapter` are those of the text at
    hand, as far as the file tells them.
    """

    styles: Styles
    page: int = 1
    chapter: int = 0
    _notes: list[FlowNote] = field(default_factory=list)
    _keys: set[str] = field(default_factory=set)
    _last: dict[str, tuple[int, int, int]] = field(default_factory=dict)

    def open_note(self, element: etree._Element) -> int:
        """The position of a note that begins here; its text is still to come. Raises `InputError` where the
        file has too many.
        """
        if len(self._notes) >= MAX_NOTES:
            raise InputError(
                f"has more than {MAX_NOTES:,} notes, which no document has; cut it into smaller files."
            )
        kind: Literal["footnote", "endnote"] = (
            "endnote" if element.get(TEXT + "note-class") == "endnote" else "footnote"
        )
        marker = _read_marker(element)
        number_format = self.styles.note_formats.get(kind, "")
        number = read_number(marker, number_format)
        if number == 0 or not marker:
            number = self._count(kind)
            marker = format_number(number, number_format)
        if number is not None:
            self._last[kind] = (number, self.page, self.chapter)
        key = self._name(kind, element.get(TEXT + "id") or element.get(XML_ID) or "")
        self._notes.append(FlowNote(key, kind, marker, number, ()))
        return len(self._notes) - 1

    def __getitem__(self, position: int) -> FlowNote:
        return self._notes[position]

    def fill_note(self, position: int, paragraphs: Sequence[Paragraph]) -> None:
        """The text of a note, without the blank that parts its number from it."""
        self._notes[position] = replace(self._notes[position], paragraphs=_strip_start(tuple(paragraphs)))

    def list_notes(self) -> tuple[FlowNote, ...]:
        """All notes."""
        return tuple(self._notes)

    def _count(self, kind: str) -> int:
        """The number of a note that the file does not tell: LibreOffice writes 0 where it has not laid out
        the pages by which notes are counted.
        """
        last, page, chapter = self._last.get(kind, (0, self.page, self.chapter))
        restarts = self.styles.note_restarts.get(kind, "document")
        is_first = (restarts == "page" and page != self.page) or (
            restarts == "chapter" and chapter != self.chapter
        )
        return 1 if is_first else last + 1

    def _name(self, kind: str, name: str) -> str:
        key = f"{kind}:{name or len(self._notes) + 1}"
        if key in self._keys:
            key = f"{key}:{len(self._notes) + 1}"
        self._keys.add(key)
        return key


def _read_marker(element: etree._Element) -> str:
    """The number as it was printed when the file was written, or the sign that the author chose."""
    citation = element.find(TEXT + "note-citation")
    if citation is None:
        return ""
    return "".join(map(str, citation.itertext())).strip() or citation.get(TEXT + "label", "").strip()


def _strip_start(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    if not paragraphs or not paragraphs[0].stretches:
        return paragraphs
    first = paragraphs[0]
    opening = first.stretches[0]
    if opening.note or not opening.text[:1].isspace():
        return paragraphs
    rest = replace(opening, text=opening.text.lstrip())
    stretches = (rest, *first.stretches[1:]) if rest.text else first.stretches[1:]
    return (replace(first, stretches=stretches), *paragraphs[1:])
