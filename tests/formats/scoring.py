"""Readings of a paper's files scored against its gold document, as its text is."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from iqrefs.measure.rows import Row, Rows, read_rows
from iqrefs.measure.score import Score, score_rows, summarise_score
from iqrefs.model import Reading
from iqrefs.pipeline import read_document, read_library, render_library
from tests.formats.papers import GOLD, read_text

MEASURED = ("notes", "entries", "split", "kind", "pointers", "works", "locator", "fields")
"""What is compared with the reading of the text, of what the scorer measures."""

_NUMBERED = re.compile(r"(?:\d+:)?\d+[a-z]?")


@dataclass(frozen=True, slots=True)
class Scored:
    """The figures of a reading by measure, what was counted, and the reading."""

    figures: Mapping[str, float | None]
    score: Score
    reading: Reading


def score_reading(reading: Reading, name: str, *, by_order: bool = False) -> Scored:
    """A reading against the gold document `name`; with `by_order` the notes meet in their order, where a
    format does not keep numbers that begin again.
    """
    gold = _load_gold(name)
    read = read_rows(json.loads(render_library(read_library([reading]), "json")), name)
    if by_order:
        gold, read = _count_notes(gold), _count_notes(read)
    score = score_rows(gold, read)
    return Scored(summarise_score(score, gold), score, reading)


def score_file(path: Path, name: str, *, by_order: bool = False) -> Scored:
    """A file against the gold document `name`."""
    return score_reading(read_document(path), name, by_order=by_order)


@functools.cache
def score_text(name: str) -> Scored:
    """The plain text of the gold document itself: what every format is measured against."""
    return score_reading(read_text(name), name)


def share_of_text(scored: Scored, text: Scored, measure: str) -> float:
    """A figure as a share of the text's; 1 where the gold document has nothing to measure."""
    figure, whole = scored.figures[measure], text.figures[measure]
    if figure is None or whole is None:
        return 1.0
    return figure / whole if whole else 1.0


@functools.cache
def _load_gold(name: str) -> Rows:
    return read_rows(json.loads((GOLD / f"{name}.gold.json").read_text("utf-8")), name)


def _count_notes(rows: Rows) -> Rows:
    """Numbered notes under their position among them; others keep their names."""
    numbered = [label for label in rows.notes if _NUMBERED.fullmatch(label)]
    places = {label: str(position) for position, label in enumerate(numbered, 1)}

    def rename(row: Row) -> Row:
        if row.refers_to is None:
            return row
        label, sign, index = row.refers_to.partition("#")
        return replace(row, refers_to=f"{places.get(label, label)}{sign}{index}")

    notes = {places.get(label, label): [rename(row) for row in found] for label, found in rows.notes.items()}
    return replace(rows, notes=notes)
