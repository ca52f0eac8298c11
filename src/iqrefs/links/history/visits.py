"""Visits: recorded, and told again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from iqrefs.links.history.columns import read_verdict, write_verdict
from iqrefs.links.history.file import HistoryFile
from iqrefs.links.history.states import Standing, step
from iqrefs.model import LinkState, LinkStatus, Verdict
from iqrefs.text.moments import read_moment, write_moment


@dataclass(frozen=True, slots=True)
class Look:
    """What a good visit (ok or moved) saw: the last title, the last final address, and when."""

    title: str | None
    final_url: str | None
    at: str


@dataclass(frozen=True, slots=True)
class Change:
    """A visit, at `at`, that came to something else than the one before it (None: there was none)."""

    url: str
    key: str
    at: str
    before: LinkStatus | None
    after: LinkStatus
    state_before: LinkState | None
    state_after: LinkState | None


_LINK = """
SELECT links.id, links.state, links.strikes, links.counted_at, links.since, visits.at AS last_at
FROM links LEFT JOIN visits ON visits.id = links.visit_id WHERE links.key = ?
"""

_INSERT = """
INSERT INTO visits (link_id, round_id, at, status, reason, detail, http, chain, final_url, moved_to,
  title_seen, title_score, notes, not_before, state, strikes)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""

_CHANGES = """
SELECT links.url, links.key, told.at, told.before, told.status, told.state_before, told.state
FROM (
  SELECT id, link_id, at, status, state,
    lag(status) OVER visits_of_link AS before, lag(state) OVER visits_of_link AS state_before
  FROM visits WINDOW visits_of_link AS (PARTITION BY link_id ORDER BY at, id)
) AS told JOIN links ON links.id = told.link_id
WHERE told.at >= ? AND (told.status IS NOT told.before OR told.state IS NOT told.state_before)
ORDER BY told.at, told.id
"""


def record_visits(
    file: HistoryFile,
    round_id: int,
    visits: Sequence[tuple[str, Verdict]],
    strikes_needed: int,
    apart: timedelta,
) -> None:
    """Take down visits, all or none. Of several of one link in a round the first stands."""
    with file.writing():
        for key, verdict in visits:
            row = file.row(_LINK, (key,))
            if row is None:
                raise LookupError(key)
            if not _is_seen(file, round_id, row["id"]):
                _record(file, round_id, row, verdict, strikes_needed=strikes_needed, apart=apart)


def _is_seen(file: HistoryFile, round_id: int, link_id: int) -> bool:
    row = file.row("SELECT 1 FROM visits WHERE round_id = ? AND link_id = ?", (round_id, link_id))
    return row is not None


def _record(
    file: HistoryFile,
    round_id: int,
    link: sqlite3.Row,
    verdict: Verdict,
    *,
    strikes_needed: int,
    apart: timedelta,
) -> None:
    at = read_moment(verdict.at)
    standing = file.decode(_read_standing, link)
    # Two runs at once may record out of order; the standing goes forward in time only.
    is_last = link["last_at"] is None or link["last_at"] <= write_moment(at)
    if is_last:
        standing = step(standing, verdict.status, at, strikes_needed, apart)
    values = (link["id"], round_id, *write_verdict(verdict), standing.state, standing.strikes)
    visit_id = file.run(_INSERT, values).lastrowid
    if is_last:
        file.run(
            "UPDATE links SET state = ?, strikes = ?, counted_at = ?, since = ?, visit_id = ? WHERE id = ?",
            (
                standing.state,
                standing.strikes,
                _write_optional(standing.counted_at),
                _write_optional(standing.since),
                visit_id,
                link["id"],
            ),
        )


def list_visits(file: HistoryFile, key: str) -> Iterator[Verdict]:
    """Every visit to an address, the oldest first."""
    rows = file.stream(
        "SELECT visits.* FROM visits JOIN links ON links.id = visits.link_id"
        " WHERE links.key = ? ORDER BY visits.at, visits.id",
        (key,),
    )
    return (file.decode(read_verdict, row) for row in rows)


def last_look(file: HistoryFile, key: str) -> Look | None:
    """What the last good visits saw; None where there was none. The title may be of an earlier one than the
    address: an answer without a title does not make the title known before it forgotten.
    """
    good = (
        "FROM visits JOIN links ON links.id = visits.link_id"
        " WHERE links.key = ? AND visits.status IN ('ok', 'moved')"
    )
    row = file.row(f"SELECT at, final_url {good} ORDER BY at DESC, visits.id DESC LIMIT 1", (key,))
    if row is None:
        return None
    titled = file.row(
        f"SELECT title_seen {good} AND title_seen <> '' ORDER BY at DESC, visits.id DESC LIMIT 1", (key,)
    )
    return Look(titled["title_seen"] if titled is not None else None, row["final_url"], row["at"])


def list_changes(file: HistoryFile, since: datetime) -> Iterator[Change]:
    """The visits since a time that came to another status or state than the one before them, in time's order;
    first visits too.
    """
    return (Change(*row) for row in file.stream(_CHANGES, (write_moment(since),)))


def find_keys(file: HistoryFile, url: str) -> tuple[str, ...]:
    """The addresses asked for a printed address: itself where it is one of them, and all that documents
    print so.
    """
    rows = file.rows(
        "SELECT key FROM links WHERE key = ?1 OR url = ?1"
        " OR id IN (SELECT link_id FROM citings WHERE url = ?1) ORDER BY key <> ?1, id",
        (url,),
    )
    return tuple(row["key"] for row in rows)


def _read_standing(row: sqlite3.Row) -> Standing:
    return Standing(
        row["state"], row["strikes"], _read_optional(row["counted_at"]), _read_optional(row["since"])
    )


def _read_optional(text: str | None) -> datetime | None:
    return None if text is None else read_moment(text)


def _write_optional(moment: datetime | None) -> str | None:
    return None if moment is None else write_moment(moment)
