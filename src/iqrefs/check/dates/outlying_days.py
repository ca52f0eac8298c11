"""The one day of a visit that lies apart from all others of a document."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from iqrefs.check.subject import Mentioned, Subject

_LEAST = 10
"""Fewer visits have no season to speak of."""
_LEAST_DAYS = 90
_SPREADS = 3
_WHOLE = 3


@dataclass(frozen=True, slots=True)
class OutlyingDay:
    """A day that lies apart, the citations that give it, and the first and the last of the others."""

    mentions: tuple[Mentioned, ...]
    first: date
    last: date


def find_outlying_day(subject: Subject) -> OutlyingDay | None:
    """The day of a visit that is months away from all others; None where a second one lies there too.

    A page that several citations name counts once.
    """
    visits: dict[tuple[date, str], list[Mentioned]] = {}
    for mention in subject.mentions:
        day = _read_day(mention)
        if day:
            work = mention.work.id if mention.work else mention.key
            visits.setdefault((day, work), []).append(mention)
    days = sorted(visits)
    if len(days) <= _LEAST:
        return None
    for apart, others in ((days[-1], days[:-1]), (days[0], days[1:])):
        first, last = others[0][0], others[-1][0]
        distance = max((apart[0] - last).days, (first - apart[0]).days)
        if distance > max(_LEAST_DAYS, _SPREADS * (last - first).days):
            return OutlyingDay(tuple(visits[apart]), first, last)
    return None


def _read_day(mention: Mentioned) -> date | None:
    parts = (mention.citation.item.get("accessed") or {}).get("date-parts") or [[]]
    if len(parts) != 1 or len(parts[0]) < _WHOLE:
        return None
    try:
        return date(*parts[0][:_WHOLE])
    except (ValueError, TypeError, OverflowError):
        return None
