"""Years, months and days: what can be, and where a Hijri year begins."""

from __future__ import annotations

import calendar
import functools
from typing import Literal

Parts = tuple[int, ...]
"""Year; year and month; or year, month and day."""

Calendar = Literal["gregorian", "hijri", "bare"]
"""`bare` is a year from 1300 to 1460 with no era beside it: either calendar's."""

_UMM_AL_QURA = range(1343, 1501)
_GREGORIAN_REFORM = 2299161
_HIJRI_EPOCH = 1948440


@functools.cache
def hijri_start(year: int) -> int:
    """The Gregorian year (the Julian one before 1582) in which a Hijri year began."""
    if year in _UMM_AL_QURA:
        from hijridate import Hijri  # noqa: PLC0415 (most citations hold no Hijri date)

        return int(Hijri(year, 1, 1).to_gregorian().year)
    return _year_of_day((year - 1) * 354 + (3 + 11 * year) // 30 + _HIJRI_EPOCH)


def _year_of_day(day: int) -> int:
    """The year of a Julian day number."""
    shifted = day + 32082
    if day >= _GREGORIAN_REFORM:
        century = (4 * day + 128179) // 146097
        shifted = day + 32044 - 146097 * century // 4
    else:
        century = 0
    years = (4 * shifted + 3) // 1461
    rest = shifted - 1461 * years // 4
    return 100 * century + years - 4800 + (5 * rest + 2) // 153 // 10


def is_same_year(hijri: int, gregorian: int) -> bool:
    """Whether a Hijri and a Gregorian year overlap (a year's slip is forgiven)."""
    return hijri_start(hijri) - 1 <= gregorian <= hijri_start(hijri) + 2


def full_year(two_digits: int) -> int:
    """The year that two digits stand for: 15 is 2015, 87 is 1987."""
    return two_digits + (2000 if two_digits < 50 else 1900)


def readable(year: int, month: int, day: int) -> Parts:
    """As much of a date as can be: 31 February 2015 is February 2015."""
    if not 1 <= month <= 12:
        return (year,)
    if not 1 <= day <= calendar.monthrange(max(year, 1), month)[1]:
        return (year, month)
    return (year, month, day)


def day_first(year: int, first: int, second: int) -> Parts:
    """A date in numbers, its day before its month unless that cannot be."""
    if second > 12 >= first:
        return readable(year, first, second)
    return readable(year, second, first)
