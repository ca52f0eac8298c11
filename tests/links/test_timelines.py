"""The lab's timelines, played through `iqrefs links`: visit by visit, what all visits so far come to."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from iqrefs.links.history import History
from tests.links.lab.timelines import CITED, DOINGS, TIMELINES, Step, Timeline, timeline_address
from tests.links.lab.world import Lab
from tests.links.running import Row, cite, manners, run_here

_ALL = ("--max-age", "0", "--output-format", "json", "--fail-on", "never")


def _visit(lab: Lab, timeline: Timeline, step: Step, folder: Path, *more: str) -> Row:
    """The row of the report after the visit of `step`."""
    host, path, url = timeline_address(timeline, lab.port)
    lab.server.stage(host, path, DOINGS[step.doing])
    cited = cite(folder / "refs.json", url, work=CITED)
    kept = ("--db", folder / "links.sqlite", "--now", step.at)
    done = run_here("links", cited, *manners(lab), *kept, *_ALL, *more)
    assert (done.code, done.err) == (0, "")
    (row,) = done.rows
    return row


@pytest.mark.parametrize("timeline", TIMELINES, ids=[timeline.name for timeline in TIMELINES])
def test_every_visit_leaves_the_state_that_the_visits_so_far_come_to(
    lab: Lab, tmp_path: Path, timeline: Timeline
) -> None:
    for step in timeline.steps:
        row = _visit(lab, timeline, step, tmp_path)
        assert (row["status"], row["state"]) == (step.status, step.state), step
        assert step.strikes in {None, row["strikes"]}, step
        assert (row["checked_at"], row["fresh"]) == (step.at, True)


@pytest.mark.parametrize("name", ["dies", "rises-from-the-dead", "walls-leave-a-suspect-as-it-is"])
def test_a_state_has_the_day_on_which_it_began(lab: Lab, tmp_path: Path, name: str) -> None:
    timeline = next(one for one in TIMELINES if one.name == name)
    since = [_visit(lab, timeline, step, tmp_path)["since"] for step in timeline.steps]
    assert since[0] == timeline.steps[0].at
    for (before, after), (day_before, day) in zip(pairwise(timeline.steps), pairwise(since), strict=True):
        assert day == (day_before if before.state == after.state else after.at), after


def test_two_strikes_a_day_apart_are_enough_where_they_are_asked_for(lab: Lab, tmp_path: Path) -> None:
    impatient = TIMELINES[2]
    states = [
        _visit(lab, impatient, step, tmp_path, "--strikes", "2", "--apart", "1d")["state"]
        for step in impatient.steps[:3]
    ]
    assert states == ["suspect", "suspect", "dead"]


def test_a_link_is_left_alone_until_it_is_due(lab: Lab, tmp_path: Path) -> None:
    timeline = TIMELINES[0]
    host, path, url = timeline_address(timeline, lab.port)
    cited = cite(tmp_path / "refs.json", url, work=CITED)
    asked = []
    for day, doing in [("01", "fine"), ("20", "fine"), ("31", "not found"), ("32", "fine"), ("34", "fine")]:
        lab.server.stage(host, path, DOINGS[doing])
        moment = f"2024-01-{day}" if int(day) <= 31 else f"2024-02-{int(day) - 31:02}"
        run_here("links", cited, *manners(lab), "--db", tmp_path / "links.sqlite", "--now", moment)
        asked.append(len(lab.server.visits(host, path)))
    assert asked == [1, 1, 2, 2, 3]


def test_a_page_that_has_changed_since_the_first_look_is_drifted_though_no_title_was_cited(
    lab: Lab, tmp_path: Path
) -> None:
    timeline = TIMELINES[0]
    host, path, url = timeline_address(timeline, lab.port)
    listed = tmp_path / "urls.txt"
    listed.write_text(f"{url}\n", "utf-8")
    told = []
    for day, doing in [("2024-01-01", "fine"), ("2024-06-01", "other article"), ("2024-06-02", "fine")]:
        lab.server.stage(host, path, DOINGS[doing])
        kept = ("--db", tmp_path / "links.sqlite", "--now", day)
        told += run_here("links", listed, *manners(lab), *kept, *_ALL).statuses
    assert told == ["ok", "drifted", "ok"]


def test_all_visits_are_kept_with_their_evidence(lab: Lab, tmp_path: Path) -> None:
    timeline = next(one for one in TIMELINES if one.name == "rises-from-the-dead")
    url = timeline_address(timeline, lab.port)[2]
    for step in timeline.steps:
        _visit(lab, timeline, step, tmp_path)
    with History.open_existing(tmp_path / "links.sqlite") as history:
        visits = list(history.visits(url))
    assert [(visit.at, visit.status) for visit in visits] == [
        (step.at, step.status) for step in timeline.steps
    ]
    assert [visit.http for visit in visits] == [(404,), (404,), (404,), (301, 200), (200,)]
    assert visits[3].moved_to == url.replace("/article", "/moved-here")
