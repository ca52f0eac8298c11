"""A labeller that says what it is told, and what a citation makes of every word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from iqrefs.model import Citation, Mention
from iqrefs.parse import open_for_labelling, parse_mention
from iqrefs.parse.draft import Draft
from iqrefs.parse.tagger import Labeller
from iqrefs.parse.tagger.labels import MORE, NAMES, NONE, REVISED, as_label
from iqrefs.parse.tagger.units import Unit, cut_units

LABELS = sorted({NONE} | REVISED | {name + MORE for name in NAMES})
"""Everything that a labeller can say of a unit."""

Run = tuple[str, int]
"""A label and the number of units that it goes on for; `""` is what the rules read."""


class ToldLabeller(Labeller):
    """Says the same labels of every sequence, each as surely as it is told."""

    def __init__(self, labels: Sequence[str], sure: float = 1.0) -> None:
        self._labels = labels
        self._sure = sure

    def label(self, rows: Sequence[Sequence[str]]) -> tuple[list[str], list[float]]:
        return list(self._labels), [self._sure] * len(rows)

    def weigh(self, label: str, at: int) -> float:
        """What it was told of another label is as little as is left."""
        return self._sure if self._labels[at] == label else 1 - self._sure


def open_units(text: str) -> tuple[Draft, list[Unit]]:
    """The draft and the units of a mention that a labeller would see."""
    draft = open_for_labelling(text)
    assert draft is not None
    return draft, cut_units(draft)


def label_as_ruled(units: Sequence[Unit]) -> list[str]:
    """The labels with which the rules' reading stays as it is."""
    labels: list[str] = []
    for at, unit in enumerate(units):
        label = as_label(unit.ruled)
        goes_on = at > 0 and label in NAMES and units[at - 1].ruled == unit.ruled
        labels.append(label + MORE if goes_on else label)
    return labels


def tell_labels(text: str, told: Mapping[str, str]) -> list[str]:
    """The rules' labels, but those of the units that begin with the printed words in `told`."""
    draft, units = open_units(text)
    labels = label_as_ruled(units)
    for at, unit in enumerate(units):
        labels[at] = told.get(draft.printed(unit.start, unit.start + 1), labels[at])
    return labels


def read_told(text: str, told: Mapping[str, str], sure: float = 1.0) -> Citation:
    """What a mention becomes where a labeller says of some printed words what `told` says."""
    return parse_mention(Mention(text), ToldLabeller(tell_labels(text, told), sure))


def read_by_runs(text: str, runs: Sequence[Run], sure: float = 1.0) -> Citation:
    """What a mention becomes under labels that come in runs, over and over until all units have one."""
    draft = open_for_labelling(text)
    units = cut_units(draft) if draft else []
    said = [label for label, count in runs for _ in range(count)]
    labels = [said[at % len(said)] or ruled for at, ruled in enumerate(label_as_ruled(units))]
    return parse_mention(Mention(text), ToldLabeller(labels, sure))


def show_spans(citation: Citation) -> dict[str, list[str]]:
    """What is printed where each variable stands."""
    spans = citation.spans or {}
    return {name: [citation.text[start:end] for start, end in places] for name, places in spans.items()}
