"""Verdicts, citations and times, made short."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from iqrefs.links.history import History
from iqrefs.links.history.citings import Cited
from iqrefs.model import Citing, LinkReason, LinkStatus, Verdict
from iqrefs.text.moments import write_moment

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
DAY = timedelta(days=1)

REASON_OF: dict[LinkStatus, LinkReason] = {
    "ok": "page-fits",
    "moved": "moved-permanently",
    "drifted": "other-title",
    "soft-dead": "says-not-found",
    "dead": "not-found",
    "restricted": "needs-login",
    "blocked": "refuses-robots",
    "unstable": "timeout",
    "invalid": "malformed",
}


def verdict(status: LinkStatus, at: datetime = NOW, **more: object) -> Verdict:
    return Verdict(status, REASON_OF[status], write_moment(at), **more)  # type: ignore[arg-type]


def cited(key: str, document: str = "refs.bib", mention: str = "", url: str = "", text: str = "") -> Cited:
    citing = Citing(document, mention or f"bibliography:{key}", 1, url or key, text)
    return key, host_of(key), url or key, citing


def host_of(key: str) -> str:
    return key.split("/")[2] if "://" in key else ""


def cite(history: History, *keys: str, digest: str = "inputs", now: datetime = NOW) -> int:
    """A new round whose one document cites the addresses."""
    round_id = history.begin_round(digest, now)
    history.add_citings(round_id, [cited(key) for key in keys])
    return round_id


def visit(history: History, key: str, visits: Iterable[tuple[int, LinkStatus]]) -> None:
    """Visit an address on days after NOW, each in a round of its own."""
    for day, status in visits:
        at = NOW + day * DAY
        round_id = cite(history, key, now=at)
        history.record(round_id, [(key, verdict(status, at))])
        history.finish_round(round_id, at)


@contextmanager
def other_tool(path: Path) -> Iterator[sqlite3.Connection]:
    """The file as another SQLite tool opens it."""
    connection = sqlite3.connect(path)
    try:
        with connection:
            yield connection
    finally:
        connection.close()
