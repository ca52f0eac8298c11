"""Where a printed web address begins and ends: the punctuation of the phrase around it is not its own."""

from __future__ import annotations

import re

ADDRESS_HEAD = re.compile(r"(?:https?|ftp)://|www\.(?=\w)", re.IGNORECASE)
"""How a printed address begins: with its scheme, or with `www.` where that was left out."""

CUT_SHORT = ("...", "…")
"""How a print says that it left out the rest of an address."""

_TRAILING = ".,;:!?'’”\"»*–—،؛)]>"
_OPENING = {")": "(", "]": "["}


def trim_address(printed: str) -> str:
    """An address without the marks that close the phrase around it.

    A bracket that was opened inside stays, as do the marks of an address that was cut short.
    """
    end = len(printed)
    opened = {closer: printed.count(opener) for closer, opener in _OPENING.items()}
    closed = {closer: printed.count(closer) for closer in _OPENING}
    while end and printed[end - 1] in _TRAILING and not printed.endswith(CUT_SHORT, 0, end):
        last = printed[end - 1]
        if last in _OPENING:
            if opened[last] >= closed[last]:
                break
            closed[last] -= 1
        end -= 1
    return printed[:end]
