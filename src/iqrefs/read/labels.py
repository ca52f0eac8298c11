"""The labels of the notes, unique in the document, and what is odd about their numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from iqrefs.model import Finding, Place
from iqrefs.read.layout import Layout
from iqrefs.read.series import Candidate
from iqrefs.sentences.reading import make_finding

_LETTERS = 26


@dataclass(frozen=True, slots=True)
class Labelled:
    """A note's first line and its labels (several where one text stands for several numbers)."""

    candidate: Candidate
    labels: tuple[str, ...]


def label_notes(
    layout: Layout, series: Sequence[Sequence[Candidate]]
) -> tuple[tuple[Labelled, ...], tuple[Finding, ...]]:
    """Labels for the notes of all series: bare in the first, `2:1` in the second, and so on."""
    labelled: list[Labelled] = []
    counts: dict[str, int] = {}
    findings: list[Finding] = []
    for position, one in enumerate(series, 1):
        prefix = "" if position == 1 else f"{position}:"
        for candidate in one:
            labels = tuple(make_unique(f"{prefix}{number}", counts) for number in candidate.numbers)
            labelled.append(Labelled(candidate, labels))
        findings.extend(_find_gaps(layout, one, prefix))
    findings.extend(_find_restart(layout, series))
    findings.sort(key=lambda finding: finding.place.line if finding.place else 0)
    return tuple(labelled), tuple(findings)


def make_unique(label: str, counts: dict[str, int]) -> str:
    """`6`, and `6b`, `6c` … where the source counts 6 more than once."""
    count = counts.get(label, 0)
    counts[label] = count + 1
    if count == 0:
        return label
    return f"{label}{chr(ord('a') + count)}" if count < _LETTERS else f"{label}.{count + 1}"


def _find_gaps(layout: Layout, series: Sequence[Candidate], prefix: str) -> Iterator[Finding]:
    before = 0
    for candidate in series:
        first = candidate.numbers[0]
        place = Place(layout.lines[candidate.index].number)
        if first == before:
            yield make_finding("note-duplicate", "warning", place, note=f"{prefix}{first}")
        elif first > before + 1:
            yield make_finding(
                "note-gap",
                "warning",
                place,
                count=f"{first - 1 - before:,}",
                first=f"{prefix}{before + 1}",
                last=f"{first - 1}",
            )
        before = candidate.numbers[-1]


def _find_restart(layout: Layout, series: Sequence[Sequence[Candidate]]) -> Iterator[Finding]:
    if len(series) > 1:
        place = Place(layout.lines[series[1][0].index].number)
        yield make_finding("note-restart", "info", place, count=f"{len(series):,}")
