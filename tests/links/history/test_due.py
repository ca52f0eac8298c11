"""Which addresses are to be asked again."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from iqrefs.links.history import DueRule, History
from iqrefs.links.history.due import is_due
from iqrefs.links.history.states import Standing, step
from iqrefs.model import LinkState, LinkStatus, Verdict
from iqrefs.text.moments import read_moment, write_moment
from tests.links.history.making import DAY, NOW, REASON_OF, cite, verdict

TABLE: list[tuple[LinkStatus, LinkState | None, float]] = [
    ("ok", "alive", 30),
    ("moved", "alive", 30),
    ("dead", "suspect", 3),
    ("soft-dead", "suspect", 3),
    ("drifted", "suspect", 3),
    ("unstable", "suspect", 3),
    ("dead", "dead", 30),
    ("unstable", "dead", 30),
    ("blocked", None, 7),
    ("restricted", "alive", 7),
    ("blocked", "suspect", 3),
    ("blocked", "dead", 30),
    ("invalid", None, 0),
    ("invalid", "alive", 0),
]


@pytest.mark.parametrize(("status", "state", "days"), TABLE)
def test_a_link_is_due_after_the_days_in_the_table(
    status: LinkStatus, state: LinkState | None, days: float
) -> None:
    def due_after(age: timedelta) -> bool:
        return is_due(status, state, NOW - age, None, now=NOW, rule=DueRule())

    assert due_after(days * DAY)
    assert not days or not due_after(days * DAY - timedelta(seconds=1))


@pytest.mark.parametrize(("status", "state", "days"), TABLE)
def test_an_age_that_is_given_goes_for_all_alike(
    status: LinkStatus, state: LinkState | None, days: float
) -> None:
    rule_of_week = DueRule(7 * DAY)
    assert is_due(status, state, NOW - 7 * DAY, None, now=NOW, rule=rule_of_week)
    assert not is_due(status, state, NOW - 6 * DAY, None, now=NOW, rule=rule_of_week)
    assert is_due(status, state, NOW + days * DAY, None, now=NOW, rule=DueRule(timedelta(0)))


def test_one_never_visited_is_always_due() -> None:
    assert is_due(None, None, None, None, now=NOW, rule=DueRule(10_000 * DAY))


@pytest.mark.parametrize("rule_given", [DueRule(), DueRule(timedelta(0))])
def test_a_server_is_not_asked_before_the_time_it_named(rule_given: DueRule) -> None:
    def due_with(wait: timedelta) -> bool:
        return is_due("unstable", "suspect", NOW - 40 * DAY, NOW + wait, now=NOW, rule=rule_given)

    assert not due_with(timedelta(seconds=1))
    assert due_with(timedelta(0))


RULES = st.one_of(st.none(), st.integers(0, 40).map(lambda days: days * DAY)).map(DueRule)
KEYS = [f"https://{host}.example/{page}" for host in "ab" for page in range(3)]


class HistoryAgainstModel(RuleBasedStateMachine):
    """A real file against a dictionary: standings, last visits, and what is due."""

    def __init__(self) -> None:
        super().__init__()
        self.history = History.open(None)
        self.now = NOW
        self.standings = dict.fromkeys(KEYS, Standing())
        self.last: dict[str, Verdict] = {}
        self.done: set[str] = set()

    @initialize()
    def begin(self) -> None:
        self.round_id = cite(self.history, *KEYS, now=self.now)

    @rule(hours=st.integers(0, 24 * 12))
    def wait(self, hours: int) -> None:
        self.now += timedelta(hours=hours)

    @rule()
    def begin_another_round(self) -> None:
        self.history.finish_round(self.round_id, self.now)
        self.done.clear()
        self.begin()

    @rule(
        key=st.sampled_from(KEYS),
        status=st.sampled_from(sorted(REASON_OF)),
        wait=st.one_of(st.none(), st.integers(0, 90)),
    )
    def visit(self, key: str, status: LinkStatus, wait: int | None) -> None:
        not_before = None if wait is None else write_moment(self.now + timedelta(hours=wait))
        seen = verdict(status, self.now, not_before=not_before)
        self.history.record(self.round_id, [(key, seen)])
        if key not in self.done:
            self.done.add(key)
            self.last[key] = seen
            self.standings[key] = step(self.standings[key], status, self.now)

    @rule(due_rule=RULES, later=st.integers(0, 40), exclude_done=st.booleans())
    def ask_what_is_due(self, due_rule: DueRule, later: int, *, exclude_done: bool) -> None:
        now = self.now + later * DAY
        due = [key for key, _ in self.history.due(self.round_id, due_rule, now, exclude_done)]
        expected = {
            key
            for key in KEYS
            if self._is_due(key, due_rule, later) and not (exclude_done and key in self.done)
        }
        assert len(due) == len(expected)
        assert set(due) == expected

    def _is_due(self, key: str, due_rule: DueRule, later: int) -> bool:
        last = self.last.get(key)
        now = self.now + later * DAY
        if last is None:
            return is_due(None, None, None, None, now=now, rule=due_rule)
        wait = None if last.not_before is None else read_moment(last.not_before)
        state = self.standings[key].state
        return is_due(last.status, state, read_moment(last.at), wait, now=now, rule=due_rule)

    @invariant()
    def the_rows_tell_the_standings(self) -> None:
        if not hasattr(self, "round_id"):
            return
        for row in self.history.rows(self.round_id):
            standing = self.standings[row.url]
            assert (row.state, row.strikes) == (standing.state, standing.strikes)
            assert row.since == (None if standing.since is None else write_moment(standing.since))
            assert row.verdict == self.last.get(row.url)
            assert row.fresh is (row.url in self.done)

    def teardown(self) -> None:
        self.history.close()


TestHistoryAgainstModel = HistoryAgainstModel.TestCase
TestHistoryAgainstModel.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
