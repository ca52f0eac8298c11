"""What the lab's archives hold, and the copy that a librarian would choose of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal
from urllib.parse import unquote

from tests.links.lab.pages import HONEST_404, article, page, site_front
from tests.links.lab.scene import Behaviour, Reply
from tests.links.lab.works import ARABIC

Held = Literal["the page", "not found", "soft 404", "home", "redirect", "server error"]
"""What a capture has kept."""


@dataclass(frozen=True, slots=True)
class Capture:
    """One capture: its 14 digits, the status the archive noted, and what it kept."""

    stamp: str
    code: int = 200
    held: Held = "the page"

    @property
    def time(self) -> datetime:
        """When it was made."""
        return datetime.strptime(self.stamp, "%Y%m%d%H%M%S").replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Holding:
    """The captures of one address (a path on the cited site), and what is wanted of them.

    `best` is the capture to choose for a citation of `CITED`, accessed on `accessed`; None where
    there is none. `also` are others that an expert would take.
    """

    path: str
    captures: tuple[Capture, ...]
    accessed: tuple[int, int, int]
    best: str | None
    also: tuple[str, ...] = ()
    why: str = ""


CITED = ARABIC
CITED_HOST = "127.0.0.199"
"""The host whose pages the archives know; live it answers 404 to all."""

KEPT: dict[Held, Behaviour] = {
    "the page": Reply(article(CITED)),
    "not found": Reply(HONEST_404.body, 404),
    "soft 404": Reply(page("الصفحة غير موجودة", h1="عذراً، الصفحة غير موجودة", lang="ar")),
    "home": Reply(site_front("مجلة دراسات إقليمية", "ar")),
    "server error": Reply("Error", 500),
}
"""What a memento answers for what was kept; a redirect is made by the archive."""

_GOOD = (
    Capture("20180915101500"),
    Capture("20190301000000"),
    Capture("20200830121212"),
    Capture("20201215080910"),
    Capture("20220101000000"),
)
HOLDINGS = (
    Holding(
        "/articles/plain",
        _GOOD,
        (2020, 11, 17),
        "20201215080910",
        ("20200830121212",),
        why="28 days after against 79 before: the nearest; some prefer one before the access",
    ),
    Holding("/articles/exact", (*_GOOD, Capture("20201117120000")), (2020, 11, 17), "20201117120000"),
    Holding("/articles/only-after", (Capture("20230505050505"),), (2020, 11, 17), "20230505050505"),
    Holding("/articles/only-before", (Capture("20110203040506"),), (2020, 11, 17), "20110203040506"),
    Holding(
        "/articles/nearest-is-404",
        (*_GOOD[:3], Capture("20201116000000", 404, "not found"), _GOOD[4]),
        (2020, 11, 17),
        "20200830121212",
    ),
    Holding(
        "/articles/nearest-is-a-redirect",
        (*_GOOD[:3], Capture("20201118000000", 301, "redirect"), _GOOD[4]),
        (2020, 11, 17),
        "20200830121212",
    ),
    Holding(
        "/articles/nearest-is-a-soft-404",
        (*_GOOD[:3], Capture("20201119000000", 200, "soft 404"), _GOOD[4]),
        (2020, 11, 17),
        "20200830121212",
        ("20201119000000",),
        why="only who reads the capture can tell",
    ),
    Holding(
        "/articles/nearest-is-the-home-page",
        (*_GOOD[:3], Capture("20201120000000", 200, "home"), _GOOD[4]),
        (2020, 11, 17),
        "20200830121212",
        ("20201120000000",),
        why="only who reads the capture can tell",
    ),
    Holding(
        "/articles/nothing-good",
        (
            Capture("20150101000000", 404, "not found"),
            Capture("20210101000000", 302, "redirect"),
            Capture("20220101000000", 503, "server error"),
        ),
        (2020, 11, 17),
        None,
    ),
    Holding("/articles/never", (), (2020, 11, 17), None),
    Holding("/مقالات/الأمن-المائي", _GOOD, (2019, 3, 2), "20190301000000"),
    Holding("/articles/query?id=7&lang=ar", _GOOD, (2022, 1, 3), "20220101000000"),
)


def held_of(url: str) -> tuple[Capture, ...]:
    """The captures of an address in order of time; the scheme, `www` and the encoding make no difference."""
    wanted = _key(url)
    found = next((h for h in HOLDINGS if _key(f"http://{CITED_HOST}{h.path}") == wanted), None)
    return tuple(sorted(found.captures, key=lambda c: c.stamp)) if found else ()


def nearest(captures: tuple[Capture, ...], wanted: datetime) -> Capture:
    """The capture nearest in time, whatever it holds."""
    return min(captures, key=lambda c: abs(c.time - wanted))


def _key(url: str) -> str:
    """Host and path without the scheme and the port."""
    bare = unquote(url).partition("://")[2] or unquote(url)
    authority, slash, path = bare.lstrip("/").partition("/")
    return authority.partition(":")[0] + slash + path.partition("#")[0]
