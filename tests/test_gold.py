"""How right the readings of the gold documents are: a figure may rise, and none may fall unseen."""

from __future__ import annotations

import functools
import json
from pathlib import Path

import pytest

from iqrefs.measure.rows import read_rows
from iqrefs.measure.score import MEASURES, score_rows, summarise_score
from iqrefs.pipeline import Target, read_document, read_library, render_library

_ROOT = Path(__file__).parent
_GOLD = _ROOT / "gold"
_SNAPSHOTS = _ROOT / "snapshots"

FLOORS = {
    #                      notes  entries split  kind   pointers wrong  works locator fields
    "apa-bibliography":   (None,  1.0,    None,  None,  None,    0,     1.0,  None,   0.98),
    "chicago-english":    (1.0,   None,   1.0,   0.97,  0.94,    0,     0.97, 1.0,    0.96),
    "egypt-law":          (1.0,   None,   1.0,   1.0,   1.0,     0,     1.0,  1.0,    0.94),
    "english-history":    (1.0,   1.0,    1.0,   1.0,   1.0,     0,     1.0,  1.0,    0.96),
    "fiqh-ocr":           (1.0,   None,   0.97,  0.98,  0.87,    0,     0.98, 0.96,   0.98),
    "geography-notes":    (1.0,   None,   1.0,   1.0,   0.92,    0,     0.98, 1.0,    0.92),
    "gulf-education":     (1.0,   1.0,    1.0,   1.0,   1.0,     0,     1.0,  1.0,    0.98),
    "iraq-thesis":        (1.0,   None,   1.0,   1.0,   1.0,     0,     1.0,  1.0,    0.98),
    "islamic-history":    (1.0,   1.0,    1.0,   1.0,   1.0,     0,     0.99, 1.0,    0.98),
    "khamees-2025":       (1.0,   1.0,    1.0,   1.0,   1.0,     0,     1.0,  1.0,    0.98),
    "law-gulf":           (1.0,   1.0,    1.0,   1.0,   0.93,    0,     0.98, 0.96,   0.94),
    "levant-media":       (1.0,   None,   0.97,  0.95,  1.0,     0,     1.0,  0.98,   0.92),
    "literature-thesis":  (1.0,   None,   1.0,   1.0,   1.0,     0,     1.0,  1.0,    1.0),
    "maghreb-thesis":     (1.0,   1.0,    1.0,   1.0,   1.0,     0,     1.0,  1.0,    0.97),
    "mixed-bibliography": (None,  1.0,    None,  None,  None,    0,     1.0,  None,   0.95),
    "page-notes":         (1.0,   None,   0.96,  1.0,   0.92,    0,     0.97, 1.0,    0.98),
    "press-politics":     (1.0,   None,   1.0,   1.0,   1.0,     0,     1.0,  1.0,    1.0),
    "web-endnotes":       (1.0,   None,   1.0,   1.0,   1.0,     0,     1.0,  0.98,   0.93),
    "withdrawal-2025":    (1.0,   None,   1.0,   1.0,   None,    0,     1.0,  1.0,    1.0),
}  # fmt: skip
"""The least figures, in the order of `MEASURES`; `wrong` is exact; None where the gold has none."""

SUFFIXES: dict[Target, str] = {
    "bibtex": ".bib",
    "biblatex": ".biblatex.bib",
    "csl-json": ".csl.json",
    "csl-yaml": ".csl.yaml",
    "ris": ".ris",
    "json": ".json",
}


@functools.cache
def measure(name: str) -> dict[str, float | None]:
    gold = read_rows(json.loads((_GOLD / f"{name}.gold.json").read_text("utf-8")), name)
    read = render_library(read_library([read_document(_GOLD / f"{name}.txt")]), "json")
    return summarise_score(score_rows(gold, read_rows(json.loads(read), name)), gold)


def test_every_gold_document_has_its_floors() -> None:
    assert sorted(path.name.removesuffix(".gold.json") for path in _GOLD.glob("*.gold.json")) == list(FLOORS)


@pytest.mark.parametrize("name", FLOORS)
def test_no_pointer_leads_to_a_wrong_work(name: str) -> None:
    assert measure(name)["wrong"] == 0


@pytest.mark.parametrize("name", FLOORS)
@pytest.mark.parametrize(
    "place", [n for n, measured in enumerate(MEASURES) if measured != "wrong"], ids=MEASURES.__getitem__
)
def test_no_figure_falls_below_its_floor(name: str, place: int) -> None:
    figure, floor = measure(name)[MEASURES[place]], FLOORS[name][place]
    if floor is None:
        assert figure is None
    else:
        assert figure is not None
        assert figure >= floor


@pytest.mark.parametrize(("target", "suffix"), SUFFIXES.items())
def test_each_format_is_as_it_was_reviewed(target: Target, suffix: str) -> None:
    """One small document in all formats; where a change is meant, write the new text and look it through."""
    library = read_library([read_document(_GOLD / "withdrawal-2025.txt")])
    reviewed = (_SNAPSHOTS / f"withdrawal-2025{suffix}").read_text("utf-8")
    assert render_library(library, target) == reviewed
