"""Scores of documents against their gold, one row a document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from iqrefs.report.plain import count_of, one_line


class Tally(Protocol):
    """What was counted: how many values the gold has, how many were read, how many agree."""

    gold: int
    read: int
    right: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""


Figures = Mapping[str, float | None]
"""Figures by measure; None where the gold has nothing to measure."""

_SUMMED = "wrong"


def render_scores(rows: Mapping[str, Figures], columns: Sequence[str]) -> str:
    """A table of `columns`, one row a document, and the mean (of `wrong` the sum) where there are several."""
    named = {one_line(name): figures for name, figures in rows.items()}
    if len(named) > 1:
        named["mean"] = mean_figures(list(rows.values()), columns)
    width = max(len("document"), *(len(name) for name in named))
    lines = [f"{'document':<{width}}" + "".join(f"{column:>10}" for column in columns)]
    for name, figures in named.items():
        lines.append(f"{name:<{width}}" + "".join(_cell(figures.get(c), c) for c in columns))
    return "\n".join(line.rstrip() for line in lines) + "\n"


def mean_figures(rows: Sequence[Figures], columns: Sequence[str]) -> Figures:
    """The mean of each measure over the rows that have it; of `wrong` the sum."""
    means: dict[str, float | None] = {}
    for column in columns:
        known = [value for row in rows if (value := row.get(column)) is not None]
        total = sum(known)
        means[column] = total if column == _SUMMED else (total / len(known) if known else None)
    return means


def _cell(value: float | None, column: str) -> str:
    if value is None:
        return f"{'-':>10}"
    return f"{value:>10.0f}" if column == _SUMMED else f"{value:>10.3f}"


def render_groups(name: str, heading: str, counts: Mapping[str, Tally]) -> str:
    """F1 of each group of values, with how many the gold has, how many were read, and how many agree.

    `heading` says what the values are grouped by: variable, language, type.
    """
    indent = " " * (len(one_line(name)) + 2)
    lines = [f"{one_line(name)}: {heading:<24}{'f1':>8}{'gold':>8}{'read':>8}{'right':>8}"]
    for group, tally in sorted(counts.items(), key=lambda row: (-row[1].gold, row[0])):
        figures = f"{tally.f1:>8.3f}{tally.gold:>8}{tally.read:>8}{tally.right:>8}"
        lines.append(f"{indent}{one_line(group):<24}{figures}")
    return "\n".join(lines) + "\n"


def render_misses(name: str, misses: Sequence[str], limit: int) -> str:
    """The first differences of a document, one a line."""
    lines = [f"{one_line(name)}: {count_of(len(misses), 'difference')}"]
    lines += [f"  - {one_line(miss)}" for miss in misses[:limit]]
    return "\n".join(lines) + "\n"
