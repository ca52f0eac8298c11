"""The rows of a round's report, read from the file as they are needed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from iqrefs.links.history.archives import last_archive
from iqrefs.links.history.citings import citings_in_round
from iqrefs.links.history.columns import read_verdict
from iqrefs.links.history.file import HistoryFile
from iqrefs.links.history.listing import list_pages
from iqrefs.model import LinkRow, LinkStatus

Order = Literal["input", "worst"]
"""The order of first mention, or the gravest status first and then by first mention."""

GRAVITY: tuple[LinkStatus, ...] = (
    "dead", "soft-dead", "drifted", "invalid", "unstable", "blocked", "restricted", "moved", "ok",
)  # fmt: skip
"""The statuses, the worst first. Links that were never asked come after all of them."""

_PAGE = 100

# The visit of this round, else the last one.
_SHOWN = """
FROM round_links JOIN links ON links.id = round_links.link_id
LEFT JOIN visits ON visits.id = coalesce(
  (SELECT id FROM visits AS own WHERE own.round_id = round_links.round_id AND own.link_id = links.id),
  links.visit_id
)
"""

_LISTS: Mapping[Order, str] = {
    "input": """
        INSERT INTO temp.listing (link_id) SELECT link_id FROM round_links WHERE round_id = ?
        ORDER BY position
    """,
    "worst": f"""
        INSERT INTO temp.listing (link_id) SELECT links.id {_SHOWN} WHERE round_links.round_id = ?
        ORDER BY CASE visits.status
          {" ".join(f"WHEN '{status}' THEN {rank}" for rank, status in enumerate(GRAVITY))}
          ELSE {len(GRAVITY)} END, round_links.position
    """,
}

_PAGE_OF_ROWS = f"""
SELECT links.id AS link_id, links.url AS shown_url, links.state AS link_state, links.strikes AS link_strikes,
  links.since, visits.*
{_SHOWN} JOIN temp.listing ON listing.link_id = links.id
WHERE round_links.round_id = ? AND listing.n BETWEEN ? AND ? ORDER BY listing.n
"""


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a round, anew each time they are gone through."""

    file: HistoryFile
    round_id: int
    order: Order

    def __iter__(self) -> Iterator[LinkRow]:
        for first, last in list_pages(self.file, _LISTS[self.order], (self.round_id,), _PAGE):
            for row in self.file.rows(_PAGE_OF_ROWS, (self.round_id, first, last)):
                yield self._read(row)

    def _read(self, row: sqlite3.Row) -> LinkRow:
        visited = row["status"] is not None
        return LinkRow(
            url=row["shown_url"],
            verdict=self.file.decode(read_verdict, row) if visited else None,
            state=row["link_state"],
            strikes=row["link_strikes"],
            since=row["since"],
            fresh=visited and row["round_id"] == self.round_id,
            archive=last_archive(self.file, row["link_id"]),
            cited_in=citings_in_round(self.file, self.round_id, row["link_id"]),
        )


def count_rows(file: HistoryFile, round_id: int) -> Mapping[LinkStatus | None, int]:
    """How many links of the round there are of each status, worst first; None: never asked."""
    rows = file.rows(
        f"SELECT visits.status, count(*) AS links {_SHOWN} WHERE round_links.round_id = ? GROUP BY 1",
        (round_id,),
    )
    counts: dict[LinkStatus | None, int] = {row["status"]: row["links"] for row in rows}
    return {status: counts[status] for status in (*GRAVITY, None) if status in counts}
