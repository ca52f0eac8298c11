"""Printed addresses that lead nowhere as they stand: a slip in the scheme, a blank inside, an end cut off."""

from __future__ import annotations

import re
from dataclasses import dataclass

from iqrefs.links.addresses import BadAddress, read_address
from iqrefs.links.advice.words import Severity
from iqrefs.model import Citing
from iqrefs.text.addresses import CUT_SHORT

_SLIPPED = re.compile(
    r"https?://https?:?/|https?:/?(?!/)|https?/|(?:htp|htps|htt|httpp|htttps?|hhttps?|ttps?|hptts?):/",
    re.IGNORECASE,
)
_GAP = re.compile(r"\S[ \t\xa0]{1,20}(?=\S)")
_GONE_ON = re.compile(r"(?:[ \t\xa0]{1,3}|[ \t]{0,3}\n[ \t]{0,8})([!-;=?-~]{2,300})")
_FILE = re.compile(r"\.(?:html?|pdf|php|aspx?|jsp)\W{0,3}$", re.IGNORECASE)
_OTHER = re.compile(r"(?:https?|ftp|www|doi|urn|isbn|issn)\b", re.IGNORECASE)
_LETTER = re.compile(r"[a-z]", re.IGNORECASE)
_JOINTS = re.compile(r"[/_=-]")
_LEFT_OUT = ("/.../", "/…/")
_LEAST_JOINTS = 2
_HEAD = 12
_LOOKED_AT = 20_000


@dataclass(frozen=True, slots=True)
class Fault:
    """What is printed there, and how grave it is: a gap can be closed, what was cut off is lost."""

    text: str
    severity: Severity


def find_fault(citing: Citing) -> Fault | None:
    """What is wrong with the address of a citation as it is printed."""
    url = citing.url
    address = read_address(url)
    if isinstance(address, BadAddress) and address.reason in ("malformed", "no-host"):
        return Fault(url, "error")
    if _SLIPPED.match(url) or url.endswith(CUT_SHORT) or any(mark in url for mark in _LEFT_OUT):
        return Fault(url, "error")
    half = not isinstance(address, BadAddress) and _is_half_host(address.host)
    place = _locate(citing.text[:_LOOKED_AT], url)
    if place:
        start, end = place
        after = citing.text[end : end + 400]
        if after.startswith(CUT_SHORT):
            return Fault(citing.text[start:end] + "…", "error")
        rest = _find_rest(after, half=half)
        if rest:
            return Fault(citing.text[start:end] + rest, "error")
        if _GAP.search(citing.text[start:end]):
            return Fault(citing.text[start:end], "warning")
    if half:
        return Fault(url, "error")
    return Fault(url, "warning") if len(url.split()) > 1 else None


def _is_half_host(host: str) -> bool:
    """Whether a host has no domain (`www.aljaz`): no site of the web is named so."""
    labels = host.split(".")
    return ":" not in host and host != "localhost" and len(labels) - (labels[0] == "www") < 2


def _find_rest(after: str, *, half: bool) -> str:
    """What a blank or a line break parted from the address, with the gap; empty where another thing follows.

    A date, a number or a word is another thing; what looks like a path goes on the address.
    """
    match = _GONE_ON.match(after)
    if not match:
        return ""
    piece = match.group(1)
    if not _LETTER.search(piece) or _OTHER.match(piece) or piece.startswith("("):
        return ""
    path = "/" in piece and len(_JOINTS.findall(piece)) >= _LEAST_JOINTS
    goes_on = _FILE.search(piece) or path or (half and "/" in piece)
    return match.group() if goes_on else ""


def _locate(text: str, url: str) -> tuple[int, int] | None:
    """Where an address stands in the print, which may break it by blanks that the address has no more."""
    head = url[:_HEAD]
    start = text.find(head) if head else -1
    while start >= 0:
        end = _match_here(text, start, url)
        if end:
            return start, end
        start = text.find(head, start + 1)
    return None


def _match_here(text: str, start: int, url: str) -> int:
    """Where the address ends that begins at `start`; 0 where another one stands there."""
    at = start
    for char in url:
        while at < len(text) and text[at] != char and text[at].isspace():
            at += 1
        if at >= len(text) or text[at] != char:
            return 0
        at += 1
    return at
