"""What visits over time come to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.links.history.states import HEALTHY, STRIKES, Standing, step
from iqrefs.model import LinkState, LinkStatus
from tests.links.history.making import DAY, NOW, REASON_OF

Visits = Sequence[tuple[float, LinkStatus]]

TIMELINES: list[tuple[str, list[tuple[float, LinkStatus, LinkState | None, float]]]] = [
    ("well from the start", [(0, "ok", "alive", 0), (30, "ok", "alive", 0)]),
    ("moved is well", [(0, "moved", "alive", 0)]),
    ("gone for good", [(0, "dead", "suspect", 1), (3, "dead", "suspect", 2), (6, "dead", "dead", 3)]),
    (
        "seen too soon",
        [
            (0, "dead", "suspect", 1),
            (1, "dead", "suspect", 1),
            (2.99, "dead", "suspect", 1),
            (3, "dead", "suspect", 2),
            (5, "dead", "suspect", 2),
            (6, "dead", "dead", 3),
        ],
    ),
    (
        "all that fails counts alike",
        [(0, "dead", "suspect", 1), (7, "soft-dead", "suspect", 2), (14, "drifted", "dead", 3)],
    ),
    (
        "a server out of order counts half",
        [
            (0, "unstable", "suspect", 0.5),
            (3, "unstable", "suspect", 1),
            (6, "unstable", "suspect", 1.5),
            (9, "unstable", "suspect", 2),
            (12, "unstable", "suspect", 2.5),
            (15, "unstable", "dead", 3),
        ],
    ),
    (
        "the first failure counts at once, however short after a success",
        [(0, "ok", "alive", 0), (0.1, "dead", "suspect", 1)],
    ),
    (
        "a success wipes the strikes out",
        [
            (0, "dead", "suspect", 1),
            (3, "dead", "suspect", 2),
            (6, "ok", "alive", 0),
            (6.5, "dead", "suspect", 1),
        ],
    ),
    (
        "back from the dead",
        [
            (0, "dead", "suspect", 1),
            (3, "dead", "suspect", 2),
            (6, "dead", "dead", 3),
            (36, "dead", "dead", 4),
            (66, "moved", "alive", 0),
        ],
    ),
    (
        "walls tell nothing",
        [
            (0, "blocked", None, 0),
            (3, "restricted", None, 0),
            (6, "invalid", None, 0),
            (9, "dead", "suspect", 1),
            (12, "blocked", "suspect", 1),
            (15, "dead", "suspect", 2),
            (18, "restricted", "suspect", 2),
            (21, "dead", "dead", 3),
            (24, "blocked", "dead", 3),
        ],
    ),
]


@pytest.mark.parametrize(("visits"), [row[1] for row in TIMELINES], ids=[row[0] for row in TIMELINES])
def test_each_visit_leads_to_the_state_in_the_table(
    visits: list[tuple[float, LinkStatus, LinkState | None, float]],
) -> None:
    standing = Standing()
    for day, status, state, strikes in visits:
        standing = step(standing, status, NOW + day * DAY)
        assert (standing.state, standing.strikes) == (state, strikes), f"day {day}"


def test_a_state_lasts_since_the_visit_that_began_it() -> None:
    table = [
        (0, "dead", 0),
        (3, "dead", 0),
        (6, "dead", 6),
        (9, "dead", 6),
        (12, "ok", 12),
        (15, "moved", 12),
    ]
    standing = Standing()
    for day, status, since in table:
        standing = step(standing, status, NOW + day * DAY)  # type: ignore[arg-type]
        assert standing.since == NOW + since * DAY


def test_strikes_and_their_distance_can_be_set() -> None:
    once = step(Standing(), "dead", NOW, 1)
    assert once.state == "dead"
    twice = step(step(Standing(), "dead", NOW, 2), "dead", NOW + timedelta(hours=1), 2, timedelta(hours=1))
    assert twice.state == "dead"


STATUSES: st.SearchStrategy[LinkStatus] = st.sampled_from(sorted(REASON_OF))
LIVES = st.lists(st.tuples(st.integers(0, 10 * 24 * 60), STATUSES), max_size=30)


def _live(visits: Sequence[tuple[int, LinkStatus]]) -> list[tuple[LinkStatus, Standing]]:
    standing, at, lived = Standing(), NOW, []
    for minutes, status in visits:
        at += timedelta(minutes=minutes)
        standing = step(standing, status, at)
        lived.append((status, standing))
    return lived


@given(LIVES)
def test_a_success_always_means_alive_without_strikes(visits: list[tuple[int, LinkStatus]]) -> None:
    after = [standing for status, standing in _live(visits) if status in HEALTHY]
    assert all((s.state, s.strikes, s.counted_at) == ("alive", 0, None) for s in after)


@given(LIVES)
def test_what_cannot_tell_might_as_well_not_have_happened(visits: list[tuple[int, LinkStatus]]) -> None:
    at, told = 0, []
    for minutes, status in visits:
        at += minutes
        if status in HEALTHY or status in STRIKES:
            told.append((at, status))
    standing = Standing()
    for minutes, status in told:
        standing = step(standing, status, NOW + timedelta(minutes=minutes))
    assert standing == (_live(visits) or [("ok", Standing())])[-1][1]


@given(LIVES)
def test_nothing_dies_in_less_than_six_days_of_failures(visits: list[tuple[int, LinkStatus]]) -> None:
    at, failing_since = NOW, None
    for (minutes, status), (_, standing) in zip(visits, _live(visits), strict=True):
        at += timedelta(minutes=minutes)
        if status in HEALTHY:
            failing_since = None
        elif status in STRIKES and failing_since is None:
            failing_since = at
        if standing.state == "dead":
            assert failing_since is not None
            assert at - failing_since >= 6 * DAY


@given(LIVES)
def test_the_state_follows_from_the_strikes(visits: list[tuple[int, LinkStatus]]) -> None:
    for _, standing in _live(visits):
        if standing.strikes >= 3:
            assert standing.state == "dead"
        elif standing.strikes:
            assert standing.state == "suspect"
        else:
            assert standing.state in {"alive", None}
