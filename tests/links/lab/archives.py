"""Fake archives that answer as the Wayback Machine and Memento services do, well and badly.

On every host: `/timegate/URL` (and `/web/URL`), `/timemap/link/URL`, `/web/STAMP[id_]/URL`,
`/wayback/available`, `/cdx/search/cdx`, `/save` and `/save/status/JOB`.
"""

from __future__ import annotations

import email.utils
import html
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import parse_qs, unquote

from tests.links.lab.acts import never, perform, redirect
from tests.links.lab.captures import CITED_HOST, HOLDINGS, KEPT, Capture, held_of, nearest
from tests.links.lab.exchange import Exchange
from tests.links.lab.scene import Behaviour, Reply, Site

KNOWS = "127.0.0.200"
KNOWS_NOTHING = "127.0.0.201"
BUSY = "127.0.0.202"
"""503 to all."""
TOO_MANY = "127.0.0.203"
"""429 to all, with Retry-After: 3600."""
HTML_FOR_JSON = "127.0.0.204"
"""200 and a page of apology to all."""
BROKEN_JSON = "127.0.0.205"
STALLS = "127.0.0.206"
FORGETFUL = "127.0.0.207"
"""Availability says nothing is there and the TimeGate is out of order; CDX knows."""
IGNORES_OPTIONS = "127.0.0.208"
"""CDX does not heed filter, limit, closest and sort, and has other columns in another order."""
SAVES_BADLY = "127.0.0.209"
"""Save Page Now answers an error, and has saved."""

_STAMP = re.compile(r"/web/(\d{1,14})(id_)?/(.+)", re.DOTALL)
_SAVED = "20261101000000"
_JSON = "application/json"
_FIELDS = ("urlkey", "timestamp", "original", "mimetype", "statuscode", "digest", "length")


def archive_sites() -> dict[str, Site]:
    """The hosts of the archives, and the cited host, which answers 404 to all."""
    apology = Reply("<html><head><title>Sorry</title></head><body>Service under heavy load</body></html>")
    broken = Reply('[["timestamp","original"],["2020', type=_JSON)
    answers: Mapping[str, Behaviour] = {
        KNOWS: _Archive(),
        KNOWS_NOTHING: _Archive(knows=False),
        BUSY: Reply("Service Unavailable", 503),
        TOO_MANY: Reply("Too Many Requests", 429, (("Retry-After", "3600"),)),
        HTML_FOR_JSON: apology,
        BROKEN_JSON: broken,
        STALLS: never,
        FORGETFUL: _Archive(forgets=True),
        IGNORES_OPTIONS: _Archive(heeds=False),
        SAVES_BADLY: _Archive(save_fails=True),
    }
    return {host: Site({}, answer) for host, answer in answers.items()} | {CITED_HOST: Site({})}


def holding_urls(port: int) -> dict[str, str]:
    """The live address of each holding, by its path."""
    return {holding.path: f"http://{CITED_HOST}:{port}{holding.path}" for holding in HOLDINGS}


@dataclass(frozen=True, slots=True)
class _Archive:
    """How an archive is: whether it holds anything, forgets in its first answers, heeds CDX options, fails in
    saving; and the addresses it was asked to save.
    """

    knows: bool = True
    forgets: bool = False
    heeds: bool = True
    save_fails: bool = False
    saved: set[str] = field(default_factory=set)

    async def __call__(self, exchange: Exchange) -> None:
        await perform(exchange, self._route(exchange))

    def held(self, url: str) -> tuple[Capture, ...]:
        """The captures it has, in order of time."""
        return (held_of(url) if self.knows else ()) + ((Capture(_SAVED),) if url in self.saved else ())

    def _route(self, exchange: Exchange) -> Reply:
        target = unquote(exchange.visit.target)
        if target.startswith("/wayback/available"):
            return _available(exchange, _Archive(knows=False) if self.forgets else self)
        if target.startswith("/cdx/search/cdx"):
            return _search(exchange, self)
        if target.startswith("/save"):
            return _save(exchange, self)
        memento = _STAMP.fullmatch(target)
        if memento:
            return _memento(memento[1], memento[3], self)
        for start in ("/timegate/", "/web/"):
            if target.startswith(start):
                return (
                    Reply("Error", 503) if self.forgets else _gate(exchange, target.removeprefix(start), self)
                )
        if target.startswith("/timemap/link/"):
            return _map(target.removeprefix("/timemap/link/"), self)
        return Reply("Not an endpoint", 404)


def _links(url: str) -> str:
    of_map = f'<{{here}}/timemap/link/{url}>; rel="timemap"; type="application/link-format"'
    return f'<{url}>; rel="original", {of_map}'


def _gate(exchange: Exchange, url: str, archive: _Archive) -> Reply:
    """RFC 7089, pattern 2: 302 to the memento nearest to Accept-Datetime, else to the newest."""
    captures = archive.held(url)
    if not captures:
        return Reply("<h1>Not archived</h1>", 404)
    asked = exchange.visit.headers.get("accept-datetime")
    if asked is None:
        chosen = captures[-1]
    else:
        try:
            chosen = nearest(captures, email.utils.parsedate_to_datetime(asked).astimezone(UTC))
        except ValueError:
            return Reply("Bad Accept-Datetime", 400)
    return redirect(
        f"{{here}}/web/{chosen.stamp}/{url}", 302, ("Vary", "accept-datetime"), ("Link", _links(url))
    )


def _http_date(capture: Capture) -> str:
    return email.utils.format_datetime(capture.time, usegmt=True)


def _map(url: str, archive: _Archive) -> Reply:
    """A TimeMap in link-format; it lists every capture, whatever its status."""
    captures = archive.held(url)
    if not captures:
        return Reply("Not archived", 404)
    lines = [f'<{url}>; rel="original"', f'<{{here}}/timegate/{url}>; rel="timegate"']
    lines += [
        f'<{{here}}/web/{c.stamp}/{url}>; rel="{rel}memento"; datetime="{_http_date(c)}"'
        for rel, c in zip(["first ", *[""] * len(captures)], captures, strict=False)
    ]
    return Reply(",\n".join(lines), type="application/link-format")


def _memento(stamp: str, url: str, archive: _Archive) -> Reply:
    """The capture of that second, with its status of old; for another second a redirect to the nearest."""
    captures = archive.held(url)
    if not captures:
        return Reply("Not archived", 404)
    chosen = nearest(captures, Capture(stamp).time) if len(stamp) == 14 else captures[-1]
    if chosen.stamp != stamp:
        return redirect(f"{{here}}/web/{chosen.stamp}/{url}", 302, ("Link", _links(url)))
    memento = (
        ("Memento-Datetime", _http_date(chosen)),
        ("Link", _links(url)),
    )
    if chosen.held == "redirect":
        return redirect(f"{{here}}/web/{chosen.stamp}/http://{CITED_HOST}/", chosen.code, *memento)
    kept = KEPT[chosen.held]
    assert isinstance(kept, Reply)
    return Reply(kept.body, chosen.code, memento)


def _query(exchange: Exchange) -> dict[str, str]:
    text = exchange.visit.target.partition("?")[2]
    return {name: values[-1] for name, values in parse_qs(text).items()}


def _available(exchange: Exchange, archive: _Archive) -> Reply:
    """The availability answer: the nearest capture with status 200, or an empty object."""
    query = _query(exchange)
    good = tuple(c for c in archive.held(query.get("url", "")) if c.code == 200)
    snapshots = {}
    if good:
        stamp = query.get("timestamp", "")
        chosen = nearest(good, _time_of(stamp)) if stamp.isdecimal() else good[-1]
        place = exchange.fill(f"{{here}}/web/{chosen.stamp}/{query['url']}")
        snapshots = {"closest": {"status": "200", "available": True, "url": place, "timestamp": chosen.stamp}}
    return Reply(json.dumps({"url": query.get("url", ""), "archived_snapshots": snapshots}), type=_JSON)


def _search(exchange: Exchange, archive: _Archive) -> Reply:
    """CDX: rows under a row of names, or `[]`. Without `output=json`, lines of words."""
    query = _query(exchange)
    url = query.get("url", "")
    captures = list(archive.held(url))
    names = tuple(reversed(_FIELDS))
    if archive.heeds:
        captures = _choose(captures, query, exchange)
        names = tuple(query["fl"].split(",")) if "fl" in query else _FIELDS
    rows = [[_field(name, capture, url) for name in names] for capture in captures]
    if query.get("output") == "json":
        return Reply(json.dumps([list(names), *rows] if rows else []), type=_JSON)
    return Reply("".join(" ".join(row) + "\n" for row in rows), type="text/plain")


def _choose(captures: list[Capture], query: Mapping[str, str], exchange: Exchange) -> list[Capture]:
    """As filter, from, to, closest, sort and limit say; a negative limit counts from the end."""
    filters = parse_qs(exchange.visit.target.partition("?")[2]).get("filter", [])
    for wanted in filters:
        name, _, pattern = wanted.partition(":")
        if name == "statuscode":
            captures = [c for c in captures if re.fullmatch(re.escape(pattern), str(c.code))]
        elif name == "!statuscode":
            captures = [c for c in captures if str(c.code) != pattern]
    captures = [
        c for c in captures if query.get("from", "") <= c.stamp <= query.get("to", "9").ljust(14, "9")
    ]
    if query.get("sort") == "closest" and query.get("closest", "").isdecimal():
        wanted_time = _time_of(query["closest"])
        captures.sort(key=lambda c: abs(c.time - wanted_time))
    elif query.get("sort") == "reverse":
        captures.reverse()
    limit = query.get("limit", "")
    if limit.lstrip("-").isdecimal():
        return captures[int(limit) :] if limit.startswith("-") else captures[: int(limit)]
    return captures


def _time_of(stamp: str) -> datetime:
    """The time of 4 to 14 digits; what is left out is the beginning."""
    return Capture(stamp[:14] + "00000101000000"[len(stamp) :]).time


def _field(name: str, capture: Capture, url: str) -> str:
    return {
        "urlkey": "0,0,127)/x",
        "timestamp": capture.stamp,
        "original": url,
        "mimetype": "text/html",
        "statuscode": str(capture.code),
        "digest": "SHA1LAB",
        "length": "4096",
    }.get(name, "-")


def _save(exchange: Exchange, archive: _Archive) -> Reply:
    """Save Page Now: a job, pending once, then done. A job is named by its address: all is repeatable."""
    if exchange.visit.target.startswith("/save/status/"):
        job = unquote(exchange.visit.target.removeprefix("/save/status/"))
        if exchange.visit.count == 1:
            return Reply(json.dumps({"status": "pending", "job_id": job, "resources": []}), type=_JSON)
        url = bytes.fromhex(job.removeprefix("spn2-")).decode()
        done = {
            "status": "success",
            "job_id": job,
            "original_url": url,
            "timestamp": _SAVED,
            "duration_sec": 6.2,
        }
        return Reply(json.dumps(done), type=_JSON)
    form = parse_qs(exchange.visit.body.decode("utf-8", errors="replace"))
    url = form.get("url", [""])[-1]
    if exchange.visit.method != "POST" or not url:
        return Reply(html.escape("POST url="), 405)
    archive.saved.add(url)
    if archive.save_fails:
        message = {"status": "error", "status_ext": "error:service-unavailable", "message": "Try again"}
        return Reply(json.dumps(message), type=_JSON)
    return Reply(json.dumps({"url": url, "job_id": f"spn2-{url.encode().hex()}"}), type=_JSON)
