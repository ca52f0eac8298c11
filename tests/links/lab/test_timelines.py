"""The timelines follow their own rules, and their visits can be staged."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from iqrefs.model import LinkState, LinkStatus
from tests.links.lab.asking import ask
from tests.links.lab.timelines import DOINGS, TIMELINES, Timeline, timeline_address
from tests.links.lab.world import Lab

_WEIGHTS: dict[LinkStatus, float] = {"dead": 1, "soft-dead": 1, "drifted": 1, "unstable": 0.5}


def _follow(timeline: Timeline) -> list[tuple[LinkState | None, float]]:
    """The rules of the module's docstring, written down a second time."""
    state: LinkState | None = None
    strikes, counted = 0.0, None
    standings = []
    for step in timeline.steps:
        at = datetime.fromisoformat(step.at)
        if step.status in {"ok", "moved"}:
            state, strikes, counted = "alive", 0.0, None
        elif step.status in _WEIGHTS and (counted is None or at - counted >= timedelta(days=3)):
            strikes, counted = strikes + _WEIGHTS[step.status], at
            state = "dead" if strikes >= 3 else "suspect"
        standings.append((state, strikes))
    return standings


@pytest.mark.parametrize("timeline", TIMELINES, ids=[timeline.name for timeline in TIMELINES])
def test_each_step_follows_from_the_ones_before(timeline: Timeline) -> None:
    for step, (state, strikes) in zip(timeline.steps, _follow(timeline), strict=True):
        assert step.state == state, step
        assert step.strikes in {None, strikes}, step


def test_dates_go_forward() -> None:
    for timeline in TIMELINES:
        dates = [step.at for step in timeline.steps]
        assert dates == sorted(set(dates)), timeline.name


def test_a_visit_finds_what_is_staged(lab: Lab) -> None:
    host, path, url = timeline_address(TIMELINES[0], lab.port)
    codes = []
    for step in TIMELINES[0].steps:
        lab.server.stage(host, path, DOINGS[step.doing])
        codes.append(ask(url).code)
    assert codes == [200, 404, 404, 404]
