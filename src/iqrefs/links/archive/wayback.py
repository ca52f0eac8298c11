"""The Wayback Machine's own answers: the index of captures (CDX) and the quick question (availability).

After the Internet Archive's "Wayback CDX Server API" and "Wayback Machine APIs". An empty availability
answer says nothing: it is given for archived pages, too (internetarchive/wayback issue 296).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from iqrefs.links.addresses import BadAddress, read_address
from iqrefs.links.archive.asking import Asker, NoAnswerError, text_of
from iqrefs.links.archive.captures import (
    Capture,
    Listing,
    dated_address,
    host_of,
    nearness_to,
    read_timestamp,
    write_timestamp,
)
from iqrefs.links.archive.endpoints import Endpoints

_ROWS = 50
_KEPT = 20
_NEWEST = "20991231235959"
"""Nearest to the end of the century is the newest: `limit=-1` is not known to every CDX server."""
_GOOD = 200


def ask_cdx(asker: Asker, endpoints: Endpoints, url: str, aim: datetime | None) -> Listing:
    """The good captures of `url` in the index, the nearest to a time (the newest for None) first.

    Asked again without the scheme where the first answer is an empty list. Raises NoAnswerError.
    """
    listing = _ask_cdx_once(asker, endpoints, url, aim)
    if listing.captures or not listing.complete:
        return listing
    return _ask_cdx_once(asker, endpoints, url.partition("://")[2], aim)


def ask_availability(asker: Asker, endpoints: Endpoints, url: str, aim: datetime | None) -> Capture | None:
    """The good capture that the quick question gives; None says nothing. Raises NoAnswerError."""
    if endpoints.availability is None:
        return None
    query = {"url": url} if aim is None else {"url": url, "timestamp": write_timestamp(aim)}
    answer, _ = asker.read_json(f"{endpoints.availability}?{urlencode(query)}")
    snapshots = answer.get("archived_snapshots") if isinstance(answer, dict) else None
    closest = snapshots.get("closest") if isinstance(snapshots, dict) else None
    if not isinstance(closest, dict) or closest.get("available") is not True:
        return None
    address = read_address(text_of(closest.get("url")))
    dated = None if isinstance(address, BadAddress) else dated_address(address.url)
    if dated is None or text_of(closest.get("status", _GOOD)) != str(_GOOD):
        return None
    return Capture(*dated, _GOOD)


def _ask_cdx_once(asker: Asker, endpoints: Endpoints, url: str, aim: datetime | None) -> Listing:
    query = {
        "url": url,
        "output": "json",
        "fl": "timestamp,original,statuscode",
        "filter": f"statuscode:{_GOOD}",
        "sort": "closest",
        "closest": _NEWEST if aim is None else write_timestamp(aim),
        "limit": str(_ROWS),
    }
    address = f"{endpoints.cdx}?{urlencode(query)}"
    rows, complete = asker.read_json(address)
    if not isinstance(rows, list) or (rows and _columns(rows[0]) is None):
        raise NoAnswerError(f"{host_of(address)}: answered something else in place of captures")
    captures = sorted(_read_rows(rows, endpoints), key=nearness_to(aim))
    return Listing(tuple(captures[:_KEPT]), complete and len(rows) <= _ROWS and len(captures) <= _KEPT)


def _columns(header: Any) -> tuple[int, int, int | None] | None:
    """Where the header row has the time, the address and the code; None for what is no header row."""
    if not isinstance(header, list) or "timestamp" not in header or "original" not in header:
        return None
    code = header.index("statuscode") if "statuscode" in header else None
    return header.index("timestamp"), header.index("original"), code


def _read_rows(rows: list[Any], endpoints: Endpoints) -> Iterator[Capture]:
    """The captures that were good or whose code is not told (`-`, a page seen before); each time once."""
    columns = _columns(rows[0]) if rows else None
    if columns is None:
        return
    seen: set[str] = set()
    time, original, code = columns
    for row in rows[1:]:
        if not isinstance(row, list) or len(row) != len(rows[0]):
            continue
        timestamp, status = text_of(row[time]), "-" if code is None else text_of(row[code])
        if status not in ("-", str(_GOOD)) or timestamp in seen:
            continue
        if capture := _read_capture(timestamp, text_of(row[original]), status, endpoints):
            seen.add(timestamp)
            yield capture


def _read_capture(timestamp: str, original: str, status: str, endpoints: Endpoints) -> Capture | None:
    at, address = read_timestamp(timestamp), read_address(original)
    if at is None or isinstance(address, BadAddress):
        return None
    url = endpoints.capture_at(timestamp, address.url)
    return Capture(url, at, None if status == "-" else _GOOD)
