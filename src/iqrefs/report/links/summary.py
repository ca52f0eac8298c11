"""The figures of a link report, counted row by row.

Link rot is *dead* and *soft-dead*, drift is *drifted*, and *blocked* and *restricted* mean that it cannot be
told; they are never added to the rot. The words follow Zittrain, Albert and Lessig, "Perma" (2014).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from iqrefs.model import Date, LinkRow, LinkStatus
from iqrefs.report.links.addresses import host_of

Standing = LinkStatus | Literal["unasked"]
"""What a row of a report comes under: its status, or `unasked` where there is no verdict."""

WORST_FIRST: tuple[Standing, ...] = (
    "dead", "soft-dead", "drifted", "invalid", "unstable", "blocked", "restricted", "moved", "unasked", "ok",
)  # fmt: skip
"""The order in which a report lists its rows."""

ROT: frozenset[Standing] = frozenset({"dead", "soft-dead"})
DRIFT: frozenset[Standing] = frozenset({"drifted"})
UNKNOWN: frozenset[Standing] = frozenset({"blocked", "restricted"})
UNSTABLE: frozenset[Standing] = frozenset({"unstable"})

_FIRST_YEAR = 1990


@dataclass(slots=True)
class Summary:
    """Counts of addresses by standing, by year of access (None: no usable date) and by host, and the time
    of the first and last visit. `add` takes the rows one by one; no row is kept.
    """

    by_standing: Counter[Standing] = field(default_factory=Counter)
    by_year: Counter[int | None] = field(default_factory=Counter)
    rot_by_year: Counter[int | None] = field(default_factory=Counter)
    by_host: Counter[str] = field(default_factory=Counter)
    rot_by_host: Counter[str] = field(default_factory=Counter)
    documents: Counter[str] = field(default_factory=Counter)
    citations: int = 0
    first_visit: str = ""
    last_visit: str = ""

    @property
    def addresses(self) -> int:
        """How many addresses there are."""
        return self.by_standing.total()

    @property
    def judged(self) -> int:
        """How many of them have a verdict: what shares are shares of."""
        return self.addresses - self.by_standing["unasked"]

    def number(self, standings: Iterable[Standing]) -> int:
        """How many addresses have one of these standings."""
        return sum(self.by_standing[standing] for standing in standings)

    def add(self, row: LinkRow, now: datetime) -> None:
        """Count a row. Years of access after that of `now` are slips, not years. A row without an address
        (a citation that names none) only brings its document.
        """
        for document in {citing.document for citing in row.cited_in}:
            self.documents[document] += 1
        if not row.url:
            return
        standing, year, host = standing_of(row), year_of_access(row, now), host_of(row.url)
        self.citations += len(row.cited_in)
        self.by_standing[standing] += 1
        if row.verdict is None:
            return
        self.by_year[year] += 1
        self.by_host[host] += 1
        if standing in ROT:
            self.rot_by_year[year] += 1
            self.rot_by_host[host] += 1
        self.first_visit = min(self.first_visit or row.verdict.at, row.verdict.at)
        self.last_visit = max(self.last_visit, row.verdict.at)


def summarise_links(rows: Iterable[LinkRow], now: datetime) -> Summary:
    """The figures of all rows."""
    summary = Summary()
    for row in rows:
        summary.add(row, now)
    return summary


def standing_of(row: LinkRow) -> Standing:
    """What a row comes under."""
    return row.verdict.status if row.verdict else "unasked"


def rank_of(row: LinkRow) -> int:
    """The place of a row in a list that begins with the worst: by standing, then by state over time."""
    states = {"dead": 0, "suspect": 1}
    return WORST_FIRST.index(standing_of(row)) * 3 + states.get(row.state or "", 2)


def year_of_access(row: LinkRow, now: datetime) -> int | None:
    """The year in which an address was first accessed, as far as its citations say; None without a
    usable date (before the web, or after `now`).
    """
    years = (first_year(citing.accessed) for citing in row.cited_in)
    return min((year for year in years if year and _FIRST_YEAR <= year <= now.year), default=None)


def first_year(date: Date | None) -> int | None:
    """The year of a CSL date; of a range, its first."""
    parts = (date or {}).get("date-parts") or [[]]
    return parts[0][0] if parts[0] else None


def percent(part: int, whole: int) -> str:
    """A share as `5.8%`; never `0.0%`."""
    share = 100 * part / whole if whole else 0.0
    if 0 < share < 0.05:
        return "<0.1%"
    return f"{share:.1f}%" if share else "0%"
