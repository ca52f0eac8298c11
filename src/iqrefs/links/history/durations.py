"""Durations as options name them: `30m`, `12h`, `7d`, `2w`, `0`."""

from __future__ import annotations

import re
from datetime import timedelta

from iqrefs.errors import UsageError

_DURATION = re.compile(r"(?P<count>[0-9]{1,5})(?P<unit>[mhdw])|0", re.IGNORECASE)

_UNITS = {
    "m": timedelta(minutes=1),
    "h": timedelta(hours=1),
    "d": timedelta(days=1),
    "w": timedelta(weeks=1),
}


def read_duration(text: str) -> timedelta:
    """The time that `--max-age` or `--apart` gives: a number and m, h, d or w, or 0. Raises UsageError."""
    match = _DURATION.fullmatch(text.strip())
    if match is None:
        raise UsageError(
            f"{text[:40]!r} is not a duration: write a number and m, h, d or w (30m, 12h, 7d, 2w), or 0."
        )
    if match["unit"] is None:
        return timedelta(0)
    return int(match["count"]) * _UNITS[match["unit"].lower()]
