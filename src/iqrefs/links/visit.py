"""One visit to an address: the redirects followed by hand, each hop checked and counted.

Cookies live for the visit. A page that sends its reader on without a code (meta refresh, a script and nothing
else) is followed like a redirect.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Literal

from requests.cookies import RequestsCookieJar

from iqrefs.links.addresses import Address, BadAddress, follow_address
from iqrefs.links.answer import Answer, ExchangeError
from iqrefs.links.client import WebClient
from iqrefs.links.page import Page
from iqrefs.links.signatures import find_markup
from iqrefs.model import LinkReason

MOST_HOPS = 10
_PERMANENT = frozenset({301, 308})
_TEMPORARY = frozenset({300, 302, 303, 307})
_MOST_WAIT = 30
"""Seconds of a meta refresh that is still a redirect; a page that reloads itself later is a page."""

Means = Literal["permanent", "temporary", "refresh", "script"]
Turn = Callable[[str], AbstractContextManager[None]]
"""Waits for the turn of a host and gives it back: `with turn(host): …`."""


@dataclass(frozen=True, slots=True)
class Hop:
    """An address that was asked, the code of its answer, and by which means it led on (None: it did not)."""

    address: Address
    code: int
    means: Means | None = None


@dataclass(frozen=True, slots=True)
class Visit:
    """What one visit saw: the hops in order, and the page at their end or why there is none.

    `bad` is an address that a redirect led to and that must not or cannot be asked.
    """

    hops: tuple[Hop, ...]
    page: Page | None = None
    reason: LinkReason | None = None
    detail: str = ""

    @property
    def codes(self) -> tuple[int, ...]:
        """The status codes along the way."""
        return tuple(hop.code for hop in self.hops)

    @property
    def chain(self) -> tuple[str, ...]:
        """The addresses along the way."""
        return tuple(hop.address.url for hop in self.hops)

    @property
    def end(self) -> Address | None:
        """The last address that answered."""
        return self.hops[-1].address if self.hops else None

    @property
    def is_redirected(self) -> bool:
        """Whether the page stands elsewhere than it was asked for."""
        return len(self.hops) > 1


def visit_address(
    client: WebClient, address: Address, turn: Turn, headers: Mapping[str, str], deadline: float
) -> Visit:
    """Ask for `address` and follow where it leads, until `deadline` (of `time.monotonic`).

    Waiting for the turn of a host that redirects lead to takes nothing of it: many links may end at one host.
    """
    hops: list[Hop] = []
    cookies = RequestsCookieJar()
    seen: set[tuple[str, int]] = set()
    while True:
        if len(hops) > MOST_HOPS or (address.url, len(cookies)) in seen:
            return Visit(tuple(hops), None, "too-many-redirects", address.url)
        seen.add((address.url, len(cookies)))
        came = time.monotonic()
        try:
            with turn(address.host):
                deadline += time.monotonic() - came
                answer = client.get(address.url, headers, cookies=cookies, deadline=deadline)
        except ExchangeError as error:
            return Visit(
                tuple(hops), None, _after_redirect(error.reason, redirected=bool(hops)), error.detail
            )
        page = Page(answer)
        step = _next_step(answer, page, address)
        if step is None:
            return Visit((*hops, Hop(address, answer.code)), page)
        means, target = step
        hops.append(Hop(address, answer.code, means))
        if isinstance(target, BadAddress):
            return Visit(tuple(hops), None, _after_redirect(target.reason, redirected=True), target.detail)
        address = target


def _next_step(answer: Answer, page: Page, address: Address) -> tuple[Means, Address | BadAddress] | None:
    """Where an answer leads, and by which means; None where it is the end."""
    if answer.code in _PERMANENT or answer.code in _TEMPORARY:
        location = answer.headers.get("location")
        if location is None:
            return None
        means: Means = "permanent" if answer.code in _PERMANENT else "temporary"
        return means, follow_address(address, location)
    if answer.code == 200 and page.refresh and page.refresh[0] <= _MOST_WAIT:
        target = follow_address(address, page.refresh[1])
        if isinstance(target, BadAddress) or target.url != address.url:
            return ("refresh" if page.refresh[0] == 0 else "temporary"), target
    if answer.code == 200 and page.signpost and not find_markup("challenge", page.source):
        target = follow_address(address, page.signpost)
        if isinstance(target, Address) and target.url != address.url:
            return "script", target
    return None


def _after_redirect(reason: LinkReason, *, redirected: bool) -> LinkReason:
    """A fault of an address that a redirect led to is no fault of the cited one."""
    if not redirected:
        return reason
    if reason in ("forbidden-network", "other-scheme", "credentials"):
        return "redirect-forbidden"
    return "redirect-broken" if reason in ("malformed", "no-host") else reason
