"""Visits: recorded, and told again."""

from __future__ import annotations

from datetime import timedelta

import pytest

from iqrefs.links.history import Change, History, Look
from iqrefs.model import Verdict
from tests.links.history.making import DAY, NOW, cite, cited, verdict, visit

KEY = "https://a.example/1"


def test_a_verdict_comes_back_with_all_its_evidence() -> None:
    seen = Verdict(
        status="moved",
        reason="moved-permanently",
        at="2026-11-23T08:00:00Z",
        detail="301 إلى العنوان الجديد",
        http=(301, 302, 200),
        chain=(KEY, "https://a.example/2", "https://a.example/3"),
        final_url="https://a.example/3",
        moved_to="https://a.example/2",
        title_seen="لمحات اجتماعية",
        title_score=0.875,
        notes=("https-answers", "title-unsure"),
        not_before="2026-11-24T08:00:00Z",
    )
    with History.open(None) as history:
        round_id = cite(history, KEY)
        history.record(round_id, [(KEY, seen)])
        assert list(history.visits(KEY)) == [seen]
        assert [row.verdict for row in history.rows(round_id)] == [seen]


def test_times_are_kept_in_utc_to_the_second() -> None:
    with History.open(None) as history:
        round_id = cite(history, KEY)
        history.record(round_id, [(KEY, Verdict("ok", "page-fits", "2026-11-23T11:00:00.5+03:00"))])
        assert [seen.at for seen in history.visits(KEY)] == ["2026-11-23T08:00:00Z"]


def test_of_two_verdicts_in_a_round_the_first_stands() -> None:
    with History.open(None) as history:
        round_id = cite(history, KEY)
        history.record(round_id, [(KEY, verdict("dead")), (KEY, verdict("ok"))])
        history.record(round_id, [(KEY, verdict("ok", NOW + DAY))])
        assert [seen.status for seen in history.visits(KEY)] == ["dead"]
        assert [row.state for row in history.rows(round_id)] == ["suspect"]


def test_verdicts_are_recorded_all_or_none() -> None:
    with History.open(None) as history:
        round_id = cite(history, KEY)
        with pytest.raises(LookupError):
            history.record(round_id, [(KEY, verdict("ok")), ("https://never.cited/", verdict("ok"))])
        assert list(history.visits(KEY)) == []


def test_strikes_are_counted_as_the_caller_wants() -> None:
    with History.open(None) as history:
        round_id = cite(history, KEY)
        history.record(round_id, [(KEY, verdict("dead"))], strikes_needed=1, apart=timedelta(0))
        assert [row.state for row in history.rows(round_id)] == ["dead"]


def test_visits_are_told_oldest_first_though_recorded_otherwise() -> None:
    with History.open(None) as history:
        late, early = cite(history, KEY), cite(history, KEY)
        history.record(late, [(KEY, verdict("ok", NOW + DAY))])
        history.record(early, [(KEY, verdict("dead", NOW))])
        assert [seen.status for seen in history.visits(KEY)] == ["dead", "ok"]


def test_a_visit_recorded_late_does_not_turn_the_state_back() -> None:
    with History.open(None) as history:
        late, early = cite(history, KEY), cite(history, KEY)
        history.record(late, [(KEY, verdict("ok", NOW + DAY))])
        history.record(early, [(KEY, verdict("dead", NOW))])
        assert [row.state for row in history.rows(late)] == ["alive"]


def test_the_last_look_is_of_a_good_visit() -> None:
    with History.open(None) as history:
        assert history.last_look(KEY) is None
        for day, seen in enumerate(
            [
                verdict("ok", title_seen="First", final_url=KEY),
                verdict("moved", NOW + DAY, title_seen="Second", final_url="https://a.example/2"),
                verdict("ok", NOW + 2 * DAY, title_seen="", final_url="https://a.example/3"),
                verdict("drifted", NOW + 3 * DAY, title_seen="Casino", final_url="https://casino.example/"),
            ]
        ):
            round_id = cite(history, KEY, now=NOW + day * DAY)
            history.record(round_id, [(KEY, seen)])
            history.finish_round(round_id, NOW + day * DAY)
        assert history.last_look(KEY) == Look("Second", "https://a.example/3", "2026-11-25T08:00:00Z")


def test_a_page_without_a_title_is_a_look_too() -> None:
    with History.open(None) as history:
        history.record(cite(history, KEY), [(KEY, verdict("ok"))])
        assert history.last_look(KEY) == Look(None, None, "2026-11-23T08:00:00Z")


def test_changes_are_the_visits_unlike_the_one_before() -> None:
    with History.open(None) as history:
        visit(
            history,
            KEY,
            [(0, "ok"), (1, "ok"), (2, "dead"), (3, "dead"), (6, "dead"), (9, "dead"), (12, "ok")],
        )
        told = list(history.changes(NOW))
        of_state = [(c.at[:10], c.before, c.after, c.state_before, c.state_after) for c in told]
        assert of_state == [
            ("2026-11-23", None, "ok", None, "alive"),
            ("2026-11-25", "ok", "dead", "alive", "suspect"),
            ("2026-12-02", "dead", "dead", "suspect", "dead"),
            ("2026-12-05", "dead", "ok", "dead", "alive"),
        ]
        assert list(history.changes(NOW + 9 * DAY)) == told[2:]
        assert told[3] == Change(KEY, KEY, "2026-12-05T08:00:00Z", "dead", "ok", "dead", "alive")


def test_changes_of_several_links_come_in_the_order_of_time() -> None:
    other = "https://a.example/2"
    with History.open(None) as history:
        visit(history, other, [(1, "ok"), (4, "dead")])
        visit(history, KEY, [(0, "dead"), (2, "ok")])
        assert [c.key for c in history.changes(NOW)] == [KEY, other, KEY, other]


def test_an_address_is_found_by_itself_and_as_documents_print_it() -> None:
    with History.open(None) as history:
        round_id = history.begin_round("inputs", NOW)
        printed = "HTTP://A.example/1#top"
        history.add_citings(round_id, [cited(KEY, url=printed), cited(KEY, "b.bib", url="a.example/1")])
        assert history.find(KEY) == history.find(printed) == history.find("a.example/1") == (KEY,)
        assert history.find("https://a.example/2") == ()
        assert history.find("%") == ()
