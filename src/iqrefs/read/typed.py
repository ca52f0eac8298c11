"""What a text shows by its lines alone: notes that were typed, sources under tables, bibliographies."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from iqrefs.lexicon.headings import classify_heading, has_lead
from iqrefs.model import Finding, NoteMark, Place, SourceNote
from iqrefs.read.candidates import find_candidates
from iqrefs.read.captions import SourceLineMark, find_source_lines, read_caption
from iqrefs.read.cutting import Cutter, Extent, end_in_stop
from iqrefs.read.labels import Labelled, label_notes
from iqrefs.read.layout import Layout, classify_in_place
from iqrefs.read.listing import Listing, find_bare_listing, find_listings, is_alphabetical
from iqrefs.read.marks import find_blank_notes, find_prose_marks
from iqrefs.read.series import Candidate, choose_notes

_LEAST_MEAN_ONLY_NOTES = -10.0
_LONGEST_HEADING = 100


@dataclass(frozen=True, slots=True)
class Typed:
    """What was found: the places are those of the layout's lines."""

    notes: tuple[SourceNote, ...]
    listings: tuple[Listing, ...]
    marks: tuple[NoteMark, ...]
    blank_notes: tuple[NoteMark, ...]
    findings: tuple[Finding, ...]


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


def read_typed(
    layout: Layout,
    *,
    only_notes: bool = False,
    wants_notes: bool = True,
    known: Sequence[Listing] = (),
) -> Typed:
    """Read the lines of a text.

    `only_notes` says that it is nothing but notes, `wants_notes` that its numbered lines may be notes at all;
    `known` are bibliographies that are marked as such.
    """
    listings = _join_listings(find_listings(layout), known)
    taken = _mark_taken(layout, listings)
    sources = find_source_lines(layout, taken)
    for source in sources:
        taken[source.index] = True
    series: tuple[tuple[Candidate, ...], ...] = ()
    if wants_notes:
        candidates = find_candidates(layout, taken, only_notes=only_notes)
        least = {"least_mean": _LEAST_MEAN_ONLY_NOTES} if only_notes else {}
        series = choose_notes(candidates, **least)
    if wants_notes and not (listings or sources or only_notes):
        whole = find_bare_listing(layout)
        if whole is not None and (not series or is_alphabetical(layout)):
            listings, series = (whole,), ()
    labelled, about_labels = label_notes(layout, series)
    blank_notes = find_blank_notes(layout, series, taken)
    notes, lines = _cut_notes(layout, labelled, sources, listings, blank_notes, only_notes=only_notes)
    lines.update(index for index, is_taken in enumerate(taken) if is_taken)
    return Typed(
        notes,
        listings,
        () if only_notes or not wants_notes else tuple(find_prose_marks(layout, lines)),
        tuple(blank_notes.values()),
        about_labels,
    )


def _join_listings(found: Sequence[Listing], known: Sequence[Listing]) -> tuple[Listing, ...]:
    """Those that are known, and of those found the ones that meet none of them."""
    apart = [
        one for one in found if not any(one.start < other.end and other.start < one.end for other in known)
    ]
    return tuple(sorted([*apart, *known], key=lambda one: one.start))


def _mark_taken(layout: Layout, listings: Sequence[Listing]) -> list[bool]:
    taken = [False] * len(layout.lines)
    for listing in listings:
        taken[listing.start : listing.end] = [True] * (listing.end - listing.start)
    return taken


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
