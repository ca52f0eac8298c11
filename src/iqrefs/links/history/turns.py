"""The addresses to ask in a round, so ordered that the hosts take turns."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from iqrefs.links.history.due import DueRule, is_due
from iqrefs.links.history.file import HistoryFile
from iqrefs.links.history.listing import list_pages
from iqrefs.model import LinkState, LinkStatus
from iqrefs.text.moments import read_moment

_PAGE = 500

_LIST = """
INSERT INTO temp.listing (link_id)
SELECT link_id FROM (
  SELECT links.id AS link_id, links.host,
    row_number() OVER (PARTITION BY links.host ORDER BY round_links.position) AS turn,
    count(*) OVER (PARTITION BY links.host) AS waiting
  FROM round_links JOIN links ON links.id = round_links.link_id LEFT JOIN visits ON visits.id = links.visit_id
  WHERE round_links.round_id = ?
    AND is_due(visits.status, links.state, visits.at, visits.not_before, ?, ?)
    AND NOT (? AND EXISTS (
      SELECT 1 FROM visits AS done WHERE done.round_id = round_links.round_id AND done.link_id = links.id
    ))
)
ORDER BY turn, waiting DESC, host
"""


def define_due(file: HistoryFile) -> None:
    """Let SQL ask `is_due`, so that the rule stands in one place."""
    file.define("is_due", 6, _is_due)


def list_due(
    file: HistoryFile, round_id: int, rule: DueRule, now: datetime, *, exclude_done: bool
) -> Iterator[tuple[str, str]]:
    """Key and host of each link of the round that is due, hosts in turn, the one with most to ask first.

    What is due is settled when the first is taken. `exclude_done` leaves out what this round has seen.
    """
    max_age = None if rule.max_age is None else rule.max_age.total_seconds()
    parameters = (round_id, now.isoformat(), max_age, exclude_done)
    for first, last in list_pages(file, _LIST, parameters, _PAGE):
        page = file.rows(
            "SELECT links.key, links.host FROM temp.listing JOIN links ON links.id = listing.link_id"
            " WHERE listing.n BETWEEN ? AND ? ORDER BY listing.n",
            (first, last),
        )
        yield from ((row["key"], row["host"]) for row in page)


def _is_due(  # noqa: PLR0917 - SQL passes by position
    status: LinkStatus | None,
    state: LinkState | None,
    at: str | None,
    not_before: str | None,
    now: str,
    max_age: float | None,
) -> bool:
    return is_due(
        status,
        state,
        None if at is None else read_moment(at),
        None if not_before is None else read_moment(not_before),
        now=read_moment(now),
        rule=DueRule(None if max_age is None else timedelta(seconds=max_age)),
    )
