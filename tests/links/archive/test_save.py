"""Saving a page now."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from iqrefs.links.archive.endpoints import Endpoints
from iqrefs.links.archive.save import WAITS, save_copy
from iqrefs.model import ArchivedCopy
from tests.links.archive.fake import PAGE, FakeArchive, PlainClient, Reply

SAVED = "20261123080000"
PENDING = {"status": "pending", "job_id": "spn2-0123abcd"}
SUCCESS = {"status": "success", "timestamp": SAVED, "original_url": PAGE}
BUSY = {"status": "error", "status_ext": "error:too-busy", "message": "Try\x1b[31m later."}


def save(archive: FakeArchive, since: datetime | None = None) -> tuple[ArchivedCopy, list[float]]:
    waited: list[float] = []
    endpoints = Endpoints.named(wayback=archive.base)
    return save_copy(PlainClient(), PAGE, endpoints, waited.append, since=since), waited


def test_a_page_is_saved_and_the_job_waited_for(archive: FakeArchive) -> None:
    archive.job = iter([PENDING, PENDING, SUCCESS])
    copy, waited = save(archive)
    assert copy == ArchivedCopy(
        "found", f"{archive.base}/web/{SAVED}/{PAGE}", "2026-11-23T08:00:00Z", None, "127.0.0.1"
    )
    assert waited == list(WAITS[:3])
    assert archive.asked == ["/save", *["/save/status/spn2-0123abcd"] * 3]
    assert archive.headers[0]["Accept"] == "application/json"


def test_a_job_without_end_is_given_up(archive: FakeArchive) -> None:
    archive.job = iter([PENDING] * 100)
    copy, waited = save(archive)
    assert (copy.state, copy.detail) == ("unavailable", "127.0.0.1: still at work")
    assert waited == list(WAITS)


def test_a_question_that_fails_is_asked_again(archive: FakeArchive) -> None:
    success = Reply(200, json.dumps(SUCCESS))
    replies = iter([None, Reply(503), Reply(200, "<html>"), success])
    archive.faults["status"] = lambda _: next(replies)
    copy, waited = save(archive)
    assert (copy.state, len(waited)) == ("found", 4)


def test_a_job_that_fails_tells_why(archive: FakeArchive) -> None:
    archive.job = iter([BUSY])
    copy, _ = save(archive)
    assert copy == ArchivedCopy("unavailable", detail="127.0.0.1: error:too-busy Try [31m later.")
    assert archive.count("cdx") == 2


def test_a_job_that_fails_may_have_saved(archive: FakeArchive) -> None:
    archive.captures = {SAVED: 200}
    archive.job = iter([BUSY])
    copy, _ = save(archive, since=datetime(2026, 11, 23, tzinfo=UTC))
    assert (copy.state, copy.datetime) == ("found", "2026-11-23T08:00:00Z")
    assert copy.detail.startswith("saved nevertheless: ")


def test_an_old_capture_was_not_saved_now(archive: FakeArchive) -> None:
    archive.captures = {"20130114080000": 200}
    archive.job = iter([BUSY])
    assert save(archive, since=datetime(2026, 11, 23, tzinfo=UTC))[0].state == "unavailable"


@pytest.mark.parametrize(
    ("code", "body", "said"),
    [
        (429, "", "answered 429"),
        (401, '{"message": "You need to be logged in"}', "answered 401"),
        (200, "<html>", "a page in place of JSON"),
        (200, "null", "answered something else than a job"),
        (200, '{"job_id": "../../x"}', "answered something else than a job"),
        (200, '{"job_id": null, "message": "The same snapshot was made."}', "The same snapshot was made."),
        (302, "", "answered 302"),
    ],
)
def test_a_page_that_is_not_taken_is_unavailable(
    archive: FakeArchive, code: int, body: str, said: str
) -> None:
    archive.fail("save", code, body)
    copy, waited = save(archive)
    assert (copy.state, waited) == ("unavailable", [])
    assert said in copy.detail


@pytest.mark.parametrize("answer", [{"status": "success"}, {"status": "success", "timestamp": [1]}, {}, []])
def test_a_job_without_a_time_is_not_saved(archive: FakeArchive, answer: dict[str, object]) -> None:
    archive.job = iter([answer])
    assert save(archive)[0].state == "unavailable"


def test_nothing_is_saved_where_no_archive_takes_it(archive: FakeArchive) -> None:
    endpoints = Endpoints.named(timegate=f"{archive.base}/gate/")
    assert save_copy(PlainClient(), PAGE, endpoints, lambda _: None).state == "unavailable"
    assert (
        save_copy(PlainClient(), "ftp:x", Endpoints.named(wayback=archive.base), lambda _: None).url is None
    )
    assert archive.asked == []
