"""DOI, ISBN and address in the one form in which they are compared."""

from __future__ import annotations

import functools
import re
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

_DOI = re.compile(
    r"(?:doi:?\s{0,3}|https?://(?:[a-z0-9-]{1,40}\.){0,6}doi\.org/)?(10\.\d{3,9}/\S{1,1000})", re.IGNORECASE
)
_DOI_TAIL = ".,;)]}>\"'"
_ARCHIVED = re.compile(r"https?://(?:web\.)?archive\.org/web/[^/]{1,40}/(.{4,})", re.IGNORECASE)
_ISBN = re.compile(r"(?:97[89][-\s]?)?\d(?:[-\s]?\d){8}[-\s]?[\dXx](?!\d)")
_FOLLOWED = re.compile(r"utm_\w{1,40}|fbclid|gclid|igshid|mc_[ce]id|ref_src", re.IGNORECASE)
"""Parts of a query that say where the reader came from."""


@functools.lru_cache(maxsize=1 << 14)
def doi_key(printed: str) -> str:
    """The DOI itself, from an address too; empty where there is none."""
    found = _DOI.match(unquote(printed.strip()))
    return found[1].rstrip(_DOI_TAIL).casefold() if found else ""


@functools.lru_cache(maxsize=1 << 14)
def isbn_keys(printed: str) -> frozenset[str]:
    """Each ISBN in thirteen digits."""
    return frozenset(_to_thirteen(re.sub(r"[-\s]", "", found)) for found in _ISBN.findall(printed[:1000]))


def _to_thirteen(isbn: str) -> str:
    if len(isbn) == 13:
        return isbn
    body = "978" + isbn[:9]
    check = -sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(body)) % 10
    return f"{body}{check}"


@functools.lru_cache(maxsize=1 << 14)
def address_key(printed: str) -> str:
    """An address without what may differ in two prints of it; empty for a home page, which proves nothing."""
    text = printed.strip().strip("<>")
    archived = _ARCHIVED.fullmatch(text)
    if archived:
        text = archived[1]
    try:
        parts = urlsplit(text if "://" in text else f"http://{text}")
        host = (parts.hostname or "").removeprefix("www.")
        query = [(name, value) for name, value in parse_qsl(parts.query) if not _FOLLOWED.fullmatch(name)]
    except ValueError:
        return ""
    path = unquote(parts.path).rstrip("/")
    if not host or (not path and not query):
        return ""
    return f"{host}{path}?{urlencode(query)}" if query else host + path
