"""The words in which the lab is written down: what a server does, and what is expected of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from iqrefs.model import Item, LinkNote, LinkStatus

if TYPE_CHECKING:
    from tests.links.lab.exchange import Exchange

NEW_SITE = "127.0.0.2"
"""Where works have moved to; `{new}` in addresses and pages."""

OTHER_SITE = "127.0.0.3"
"""Consent, log-in and sale pages that are not on the cited host; `{other}`."""

CLOSED_HOST = "127.0.0.250"
"""Nobody listens there: connections are refused."""

FULL_HOST = "127.0.0.251"
"""Somebody listens and never accepts: connections hang."""

FORBIDDEN_HOST = "127.1.0.1"
"""Outside 127.0.0.0/16: nothing may ever arrive there."""

Tls = Literal["none", "good", "only", "expired", "early", "wrong-host", "untrusted", "mute"]
"""What a host answers to a TLS greeting: `only` answers nothing else, `mute` nothing at all."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A whole and sound answer. `{here}`, `{tls}`, `{new}`, `{other}`, `{port}` and `{path}` are filled in
    in `headers` and `body`; a header may be bytes, to be sent as they are.
    """

    body: str | bytes = ""
    code: int = 200
    headers: tuple[tuple[str, str | bytes], ...] = ()
    type: str = "text/html; charset=utf-8"


Act = Callable[["Exchange"], Awaitable[None]]
Behaviour = Reply | Act


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One address with its citation, what its server does, and the verdicts an expert would accept.

    `path` is the address on a host given by the table, `url` a whole address where the path will not do.
    `pages` are other paths of the same host, `new` paths of `NEW_SITE`, `other` paths of `OTHER_SITE`;
    `anywhere` answers for all other paths (without it they are an honest 404). `alone` keeps the host
    for this scene. `outside` says that a client which does not refuse the address, or where it leads,
    would leave loopback: such a client must not be given it. `also` are verdicts accepted beside
    `expected`, and `why` says why.
    """

    name: str
    cited: Item
    expected: LinkStatus
    also: tuple[LinkStatus, ...] = ()
    why: str = ""
    path: str = ""
    url: str = ""
    does: Behaviour | None = None
    pages: Mapping[str, Behaviour] = field(default_factory=dict)
    new: Mapping[str, Behaviour] = field(default_factory=dict)
    other: Mapping[str, Behaviour] = field(default_factory=dict)
    anywhere: Behaviour | None = None
    alone: bool = False
    outside: bool = False
    scheme: Literal["http", "https"] = "http"
    tls: Tls = "none"
    moved_to: str | None = None
    notes: tuple[LinkNote, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """A row of the truth table: `expected` is the best verdict, `accepted` holds every fair one.

    `notes` are what should be said beside the verdict `expected`; `outside` is as in `Scene`. `{port}`
    stands in the addresses until `cases_at` has filled it in.
    """

    name: str
    family: str
    url: str
    item: Item
    expected: LinkStatus
    accepted: frozenset[LinkStatus]
    moved_to: str | None = None
    notes: tuple[LinkNote, ...] = ()
    outside: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """What one host does. `routes` are keyed by the percent-decoded path, or path and query."""

    routes: Mapping[str, Behaviour]
    anywhere: Behaviour | None = None
    tls: Tls = "none"
