"""What was seen of an address over time, and what changed: text or JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from iqrefs.model import LinkRow, LinkState, LinkStatus, Verdict
from iqrefs.report.links.telling import minute_of, tell_verdict
from iqrefs.report.links.words import load_words
from iqrefs.report.plain import one_line
from iqrefs.sentences import Language


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """A visit that came to something else than the one before it; `before` is None for a first visit."""

    url: str
    at: str
    before: LinkStatus | None
    after: LinkStatus
    state_before: LinkState | None
    state_after: LinkState | None


def render_visits(visits: Iterable[tuple[str, Sequence[Verdict]]], lang: Language) -> Iterator[str]:
    """The visits to each address, the oldest first, a line or two each."""
    words = load_words(lang)
    for number, (url, verdicts) in enumerate(visits):
        yield ("\n" if number else "") + one_line(url) + "\n"
        for verdict in verdicts:
            sentence = tell_verdict(LinkRow(url, verdict), words)
            yield f"  {minute_of(verdict.at)}  {verdict.status:<10}  {one_line(sentence)}\n"
            if verdict.title_seen:
                title = words.say("history", "title", {"title": one_line(verdict.title_seen)})
                yield f"  {'':<16}  {'':<10}  {title}\n"


def render_changes(changes: Iterable[ChangeRow], lang: Language) -> Iterator[str]:
    """What changed, in time's order, a line each."""
    words = load_words(lang)
    told = False
    for change in changes:
        told = True
        before = change.before or words.say("history", "new")
        yield f"{minute_of(change.at)}  {before} → {change.after}  {one_line(change.url)}\n"
        if change.state_before != change.state_after and change.state_after:
            state = words.say("state-names", change.state_after)
            yield f"{'':<16}  {words.say('history', 'state', {'state': state})}\n"
    if not told:
        yield words.say("history", "nothing") + "\n"


def render_visits_json(visits: Iterable[tuple[str, Sequence[Verdict]]]) -> str:
    """A list of addresses, each with its visits, the oldest first."""
    return _write([{"url": url, "visits": [_describe(verdict) for verdict in seen]} for url, seen in visits])


def render_changes_json(changes: Iterable[ChangeRow]) -> str:
    """A list of changes, in time's order."""
    return _write(
        [
            {
                "url": change.url,
                "checked_at": change.at,
                "before": change.before,
                "after": change.after,
                "state_before": change.state_before,
                "state_after": change.state_after,
            }
            for change in changes
        ]
    )


def _describe(verdict: Verdict) -> dict[str, Any]:
    return {
        "checked_at": verdict.at,
        "status": verdict.status,
        "reason": verdict.reason,
        "detail": verdict.detail,
        "http": list(verdict.http),
        "chain": list(verdict.chain),
        "final_url": verdict.final_url,
        "moved_to": verdict.moved_to,
        "title_seen": verdict.title_seen,
        "title_score": verdict.title_score,
        "notes": list(verdict.notes),
    }


def _write(data: list[dict[str, Any]]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
