"""Which numbered lines are the notes: the best increasing run over the whole document.

Every numbered line is a candidate with a weight: the shape of its number, what its text shows
of a citation, a mark in the prose before it that calls its number, the heading it stands under. The
run with the greatest sum wins (gaps and restarts cost), found in one pass; runs that show too little
are lists.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from iqrefs.text.markers import Style

_STEP = 0.6
_MAX_GAP = 40
_RESTART = 2.0
_USUAL_RESTART = 1.0
_MANY_SERIES = 3
_JUMP = 6.0
_REPEAT = 1.5
_LEAST_MEAN = 0.8
_EACH_OF_RUN = 0.04
_LONG_RUN = 1.2
_LEAST_EVIDENCE = 0.7


@dataclass(frozen=True, slots=True)
class Candidate:
    """A numbered line that may be a note: `index` is its line, `start` where its text begins, `end`
    where another note begins on the same line.
    """

    index: int
    numbers: tuple[int, ...]
    style: Style
    start: int
    weight: float
    evidence: float
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Best:
    """The best run that ends with one candidate."""

    score: float
    position: int
    style: Style


def choose_notes(
    candidates: Sequence[Candidate], least_mean: float = _LEAST_MEAN
) -> tuple[tuple[Candidate, ...], ...]:
    """The series of notes among the candidates, in order; each counts up.

    Where the first search finds that the numbers begin again more than once, as on every page,
    beginning again costs little in a second one.
    """
    series = _choose(candidates, least_mean, _RESTART)
    return _choose(candidates, least_mean, _USUAL_RESTART) if len(series) >= _MANY_SERIES else series


def _choose(
    candidates: Sequence[Candidate], least_mean: float, restart: float
) -> tuple[tuple[Candidate, ...], ...]:
    runs = _cut_runs(_best_chain(candidates, restart))
    return _join_runs([run for run in runs if _mean_weight(run) >= _least_mean(run, least_mean)])


def _least_mean(run: Sequence[Candidate], least_mean: float) -> float:
    """A long run that cites now and then needs less: few lists in prose count to twenty."""
    if sum(candidate.evidence for candidate in run) < _LEAST_EVIDENCE * len(run):
        return least_mean
    return least_mean - min(_LONG_RUN, len(run) * _EACH_OF_RUN)


def _mean_weight(run: Sequence[Candidate]) -> float:
    return sum(candidate.weight for candidate in run) / len(run)


def _best_chain(candidates: Sequence[Candidate], restart: float) -> list[Candidate]:
    back: list[int] = []
    at_number: dict[int, Best] = {}
    overall: Best | None = None
    for position, candidate in enumerate(candidates):
        score, before = _best_before(candidate, at_number, overall, restart)
        back.append(before)
        here = Best(score + candidate.weight, position, candidate.style)
        last = candidate.numbers[-1]
        if last not in at_number or here.score >= at_number[last].score:
            at_number[last] = here
        if overall is None or here.score >= overall.score:
            overall = here
    if overall is None or overall.score <= 0:
        return []
    chain = []
    position = overall.position
    while position >= 0:
        chain.append(candidates[position])
        position = back[position]
    return chain[::-1]


def _best_before(
    candidate: Candidate, at_number: dict[int, Best], overall: Best | None, restart: float
) -> tuple[float, int]:
    """The score to build upon, and the position of the candidate before (-1: none)."""
    first = candidate.numbers[0]
    best = (-_cost_of_start(first), -1)
    for gap in range(1 if first == 1 else 0, _MAX_GAP + 1):
        before = at_number.get(first - gap)
        if before is not None and (gap or before.style == candidate.style):
            score = before.score + (_STEP if gap == 1 else -_cost_of_gap(gap))
            best = max(best, (score, before.position))
    if overall is not None:
        cost = restart if first == 1 else _JUMP
        best = max(best, (overall.score - cost, overall.position))
    return best


def _cost_of_start(first: int) -> float:
    return min(_JUMP, 0.5 * (first - 1)) if first else 0.5


def _cost_of_gap(gap: int) -> float:
    return _REPEAT if gap == 0 else min(_JUMP - 1, 0.6 + 0.4 * gap)


def _cut_runs(chain: Sequence[Candidate]) -> list[list[Candidate]]:
    """Runs of the chain that count up without a great gap."""
    runs: list[list[Candidate]] = []
    for candidate in chain:
        gap = candidate.numbers[0] - runs[-1][-1].numbers[-1] if runs else -1
        if gap >= 0 and gap <= _MAX_GAP and candidate.numbers[0] != 1:
            runs[-1].append(candidate)
        else:
            runs.append([candidate])
    return runs


def _join_runs(runs: Sequence[Sequence[Candidate]]) -> tuple[tuple[Candidate, ...], ...]:
    """Runs that go on counting where the one before ended are one series."""
    series: list[list[Candidate]] = []
    for run in runs:
        if series and run[0].numbers[0] >= series[-1][-1].numbers[-1] and run[0].numbers[0] != 1:
            series[-1].extend(run)
        else:
            series.append(list(run))
    return tuple(tuple(one) for one in series)
