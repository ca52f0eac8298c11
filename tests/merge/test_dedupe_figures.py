"""How right the deduplication is on hard pairs whose truth is known: floors for every change."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from iqrefs.merge.dedupe import deduplicate
from tests.merge import held_out
from tests.merge.hard_pairs import Figures, Known, make_entries, score


def measure(entries: Sequence[Known]) -> Figures:
    found = deduplicate([known.given for known in entries])
    return score(entries, [found.work_of[known.given.key] for known in entries])


@pytest.mark.parametrize("seed", [1, pytest.param(2, marks=pytest.mark.untraced)])
def test_hard_pairs_are_told_apart_and_together(seed: int) -> None:
    figures = measure(make_entries(4000, seed))
    assert figures.precision >= 0.995, figures.wrong[:5]
    assert figures.recall >= 0.95, figures.missed[:5]


@pytest.mark.untraced
def test_kin_and_variations_that_the_matcher_was_not_made_for() -> None:
    figures = measure(make_entries(2000, 1, held_out.FAMILIES, held_out.VARIATIONS))
    assert figures.precision >= 0.995, figures.wrong[:5]
    assert figures.recall >= 0.9, figures.missed[:5]


def test_the_figures_are_those_of_the_pairs() -> None:
    entries = make_entries(40, 3)
    truth = [known.work for known in entries]
    assert (score(entries, truth).precision, score(entries, truth).recall) == (1.0, 1.0)
    apart, together = score(entries, range(len(entries))), score(entries, [0] * len(entries))
    assert (apart.recall, apart.wrong) == (0.0, ())
    assert together.recall == 1.0
    assert 0 < together.precision < 1


def test_the_same_seed_makes_the_same_entries() -> None:
    assert make_entries(60, 5) == make_entries(60, 5)
    assert make_entries(60, 5) != make_entries(60, 6)
