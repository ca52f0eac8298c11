"""How verdicts, citations and archived copies stand in columns; lists and dates are JSON."""

from __future__ import annotations

import json
import sqlite3
from typing import Any, cast

from iqrefs.links.history.file import Value
from iqrefs.model import ArchivedCopy, Citing, Date, Verdict
from iqrefs.text.moments import read_moment, write_moment

_write_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def write_verdict(verdict: Verdict) -> tuple[Value, ...]:
    """The columns of `visits` from `at` to `not_before`."""
    return (
        write_moment(read_moment(verdict.at)),
        verdict.status,
        verdict.reason,
        verdict.detail,
        _write_json(verdict.http),
        _write_json(verdict.chain),
        verdict.final_url,
        verdict.moved_to,
        verdict.title_seen,
        verdict.title_score,
        _write_json(verdict.notes),
        None if verdict.not_before is None else write_moment(read_moment(verdict.not_before)),
    )


def read_verdict(row: sqlite3.Row) -> Verdict:
    """The verdict in a row of `visits`. Raises ValueError or TypeError."""
    return Verdict(
        status=row["status"],
        reason=row["reason"],
        at=row["at"],
        detail=row["detail"],
        http=_read_tuple(row["http"], int),
        chain=_read_tuple(row["chain"]),
        final_url=row["final_url"],
        moved_to=row["moved_to"],
        title_seen=row["title_seen"],
        title_score=row["title_score"],
        notes=_read_tuple(row["notes"]),
        not_before=row["not_before"],
    )


def write_citing(citing: Citing) -> tuple[Value, ...]:
    """The columns of `citings` from `mention` to `issued`."""
    return (
        citing.mention,
        citing.line,
        citing.url,
        citing.text,
        citing.work,
        citing.type,
        _write_json(citing.titles),
        _write_json(citing.sites),
        _write_json(citing.names),
        _write_date(citing.accessed),
        citing.accessed_text,
        _write_date(citing.issued),
    )


def read_citing(row: sqlite3.Row) -> Citing:
    """The citation in a row of `citings` joined with its `document`. Raises ValueError or TypeError."""
    return Citing(
        document=row["document"],
        mention=row["mention"],
        line=row["line"],
        url=row["url"],
        text=row["text"],
        work=row["work"],
        type=row["type"],
        titles=_read_tuple(row["titles"]),
        sites=_read_tuple(row["sites"]),
        names=_read_tuple(row["names"]),
        accessed=_read_date(row["accessed"]),
        accessed_text=row["accessed_text"],
        issued=_read_date(row["issued"]),
    )


def write_copy(copy: ArchivedCopy) -> tuple[Value, ...]:
    """The columns of `archives` from `state` to `detail`."""
    return (copy.state, copy.url, copy.datetime, copy.days, copy.archive, copy.detail)


def read_copy(row: sqlite3.Row) -> ArchivedCopy:
    """The archived copy in a row of `archives`."""
    return ArchivedCopy(row["state"], row["url"], row["datetime"], row["days"], row["archive"], row["detail"])


def _read_tuple(text: str, kind: type = str) -> tuple[Any, ...]:
    values = json.loads(text)
    if not isinstance(values, list) or not all(isinstance(value, kind) for value in values):
        raise TypeError("another list is expected in a column of visits or citings")
    return tuple(values)


def _write_date(date: Date | None) -> str | None:
    return None if date is None else _write_json(date)


def _read_date(text: str | None) -> Date | None:
    if text is None:
        return None
    date = json.loads(text)
    if not isinstance(date, dict):
        raise TypeError("a date is expected in a column of citings")
    return cast("Date", date)
