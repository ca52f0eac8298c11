"""How a line begins and how a text ends: bullets, addresses, sentences that cannot end here."""

from __future__ import annotations

import re

_BULLET = re.compile(r"[\s\u200e\u200f]{0,20}(?:[•●▪◦‣·■□➢✓]|[-–—*](?![-–—_*ـ\d]))\s{0,4}(?=\S)")
_LINK = re.compile(r"\W{0,4}(?:https?:|www\.|doi:)|\s{0,20}<", re.IGNORECASE)
_OPEN = re.compile(r"[,،:;؛(\[<«“/=\-–—][\"'*_\s]{0,2}$")


def find_bullet(line: str) -> int | None:
    """Where the text after a line's bullet begins; None where there is no bullet.

    A row of dashes is none: it stands for the author of the entry before.
    """
    match = _BULLET.match(line)
    return match.end() if match else None


def starts_with_link(line: str) -> bool:
    """Whether a line begins with an address, bare or in angle brackets."""
    return _LINK.match(line) is not None


def is_unfinished(text: str) -> bool:
    """Whether a text cannot end here: after a comma, a colon, a hyphen or in an open bracket."""
    tail = text[-200:].rstrip()
    if _OPEN.search(tail[-4:]):
        return True
    return tail.rfind("(") > tail.rfind(")") or tail.rfind("<") > tail.rfind(">")
