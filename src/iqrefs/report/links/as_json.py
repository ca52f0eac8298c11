"""The links as JSON: a list with an object for each address. `docs/links.md` describes every key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from iqrefs.model import Advice, ArchivedCopy, Citing, LinkRow
from iqrefs.report.json_list import write_list
from iqrefs.report.links.telling import tell_advice, tell_date, tell_verdict
from iqrefs.report.links.words import load_words


def render_json(rows: Iterable[LinkRow]) -> Iterator[str]:
    """The list in pieces, one an address, in the order of the rows; two spaces deep, UTF-8 as it is."""
    yield from write_list(describe_row(row) for row in rows)


def describe_row(row: LinkRow) -> dict[str, Any]:
    """The object of one address, its keys in the order of the documentation."""
    return {
        "url": row.url,
        "status": row.verdict.status if row.verdict else None,
        "state": row.state,
        "strikes": int(row.strikes) if row.strikes == int(row.strikes) else row.strikes,
        "since": row.since,
        **_describe_verdict(row),
        "fresh": row.fresh,
        "archive": _describe_copy(row.archive) if row.archive else None,
        "cited_in": [_describe_citing(citing) for citing in row.cited_in],
        "advice": [_describe_advice(advice) for advice in row.advice],
    }


def _describe_verdict(row: LinkRow) -> dict[str, Any]:
    """The part of the object that comes from the visit; nulls and empty lists where there was none."""
    verdict = row.verdict
    return {
        "reason": verdict.reason if verdict else None,
        "message": tell_verdict(row, load_words("en")),
        "http": list(verdict.http) if verdict else [],
        "chain": list(verdict.chain) if verdict else [],
        "final_url": verdict.final_url if verdict else None,
        "moved_to": verdict.moved_to if verdict else None,
        "title_seen": verdict.title_seen if verdict else None,
        "title_score": verdict.title_score if verdict else None,
        "notes": list(verdict.notes) if verdict else [],
        "checked_at": verdict.at if verdict else None,
    }


def _describe_copy(copy: ArchivedCopy) -> dict[str, Any]:
    return {
        "state": copy.state,
        "url": copy.url,
        "datetime": copy.datetime,
        "days": copy.days,
        "archive": copy.archive,
        "detail": copy.detail,
    }


def _describe_citing(citing: Citing) -> dict[str, Any]:
    return {
        "document": citing.document,
        "note": citing.mention,
        "line": citing.line or None,
        "url": citing.url,
        "work": citing.work,
        "title": citing.titles[0] if citing.titles else None,
        "accessed": tell_date(citing.accessed, citing.accessed_text) or None,
    }


def _describe_advice(advice: Advice) -> dict[str, Any]:
    return {
        "code": advice.code,
        "severity": advice.severity,
        "message": tell_advice(advice, load_words("en")),
        "document": advice.document,
        "note": advice.mention,
    }
