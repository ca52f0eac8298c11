"""PDFs with a text layer: printed as plain text, and read as that is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from iqrefs.errors import InputError
from iqrefs.model import Finding, Place, Source
from iqrefs.read.pdf.layout import print_pages
from iqrefs.read.pdf.pages import read_pages
from iqrefs.read.pdf.sheets import Print, Sheet
from iqrefs.read.pdf.signs import UNREADABLE
from iqrefs.read.text import read_text_source
from iqrefs.sentences.reading import make_finding

_STAMP = 60
"""Signs of a page that a scanner's stamp or a page number may have, where nothing else is text."""
_UNREADABLE_SHARE = 0.1
_MOST_NAMED = 12
_SCAN = (
    "holds pictures of pages and no text; recognise its text first with an OCR program such as ocrmypdf "
    "(ocrmypdf -l ara+eng SCAN.pdf TEXT.pdf), and read what it makes."
)
_EMPTY = "holds no text; give a PDF with notes or references in it."


def read_pdf_source(data: bytes, name: str, sha256: str) -> Source:
    """The notes and references of a PDF; their place is a page. Raises `InputError` (a sentence without the
    file's name) where it cannot be read.
    """
    printed = print_pages(read_pages(data))
    _refuse_without_text(printed.sheets)
    source = read_text_source(printed.text, name, sha256)
    findings = (*_find_odd(printed.sheets), *source.findings)
    return _put_pages(replace(source, format="pdf", findings=findings), printed)


def _refuse_without_text(sheets: Sequence[Sheet]) -> None:
    scanned = [sheet for sheet in sheets if sheet.page.pictures]
    printed = [sheet for sheet in sheets if sheet.page.pictures or sheet.signs]
    if all(sheet.signs <= _STAMP for sheet in scanned) and 5 * len(scanned) >= 4 * max(1, len(printed)):
        raise InputError(_SCAN)
    if not any(sheet.signs for sheet in sheets):
        raise InputError(_EMPTY)


def _find_odd(sheets: Sequence[Sheet]) -> Iterator[Finding]:
    """What of the pages cannot be read, each kind told once."""
    broken = [sheet for sheet in sheets if sheet.page.is_broken]
    if broken:
        place, count, pages = _name_pages(broken)
        yield make_finding("pdf-broken-page", "error", place, count=count, pages=pages)
    scanned = [sheet for sheet in sheets if sheet.page.pictures and not sheet.signs]
    if scanned:
        place, count, pages = _name_pages(scanned)
        yield make_finding("pdf-scanned-page", "warning", place, count=count, pages=pages)
    turned = [sheet for sheet in sheets if sheet.page.turned]
    if turned:
        place, count, pages = _name_pages(turned)
        yield make_finding("pdf-turned-text", "info", place, count=count, pages=pages)
    unreadable = [
        sheet
        for sheet in sheets
        if (lost := "".join(sheet.body + sheet.notes).count(UNREADABLE))
        and lost >= _UNREADABLE_SHARE * sheet.signs
    ]
    if unreadable:
        place, count, pages = _name_pages(unreadable)
        yield make_finding("pdf-unnamed-letters", "warning", place, count=count, pages=pages)


def _name_pages(sheets: Sequence[Sheet]) -> tuple[Place, str, str]:
    """The place of the first of the pages, how many there are, and the numbers of the first."""
    numbers = [str(sheet.page.number) for sheet in sheets]
    more = " …" if len(numbers) > _MOST_NAMED else ""
    named = ", ".join(numbers[:_MOST_NAMED])
    return Place(1, "page", sheets[0].page.number), f"{len(numbers):,}", f"{named}{more}"


def _put_pages(source: Source, printed: Print) -> Source:
    """The source with pages as its places."""
    starts, line = [], 1
    for stretch in printed.stretches:
        starts.append(line)
        line += max(1, len(stretch.lines))

    def put(place: Place) -> Place:
        if place.unit == "page":
            return place
        return Place(place.line, "page", printed.stretches[bisect_right(starts, place.line) - 1].page)

    return replace(
        source,
        notes=tuple(replace(note, place=put(note.place)) for note in source.notes),
        bibliography=tuple(replace(entry, place=put(entry.place)) for entry in source.bibliography),
        marks=tuple(replace(mark, place=put(mark.place)) for mark in source.marks),
        blank_notes=tuple(replace(mark, place=put(mark.place)) for mark in source.blank_notes),
        findings=tuple(
            replace(finding, place=put(finding.place)) if finding.place else finding
            for finding in source.findings
        ),
    )
