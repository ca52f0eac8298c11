"""Which addresses are to be asked again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from iqrefs.links.history.states import HEALTHY, STRIKES
from iqrefs.model import LinkState, LinkStatus

_FAILING = timedelta(days=3)
_WALLED = timedelta(days=7)
_SETTLED = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class DueRule:
    """How old the last visit must be: `max_age` for every address alike (0: ask all), or, where it is
    None, what the address is worth: 3 days while it fails or is suspect (so that each visit can count as a
    strike), 7 days where robots are refused, 30 days where it is well or dead for good.
    """

    max_age: timedelta | None = None


def is_due(
    last_status: LinkStatus | None,
    state: LinkState | None,
    last_at: datetime | None,
    not_before: datetime | None,
    *,
    now: datetime,
    rule: DueRule,
) -> bool:
    """Whether an address is to be asked at `now`, by its last visit, its state, and the time before which
    its server asked not to be asked again (RFC 9110, 10.2.3). One never visited is always due.
    """
    if last_status is None or last_at is None:
        return True
    if not_before is not None and not_before > now:
        return False
    patience = _patience(last_status, state) if rule.max_age is None else rule.max_age
    return not patience or now - last_at >= patience


def _patience(last_status: LinkStatus, state: LinkState | None) -> timedelta:
    if last_status == "invalid":
        return timedelta(0)  # No request is made for it.
    if state == "dead":
        return _SETTLED
    if state == "suspect" or last_status in STRIKES:
        return _FAILING
    return _SETTLED if last_status in HEALTHY else _WALLED
