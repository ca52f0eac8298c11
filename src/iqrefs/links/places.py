"""What an address says of the page behind it: a home page, the front of a section, a log-in, a «404»."""

from __future__ import annotations

import re
from urllib.parse import unquote

from iqrefs.links.addresses import Address
from iqrefs.links.signatures import find_host, find_path_word, is_home_path

_SEGMENT = re.compile(r"[^/]+")
_SEARCH = re.compile(r"(?:^|&)(?:s|q|query|search|keyword|searchword)=", re.IGNORECASE)
_LONGEST_FRONT = 24
"""Code points of a section's name: longer last segments are titles."""


def is_home(address: Address) -> bool:
    """Whether an address is that of a site, or of its Arabic or English half, and of no page in it."""
    return is_home_path(address.path) and not (address.query and _names_page(address.query))


def falls_back(cited: Address, end: Address) -> bool:
    """Whether `end` is a folder above the cited page, the front of a section (a short word or two), or a
    search.
    """
    above, below = _segments(end), _segments(cited)
    if leads_to(end, "search") or _SEARCH.search(end.query):
        return True
    if not below or end.query or len(above) >= len(below):
        return False
    if end.host == cited.host and above and below[: len(above)] == above:
        return True
    return len(above) <= 2 and all(_is_front(segment) for segment in above)


def _is_front(segment: str) -> bool:
    if segment.isdigit():
        return len(segment) <= 2
    return len(segment) <= _LONGEST_FRONT and not any(char.isdigit() for char in segment)


def is_same_place(address: Address, other: Address) -> bool:
    """Whether two addresses differ at most in scheme, `www.` and a last slash."""
    return (
        address.host.removeprefix("www.") == other.host.removeprefix("www.")
        and address.path.rstrip("/") == other.path.rstrip("/")
        and address.query == other.query
    )


def names_missing_page(address: Address) -> bool:
    """Whether an address is that of a «not found» page."""
    return leads_to(address, "not_found")


def is_resolver(address: Address) -> bool:
    """Whether an address is a lasting identifier, which leads to the page wherever it is today."""
    return find_host("resolvers", address.host) is not None


def leads_to(address: Address, kind: str) -> bool:
    """Whether the host or the last words of the path are those of a kind of page (`login`, `parked` …)."""
    last = "/".join(_segments(address)[-2:])
    return bool(find_host(kind, address.host) or find_path_word(kind, last))


def _segments(address: Address) -> list[str]:
    return [unquote(segment).lower() for segment in _SEGMENT.findall(address.path)[:40]]


def _names_page(query: str) -> bool:
    """Whether a query says which page is meant, not only in which language."""
    return (
        re.fullmatch(r"(?:lang|language|locale|l|hl|ref|utm_[a-z]+)=[\w-]{0,20}", query, re.IGNORECASE)
        is None
    )
