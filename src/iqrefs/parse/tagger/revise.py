"""What the labeller reads otherwise than the rules is released and read again, from the labeller's words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from iqrefs.model import Span
from iqrefs.parse.draft import Draft
from iqrefs.parse.tagger.labels import MORE, NAMES, NONE, REVISED, TEXTS, UNSET, as_label
from iqrefs.parse.tagger.settle import settle_variable
from iqrefs.parse.tagger.units import Unit

_ORDER = (
    "title", "container-title", "collection-title", "publisher", "publisher-place", "event-title", "genre",
    "section", "volume-title", "archive", "archive_location", "author", "editor", "translator", "contributor",
    "volume", "issue", "edition", "number", "locator", "issued",
)  # fmt: skip
"""Titles before names: an author joined to «by» (للفارابي) stands behind one."""
_AROUND_NAMES = frozenset({"roles", "honorifics", "conjunctions", "in"})
"""Words that belong to a name's passage, or not, without changing the name."""


@dataclass(frozen=True, slots=True)
class _Taken:
    """What the rules took for a variable: its value, its places, its tokens."""

    value: Any
    spans: list[Span]
    tokens: list[int]


def revise_fields(draft: Draft, units: Sequence[Unit], labels: Sequence[str]) -> frozenset[str]:
    """Give every unit the variable of its label; tells which variables are not what the rules read."""
    changed = _find_changed(draft, units, labels)
    if not changed:
        return frozenset()
    for unit, label in zip(units, labels, strict=True):
        if unit.ruled in UNSET and label.rstrip(MORE) in changed:
            draft.labels[unit.start : unit.end] = [None] * (unit.end - unit.start)
    taken = {variable: _release(draft, variable) for variable in _ORDER if variable in changed}
    pages = _release(draft, "page") if "locator" in changed else None
    for variable, before in taken.items():
        runs = [(units[first].start, units[last - 1].end) for first, last in find_runs(labels, variable)]
        if variable in TEXTS:
            runs.sort(key=lambda run: (-_count_shared(run, before.tokens), run[0] - run[1]))
        if pages is not None and variable == "locator":
            runs = _restore_covered(draft, runs, {"page": pages, "locator": before})
        if draft.locator is not None and variable == "locator":
            continue
        if not settle_variable(draft, variable, runs) and before.tokens and variable in labels:
            _restore(draft, variable, before)
    return frozenset(changed)


def _count_shared(run: tuple[int, int], tokens: Sequence[int]) -> int:
    return sum(1 for index in tokens if run[0] <= index < run[1])


def _find_changed(draft: Draft, units: Sequence[Unit], labels: Sequence[str]) -> set[str]:
    changed: set[str] = set()
    for unit, label in zip(units, labels, strict=True):
        ruled, new = as_label(unit.ruled), label.rstrip(MORE)
        if ruled == new:
            continue
        around = not _AROUND_NAMES.isdisjoint(draft.kinds[unit.start])
        for variable, other in ((ruled, new), (new, ruled)):
            if variable in REVISED and not (around and variable in NAMES and other == NONE):
                changed.add(variable)
    return changed


def find_runs(labels: Sequence[str], variable: str) -> Iterator[tuple[int, int]]:
    """Where the runs of a variable begin and end; a name goes on where its label says so."""
    start = None
    more = variable + MORE
    for at, label in enumerate([*labels, ""]):
        goes_on = label == more or (label == variable and variable not in NAMES)
        if start is not None and not goes_on:
            yield start, at
            start = None
        if start is None and label in (variable, more):
            start = at


def _release(draft: Draft, variable: str) -> _Taken:
    fields: dict[str, Any] = draft.item  # type: ignore[assignment]
    value = draft.locator if variable == "locator" else fields.pop(variable, None)
    tokens = [index for index, label in enumerate(draft.labels) if label == variable]
    for index in tokens:
        draft.labels[index] = None
    if variable == "locator":
        draft.locator = None
    return _Taken(value, draft.spans.pop(variable, []), tokens)


def _restore_covered(
    draft: Draft, runs: Sequence[tuple[int, int]], taken: Mapping[str, _Taken]
) -> list[tuple[int, int]]:
    """Give back the page or the passage whose tokens a run holds; the runs that hold neither."""
    left = []
    for start, end in runs:
        for variable, before in taken.items():
            if before.tokens and start <= before.tokens[0] < end:
                _restore(draft, variable, before)
                break
        else:
            left.append((start, end))
    return left


def _restore(draft: Draft, variable: str, taken: _Taken) -> None:
    """Give back what the rules had, unless another field has taken its tokens."""
    if taken.value is None or any(draft.labels[index] is not None for index in taken.tokens):
        return
    fields: dict[str, Any] = draft.item  # type: ignore[assignment]
    if variable == "locator":
        draft.locator = taken.value
    else:
        fields[variable] = taken.value
    draft.spans[variable] = taken.spans
    for index in taken.tokens:
        draft.labels[index] = variable
