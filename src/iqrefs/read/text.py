"""A paper's plain text: notes at page bottoms or at the end, and a bibliography, told from the prose."""

from __future__ import annotations

from collections.abc import Sequence

from iqrefs.model import Format, Place, Source, SourceLine
from iqrefs.read.decode import clean_text
from iqrefs.read.layout import Layout, lay_out
from iqrefs.read.listing import Listing
from iqrefs.read.typed import read_typed
from iqrefs.text.script import is_arabic


def read_text_source(text: str, name: str, sha256: str) -> Source:
    """Read a text whose notes stand among its prose."""
    return _read(text, name, sha256, "text")


def read_notes_text(text: str, name: str, sha256: str) -> Source:
    """Read a text of notes only: all between two markers belongs to the note."""
    return _read(text, name, sha256, "notes")


def _read(text: str, name: str, sha256: str, source_format: Format) -> Source:
    text, findings = clean_text(text)
    layout = lay_out(text)
    typed = read_typed(layout, only_notes=source_format == "notes")
    return Source(
        name=name,
        format=source_format,
        sha256=sha256,
        language="ar" if is_arabic(text) else "en",
        notes=typed.notes,
        bibliography=_list_lines(layout, typed.listings),
        findings=(*findings, *typed.findings),
        marks=typed.marks,
        blank_notes=typed.blank_notes,
    )


def _list_lines(layout: Layout, listings: Sequence[Listing]) -> tuple[SourceLine, ...]:
    return tuple(
        SourceLine("" if line.is_blank else line.text, Place(line.number))
        for listing in listings
        for line in layout.lines[listing.start : listing.end]
        if not line.is_furniture
    )
