"""The new address of a page that says it has one, and what its old one still says."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from urllib.parse import unquote

from iqrefs.links.addresses import Address
from iqrefs.links.page import Page
from iqrefs.links.places import is_home, is_resolver, is_same_place
from iqrefs.links.visit import Visit
from iqrefs.model import LinkNote


def find_new_address(cited: Address, visit: Visit) -> str | None:
    """The new address of the cited page, if permanent redirects say that it has one.

    It is the target of the last permanent hop before the first temporary one (RFC 9110, §15.4); of a chain
    that begins with a temporary one and ends in a permanent one, its end. The same address by https, with
    or without `www.` or a last slash is no new one; that of a resolver (doi.org) stays the one to cite.
    """
    if visit.end is None or not visit.is_redirected or is_resolver(cited):
        return None
    target: Address | None = None
    for hop, after in pairwise(visit.hops):
        if hop.means not in ("permanent", "refresh"):
            break
        target = after.address
    if target is None and visit.hops[-2].means == "permanent":
        target = visit.end
    if target is None or is_same_place(cited, target) or (is_home(target) and not is_home(cited)):
        return None
    return f"{target.url}#{target.fragment}" if target.fragment else target.url


def find_address_notes(cited: Address, visit: Visit, fragments: Sequence[str]) -> tuple[LinkNote, ...]:
    """What is worth knowing of the address, whatever the verdict."""
    notes: list[LinkNote] = []
    if cited.scheme == "http" and any(_is_by_https(cited, hop.address) for hop in visit.hops[1:]):
        notes.append("https-answers")
    page = visit.page
    if page and page.is_html and page.code == 200 and page.is_complete and _lacks_anchor(page, fragments):
        notes.append("anchor-missing")
    return tuple(notes)


def _is_by_https(cited: Address, address: Address) -> bool:
    return address.scheme == "https" and is_same_place(cited, address)


def _lacks_anchor(page: Page, fragments: Sequence[str]) -> bool:
    """Whether a fragment names no place in the page; those of scripts and of texts (`:~:`) need not."""
    named = [unquote(name) for name in fragments if name and name[0] not in "!/" and ":~:" not in name]
    return any(not page.has_anchor(name) for name in named if name.lower() != "top" and "=" not in name)
