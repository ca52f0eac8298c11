"""What the readers of Word, OpenDocument, HTML, Markdown and LaTeX hand on: paragraphs and notes in order.

A reader tells what its format marks: where notes are called and what they say, links, italics, headings,
lists, tables, what reference managers left. `iqrefs.read.flow_source` makes a `Source` of it, and finds what
no format marks: bibliographies, sources under tables, notes that were typed by hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from iqrefs.model import EmbeddedItem, Finding

Manager = Literal["zotero", "mendeley", "endnote", "word", "pandoc", "bibtex"]
"""The programs whose citations are known by what they leave in a file."""


@dataclass(frozen=True, slots=True)
class Field:
    """A citation of a reference manager: the items behind it. `is_list` says that it is the program's
    bibliography, not a citation.
    """

    items: tuple[EmbeddedItem, ...] = ()
    by: Manager = "zotero"
    is_list: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    r"""Text of one kind, as printed. A line break inside a paragraph is `\n`, a tab `\t`.

    `target` is the address that a link around it leads to, `note` the key of the note that it calls (the text
    is then the mark as printed), `field` the citation of a reference manager whose print it is part of.
    `is_raised` says that it stands above the line, as the numbers of notes typed by hand do. Where it stands
    in the file: at `offset` of the text node `node` of `part`, character for character (see
    `iqrefs.model.Piece`); `node` is -1 where the file has no such text.
    """

    text: str
    is_italic: bool = False
    is_raised: bool = False
    target: str = ""
    note: str = ""
    field: Field | None = None
    part: str = ""
    node: int = -1
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the text or of a note.

    `number` is its position in the file, from 1 (0 where the file has none). `level` is that of a heading,
    from 1; `marker` the number or bullet that the program prints before it (`3.`, `•`) and that stands in no
    text.
    The cells of one row of a table follow one another and share a `row`, unique in the file; 0 is no table.
    """

    stretches: tuple[Stretch, ...]
    number: int = 0
    level: int = 0
    marker: str = ""
    row: int = 0


@dataclass(frozen=True, slots=True)
class FlowNote:
    """A note that the format marks as one.

    `key` is unique in the file (`footnote:12`), `marker` its number or sign as printed (`28`, `٢٨`, `iv`,
    `*`), `number` what it counts, or None for a sign. A number that is not above the one before begins a new
    series.
    """

    key: str
    kind: Literal["footnote", "endnote"]
    marker: str
    number: int | None
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Flow:
    """A document: the paragraphs of its text in order, and its notes in the order of their marks.

    `cited` are items that a reference manager's citations in the text (not in notes) name, each once.
    """

    paragraphs: tuple[Paragraph, ...]
    notes: tuple[FlowNote, ...] = ()
    cited: tuple[EmbeddedItem, ...] = ()
    findings: tuple[Finding, ...] = ()
