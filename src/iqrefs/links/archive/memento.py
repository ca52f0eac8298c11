"""Memento (RFC 7089): a TimeGate picks the capture nearest to a date, a TimeMap lists all of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from heapq import nsmallest

from iqrefs.links.addresses import BadAddress, follow_address, read_address
from iqrefs.links.answer import Answer
from iqrefs.links.archive.asking import Asker, NoAnswerError, Trail, is_memento, refusal
from iqrefs.links.archive.captures import (
    Capture,
    Listing,
    dated_address,
    host_of,
    nearness_to,
    read_http_date,
    untouched_address,
    write_http_date,
)
from iqrefs.links.archive.link_header import Link, parse_links

_MAX_LISTED = 20
_TIMEMAP_BYTES = 512 * 1024
_LINK_HEADER_LENGTH = 64 * 1024
_LINK_FORMAT = "application/link-format"
_NOT_THERE = (404, 410)


@dataclass(frozen=True, slots=True)
class Memento:
    """A capture as it was opened: `answer` is the page, None where it could not be had, with the reason."""

    capture: Capture
    answer: Answer | None
    failure: str = ""


@dataclass(frozen=True, slots=True)
class Gate:
    """What a TimeGate says: its pick, None where it knows no capture; the address of the list of all; and the
    captures named beside the pick.
    """

    pick: Memento | None
    timemap: str | None = None
    beside: tuple[Capture, ...] = ()


def ask_timegate(asker: Asker, address: str, aim: datetime | None) -> Gate:
    """The pick of the TimeGate at `address` (which ends in the page's own) for a time; the newest for None.

    Raises NoAnswerError where it says nothing.
    """
    headers = {} if aim is None else {"Accept-Datetime": write_http_date(aim)}
    trail = asker.follow(address, headers, untouched_address)
    links = [(link, answer.url) for answer in trail.answers for link in _links_of(answer)]
    pick = _read_pick(trail)
    if pick is None and not _says_none(trail):
        raise trail.failure or refusal(trail.end)
    return Gate(pick, _find_timemap(links), _list_mementos(links, aim))


def open_memento(asker: Asker, capture: Capture) -> Memento:
    """The page of a capture, untouched where the archive can show it so."""
    trail = asker.follow(untouched_address(capture.url), retarget=untouched_address)
    return _read_memento(trail, capture)


def ask_timemap(asker: Asker, address: str, aim: datetime | None) -> Listing:
    """The captures that a TimeMap lists, the nearest to a time. Raises NoAnswerError.

    A list in several parts (RFC 7089, §5.2) or longer than what is read is not complete. A list that is
    not there has no captures.
    """
    answer = asker.follow(address, {"Accept": _LINK_FORMAT}).end
    if answer.code in _NOT_THERE:
        return Listing((), complete=True)
    if answer.code != 200:
        raise refusal(answer)
    body = answer.body[:_TIMEMAP_BYTES]
    links = [(link, answer.url) for link in parse_links(body.decode("utf-8", errors="replace"))]
    if not any("original" in link.rels or "memento" in link.rels for link, _ in links):
        raise NoAnswerError(f"{host_of(answer.url)}: answered something else in place of a TimeMap")
    captures = _list_mementos(links, aim)
    in_parts = any("timemap" in link.rels and "self" not in link.rels for link, _ in links)
    whole = answer.complete and len(body) == len(answer.body) and not in_parts
    return Listing(captures, whole and len(captures) < _MAX_LISTED)


def _read_pick(trail: Trail) -> Memento | None:
    """What a TimeGate picked; None where the trail leads to no memento."""
    dated = dated_address(trail.asked)
    if dated is not None:
        return _read_memento(trail, Capture(*dated))
    if trail.failure is not None:
        return None
    at = read_http_date(trail.end.headers.get("Memento-Datetime", ""))
    url = _own_address(trail.end, is_gate=len(trail.answers) == 1)
    return Memento(Capture(url, at, trail.end.code), trail.end) if at else None


def _read_memento(trail: Trail, known: Capture) -> Memento:
    """What was seen where a capture is shown. An archive may lead to a capture of another time."""
    dated = dated_address(trail.asked)
    url, at = dated or (known.url, known.at)
    if trail.failure is not None:
        return Memento(Capture(url, at), None, str(trail.failure))
    end = trail.end
    if not is_memento(end) and not _is_of_the_page(end.code):
        return Memento(Capture(url, at), None, str(refusal(end)))
    at = read_http_date(end.headers.get("Memento-Datetime", "")) or at
    return Memento(Capture(url, at, end.code), end)


def _is_of_the_page(code: int) -> bool:
    """Whether a code at the address of a capture tells of the page, even where the archive does not say so:
    5xx and refusals tell of the archive.
    """
    return 200 <= code < 500 and code not in (401, 403, 408, 425, 429, 451)


def _own_address(answer: Answer, *, is_gate: bool) -> str:
    """A memento's own address, which a TimeGate that answers with the page names (RFC 7089, §4.1.2)."""
    location = answer.headers.get("Content-Location") if is_gate else None
    return (location and _absolute(location, answer.url)) or answer.url


def _says_none(trail: Trail) -> bool:
    return trail.failure is None and trail.end.code in _NOT_THERE


def _links_of(answer: Answer) -> list[Link]:
    return list(parse_links(answer.headers.get("Link", "")[:_LINK_HEADER_LENGTH]))


def _find_timemap(links: list[tuple[Link, str]]) -> str | None:
    """The first TimeMap in the format that every archive has (RFC 7089, §2.2.3)."""
    for link, base in links:
        kind = link.parameters.get("type", _LINK_FORMAT).partition(";")[0].strip().lower()
        if "timemap" in link.rels and kind == _LINK_FORMAT and (address := _absolute(link.target, base)):
            return address
    return None


def _list_mementos(links: list[tuple[Link, str]], aim: datetime | None) -> tuple[Capture, ...]:
    """The captures among links, the nearest to a time first."""
    nearness = nearness_to(aim)
    dated = (
        (Capture(link.target, at), base)
        for link, base in links
        if "memento" in link.rels and (at := read_http_date(link.parameters.get("datetime", "")))
    )
    nearest = nsmallest(_MAX_LISTED, dated, key=lambda pair: nearness(pair[0]))
    absolute = ((_absolute(capture.url, base), capture.at) for capture, base in nearest)
    return tuple(Capture(url, at) for url, at in absolute if url)


def _absolute(target: str, base: str) -> str | None:
    """A link's target as an address that can be asked; None where it cannot."""
    address = read_address(base)
    found = address if isinstance(address, BadAddress) else follow_address(address, target)
    return None if isinstance(found, BadAddress) else found.url
