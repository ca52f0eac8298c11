"""A paper's plain text: notes at page bottoms or at the end, and a bibliography, told from the prose."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from iqrefs.lexicon.headings import classify_heading, has_lead
from iqrefs.model import Format, Place, Source, SourceLine, SourceNote
from iqrefs.read.candidates import find_candidates
from iqrefs.read.captions import SourceLineMark, find_source_lines, read_caption
from iqrefs.read.cutting import Cutter, Extent, end_in_stop
from iqrefs.read.decode import clean_text
from iqrefs.read.labels import Labelled, label_notes
from iqrefs.read.layout import Layout, classify_in_place, lay_out
from iqrefs.read.listing import Listing, find_bare_listing, find_listings, is_alphabetical
from iqrefs.read.marks import find_blank_notes, find_prose_marks
from iqrefs.read.series import Candidate, choose_notes
from iqrefs.text.script import is_arabic

_LEAST_MEAN_ONLY_NOTES = -10.0
_LONGEST_HEADING = 100


@dataclass(frozen=True, slots=True)
class Opening:
    """Where a note begins: its line, the column of its text, its labels and its number (0: none);
    `end` where another note begins on the same line.
    """

    index: int
    start: int
    labels: tuple[str, ...]
    number: int = 0
    end: int | None = None


def read_text_source(text: str, name: str, sha256: str) -> Source:
    """Read a text whose notes stand among its prose."""
    return _read(text, name, sha256, "text")


def read_notes_text(text: str, name: str, sha256: str) -> Source:
    """Read a text of notes only: all between two markers belongs to the note."""
    return _read(text, name, sha256, "notes")


def _read(text: str, name: str, sha256: str, source_format: Format) -> Source:
    text, findings = clean_text(text)
    layout = lay_out(text)
    only_notes = source_format == "notes"
    listings = find_listings(layout)
    taken = _mark_taken(layout, listings)
    sources = find_source_lines(layout, taken)
    for source in sources:
        taken[source.index] = True
    candidates = find_candidates(layout, taken, only_notes=only_notes)
    series = choose_notes(candidates, _LEAST_MEAN_ONLY_NOTES) if only_notes else choose_notes(candidates)
    if not (listings or sources or only_notes):
        whole = find_bare_listing(layout)
        if whole is not None and (not series or is_alphabetical(layout)):
            listings, series = (whole,), ()
    labelled, about_labels = label_notes(layout, series)
    blank_notes = find_blank_notes(layout, series, taken)
    notes, lines = _cut_notes(layout, labelled, sources, listings, blank_notes, only_notes=only_notes)
    lines.update(index for index, is_taken in enumerate(taken) if is_taken)
    return Source(
        name=name,
        format=source_format,
        sha256=sha256,
        language="ar" if is_arabic(text) else "en",
        notes=notes,
        bibliography=_list_lines(layout, listings),
        findings=(*findings, *about_labels),
        marks=() if only_notes else tuple(find_prose_marks(layout, lines)),
        blank_notes=tuple(blank_notes.values()),
    )


def _mark_taken(layout: Layout, listings: Sequence[Listing]) -> list[bool]:
    taken = [False] * len(layout.lines)
    for listing in listings:
        taken[listing.start : listing.end] = [True] * (listing.end - listing.start)
    return taken


def _list_lines(layout: Layout, listings: Sequence[Listing]) -> tuple[SourceLine, ...]:
    return tuple(
        SourceLine("" if line.is_blank else line.text, Place(line.number))
        for listing in listings
        for line in layout.lines[listing.start : listing.end]
        if not line.is_furniture
    )


def _cut_notes(
    layout: Layout,
    labelled: Sequence[Labelled],
    sources: Sequence[SourceLineMark],
    listings: Sequence[Listing],
    blank_notes: Collection[int],
    *,
    only_notes: bool,
) -> tuple[tuple[SourceNote, ...], set[int]]:
    """The notes with their texts, in the order of the document, and the lines that they take."""
    openings = sorted(
        [Opening(source.index, source.start, (source.label,)) for source in sources]
        + [
            Opening(note.index, note.start, one.labels, note.numbers[-1], note.end)
            for one in labelled
            for note in (one.candidate,)
        ],
        key=lambda opening: (opening.index, opening.start),
    )
    borders = {opening.index for opening in openings} | {listing.start for listing in listings}
    borders.update(blank_notes)
    stops = [*(opening.index for opening in openings), len(layout.lines)][1:]
    blocks = _find_blocks(layout, [one.candidate for one in labelled])
    notes: list[SourceNote] = []
    lines = set(blank_notes)
    before: Opening | None = None
    cutter = Cutter(
        layout,
        is_border=lambda line: _is_border(layout, borders, line),
        ends_in_stop=end_in_stop(layout, sorted(one.candidate.index for one in labelled)),
    )
    for opening, stop in zip(openings, stops, strict=True):
        is_open = (only_notes and opening.number > 0) or opening.index in blocks
        extent = Extent(opening.index, opening.start, stop, is_open, opening.number, opening.end)
        text, after = cutter.cut_text(extent)
        lines.update(range(opening.index, after))
        place = Place(layout.lines[opening.index].number)
        marker = _print_marker(layout, opening, before)
        notes.extend(SourceNote(label, text, place, marker) for label in opening.labels)
        before = opening
    return tuple(notes), lines


def _print_marker(layout: Layout, opening: Opening, before: Opening | None) -> str:
    """A note's number as printed; empty for the source of a table, which a word opens."""
    if not opening.number:
        return ""
    start = before.end if before and before.index == opening.index and before.end else 0
    return layout.lines[opening.index].text[start : opening.start].strip()


def _is_border(layout: Layout, borders: set[int], index: int) -> bool:
    text = layout.lines[index].text
    if index in borders or classify_heading(text) is not None or read_caption(text) is not None:
        return True
    return len(text) <= _LONGEST_HEADING and has_lead(text)


def _find_blocks(layout: Layout, notes: Sequence[Candidate]) -> set[int]:
    """The notes in a block of endnotes under a heading, with no prose between them: all but the
    last of it, whose end nothing shows.
    """
    starts = {note.index for note in notes}
    blocks: set[int] = set()
    section: list[int] = []
    orphans = 0
    is_in = after_gap = False
    for index, line in enumerate(layout.lines):
        if line.is_blank or line.is_furniture:
            after_gap = True
            continue
        kind = classify_in_place(layout, index)
        if kind is not None:
            blocks |= _close_block(section, orphans)
            section, orphans, is_in = [], 0, kind == "notes"
        elif is_in and index in starts:
            section.append(index)
        elif is_in and after_gap and len(section) > 1:
            orphans += 1
        after_gap = False
    return blocks | _close_block(section, orphans)


def _close_block(section: Sequence[int], orphans: int) -> set[int]:
    return set(section[:-1]) if orphans <= 1 + len(section) // 4 else set()
