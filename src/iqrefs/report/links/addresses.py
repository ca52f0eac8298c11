"""Addresses as a report shows them: which may be followed, and which letters the percent signs stand for."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote

from iqrefs.report.plain import clean_text, one_line

_WEB = re.compile(r"https?://[^\s/?#@\\]+(?:[/?#]|$)", re.IGNORECASE)
_ENCODED = re.compile(r"(?:%[0-9A-Fa-f]{2}){2,4096}")
_HOST = re.compile(
    r"[A-Za-z][A-Za-z0-9+.-]{0,30}://(?:[^/?#@\s]{0,256}@)?(\[[^\]\s]{0,64}\]|[^/?#:\s]{1,256})"
)
_LONGEST = 4096


def is_followable(url: str) -> bool:
    """Whether a report may make `url` a link: http or https, a host, no user name, nothing invisible."""
    return len(url) <= _LONGEST and _WEB.match(url) is not None and clean_text(url) == url and " " not in url


def readable_address(url: str) -> str:
    """`url` with its percent-encoded letters as letters, where they are not of ASCII: the same address.

    Only letters, marks and digits of valid UTF-8 after the host are decoded (RFC 3987, 3.2), so that
    nothing that separates parts of the address, and nothing invisible, comes out.
    """
    head, slash, tail = url[:_LONGEST].partition("://")
    host, separator, path = tail.partition("/")
    if not slash or not separator:
        return one_line(url[:_LONGEST])
    return one_line(f"{head}://{host}/{_ENCODED.sub(_decode, path)}")


def _decode(run: re.Match[str]) -> str:
    try:
        text = bytes.fromhex(run[0].replace("%", "")).decode()
    except UnicodeDecodeError:
        return run[0]
    return "".join(char if _is_letter(char) else quote(char, safe="") for char in text)


def _is_letter(char: str) -> bool:
    return char > "\x7f" and unicodedata.category(char)[0] in "LMN"


def host_of(url: str) -> str:
    """The host of an address, in small letters and without `www.`; empty where it has none."""
    found = _HOST.match(url[:_LONGEST])
    return one_line(found[1]).lower().removeprefix("www.") if found else ""
