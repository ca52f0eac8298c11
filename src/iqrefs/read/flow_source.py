"""A document's paragraphs and notes made a source: the one way on from every format that marks its parts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from iqrefs.errors import InputError
from iqrefs.interchange.csl import as_fields, sort_variables
from iqrefs.lexicon.headings import is_column_heading
from iqrefs.model import (
    EmbeddedItem,
    Finding,
    Format,
    NoteMark,
    Place,
    Source,
    SourceLine,
    SourceNote,
    SourceRecord,
)
from iqrefs.read.flow import Flow, FlowNote, Paragraph
from iqrefs.read.flow_lines import BodyLine, lay_out_lines, list_lines
from iqrefs.read.flow_text import Written, join_written, write_stretches
from iqrefs.read.labels import make_unique
from iqrefs.read.listing import Listing
from iqrefs.read.typed import Typed, read_typed
from iqrefs.sentences.reading import make_finding
from iqrefs.text.fold import fold_key
from iqrefs.text.markers import find_marker
from iqrefs.text.script import is_arabic

_FEW = 2
"""So many marked notes may stand beside notes that are typed by hand (a thanks, a translator's remark)."""
_LEAST_PROSE, _MOST_PROSE = 500, 100_000
_REST_OF_MARKER = re.compile(r"\s*(?:\(\s*\)|\[\s*\]|[)\]]|[-–—:.](?=\s))\s*(?:[-–—:.]\s)?\s*")
_OPENERS = {")": "(", "]": "["}


def make_source(flow: Flow, name: str, sha256: str, source_format: Format) -> Source:
    """A source of what a reader made of a file. Raises `InputError` where it holds no text."""
    lines, called = list_lines(flow)
    _call_inner(flow.notes, called)
    labels = _label_notes(flow.notes)
    last = lines[-1].place if lines else Place(1, "paragraph")
    notes, blank = _write_notes(flow.notes, labels, called, last)
    text = "\n".join([*(line.written.text for line in lines), *(note.text for note in notes)])
    if not text.strip():
        raise InputError("holds no text; give a file with notes or references in it.")
    typed = _read_lines(lines, notes)
    bibliography = tuple(_list_references(lines, typed.listings))
    return Source(
        name=name,
        format=source_format,
        sha256=sha256,
        language="ar" if is_arabic(_find_prose(lines) or text) else "en",
        notes=_put_in_order(flow.notes, notes, _map_notes(typed.notes, lines)),
        bibliography=bibliography,
        records=tuple(_list_cited(flow.cited, notes, bibliography)),
        findings=(*flow.findings, *_tell_restarts(labels, notes), *_map_findings(typed.findings, lines)),
        marks=tuple(replace(mark, place=_place_of(mark.place, lines)) for mark in typed.marks),
        blank_notes=(
            *blank,
            *(replace(mark, place=_place_of(mark.place, lines)) for mark in typed.blank_notes),
        ),
        has_whole_lines=True,
    )


def _call_inner(notes: Sequence[FlowNote], called: dict[str, Place]) -> None:
    """Notes that only another note calls stand where that one is called."""
    for note in notes:
        if note.key in called:
            for paragraph in note.paragraphs:
                for stretch in paragraph.stretches:
                    if stretch.note:
                        called.setdefault(stretch.note, called[note.key])


def _find_prose(lines: Sequence[BodyLine]) -> str:
    """The text itself, whose language is the document's, however foreign its notes are; empty where there is
    next to none.
    """
    prose = "\n".join(line.written.text for line in lines if not line.is_listed)
    return prose[:_MOST_PROSE] if len(prose) >= _LEAST_PROSE else ""


@dataclass(frozen=True, slots=True)
class _Label:
    series: int
    label: str


def _label_notes(notes: Sequence[FlowNote]) -> dict[str, _Label]:
    """Labels by key: a number that does not go on from the one before begins a new series, and so do
    endnotes behind footnotes.
    """
    labels: dict[str, _Label] = {}
    counts: dict[str, int] = {}
    series = 0
    for kind in ("footnote", "endnote"):
        last: int | None = None
        for note in (note for note in notes if note.kind == kind):
            if note.number is None:
                labels[note.key] = _Label(0, make_unique(note.marker.strip() or "*", counts))
                continue
            # LibreOffice writes 0 where numbers depend on pages that it has not laid out.
            number = note.number or (last or 0) + 1
            if last is None or number <= last:
                series += 1
            last = number
            prefix = "" if series == 1 else f"{series}:"
            labels[note.key] = _Label(series, make_unique(f"{prefix}{number}", counts))
    return labels


def _write_notes(
    notes: Sequence[FlowNote], labels: Mapping[str, _Label], called: Mapping[str, Place], last: Place
) -> tuple[list[SourceNote], list[NoteMark]]:
    """The notes, endnotes behind footnotes; and the numbers under which nothing stands. Notes that nothing
    calls stand at the `last` place.
    """
    written: list[SourceNote] = []
    blank: list[NoteMark] = []
    for note in sorted(notes, key=lambda note: note.kind == "endnote"):
        place = called.get(note.key, last)
        one, marker = _part_marker(_write_paragraphs(note.paragraphs), note)
        if not one.text:
            blank += [NoteMark(note.number, "note", place)] if note.number is not None else []
            continue
        label = labels[note.key].label
        carried = (one.italics, one.embedded, one.pieces)
        written.append(SourceNote(label, one.text, place, marker, *carried, note.key))
    return written, blank


def _write_paragraphs(paragraphs: Sequence[Paragraph]) -> Written:
    parts = []
    for paragraph in paragraphs:
        part = write_stretches(paragraph.stretches).strip()
        if paragraph.marker and part.text:
            part = join_written([Written(paragraph.marker), part], " ")
        if part.text:
            parts.append(part)
    return join_written(parts)


def _part_marker(written: Written, note: FlowNote) -> tuple[Written, str]:
    """A note's text, and its number as printed: with what was typed around the automatic one, or the number
    that was typed beside it.
    """
    rest = _REST_OF_MARKER.match(written.text)
    if rest:
        around = rest.group().strip()
        opener = around[0] if around[0] in "([" else _OPENERS.get(around[0], "")
        marker = f"{opener}{note.marker}{around.removeprefix(opener or ' ').lstrip()}"
        return written.cut(rest.end(), len(written.text)), marker
    typed = find_marker(written.text)
    if typed and note.number is not None and typed.numbers == (note.number,) and typed.style != "bare":
        return written.cut(typed.start, len(written.text)), written.text[: typed.start].strip()
    return written, note.marker


def _tell_restarts(labels: Mapping[str, _Label], notes: Sequence[SourceNote]) -> Iterator[Finding]:
    series = {one.series for one in labels.values() if one.series}
    if len(series) < 2:
        return
    second = next((note for note in notes if labels[note.key].series == 2), None)
    place = second.place if second else None
    yield make_finding("note-restart", "info", place, count=f"{len(series):,}")


def _read_lines(lines: Sequence[BodyLine], notes: Sequence[SourceNote]) -> Typed:
    """What the lines show; notes typed by hand count where the format marks next to none."""
    layout = lay_out_lines(lines)
    known = _find_known(lines)
    numbered = sum(note.label[-1:].isdigit() for note in notes)
    if numbered <= _FEW:
        typed = read_typed(layout, known=known)
        if not notes or len(typed.notes) > 2 * len(notes):
            return typed
    return read_typed(layout, wants_notes=False, known=known)


def _find_known(lines: Sequence[BodyLine]) -> list[Listing]:
    """The bibliographies that reference managers wrote."""
    found: list[Listing] = []
    for index, line in enumerate(lines):
        if not line.is_listed:
            continue
        if found and found[-1].end == index:
            found[-1] = Listing(found[-1].start, index + 1)
        else:
            found.append(Listing(index, index + 1))
    return found


def _place_of(place: Place, lines: Sequence[BodyLine]) -> Place:
    return lines[place.line - 1].place


def _map_findings(findings: Sequence[Finding], lines: Sequence[BodyLine]) -> Iterator[Finding]:
    for finding in findings:
        yield replace(finding, place=_place_of(finding.place, lines)) if finding.place else finding


def _map_notes(notes: Sequence[SourceNote], lines: Sequence[BodyLine]) -> Iterator[SourceNote]:
    """Notes found by lines, with what their lines carry."""
    for note in notes:
        written = _follow(note.text, lines, note.place.line - 1)
        place = _place_of(note.place, lines)
        yield replace(
            note, place=place, italics=written.italics, embedded=written.embedded, pieces=written.pieces
        )


def _follow(text: str, lines: Sequence[BodyLine], index: int) -> Written:
    """The lines of a text, found again from line `index` on."""
    parts: list[Written] = []
    for part in text.split("\n"):
        found = Written(part)
        for position in range(index, len(lines)):
            start = lines[position].written.text.find(part)
            if start >= 0:
                found = lines[position].written.cut(start, start + len(part))
                index = position
                break
        parts.append(found)
    return join_written(parts)


def _list_references(lines: Sequence[BodyLine], listings: Sequence[Listing]) -> Iterator[SourceLine]:
    for listing in listings:
        for line in lines[listing.start : listing.end]:
            lead = Written(f"{line.marker} ") if line.marker else Written()
            one = join_written([lead, _part_cells(line.written) if line.is_row else line.written], "")
            if one.text.strip() and not _is_head(line):
                yield SourceLine(one.text.rstrip(), line.place, one.italics, one.pieces)
            else:
                yield SourceLine("", line.place)


def _is_head(line: BodyLine) -> bool:
    """Whether a row of a table only says what stands in its columns."""
    cells = line.written.text.split("\t")
    return line.is_row and len(cells) > 1 and all(is_column_heading(cell) for cell in cells)


def _part_cells(written: Written) -> Written:
    """The cells of a row parted by commas, as the fields of a reference are."""
    comma = "،" if is_arabic(written.text) else ","
    cells = []
    at = 0
    for cell in written.text.split("\t"):
        cells.append(written.cut(at, at + len(cell)))
        at += len(cell) + 1
    return join_written(cells, f"{comma} ")


def _list_cited(
    cited: Sequence[EmbeddedItem], notes: Sequence[SourceNote], bibliography: Sequence[SourceLine]
) -> Iterator[SourceRecord]:
    """The works that only the text cites, by a reference manager: neither notes nor list describe them."""
    told = {item.id for note in notes for one in note.embedded for item in one.items}
    printed = fold_key(" ".join(line.text for line in bibliography))
    for one in cited:
        title = fold_key(one.item.get("title", ""))
        if one.id in told or (title and title in printed):
            continue
        told.add(one.id)
        fields = as_fields(one.item)
        text = json.dumps({name: fields[name] for name in sort_variables(fields)}, ensure_ascii=False)
        yield SourceRecord(one.id, one.item, text, Place(1, "paragraph"))


def _put_in_order(
    told: Sequence[FlowNote], marked: Sequence[SourceNote], typed: Iterator[SourceNote]
) -> tuple[SourceNote, ...]:
    """The notes in the order of the document, each where it is called, endnotes behind all others."""
    endnotes = {note.key for note in told if note.kind == "endnote"}
    return tuple(sorted([*marked, *typed], key=lambda note: (note.key in endnotes, note.place.line)))
