"""Save Page Now: asking the Wayback Machine for a new capture.

After the Internet Archive's "Save Page Now 2 Public API": the page is handed in, a job is named, and the job
is asked for until it is done. A job that fails may have saved all the same (internetarchive/wayback issue
297), so the index is looked at once more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from iqrefs.links.addresses import BadAddress, read_address
from iqrefs.links.answer import Client
from iqrefs.links.archive.asking import Asker, NoAnswerError, read_json, text_of
from iqrefs.links.archive.captures import Capture, describe_capture, host_of, plain_detail, read_timestamp
from iqrefs.links.archive.endpoints import Endpoints
from iqrefs.links.archive.wayback import ask_cdx
from iqrefs.model import ArchivedCopy

WAITS = (3.0, 5.0, 10.0, 15.0, 20.0, 30.0, 30.0)
"""Seconds before each question after a job: a capture takes at most two minutes."""
_JSON = {"Accept": "application/json"}
_JOB = re.compile(r"[A-Za-z0-9._-]{1,100}")


def save_copy(
    client: Client,
    url: str,
    endpoints: Endpoints,
    wait: Callable[[float], None],
    *,
    since: datetime | None = None,
    waits: Sequence[float] = WAITS,
) -> ArchivedCopy:
    """A new capture of `url`; `unavailable` with the reason where none was made.

    `wait` lets seconds pass, as long as `waits` say. A capture that is found in the index after a failure
    counts only where it is not older than `since`. Never raises for what an archive answers.
    """
    address = read_address(url)
    if isinstance(address, BadAddress):
        return ArchivedCopy("unavailable", detail=f"not an address: {address.reason}")
    if endpoints.save is None:
        return ArchivedCopy("unavailable", detail="no archive that saves is named")
    asker = Asker(client)
    try:
        job = _hand_in(asker, endpoints.save, address.url)
        success = _follow_job(client, f"{endpoints.save}/status/{job}", wait, waits)
        return describe_capture(_read_success(success, endpoints, address.url), None)
    except NoAnswerError as error:
        return _look_again(asker, endpoints, address.url, since, str(error))


def _hand_in(asker: Asker, save: str, url: str) -> str:
    """The name of the job. Raises NoAnswerError."""
    answer, _ = read_json(asker.post(save, {"url": url}, _JSON))
    job = answer.get("job_id") if isinstance(answer, dict) else None
    if not isinstance(job, str) or not _JOB.fullmatch(job):
        raise NoAnswerError(f"{host_of(save)}: {_message_of(answer)}")
    return job


def _follow_job(
    client: Client, address: str, wait: Callable[[float], None], waits: Sequence[float]
) -> dict[str, Any]:
    """What is said of a job that is done. Raises NoAnswerError where it failed or does not end.

    Each question is a new search's: the archive asks for them, and one that fails says nothing of the job.
    """
    last = NoAnswerError(f"{host_of(address)}: still at work")
    for seconds in waits:
        wait(seconds)
        try:
            answer, _ = Asker(client).read_json(address)
        except NoAnswerError as error:
            last = error
            continue
        if isinstance(answer, dict) and answer.get("status") == "success":
            return answer
        if not isinstance(answer, dict) or answer.get("status") != "pending":
            raise NoAnswerError(f"{host_of(address)}: {_message_of(answer)}")
    raise last


def _read_success(answer: dict[str, Any], endpoints: Endpoints, url: str) -> Capture:
    """The capture that a job made. Raises NoAnswerError where its time is not told."""
    timestamp = text_of(answer.get("timestamp"))
    at, original = read_timestamp(timestamp), read_address(text_of(answer.get("original_url", url)))
    if at is None:
        raise NoAnswerError("saved at an unknown time")
    shown = url if isinstance(original, BadAddress) else original.url
    return Capture(endpoints.capture_at(timestamp, shown), at)


def _message_of(answer: Any) -> str:
    """What the archive says of a failure, in its own words."""
    words = answer if isinstance(answer, dict) else {}
    said = [words[name] for name in ("status_ext", "message") if isinstance(words.get(name), str)]
    return " ".join(said) or "answered something else than a job"


def _look_again(
    asker: Asker, endpoints: Endpoints, url: str, since: datetime | None, failure: str
) -> ArchivedCopy:
    """The newest capture in the index after a failure, where it is new enough."""
    try:
        newest = next(iter(ask_cdx(asker, endpoints, url, None).captures), None)
    except NoAnswerError as error:
        return ArchivedCopy("unavailable", detail=plain_detail(f"{failure}; {error}"))
    if newest is None or (since is not None and newest.at < since):
        return ArchivedCopy("unavailable", detail=plain_detail(failure))
    return replace(describe_capture(newest, None), detail=plain_detail(f"saved nevertheless: {failure}"))
