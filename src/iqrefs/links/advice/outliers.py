"""Access dates that are out of line with the others of their document: slips of the pen in a year, mostly.

An author visits the pages of a paper within weeks or a few years. The range is taken from the middle of
the dates, which a few slips do not move; only what is years away from it, and far beyond the document's
own spread, is told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from iqrefs.links.advice.access_dates import read_parts, to_date
from iqrefs.model import Citing

_LEAST = 5
"""Fewer dates have no middle to speak of."""
_CUT_OFF = 5
"""One of so many dates on either side does not count for the range."""
_LEAST_DAYS = 3 * 365
_SPREADS = 4


@dataclass(frozen=True, slots=True)
class Range:
    """The first and the last of the usual access dates of a document."""

    first: date
    last: date

    def leaves_out(self, day: date) -> bool:
        """Whether a date is clearly out of line."""
        distance = max((self.first - day).days, (day - self.last).days)
        return distance > max(_LEAST_DAYS, _SPREADS * (self.last - self.first).days)

    def describe(self) -> str:
        """The months of the range: `2025-07 – 2025-08`."""
        months = dict.fromkeys(f"{day:%Y-%m}" for day in (self.first, self.last))
        return " – ".join(months)


def find_ranges(citings: Sequence[Citing]) -> Mapping[str, Range]:
    """The usual access dates of each document that has enough of them.

    A page that several mentions cite with one date counts once.
    """
    days: defaultdict[str, set[tuple[date, str]]] = defaultdict(set)
    for citing in citings:
        day = read_day(citing)
        if day:
            days[citing.document].add((day, citing.url))
    return {document: _find_range(sorted(found)) for document, found in days.items() if len(found) >= _LEAST}


def read_day(citing: Citing) -> date | None:
    """The access date printed there, a middle day where the print says only the month or the year."""
    parts = read_parts(citing)
    if not citing.accessed_text or not parts:
        return None
    return to_date((*parts, *(7, 15)[len(parts) - 1 :]))


def _find_range(days: Sequence[tuple[date, str]]) -> Range:
    aside = len(days) // _CUT_OFF
    return Range(days[aside][0], days[-1 - aside][0])
