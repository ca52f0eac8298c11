"""Dates, addresses and distances of captures."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.links.archive.captures import (
    Capture,
    aim_of,
    dated_address,
    describe_capture,
    nearness_to,
    plain_detail,
    read_http_date,
    read_timestamp,
    untouched_address,
    write_http_date,
    write_timestamp,
)

MOMENTS = st.datetimes(datetime(1991, 1, 1), datetime(9999, 12, 31)).map(  # noqa: DTZ001 - hypothesis wants them so
    lambda moment: moment.replace(microsecond=0, tzinfo=UTC)
)


@given(MOMENTS)
def test_dates_that_are_written_are_read_back(moment: datetime) -> None:
    assert read_timestamp(write_timestamp(moment)) == moment
    assert read_http_date(write_http_date(moment)) == moment


@pytest.mark.parametrize(
    "text",
    ["", "2013", "20131301000000", "20130230000000", "20130101250000", "19690101000000", "٢٠١٣٠١٠١٠٠٠٠٠٠",
     "00000000000000", "201301010000000", "20130101000000 "],
)  # fmt: skip
def test_what_is_no_timestamp_is_no_date(text: str) -> None:
    assert read_timestamp(text) is None


@pytest.mark.parametrize(
    "text",
    ["", "2013-01-15", "Tue, 15 Jan 2013 08:30:00 +0000", "Tue, 31 Feb 2013 08:30:00 GMT",
     "Tue, 15 Jan 1899 08:30:00 GMT", "Tue, 15 Jänner 2013 08:30:00 GMT", "Tue, 15 Jan 2013 24:30:00 GMT"],
)  # fmt: skip
def test_what_is_no_date_of_http_is_no_date(text: str) -> None:
    assert read_http_date(text) is None


@given(st.text())
def test_any_text_may_stand_for_a_date_or_an_address(text: str) -> None:
    assert read_timestamp(text) is None or len(text) == 14
    read_http_date(text)
    dated_address(text)
    assert untouched_address(text) == text or "id_/" in untouched_address(text)


@pytest.mark.parametrize(
    ("url", "plain", "modifier"),
    [
        ("/web/20130115083000/http://x.org/a?b#c", "/web/20130115083000/http://x.org/a?b#c", "id_"),
        ("/web/20130115083000im_/http://x.org/", "/web/20130115083000/http://x.org/", "id_"),
        ("/web/20130115083000id_/http://x.org/", "/web/20130115083000/http://x.org/", "id_"),
        ("/wayback/20130115083000/http://x.org/", "/wayback/20130115083000/http://x.org/", "id_"),
        ("/20130115083000/http://x.org/", "/20130115083000/http://x.org/", ""),
    ],
)
def test_an_address_with_its_time_is_known_in_all_its_forms(url: str, plain: str, modifier: str) -> None:
    host, stamp = "https://archive.example", "20130115083000"
    assert dated_address(host + url) == (host + plain, datetime(2013, 1, 15, 8, 30, tzinfo=UTC))
    assert untouched_address(host + url) == host + plain.replace(stamp, stamp + modifier, 1)


@pytest.mark.parametrize(
    "url",
    ["https://web.archive.org/web/http://x.org/web/20130115083000/http://y.org/", "https://perma.cc/9YZL-US6L",
     "https://web.archive.org/web/20131315083000/http://x.org/", "https://web.archive.org/web/2013/http://x.org/"],
)  # fmt: skip
def test_an_address_that_only_looks_dated_is_not(url: str) -> None:
    assert dated_address(url) is None


def test_a_date_without_a_time_is_aimed_at_from_its_noon() -> None:
    assert aim_of(datetime(2013, 1, 15)).hour == 12  # noqa: DTZ001 - a zone is not always known
    assert aim_of(datetime(2013, 1, 15, 8, tzinfo=timezone(timedelta(hours=3)))).hour == 5


@pytest.mark.parametrize(
    ("stamps", "nearest"),
    [
        (["20130110000000", "20130116000000"], "20130116000000"),
        (["20130114235900", "20130115235900"], "20130115235900"),
        (["20130114000000", "20130116000000"], "20130114000000"),
        (["20130115010000", "20130115130000"], "20130115130000"),
    ],
)
def test_the_nearest_day_wins_and_of_two_the_one_before(stamps: list[str], nearest: str) -> None:
    aim = aim_of(datetime(2013, 1, 15, tzinfo=UTC))
    captures = [Capture(stamp, moment) for stamp in stamps if (moment := read_timestamp(stamp))]
    assert min(captures, key=nearness_to(aim)).url == nearest
    assert min(captures, key=nearness_to(None)).url == max(stamps)


def test_a_copy_tells_its_distance_in_days() -> None:
    capture = Capture(
        "https://web.archive.org/web/20130110000000/http://x.org/", datetime(2013, 1, 10, tzinfo=UTC)
    )
    copy = describe_capture(capture, datetime(2013, 1, 15, 23, tzinfo=UTC))
    assert (copy.datetime, copy.days, copy.archive) == ("2013-01-10T00:00:00Z", -5, "web.archive.org")
    assert describe_capture(capture, None).days is None


@given(st.text())
def test_no_detail_steers_a_terminal(text: str) -> None:
    assert plain_detail(text).isprintable()
    assert len(plain_detail(text)) <= 200
