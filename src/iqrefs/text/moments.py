"""Moments as the history and Word files keep them: ISO 8601 in UTC to the second, so that text sorts as time
does.
"""

from __future__ import annotations

from datetime import UTC, datetime


def write_moment(moment: datetime) -> str:
    """`2026-11-23T08:00:00Z` for an aware time; what is less than a second is dropped."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


def read_moment(text: str) -> datetime:
    """The aware time, in UTC, that an ISO 8601 text names; without an offset it is UTC. Raises ValueError."""
    moment = datetime.fromisoformat(text)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
