"""Addresses in words that are written into a page: links, where the page has a link to the same address."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape, unescape

from iqrefs.text.addresses import trim_address

_LINK = re.compile(r"""<a\s[^<>]{0,400}?\bhref\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')""", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?|ftp)://[^\s<>]+")
_OPENS = re.compile(r"<(/?)a[\s>]", re.IGNORECASE)
_WINDOW = 4_000


@dataclass(frozen=True, slots=True)
class PageLinks:
    """The addresses that a page links to."""

    page: str
    known: frozenset[str]

    def write(self, written: str, at: int) -> str:
        """Words as the page has them, with links; none where they come to stand in a link already."""
        if not self.known or self._is_in_link(at):
            return written
        return _ADDRESS.sub(self._link, written)

    def _link(self, found: re.Match[str]) -> str:
        address = trim_address(unescape(found[0]))
        printed = escape(address, quote=False)
        if address not in self.known or not found[0].startswith(printed):
            return found[0]
        return f'<a href="{escape(address)}">{printed}</a>{found[0][len(printed) :]}'

    def _is_in_link(self, at: int) -> bool:
        tags = _OPENS.findall(self.page, max(at - _WINDOW, 0), at)
        return bool(tags) and not tags[-1]


def read_links(page: str) -> PageLinks:
    """The links of a page."""
    return PageLinks(page, frozenset(unescape(one or other) for one, other in _LINK.findall(page)))
