"""What visits over time come to: alive, suspect, dead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from iqrefs.model import LinkState, LinkStatus

STRIKES_NEEDED = 3
APART = timedelta(days=3)

HEALTHY: frozenset[LinkStatus] = frozenset(("ok", "moved"))

STRIKES: Mapping[LinkStatus, float] = {"dead": 1.0, "soft-dead": 1.0, "drifted": 1.0, "unstable": 0.5}
"""What a failed visit counts. A server out of order says less than a page that is gone."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an address stands: its state, the strikes against it, when the last of them was counted, and
    since when it is in this state. All empty before the first visit that tells anything.
    """

    state: LinkState | None = None
    strikes: float = 0.0
    counted_at: datetime | None = None
    since: datetime | None = None


def step(
    standing: Standing,
    status: LinkStatus,
    at: datetime,
    strikes_needed: int = STRIKES_NEEDED,
    apart: timedelta = APART,
) -> Standing:
    """The standing after one more visit, at `at`, that came to `status`.

    Three strikes, three days apart, make a link dead, and fewer make it suspect (InternetArchiveBot, FAQ
    for sysadmins). Two rules are our own: a success also revives what was dead, since pages come back; and
    blocked, restricted and invalid leave everything as it was, since they say nothing about the page.
    A failure less than `apart` after the last one counted is the same failure seen again.
    """
    if status in HEALTHY:
        return Standing("alive", since=_since(standing, "alive", at))
    strike = STRIKES.get(status)
    if strike is None or (standing.counted_at is not None and at - standing.counted_at < apart):
        return standing
    strikes = standing.strikes + strike
    state: LinkState = "dead" if strikes >= strikes_needed else "suspect"
    return Standing(state, strikes, counted_at=at, since=_since(standing, state, at))


def _since(before: Standing, state: LinkState, at: datetime) -> datetime:
    return before.since if before.state == state and before.since is not None else at
