"""The notes of a Word file with changes made in their text, plainly or as tracked changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from iqrefs.amend.changes import Amended
from iqrefs.amend.word.parts import Part, find_free_number, is_signed, read_part
from iqrefs.amend.word.ranges import Placed, Placer
from iqrefs.amend.word.rewriting import Rewriter
from iqrefs.amend.word.splices import apply_splices
from iqrefs.amend.word.story import read_story
from iqrefs.amend.word.stretches import Pieces, Stretch
from iqrefs.amend.word.track import Recorder, Track
from iqrefs.amend.word.tracked import TrackedText
from iqrefs.interchange.package_writing import write_package
from iqrefs.interchange.packages import open_package
from iqrefs.model import Change, Source


def amend_docx(data: bytes, source: Source, changes: Sequence[Change], track: Track | None = None) -> Amended:
    """A Word file with `changes` made in the notes of `source`, which was read from it; as changes to be
    accepted or rejected with `track`. All else in the file is byte for byte what it was. Without `track` a
    change that falls into a citation with tracked changes is not made.

    Raises `ValueError` where changes overlap, `InputError` where the file cannot be read.
    """
    ordered = sorted(changes, key=lambda one: (one.note, one.start, one.end))
    if any(one.note == other.note and other.start < one.end for one, other in pairwise(ordered)):
        raise ValueError("two changes of one place")
    package = open_package(data)
    unplaced: list[Change] = []
    asked: dict[Change, Change] = {}
    pieces: dict[int, Pieces] = {}
    by_part: dict[str, list[tuple[Change, Stretch]]] = defaultdict(list)
    for change in ordered:
        if change.note not in pieces:
            pieces[change.note] = Pieces(source.notes[change.note])
        fitted = pieces[change.note].fit(change)
        stretch = pieces[change.note].find(fitted)
        if stretch is None or stretch.pieces[0].part not in package:
            unplaced.append(change)
        else:
            asked[fitted] = change
            by_part[stretch.pieces[0].part].append((fitted, stretch))
    texts = (package.read(name) for name in by_part)
    recorder = Recorder(track, find_free_number(package, texts)) if track and by_part else None
    tracked: list[Change] = []
    parts: dict[str, bytes] = {}
    for name, wanted in sorted(by_part.items()):
        part = read_part(package, name)
        placed, left, met = _place(part, source, wanted, is_tracking=recorder is not None)
        unplaced += [asked[change] for change in (*left, *met)]
        tracked += [asked[change] for change in met]
        if placed:
            splices = Rewriter(part.content, part.namespace, recorder).write(placed)
            parts[name] = apply_splices(part.content, splices)
    if not parts:
        return Amended(data, tuple(unplaced), tracked=tuple(tracked))
    written = write_package(package, parts, {})
    return Amended(written, tuple(unplaced), is_signed(package), tuple(tracked))


def _place(
    part: Part, source: Source, wanted: Sequence[tuple[Change, Stretch]], *, is_tracking: bool
) -> tuple[list[Placed], list[Change], list[Change]]:
    """The changes of one part with their places, those that have none, and those that are left because they
    would break tracked changes.
    """
    nodes = {piece.node for _, stretch in wanted for piece in stretch.pieces}
    placer = Placer(part.content, read_story(part.content, nodes))
    text = TrackedText(placer.read_text)
    placed: list[Placed] = []
    left: list[Change] = []
    met: list[Change] = []
    for change, stretch in wanted:
        one = placer.place(change, source.notes[change.note].text, stretch)
        if one is None:
            left.append(change)
        elif not is_tracking and text.is_met(one):
            met.append(change)
        else:
            placed.append(one)
    return placed, left, met
