"""The copy nearest to the day it was cited."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from iqrefs.links.answer import Answer
from iqrefs.links.archive.endpoints import Endpoints
from iqrefs.links.archive.find import find_copy
from iqrefs.model import ArchivedCopy
from tests.links.archive.fake import PAGE, FakeArchive, PlainClient, Reply, http_date

CITED = datetime(2013, 1, 15, tzinfo=UTC)
BEFORE, NEAR, AFTER, LATE = "20121201080000", "20130114080000", "20130120080000", "20190101080000"


def both(archive: FakeArchive) -> Endpoints:
    return Endpoints.named(timegate=f"{archive.base}/gate/", wayback=archive.base)


def gate(archive: FakeArchive) -> Endpoints:
    return Endpoints.named(timegate=f"{archive.base}/gate/")


def wayback(archive: FakeArchive) -> Endpoints:
    return Endpoints.named(wayback=archive.base)


ASKING = pytest.mark.parametrize("asking", [both, gate, wayback])
Asking = Callable[[FakeArchive], Endpoints]


def find(
    archive: FakeArchive,
    asking: Asking = both,
    wanted: datetime | None = CITED,
    judge: Callable[[Answer], bool] | None = None,
) -> ArchivedCopy:
    return find_copy(PlainClient(), PAGE, wanted, asking(archive), judge)


def shows_the_article(answer: Answer) -> bool:
    return b"The article" in answer.body


@ASKING
def test_the_copy_nearest_to_the_date_is_found(archive: FakeArchive, asking: Asking) -> None:
    archive.captures = {BEFORE: 200, NEAR: 200, AFTER: 200, LATE: 200}
    assert find(archive, asking) == ArchivedCopy(
        "found", f"{archive.base}/web/{NEAR}/{PAGE}", "2013-01-14T08:00:00Z", -1, "127.0.0.1"
    )


@ASKING
def test_the_newest_is_found_where_no_date_is_known(archive: FakeArchive, asking: Asking) -> None:
    archive.captures = {BEFORE: 200, LATE: 200}
    copy = find(archive, asking, wanted=None)
    assert (copy.datetime, copy.days) == ("2019-01-01T08:00:00Z", None)


@ASKING
@pytest.mark.parametrize("code", [301, 302, 404, 410, 503])
def test_a_nearer_capture_that_was_not_good_does_not_count(
    archive: FakeArchive, asking: Asking, code: int
) -> None:
    archive.captures = {NEAR: code, AFTER: 200}
    copy = find(archive, asking)
    assert (copy.state, copy.datetime, copy.days) == ("found", "2013-01-20T08:00:00Z", 5)


@ASKING
def test_a_capture_of_another_page_is_passed_over(archive: FakeArchive, asking: Asking) -> None:
    archive.captures = {NEAR: 200, AFTER: 200}
    archive.pages = {NEAR: "<title>Page not found</title>"}
    copy = find(archive, asking, judge=shows_the_article)
    assert (copy.days, copy.detail) == (5, "passed over: 1")


@ASKING
def test_at_most_three_captures_are_judged(archive: FakeArchive, asking: Asking) -> None:
    archive.captures = {f"201301{day}080000": 200 for day in range(15, 25)}
    copy = find(archive, asking, judge=lambda _: False)
    assert copy.state == "unavailable"
    assert copy.detail == "3 captured, none good; farther captures were not opened"
    assert archive.count("memento") == 3


@ASKING
def test_captures_that_are_all_of_another_page_are_no_copy(archive: FakeArchive, asking: Asking) -> None:
    archive.captures = {NEAR: 200, AFTER: 200}
    copy = find(archive, asking, judge=lambda _: False)
    assert (copy.state, copy.detail) == ("none", "2 captured, none good")


def test_the_judge_sees_the_page_as_it_was(archive: FakeArchive) -> None:
    archive.captures = {NEAR: 200}
    seen: list[Answer] = []
    find(archive, judge=lambda answer: not seen.append(answer))  # type: ignore[func-returns-value]
    assert [answer.url for answer in seen] == [f"{archive.base}/web/{NEAR}id_/{PAGE}"]


@ASKING
def test_an_archive_that_knows_nothing_has_none(archive: FakeArchive, asking: Asking) -> None:
    assert find(archive, asking) == ArchivedCopy("none")
    assert archive.count("available") == 0


def test_the_index_is_asked_without_the_scheme_too(archive: FakeArchive) -> None:
    find(archive, wayback)
    assert "url=http%3A%2F%2Fmajalla.example.org" in archive.asked[0]
    assert "url=majalla.example.org" in archive.asked[1]


@pytest.mark.parametrize(
    ("code", "body", "said"),
    [
        (503, "", "answered 503"),
        (429, "", "answered 429"),
        (404, "[]", "answered 404"),
        (403, "Blocked Site Error", "answered 403"),
        (200, "<html>Too busy</html>", "a page in place of JSON"),
        (200, '[["timestamp", "orig', "something else in place of JSON"),
        (200, "", "something else in place of JSON"),
        (200, '{"message": "no"}', "something else in place of captures"),
        (200, '[["a", "b"]]', "something else in place of captures"),
        (200, "[" * 100_000, "something else in place of JSON"),
    ],
)
def test_an_index_that_fails_is_unavailable_and_never_none(
    archive: FakeArchive, code: int, body: str, said: str
) -> None:
    archive.fail("cdx", code, body)
    for asking in (both, wayback):
        copy = find(archive, asking)
        assert copy.state == "unavailable"
        assert said in copy.detail


@pytest.mark.parametrize("service", ["timegate", "timemap", "cdx"])
def test_a_copy_is_found_although_one_service_fails(archive: FakeArchive, service: str) -> None:
    archive.captures = {NEAR: 404, AFTER: 200}
    archive.fail(service)
    assert find(archive).days == 5


def test_the_quick_question_helps_where_the_index_fails(archive: FakeArchive) -> None:
    archive.captures = {NEAR: 200, AFTER: 200}
    archive.fail("cdx")
    copy = find(archive, wayback)
    assert (copy.days, copy.detail) == (-1, "127.0.0.1: answered 503")


@pytest.mark.parametrize(
    "closest",
    [
        "{}",
        "null",
        '{"available": false}',
        f'{{"available": true, "url": "/web/{NEAR}/{PAGE}"}}',
        f'{{"available": true, "url": "http://x.org/web/{NEAR}/{PAGE}", "status": "404"}}',
    ],
)
def test_an_empty_quick_answer_says_nothing(archive: FakeArchive, closest: str) -> None:
    archive.fail("available", 200, f'{{"archived_snapshots": {{"closest": {closest}}}}}')
    archive.fail("cdx")
    assert find(archive, wayback).state == "unavailable"
    archive.captures, archive.faults = {NEAR: 200}, {"available": archive.faults["available"]}
    assert find(archive, wayback).state == "found"


def test_only_what_is_named_is_asked(archive: FakeArchive) -> None:
    archive.captures = {NEAR: 404, AFTER: 200}
    find(archive, gate)
    assert (archive.count("cdx"), archive.count("available")) == (0, 0)
    archive.asked.clear()
    find(archive, wayback)
    assert (archive.count("timegate"), archive.count("timemap")) == (0, 0)


def test_an_archive_that_is_asked_too_much_is_left_alone(archive: FakeArchive) -> None:
    archive.fail("timegate", 429)
    assert find(archive).state == "unavailable"
    assert len(archive.asked) == 1


def test_an_archive_that_gives_no_answer_is_unavailable(archive: FakeArchive) -> None:
    archive.faults["timegate"] = lambda _: None
    archive.faults["cdx"] = lambda _: None
    copy = find(archive)
    assert copy.state == "unavailable"
    assert "connection-reset" in copy.detail


def test_an_archive_that_stalls_costs_two_time_outs(archive: FakeArchive) -> None:
    awake = threading.Event()
    for service in ("timegate", "cdx", "available"):
        archive.faults[service] = lambda _: None if awake.wait(10) else Reply(500)
    copy = find_copy(PlainClient(seconds=0.1), PAGE, CITED, both(archive))
    awake.set()
    assert (copy.state, len(archive.asked)) == ("unavailable", 2)
    assert copy.detail.startswith("127.0.0.1: timeout")


@ASKING
def test_a_copy_that_cannot_be_opened_is_kept_with_a_word(archive: FakeArchive, asking: Asking) -> None:
    archive.captures = {NEAR: 200}
    archive.fail("memento", 503, "<html>Busy</html>")
    copy = find(archive, asking, judge=shows_the_article)
    assert (copy.state, copy.days) == ("found", -1)
    assert copy.detail == "not opened: 127.0.0.1: answered 503"


def test_the_list_in_the_header_serves_where_there_is_no_timemap(archive: FakeArchive) -> None:
    archive.captures = {NEAR: 404, AFTER: 200}
    link = f'<{archive.base}/web/{AFTER}/{PAGE}>; rel="next memento"; datetime="{http_date(AFTER)}"'
    archive.fail("timegate", 302, Location=f"/web/{NEAR}/{PAGE}", Link=link)
    assert find(archive, gate).days == 5


def test_a_timegate_may_answer_with_the_page_itself(archive: FakeArchive) -> None:
    place = f"/web/{NEAR}/{PAGE}"
    dated = {"Memento-Datetime": http_date(NEAR), "Content-Location": place}
    archive.faults["timegate"] = lambda _: Reply(200, "The article", dated)
    assert find(archive, gate).url == f"{archive.base}{place}"


def test_a_page_that_is_no_memento_says_nothing(archive: FakeArchive) -> None:
    archive.fail("timegate", 200, "<title>Welcome to the archive</title>")
    assert find(archive, gate).state == "unavailable"


@pytest.mark.parametrize(
    "location",
    ["", "/gate/again", "ftp://archive.example/", "javascript:alert(1)", "http://[::1", "http:///"],
)
def test_a_redirect_that_leads_nowhere_is_unavailable(archive: FakeArchive, location: str) -> None:
    archive.fail("timegate", 302, Location=location)
    assert find(archive, gate).state == "unavailable"
    assert len(archive.asked) <= 6


@pytest.mark.parametrize(
    "body",
    [
        f'[["original","statuscode","timestamp"],["{PAGE}","404","{NEAR}"],["{PAGE}","200","{AFTER}"]]',
        f'[["urlkey","timestamp","original","mimetype","statuscode"],["x","{AFTER}","{PAGE}","text/html",200]]',
        f'[["timestamp","original"],["{AFTER}","{PAGE}"]]',
        f'[["timestamp","original"],["bad","{PAGE}"],[],7,["{NEAR}","ftp:x"],["20139901000000","{PAGE}"],["{AFTER}","{PAGE}"]]',
    ],
)
def test_an_index_that_ignores_what_is_asked_is_read_all_the_same(archive: FakeArchive, body: str) -> None:
    archive.captures = {AFTER: 200}
    archive.fail("cdx", 200, body)
    assert find(archive, wayback).days == 5


def test_of_an_index_that_is_too_long_the_beginning_is_read(archive: FakeArchive) -> None:
    rows = ",\n".join(f'["{year}0101000000","{PAGE}","200"]' for year in range(1999, 2025))
    archive.fail("cdx", 200, f'[["timestamp","original","statuscode"],\n{rows}]')
    copy = find_copy(PlainClient(limit=1_200), PAGE, CITED, wayback(archive))
    assert copy.datetime == "2013-01-01T00:00:00Z"


def test_captures_whose_addresses_have_no_dates_are_opened_too(archive: FakeArchive) -> None:
    pages = {"/9YZL-US6L": NEAR, "/A1B2-C3D4": AFTER}
    links = [f'<{name}>; rel="memento"; datetime="{http_date(stamp)}"' for name, stamp in pages.items()]
    timemap = f"<{PAGE}>; rel=original, {', '.join(links)}"
    archive.fail("timemap", 200, timemap)
    archive.fail("timegate", 302, Location="/9YZL-US6L", Link="</timemap/x>; rel=timemap")
    archive.faults["memento"] = lambda path: Reply(
        404 if pages[path] == NEAR else 200, "", {"Memento-Datetime": http_date(pages[path])}
    )
    copy = find(archive, gate)
    assert (copy.url, copy.days) == (f"{archive.base}/A1B2-C3D4", 5)


@pytest.mark.parametrize(("code", "body"), [(503, ""), (200, "<html>Busy</html>")])
def test_a_timemap_that_fails_leaves_the_search_open(archive: FakeArchive, code: int, body: str) -> None:
    archive.captures = {NEAR: 404}
    archive.fail("timemap", code, body)
    assert find(archive, gate).state == "unavailable"


def test_a_timemap_that_is_not_there_has_no_captures(archive: FakeArchive) -> None:
    archive.captures = {NEAR: 404}
    archive.fail("timemap", 404)
    assert find(archive, gate) == ArchivedCopy("none", detail="1 captured, none good")


@ASKING
def test_a_search_ends_although_every_capture_leads_on(archive: FakeArchive, asking: Asking) -> None:
    archive.captures = {f"201301{day}080000": 200 for day in range(15, 25)}
    archive.faults["memento"] = lambda path: Reply(302, "", {"Location": path + "/on"})
    copy = find(archive, asking, judge=shows_the_article)
    assert "redirects without end" in copy.detail
    assert len(archive.asked) <= 24


def test_a_timemap_in_parts_is_not_all(archive: FakeArchive) -> None:
    archive.captures = {NEAR: 404}
    archive.fail("timemap", 200, f'<{PAGE}>; rel="original", </timemap/link/2/{PAGE}>; rel="timemap"')
    copy = find(archive, gate)
    assert (copy.state, copy.detail) == (
        "unavailable",
        "1 captured, none good; there may be captures that were not listed",
    )


def test_a_timemap_of_half_a_million_captures_is_read_within_bounds(archive: FakeArchive) -> None:
    archive.captures = {NEAR: 404, AFTER: 200}
    line = f'<{archive.base}/web/{AFTER}/{PAGE}>; rel="memento"; datetime="{http_date(AFTER)}",\n'
    archive.fail("timemap", 200, line * 10_000)
    assert find(archive, gate).days == 5


@pytest.mark.parametrize("url", ["", "ftp://x.org/", "http://", "http://[::1", "nonsense"])
def test_what_is_no_address_is_not_asked_for(archive: FakeArchive, url: str) -> None:
    assert find_copy(PlainClient(), url, CITED, both(archive)).state == "unavailable"
    assert archive.asked == []


def test_an_address_in_arabic_is_asked_for_in_ascii(archive: FakeArchive) -> None:
    archive.captures = {NEAR: 200}
    copy = find_copy(PlainClient(), "http://majalla.example.org/مقالة#fn1", CITED, both(archive))
    assert copy.state == "found"
    assert archive.asked[0] == "/gate/http://majalla.example.org/%D9%85%D9%82%D8%A7%D9%84%D8%A9"


def test_nothing_is_said_where_no_archive_is_asked() -> None:
    assert find_copy(PlainClient(), PAGE, CITED, Endpoints()).state == "unavailable"


ODD_BODIES = [
    "", "[]", "{}", "null", "[[]]", "[[[]]]", "<html>", '<a>; rel="memento"',
    '{"archived_snapshots": {"closest": []}}',
    '{"archived_snapshots": {"closest": {"available": true, "url": [], "status": {}}}}',
    '[["timestamp","original","statuscode"],[{},[],null]]',
]  # fmt: skip
ODD_VALUES = [
    "", "/web/20130114080000/http://x.org/", "//", "http://[", "a:b", http_date(NEAR),
    '</timemap/x>; rel="timemap"', f'<//[>; rel="memento"; datetime="{http_date(NEAR)}"',
]  # fmt: skip
HEADERS = ["Location", "Link", "Memento-Datetime", "Content-Location"]
REPLIES = st.builds(
    Reply,
    st.sampled_from([200, 204, 300, 302, 304, 403, 404, 429, 500, 503]),
    st.sampled_from(ODD_BODIES) | st.text(),
    st.dictionaries(st.sampled_from(HEADERS), st.sampled_from(ODD_VALUES)),
)
SERVICES = ["timegate", "memento", "timemap", "cdx", "available"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.sampled_from(SERVICES), REPLIES))
def test_no_answer_of_an_archive_stops_the_search(archive: FakeArchive, replies: dict[str, Reply]) -> None:
    archive.asked.clear()
    archive.faults.clear()
    for service, reply in replies.items():
        archive.fail(service, reply.code, reply.body, **reply.headers)
    copy = find(archive, judge=shows_the_article)
    assert copy.detail.isprintable()
    assert (copy.url is not None) is (copy.state == "found")
    assert len(archive.asked) <= 24
