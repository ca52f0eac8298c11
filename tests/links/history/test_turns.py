"""The order in which addresses are asked."""

from __future__ import annotations

from datetime import timedelta

import pytest

from iqrefs.links.history import DueRule, History
from tests.links.history.making import DAY, NOW, cite, verdict

ALL = DueRule(timedelta(0))


def test_hosts_take_turns_and_the_one_with_most_to_ask_begins() -> None:
    keys = ["http://b/1", "http://a/1", "http://a/2", "http://c/1", "http://a/3", "http://c/2"]
    with History.open(None) as history:
        round_id = cite(history, *keys)
        due = list(history.due(round_id, ALL, NOW))
    assert [key for key, _ in due] == [
        "http://a/1", "http://c/1", "http://b/1", "http://a/2", "http://c/2", "http://a/3",
    ]  # fmt: skip
    assert [host for _, host in due] == ["a", "c", "b", "a", "c", "a"]


def test_only_what_is_left_counts_for_the_order() -> None:
    keys = ["http://a/1", "http://a/2", "http://a/3", "http://b/1", "http://b/2"]
    with History.open(None) as history:
        round_id = cite(history, *keys)
        history.record(round_id, [(key, verdict("dead")) for key in keys[:2]])
        assert [key for key, _ in history.due(round_id, ALL, NOW)] == [
            "http://b/1",
            "http://a/3",
            "http://b/2",
        ]
        everything = history.due(round_id, ALL, NOW, exclude_done=False)
        assert sorted(key for key, _ in everything) == keys


@pytest.mark.untraced
def test_recording_while_asking_gives_each_link_once() -> None:
    keys = [f"http://{n % 37}/{n}" for n in range(3000)]
    with History.open(None) as history:
        round_id = cite(history, *keys)
        asked = []
        for key, _ in history.due(round_id, ALL, NOW):
            asked.append(key)
            if len(asked) % 20 == 0:
                history.record(round_id, [(done, verdict("ok")) for done in asked[-20:]])
        assert sorted(asked) == sorted(keys)
        assert list(history.due(round_id, ALL, NOW)) == []


def test_two_listings_at_once_do_not_disturb_one_another() -> None:
    keys = [f"http://a/{n}" for n in range(1200)]
    with History.open(None) as history:
        round_id = cite(history, *keys)
        both = zip(history.due(round_id, ALL, NOW), history.rows(round_id), strict=True)
        assert [(key, row.url) for (key, _), row in both] == [(key, key) for key in keys]
        next(iter(history.rows(round_id)))
        assert [row.url for row in history.rows(round_id)] == keys


def test_what_is_due_can_be_asked_while_something_else_is_half_read() -> None:
    with History.open(None) as history:
        round_id = cite(history, "http://a/1")
        history.record(round_id, [("http://a/1", verdict("ok"))])
        changes, visits = history.changes(NOW), history.visits("http://a/1")
        assert next(changes).after == next(visits).status == "ok"
        assert len(list(history.due(round_id, ALL, NOW, exclude_done=False))) == 1
        assert (list(changes), list(visits)) == ([], [])


def test_a_link_that_was_put_off_waits_for_its_time() -> None:
    with History.open(None) as history:
        first = cite(history, "http://a/1")
        history.record(first, [("http://a/1", verdict("unstable", not_before="2026-11-23T09:00:00Z"))])
        history.finish_round(first, NOW)
        second = cite(history, "http://a/1")
        assert list(history.due(second, ALL, NOW)) == []
        assert list(history.due(second, ALL, NOW + timedelta(hours=1))) == [("http://a/1", "a")]


def test_links_of_other_inputs_are_not_asked() -> None:
    with History.open(None) as history:
        cite(history, "http://a/1", digest="others")
        assert list(history.due(cite(history, "http://a/2"), DueRule(), NOW + 90 * DAY)) == [
            ("http://a/2", "a")
        ]
