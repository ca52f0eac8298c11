"""One input as read: its notes and its bibliography told apart from the prose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from iqrefs.model.finding import Finding
from iqrefs.model.item import Item
from iqrefs.model.place import Piece, Place, Span

Format = Literal[
    "text", "notes", "lines", "markdown", "docx", "odt", "html", "latex", "epub", "rst", "rtf", "pdf",
    "bibtex", "csl-json", "ris", "urls",
]  # fmt: skip
"""The input formats, as `--from` names them."""


@dataclass(frozen=True, slots=True)
class EmbeddedItem:
    """A work as a reference manager keeps it: its address or key there, and its description. `locator` is the
    passage that the citation names, as it is kept.
    """

    id: str
    item: Item
    locator: str = ""


@dataclass(frozen=True, slots=True)
class Embedded:
    """A citation that a reference manager left in the file behind its print: `span` is the print in the text
    around it, `items` what it cites, in order, and `by` the program.
    """

    span: Span
    items: tuple[EmbeddedItem, ...]
    by: Literal["zotero", "mendeley", "endnote", "word", "pandoc", "bibtex"]


@dataclass(frozen=True, slots=True)
class SourceNote:
    r"""A note found in the source. `text` keeps its line breaks as `\n`, without the marker, which is kept as
    printed in `marker` (empty where the note has none of its own).

    Where the format marks them: `italics` are spans of the text, `embedded` the citations that a reference
    manager left, `pieces` where the text stands in the file (what stands in none, as a link's address put
    beside its words, is in no piece), `key` the note's name in the file (`footnote:12`).
    """

    label: str
    text: str
    place: Place
    marker: str = ""
    italics: tuple[Span, ...] = ()
    embedded: tuple[Embedded, ...] = ()
    pieces: tuple[Piece, ...] = ()
    key: str = ""


@dataclass(frozen=True, slots=True)
class NoteMark:
    """A number that stands for a note: a mark in the prose, or a marker that no text follows.

    `style` is its shape (`superscript`, `bracket` …, see `iqrefs.text.markers`).
    """

    number: int
    style: str
    place: Place


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line (or paragraph) of a bibliography; blank ones are kept, as `""`. `italics` and `pieces` are as
    in a note.
    """

    text: str
    place: Place
    italics: tuple[Span, ...] = ()
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """A work that the source describes in fields already (BibTeX, CSL-JSON, RIS).

    `text` is the record as it stands in the file.
    """

    id: str
    item: Item
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Source:
    """One input as read: its notes and its bibliography told apart from the prose.

    `name` is the file's name without its folder, `sha256` that of its bytes, `language` the
    language of most of its letters. `one_entry_a_line` says that the bibliography needs no splitting. `marks`
    are what looks like a mark of a note in the prose, in order; `blank_notes` are numbers that are skipped in
    the notes, where nothing but the number is printed. `has_whole_lines` says that each line of the
    bibliography is a whole paragraph of its document.
    """

    name: str
    format: Format
    sha256: str
    language: str
    notes: tuple[SourceNote, ...] = ()
    bibliography: tuple[SourceLine, ...] = ()
    records: tuple[SourceRecord, ...] = ()
    findings: tuple[Finding, ...] = ()
    one_entry_a_line: bool = False
    marks: tuple[NoteMark, ...] = ()
    blank_notes: tuple[NoteMark, ...] = ()
    has_whole_lines: bool = False
