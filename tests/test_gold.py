"""How right the readings of the gold documents are: a figure may rise, and none may fall unseen."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from iqrefs.measure.rows import read_rows
from iqrefs.measure.score import MEASURES, score_rows, summarise_score
from iqrefs.pipeline import Labelling, Target, read_document, read_library, render_library

_ROOT = Path(__file__).parent
_GOLD = _ROOT / "gold"
_SNAPSHOTS = _ROOT / "snapshots"

FLOORS = {
    #                      notes  entries split  kind   pointers wrong  works locator fields
    "apa-bibliography":   (None,  1.0,    None,  None,  None,    0,     1.0,  None,   0.99),
    "chicago-english":    (1.0,   None,   1.0,   0.97,  0.94,    0,     0.97, 1.0,    0.98),
    "egypt-law":          (1.0,   None,   1.0,   1.0,   1.0,     0,     1.0,  1.0,    0.96),
    "english-history":    (1.0,   1.0,    1.0,   1.0,   1.0,     0,     1.0,  1.0,    0.96),
    "fiqh-ocr":           (1.0,   None,   0.97,  0.98,  0.87,    0,     0.98, 0.96,   0.97),
    "geography-notes":    (1.0,   None,   1.0,   1.0,   0.92,    0,     0.98, 1.0,    0.93),
    "gulf-education":     (1.0,   1.0,    1.0,   1.0,   1.0,     0,     1.0,  1.0,    0.99),
    "iraq-thesis":        (1.0,   None,   1.0,   1.0,   1.0,     0,     1.0,  1.0,    0.99),
    "islamic-history":    (1.0,   1.0,    1.0,   1.0,   1.0,     0,     0.99, 1.0,    0.99),
    "khamees-2025":       (1.0,   1.0,    1.0,   1.0,   1.0,     0,     1.0,  1.0,    0.98),
    "law-gulf":           (1.0,   1.0,    1.0,   1.0,   0.93,    0,     0.98, 0.96,   0.96),
    "levant-media":       (1.0,   None,   0.97,  0.95,  1.0,     0,     1.0,  1.0,    0.93),
    "literature-thesis":  (1.0,   None,   1.0,   1.0,   1.0,     0,     1.0,  1.0,    1.0),
    "maghreb-thesis":     (1.0,   1.0,    1.0,   1.0,   1.0,     0,     1.0,  1.0,    0.97),
    "mixed-bibliography": (None,  1.0,    None,  None,  None,    0,     1.0,  None,   0.96),
    "page-notes":         (1.0,   None,   0.96,  1.0,   0.92,    0,     0.97, 1.0,    0.97),
    "press-politics":     (1.0,   None,   1.0,   1.0,   1.0,     0,     1.0,  1.0,    1.0),
    "web-endnotes":       (1.0,   None,   1.0,   1.0,   1.0,     0,     1.0,  0.96,   0.95),
    "withdrawal-2025":    (1.0,   None,   1.0,   1.0,   None,    0,     1.0,  1.0,    1.0),
}  # fmt: skip
"""The least figures, in the order of `MEASURES`; `wrong` is exact; None where the gold has none."""

RULES_FLOORS = {
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
"""The same for the rules alone, which read where there is no labeller."""

READINGS: dict[Labelling, Mapping[str, tuple[float | None, ...]]] = {"shipped": FLOORS, "none": RULES_FLOORS}

SUFFIXES: dict[Target, str] = {
    "bibtex": ".bib",
    "biblatex": ".biblatex.bib",
    "csl-json": ".csl.json",
    "csl-yaml": ".csl.yaml",
    "ris": ".ris",
    "json": ".json",
}


@functools.cache
def measure(name: str, labeller: Labelling) -> dict[str, float | None]:
    gold = read_rows(json.loads((_GOLD / f"{name}.gold.json").read_text("utf-8")), name)
    reading = read_document(_GOLD / f"{name}.txt", labeller=labeller)
    read = render_library(read_library([reading]), "json")
    return summarise_score(score_rows(gold, read_rows(json.loads(read), name)), gold)


@pytest.mark.parametrize("floors", READINGS.values(), ids=["labeller", "rules"])
def test_every_gold_document_has_its_floors(floors: Mapping[str, tuple[float | None, ...]]) -> None:
    assert sorted(path.name.removesuffix(".gold.json") for path in _GOLD.glob("*.gold.json")) == list(floors)


@pytest.mark.parametrize("labeller", READINGS)
@pytest.mark.parametrize("name", FLOORS)
def test_no_pointer_leads_to_a_wrong_work(name: str, labeller: Labelling) -> None:
    assert measure(name, labeller)["wrong"] == 0


@pytest.mark.parametrize("labeller", READINGS)
@pytest.mark.parametrize("name", FLOORS)
@pytest.mark.parametrize(
    "place", [n for n, measured in enumerate(MEASURES) if measured != "wrong"], ids=MEASURES.__getitem__
)
def test_no_figure_falls_below_its_floor(name: str, place: int, labeller: Labelling) -> None:
    figure, floor = measure(name, labeller)[MEASURES[place]], READINGS[labeller][name][place]
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
