"""What is asked again, how often, and what a server says of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.links.retry import MOST_PAUSE, RetryAfter, read_retry_after, seconds_to_retry
from iqrefs.model import LinkReason

NOW = datetime(2025, 7, 17, 12, 0, tzinfo=UTC)
HTTP_NOW = "Thu, 17 Jul 2025 12:00:00 GMT"

TIMES: list[tuple[LinkReason, int | None, int]] = [
    ("timeout", None, 1),
    ("connection-reset", None, 1),
    ("connection-refused", None, 1),
    ("name-server", None, 1),
    ("offline", None, 1),
    ("answer-broken", None, 1),
    ("too-many-requests", 429, 3),
    ("server-error", 502, 1),
    ("server-error", 503, 1),
    ("server-error", 504, 1),
    ("server-error", 520, 1),
    ("server-error", 500, 0),
    ("server-error", 501, 0),
    ("not-found", None, 0),
    ("name-unknown", None, 0),
    ("certificate", None, 0),
    ("not-http", None, 0),
    ("refuses-robots", None, 0),
    ("put-off", None, 0),
]


@pytest.mark.parametrize(("reason", "code", "times"), TIMES)
def test_what_may_pass_is_asked_again_and_nothing_else(
    reason: LinkReason, code: int | None, times: int
) -> None:
    waits = [seconds_to_retry(reason, code, tries, "http://a.org/") for tries in range(1, 6)]
    assert [wait is not None for wait in waits] == [tries <= times for tries in range(1, 6)]


def test_the_waits_grow_and_are_not_quite_the_same() -> None:
    first, second, third = (
        [seconds_to_retry("too-many-requests", 429, tries, f"http://a.org/{n}") or 0 for n in range(50)]
        for tries in (1, 2, 3)
    )
    assert 0.75 <= min(first) < max(first) <= 1.25
    assert 1.5 <= min(second) < max(second) <= 2.5
    assert 3 <= min(third) < max(third) <= 5
    assert len(set(first)) > 40


def test_two_runs_wait_the_same() -> None:
    assert seconds_to_retry("timeout", None, 1, "x") == seconds_to_retry("timeout", None, 1, "x")


SAID = [
    ("3600", 3600.0),
    (" 0 ", 0.0),
    ("1", 1.0),
    ("99999999999999999999", 400 * 86_400.0),
    ("Thu, 17 Jul 2025 12:01:00 GMT", 60.0),
    ("Thu, 17 Jul 2025 15:01:00 +0300", 60.0),
    ("Thu, 17 Jul 2025 12:01:00 -0000", 60.0),
    ("Thu, 17 Jul 2025 11:00:00 GMT", 0.0),
    ("Thursday, 17-Jul-25 12:01:00 GMT", 60.0),
    ("Fri, 31 Dec 9999 23:59:59 GMT", 400 * 86_400.0),
]


@pytest.mark.parametrize(("said", "seconds"), SAID)
def test_retry_after_is_seconds_or_a_date(said: str, seconds: float) -> None:
    assert read_retry_after({"retry-after": said}, NOW) == RetryAfter(seconds)


def test_a_date_is_taken_against_the_servers_own_clock() -> None:
    headers = {"retry-after": "Thu, 17 Jul 2025 12:01:00 GMT", "date": "Thu, 17 Jul 2025 12:00:30 GMT"}
    assert read_retry_after(headers, NOW + timedelta(days=300)) == RetryAfter(30.0)
    assert read_retry_after({**headers, "date": "nonsense"}, NOW) == RetryAfter(60.0)


@pytest.mark.parametrize("said", ["", "  ", "soon", "-1", "1.5", "٣٠", "²", "Thu, 99 Jul 2025 12:00:00 GMT"])
def test_what_is_neither_says_nothing(said: str) -> None:
    assert read_retry_after({"retry-after": said}, NOW) is None


def test_no_header_says_nothing() -> None:
    assert read_retry_after({}, NOW) is None


@given(st.text(max_size=60), st.text(max_size=60) | st.just(HTTP_NOW))
def test_no_header_makes_it_fail(said: str, date: str) -> None:
    pause = read_retry_after({"retry-after": said, "date": date}, NOW)
    assert pause is None or 0 <= pause.seconds <= 400 * 86_400


def test_a_run_waits_half_a_minute_at_most() -> None:
    assert MOST_PAUSE == 30
