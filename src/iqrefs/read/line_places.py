"""Places by lines, for documents that are plain files: what editors of such files go by."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from iqrefs.model import Finding, Piece, Place, Source


def place_in_lines(source: Source, text: str) -> Source:
    """The source with the line of each note and entry in place of its paragraph; `text` is the file's,
    newlines made one kind. What stands nowhere in the file keeps its place.
    """
    starts = [0]
    while (at := text.find("\n", starts[-1])) >= 0:
        starts.append(at + 1)
    lines: dict[Place, Place] = {}

    def locate(place: Place, pieces: Sequence[Piece]) -> Place:
        if pieces:
            line = bisect_right(starts, pieces[0].offset)
            return lines.setdefault(place, Place(line, heading=place.heading))
        return lines.get(place, place)

    notes = tuple(
        replace(one, place=Place(bisect_right(starts, one.pieces[0].offset), heading=one.place.heading))
        if one.pieces
        else one
        for one in source.notes
    )
    entries = tuple(replace(one, place=locate(one.place, one.pieces)) for one in source.bibliography)
    findings = tuple(_follow(one, lines) for one in source.findings)
    return replace(source, notes=notes, bibliography=entries, findings=findings)


def _follow(finding: Finding, lines: dict[Place, Place]) -> Finding:
    place = finding.place
    return replace(finding, place=lines.get(place, place)) if place else finding
