"""What is asked again in the same run, how often and after how long; and when a server says so itself."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from iqrefs.model import LinkReason

MOST_PAUSE = 30.0
"""Seconds of a Retry-After that a run waits for; longer ones put the host off to the next run."""
_LONGEST = 400 * 86_400.0
_WAITS = (1.0, 2.0, 4.0)
_TIMES: Mapping[LinkReason, int] = {
    "timeout": 1,
    "connection-reset": 1,
    "connection-refused": 1,
    "unreachable": 1,
    "name-server": 1,
    "offline": 1,
    "answer-broken": 1,
    "too-many-requests": 3,
}
_TIMES_BY_CODE: Mapping[int, int] = {429: 3, 502: 1, 503: 1, 504: 1, 520: 1, 522: 1, 524: 1}
"""520 to 524 are Cloudflare's codes for a server that does not answer behind it."""


@dataclass(frozen=True, slots=True)
class RetryAfter:
    """How many seconds a server wants to be left alone (RFC 9110, §10.2.3; RFC 6585, §4)."""

    seconds: float


def seconds_to_retry(reason: LinkReason, code: int | None, tries: int, seed: str) -> float | None:
    """The seconds to wait before the next try after `tries` failed ones; None where there is none.

    The jitter comes from `seed`: two runs wait the same.
    """
    times = _TIMES_BY_CODE.get(code, 0) if code else _TIMES.get(reason, 0)
    if tries > times:
        return None
    wait = _WAITS[min(tries, len(_WAITS)) - 1]
    return wait * (0.75 + 0.5 * random.Random(f"{seed}#{tries}").random())  # noqa: S311 - no secret


def read_retry_after(headers: Mapping[str, str], now: datetime) -> RetryAfter | None:
    """What the Retry-After header asks for: seconds, or a date (against the answer's own Date)."""
    said = (headers.get("retry-after") or "").strip()
    if not said:
        return None
    if said.isascii() and said.isdigit():
        return RetryAfter(min(float(said[:9]), _LONGEST))
    until, at = _read_date(said), _read_date(headers.get("date") or "") or now
    if until is None:
        return None
    return RetryAfter(min(max(0.0, (until - at).total_seconds()), _LONGEST))


def _read_date(text: str) -> datetime | None:
    try:
        date = parsedate_to_datetime(text[:100])
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return date if date.tzinfo else date.replace(tzinfo=UTC)
