"""A cited address as it can be asked: one form for all its spellings, or why it cannot be asked.

An address in Arabic letters and the same percent-encoded are one (RFC 3987, §3.1); a host in letters is asked
by its ASCII form (RFC 5891, IDNA 2008). The fragment is no part of what is asked (RFC 9110, §4.2.5). Hosts
written as numbers are read as browsers read them (WHATWG URL, "IPv4 parser").
"""

from __future__ import annotations

import functools
import ipaddress
import re
import socket
from dataclasses import dataclass
from typing import Literal
from urllib.parse import SplitResult, quote, urljoin, urlsplit, urlunsplit

MAX_LENGTH = 4_000
"""Characters of the longest address that is asked, percent-encoded: servers refuse longer ones."""

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]{0,20}):", re.IGNORECASE)
_BARE_HOST = re.compile(r"(?:www\.|[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}(?::\d{1,5})?(?:[/?#]|$))", re.IGNORECASE)
_INVISIBLE = re.compile(r"[\x00-\x20\x7f-\xa0\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_ENDS_IN_NUMBER = re.compile(r"(?:^|\.)(?:0x[0-9a-f]*|\d+)\.?$", re.IGNORECASE)
_NUMERIC_HOST = re.compile(r"(?:0x[0-9a-f]*|\d+)(?:\.(?:0x[0-9a-f]*|\d+)){0,3}\.?", re.IGNORECASE)
_HOST = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63}){0,12}\.?")
_DEFAULT_PORT = {"http": 80, "https": 443}
_PATH_KEPT = "/%:@!$&'()*+,;=~-._"
_QUERY_KEPT = _PATH_KEPT + "?"
_ESCAPE = re.compile(r"%([0-9a-f]{2})?", re.IGNORECASE)
"""An escape, or a percent sign alone, which is written as one too (RFC 3986, §2.4)."""
_UNRESERVED = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")

Fault = Literal["malformed", "other-scheme", "no-host", "credentials"]


@dataclass(frozen=True, slots=True)
class Address:
    """An address that can be asked: `url` without its fragment, its `host` (ASCII) and what else counts."""

    url: str
    scheme: str
    host: str
    port: int
    path: str
    query: str
    fragment: str


@dataclass(frozen=True, slots=True)
class BadAddress:
    """Why an address cannot be asked; `detail` is the part that is wrong."""

    reason: Fault
    detail: str


class _BadPartError(Exception):
    """A part of an address that cannot be asked, on its way to a `BadAddress`."""

    def __init__(self, reason: Fault, detail: str) -> None:
        super().__init__(detail)
        self.bad = BadAddress(reason, detail)


@functools.lru_cache(maxsize=4_096)
def read_address(printed: str) -> Address | BadAddress:
    """The address that a print means. `www.…` without a scheme is asked by http."""
    try:
        return _read(printed)
    except _BadPartError as error:
        return error.bad
    except ValueError as error:
        return BadAddress("malformed", str(error)[:200])


def follow_address(base: Address, location: str) -> Address | BadAddress:
    """Where a redirect from `base` leads; `location` may be relative (RFC 9110, §10.2.2)."""
    try:
        return read_address(urljoin(base.url, location.strip()))
    except ValueError as error:
        return BadAddress("malformed", str(error)[:200])


def address_key(printed: str) -> tuple[str, str]:
    """What tells one cited address from another, and its host; the print itself where it cannot be asked."""
    address = read_address(printed)
    return (printed.strip(), "") if isinstance(address, BadAddress) else (address.url, address.host)


def _read(printed: str) -> Address:
    text = _INVISIBLE.sub(_blank_or_nothing, printed).strip().strip("<>")
    if not text or len(text) > MAX_LENGTH:
        raise _BadPartError("malformed", "too long" if text else "empty")
    parts = urlsplit(_with_scheme(text))
    scheme = parts.scheme.lower()
    if scheme not in _DEFAULT_PORT:
        raise _BadPartError("other-scheme", scheme)
    if "@" in parts.netloc:
        raise _BadPartError("credentials", parts.netloc.rpartition("@")[2])
    host = _read_host(parts)
    port = parts.port or _DEFAULT_PORT[scheme]
    if parts.port == 0:
        raise _BadPartError("malformed", "port 0")
    path = _encode(parts.path, _PATH_KEPT) or "/"
    query = _encode(parts.query, _QUERY_KEPT)
    shown = f"[{host}]" if ":" in host else host
    netloc = shown if port == _DEFAULT_PORT[scheme] else f"{shown}:{port}"
    url = urlunsplit((scheme, netloc, path, query, ""))
    if len(url) > MAX_LENGTH:
        raise _BadPartError("malformed", "too long")
    return Address(url, scheme, host, port, path, query, parts.fragment)


def _blank_or_nothing(match: re.Match[str]) -> str:
    """Blanks inside an address are kept (as %20); marks that cannot be seen are not part of it."""
    return " " if match.group() in " \xa0" else ""


def _with_scheme(text: str) -> str:
    """An address with its scheme; raises where it has another one than those of the web."""
    match = _SCHEME.match(text)
    if match and match.group(1).lower() in _DEFAULT_PORT:
        rest = text[match.end() :]
        bare = rest.lstrip("/\\")
        if len(rest) - len(bare) > 2:
            raise _BadPartError("no-host", rest[:20])
        return f"{match.group(1).lower()}://{bare}"
    if _BARE_HOST.match(text):
        return f"http://{text}"
    if match:
        raise _BadPartError("other-scheme", match.group(1).lower())
    raise _BadPartError("malformed", "no http:// or https://")


def _read_host(parts: SplitResult) -> str:
    host = parts.hostname or ""
    if not host:
        raise _BadPartError("no-host", parts.netloc)
    if host in _DEFAULT_PORT:
        raise _BadPartError("malformed", f"{host}:// twice")
    if "[" in parts.netloc or ":" in host:
        return _read_ipv6(host)
    if _ENDS_IN_NUMBER.search(host):
        return _read_ipv4(host)
    name = _to_ascii(host)
    if not _HOST.fullmatch(name) or len(name) > 253:
        raise _BadPartError("malformed", host[:100])
    return name.rstrip(".")


def _read_ipv6(host: str) -> str:
    if "%" in host:  # a zone: it means something on one machine alone
        raise _BadPartError("malformed", host[:100])
    try:
        return str(ipaddress.IPv6Address(host))
    except ValueError as error:
        raise _BadPartError("malformed", host[:100]) from error


def _read_ipv4(host: str) -> str:
    """`127.1`, `0177.0.0.1` and `2130706433` are 127.0.0.1 to every browser; the look-up says which."""
    if not _NUMERIC_HOST.fullmatch(host):
        raise _BadPartError("malformed", host[:100])
    try:
        socket.inet_aton(host.rstrip("."))
    except (OSError, UnicodeError) as error:
        raise _BadPartError("malformed", host[:100]) from error
    return host.rstrip(".").lower()


def _to_ascii(host: str) -> str:
    if host.isascii():
        return host.lower()
    import idna  # noqa: PLC0415 - its tables take 20 ms, and few hosts need them

    try:
        return idna.encode(host, uts46=True).decode("ascii")
    except idna.IDNAError as error:
        raise _BadPartError("malformed", host[:100]) from error


def _encode(part: str, kept: str) -> str:
    """Percent-encoded once: letters as UTF-8, escapes in capitals, those of plain letters undone."""
    return _ESCAPE.sub(_normalise_escape, quote(part, safe=kept, errors="replace"))


def _normalise_escape(match: re.Match[str]) -> str:
    if match.group(1) is None:
        return "%25"
    char = chr(int(match.group(1), 16))
    return char if char in _UNRESERVED else match.group().upper()
