"""The rows of a round's report."""

from __future__ import annotations

from iqrefs.links.history import History
from iqrefs.links.history.rows import GRAVITY
from iqrefs.model import ArchivedCopy
from tests.links.history.making import DAY, NOW, REASON_OF, cite, verdict

KEYS = [f"https://a.example/{n}" for n in range(len(GRAVITY) + 1)]


def test_rows_come_in_the_order_of_first_mention_or_the_worst_first() -> None:
    statuses = [*reversed(GRAVITY)]
    with History.open(None) as history:
        round_id = cite(history, *KEYS)
        seen = zip(KEYS[1:], statuses, strict=True)
        history.record(round_id, [(key, verdict(status)) for key, status in seen])
        assert [row.url for row in history.rows(round_id)] == KEYS
        worst = [row.verdict.status if row.verdict else None for row in history.rows(round_id, "worst")]
        assert worst == [*GRAVITY, None]


def test_every_status_has_its_gravity() -> None:
    assert sorted(GRAVITY) == sorted(REASON_OF)


def test_of_equal_statuses_the_first_mentioned_comes_first() -> None:
    with History.open(None) as history:
        round_id = cite(history, *KEYS)
        history.record(round_id, [(key, verdict("dead")) for key in reversed(KEYS)])
        assert [row.url for row in history.rows(round_id, "worst")] == KEYS


def test_rows_can_be_gone_through_again() -> None:
    with History.open(None) as history:
        round_id = cite(history, *KEYS)
        rows = history.rows(round_id)
        assert list(rows) == list(rows)
        history.record(round_id, [(KEYS[0], verdict("ok"))])
        assert next(iter(rows)).fresh


def test_a_link_that_was_not_due_shows_its_last_verdict() -> None:
    with History.open(None) as history:
        first = cite(history, KEYS[0], digest="others")
        history.record(first, [(KEYS[0], verdict("dead"))])
        history.finish_round(first, NOW)
        second = cite(history, *KEYS[:2], now=NOW + DAY)
        old, unseen = history.rows(second)
        assert (old.verdict, old.fresh, old.state, old.strikes) == (verdict("dead"), False, "suspect", 1)
        assert old.since == "2026-11-23T08:00:00Z"
        assert (unseen.verdict, unseen.fresh, unseen.state, unseen.since) == (None, False, None, None)


def test_a_round_shows_its_own_verdict_though_a_later_one_is_known() -> None:
    with History.open(None) as history:
        first, second = cite(history, KEYS[0]), cite(history, KEYS[0])
        history.record(second, [(KEYS[0], verdict("ok", NOW + DAY))])
        history.record(first, [(KEYS[0], verdict("dead"))])
        assert [(row.verdict, row.fresh) for row in history.rows(first)] == [(verdict("dead"), True)]
        assert dict(history.count(first)) == {"dead": 1}


def test_links_are_counted_by_the_status_they_show() -> None:
    with History.open(None) as history:
        round_id = cite(history, *KEYS[:4])
        history.record(
            round_id, [(KEYS[0], verdict("ok")), (KEYS[1], verdict("dead")), (KEYS[2], verdict("ok"))]
        )
        assert list(history.count(round_id).items()) == [("dead", 1), ("ok", 2), (None, 1)]
        assert dict(history.count(round_id + 1)) == {}


def test_archived_copies_are_kept_by_the_date_wanted_and_the_newest_is_shown() -> None:
    found = ArchivedCopy("found", "https://archive.example/1", "2020-05-01T00:00:00Z", -2, "archive.example")
    none = ArchivedCopy("none")
    down = ArchivedCopy("unavailable", detail="503")
    with History.open(None) as history:
        round_id = cite(history, KEYS[0])
        assert history.get_archive(KEYS[0], "2020-05-03") is None
        history.put_archive(KEYS[0], "2020-05-03", down, NOW)
        history.put_archive(KEYS[0], "2020-05-03", found, NOW + DAY)
        history.put_archive(KEYS[0], "", none, NOW)
        assert history.get_archive(KEYS[0], "2020-05-03") == (found, NOW + DAY)
        assert history.get_archive(KEYS[0], "") == (none, NOW)
        assert [row.archive for row in history.rows(round_id)] == [found]
