"""Tagged citations as what the labeller learns from: rows of features, and the right label of each unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from iqrefs.learn.corpus import Tagged
from iqrefs.parse import open_for_labelling
from iqrefs.parse.draft import Draft
from iqrefs.parse.tagger.features import describe_units
from iqrefs.parse.tagger.labels import MORE, NAMES, NONE, NUMBERS, as_label
from iqrefs.parse.tagger.units import Unit, cut_units

_AS_ANOTHER = {
    "note": NONE,
    "page": "locator",
    "director": "contributor",
    "collection-number": NONE,
    "ISBN": NONE,
    "ISSN": NONE,
    "DOI": NONE,
    "URL": NONE,
    "accessed": NONE,
}
"""What the labeller does not tell apart, or leaves to the rules."""


_FIGURES = NUMBERS | {"locator", "issued"}


@dataclass(frozen=True, slots=True)
class Example:
    """A citation to learn from."""

    tagged: Tagged
    rows: list[list[str]]
    labels: list[str]


def make_examples(citations: Iterable[Tagged]) -> Iterator[Example]:
    """An example of each citation; pointers and empty ones, which the labeller never sees, make none."""
    for tagged in citations:
        draft = open_for_labelling(tagged.text)
        if draft is None:
            continue
        units = cut_units(draft)
        if units:
            yield Example(tagged, describe_units(draft, units), label_units(tagged, draft, units))


def label_units(tagged: Tagged, draft: Draft, units: list[Unit]) -> list[str]:
    """The right label of each unit: that of the tag in which most of it stands."""
    labels: list[str] = []
    before: tuple[str, int, int] | None = None
    for unit in units:
        tag = _find_tag(tagged, *draft.span(unit.start, unit.end))
        label = _AS_ANOTHER.get(tag[0], tag[0]) if tag else NONE
        if label in NAMES and tag == before:
            label += MORE
        before = tag
        labels.append(label)
    return _keep_cue_words(units, labels)


def _find_tag(tagged: Tagged, start: int, end: int) -> tuple[str, int, int] | None:
    best, most = None, 0
    for tag in tagged.tags:
        shared = min(end, tag[2]) - max(start, tag[1])
        if shared > most:
            best, most = tag, shared
    return best


def _keep_cue_words(units: list[Unit], labels: list[str]) -> list[str]:
    """The word of a number (الطبعة of «الطبعة الثالثة») keeps the label under which the rules took it."""
    kept = list(labels)
    first = 0
    while first < len(units):
        last = first
        while last < len(units) and units[last].ruled == units[first].ruled:
            last += 1
        ruled = as_label(units[first].ruled)
        if ruled in _FIGURES and set(labels[first:last]) == {ruled, NONE}:
            kept[first:last] = [ruled] * (last - first)
        first = last
    return kept
