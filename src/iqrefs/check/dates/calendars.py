"""Days that there are, and the Gregorian years of a Hijri one."""

from __future__ import annotations

import calendar

Parts = tuple[int, ...]
"""Year; year and month; or year, month and day."""

_UMM_AL_QURA = range(1343, 1500)
_YEAR_IN_YEARS = 0.970224
_EPOCH = 621.5774


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has the day."""
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(min(max(year, 1), 9999), month)[1]


def is_possible(parts: Parts) -> bool:
    """Whether a year, a month or a day can be."""
    if len(parts) < 3:
        return len(parts) < 2 or 1 <= parts[1] <= 12
    return is_day(*parts[:3])


def first_day(parts: Parts) -> tuple[int, int, int]:
    """The first day of a year or a month, or the day itself."""
    year, month, day = (*parts[:3], 1, 1)[:3]
    return year, month, day


def last_day(parts: Parts) -> tuple[int, int, int]:
    """The last day of a year or a month, or the day itself."""
    if len(parts) >= 3:
        return first_day(parts)
    month = parts[1] if len(parts) > 1 else 12
    return parts[0], month, calendar.monthrange(min(max(parts[0], 1), 9999), month)[1]


def hijri_years(hijri: int) -> tuple[int, int]:
    """The Gregorian years in which a Hijri year begins and ends; to a year outside of 1343 to 1500."""
    if hijri in _UMM_AL_QURA:
        from hijridate import Hijri  # noqa: PLC0415 - its tables, which few citations need

        return Hijri(hijri, 1, 1).to_gregorian().year, Hijri(hijri, 12, 29).to_gregorian().year
    start = hijri * _YEAR_IN_YEARS + _EPOCH
    return int(start), int(start + _YEAR_IN_YEARS)
