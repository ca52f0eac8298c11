"""Addresses over the years: what each visit finds, and what all visits so far come to.

The rules are those of `iqrefs history` (InternetArchiveBot's three strikes): dead, soft-dead and drifted
visits are a strike, unstable ones half a strike, blocked, restricted and invalid ones nothing; a failure
counts only three days or more after the last one that counted; a success takes all strikes away, also
from the dead.
"""

from __future__ import annotations

from dataclasses import dataclass

from iqrefs.model import LinkState, LinkStatus
from tests.links.lab.acts import redirect, reset_at_once
from tests.links.lab.pages import HONEST_404, article, page, prose, site_front
from tests.links.lab.scene import Behaviour, Reply, Site
from tests.links.lab.works import ARABIC

TIMELINE_HOSTS = tuple(f"127.0.2.{n}" for n in range(1, 40))
CITED = ARABIC

_CLOUDFLARE = Reply(page("Just a moment...", furniture=False), 403, (("cf-mitigated", "challenge"),))
_FAR_MOVE = "/moved-here"
DOINGS: dict[str, Behaviour] = {
    "fine": Reply(article(CITED)),
    "not found": HONEST_404,
    "gone": Reply("Gone", 410),
    "says not found": Reply(page("الصفحة غير موجودة", h1="عذراً، الصفحة غير موجودة", lang="ar")),
    "other article": Reply(page("افتتاح معرض الكتاب", h1="افتتاح معرض الكتاب", text=prose("ar"), lang="ar")),
    "server error": Reply("Error", 500),
    "reset": reset_at_once,
    "robot wall": _CLOUDFLARE,
    "members only": Reply("Unauthorized", 401),
    "led to a file": redirect("file:///etc/passwd"),
    "moved": redirect(_FAR_MOVE),
}
"""What can be found at the address of a timeline, by name; to be put there with `LabServer.stage`."""


@dataclass(frozen=True, slots=True)
class Step:
    """A visit at `at` (UTC) that finds `doing`, its verdict, and the standing after it.

    `strikes` None: the number is not looked at.
    """

    at: str
    doing: str
    status: LinkStatus
    state: LinkState | None
    strikes: float | None


@dataclass(frozen=True, slots=True)
class Timeline:
    """The visits to one address, in order."""

    name: str
    steps: tuple[Step, ...]
    why: str = ""


def timeline_address(timeline: Timeline, port: int) -> tuple[str, str, str]:
    """Host, path and URL of a timeline's address."""
    host = TIMELINE_HOSTS[TIMELINES.index(timeline)]
    return host, "/article", f"http://{host}:{port}/article"


def timeline_sites() -> dict[str, Site]:
    """The hosts, fine until something is staged there."""
    routes: dict[str, Behaviour] = {
        "/": Reply(site_front("مجلة دراسات إقليمية", "ar")),
        "/article": DOINGS["fine"],
        _FAR_MOVE: DOINGS["fine"],
    }
    return {host: Site(routes) for host in TIMELINE_HOSTS[: len(TIMELINES)]}


def _step(
    when: str, doing: str, status: LinkStatus, state: LinkState | None, strikes: float | None = 0.0
) -> Step:
    """`when` is a day, at eight o'clock, or a day and a time."""
    return Step(f"{when}Z" if "T" in when else f"{when}T08:00:00Z", doing, status, state, strikes)


TIMELINES = (
    Timeline(
        "dies",
        (
            _step("2024-01-01", "fine", "ok", "alive"),
            _step("2024-02-01", "not found", "dead", "suspect", 1),
            _step("2024-02-05", "not found", "dead", "suspect", 2),
            _step("2024-02-09", "not found", "dead", "dead", 3),
        ),
    ),
    Timeline(
        "is-dead-from-the-first-look",
        (
            _step("2024-01-01", "gone", "dead", "suspect", 1),
            _step("2024-01-04", "gone", "dead", "suspect", 2),
            _step("2024-01-07", "gone", "dead", "dead", 3),
            _step("2024-01-20", "gone", "dead", "dead", None),
        ),
        why="three days to the second are enough; whether strikes go on beyond three is not looked at",
    ),
    Timeline(
        "impatient-visits-do-not-count",
        (
            _step("2024-01-01", "not found", "dead", "suspect", 1),
            _step("2024-01-01T20:00:00", "not found", "dead", "suspect", 1),
            _step("2024-01-03", "not found", "dead", "suspect", 1),
            _step("2024-01-04T07:59:59", "not found", "dead", "suspect", 1),
            _step("2024-01-04", "not found", "dead", "suspect", 2),
            _step("2024-01-06", "not found", "dead", "suspect", 2),
            _step("2024-01-07", "not found", "dead", "dead", 3),
        ),
    ),
    Timeline(
        "recovers",
        (
            _step("2024-01-01", "not found", "dead", "suspect", 1),
            _step("2024-01-10", "says not found", "soft-dead", "suspect", 2),
            _step("2024-01-20", "fine", "ok", "alive"),
            _step("2024-02-01", "not found", "dead", "suspect", 1),
        ),
    ),
    Timeline(
        "rises-from-the-dead",
        (
            _step("2024-01-01", "not found", "dead", "suspect", 1),
            _step("2024-01-05", "not found", "dead", "suspect", 2),
            _step("2024-01-09", "not found", "dead", "dead", 3),
            _step("2024-06-01", "moved", "moved", "alive"),
            _step("2024-06-02", "fine", "ok", "alive"),
        ),
    ),
    Timeline(
        "unstable-counts-half",
        (
            _step("2024-01-01", "server error", "unstable", "suspect", 0.5),
            _step("2024-01-05", "reset", "unstable", "suspect", 1),
            _step("2024-01-09", "server error", "unstable", "suspect", 1.5),
            _step("2024-01-13", "server error", "unstable", "suspect", 2),
            _step("2024-01-17", "reset", "unstable", "suspect", 2.5),
            _step("2024-01-21", "server error", "unstable", "dead", 3),
        ),
    ),
    Timeline(
        "walls-never-count",
        (
            _step("2024-01-01", "fine", "ok", "alive"),
            _step("2024-01-05", "robot wall", "blocked", "alive"),
            _step("2024-01-09", "members only", "restricted", "alive"),
            _step("2024-01-13", "led to a file", "invalid", "alive"),
            _step("2024-01-17", "robot wall", "blocked", "alive"),
        ),
    ),
    Timeline(
        "walls-leave-a-suspect-as-it-is",
        (
            _step("2024-01-01", "not found", "dead", "suspect", 1),
            _step("2024-01-05", "robot wall", "blocked", "suspect", 1),
            _step("2024-01-09", "not found", "dead", "suspect", 2),
            _step("2024-01-13", "members only", "restricted", "suspect", 2),
            _step("2024-01-17", "not found", "dead", "dead", 3),
            _step("2024-01-21", "robot wall", "blocked", "dead", 3),
        ),
    ),
    Timeline(
        "walled-from-the-first-look",
        (
            _step("2024-01-01", "robot wall", "blocked", None),
            _step("2024-01-09", "members only", "restricted", None),
            _step("2024-01-20", "fine", "ok", "alive"),
        ),
        why="nobody has ever seen it: it has no state",
    ),
    Timeline(
        "taken-over",
        (
            _step("2024-01-01", "fine", "ok", "alive"),
            _step("2024-02-01", "other article", "drifted", "suspect", 1),
            _step("2024-03-01", "other article", "drifted", "suspect", 2),
            _step("2024-04-01", "other article", "drifted", "dead", 3),
        ),
    ),
    Timeline(
        "mixed-failures",
        (
            _step("2024-01-01", "server error", "unstable", "suspect", 0.5),
            _step("2024-01-04", "not found", "dead", "suspect", 1.5),
            _step("2024-01-05", "not found", "dead", "suspect", 1.5),
            _step("2024-01-08", "says not found", "soft-dead", "suspect", 2.5),
            _step("2024-01-11", "server error", "unstable", "dead", 3),
        ),
    ),
    Timeline(
        "flickers",
        (
            _step("2024-01-01", "server error", "unstable", "suspect", 0.5),
            _step("2024-01-02", "fine", "ok", "alive"),
            _step("2024-01-03", "server error", "unstable", "suspect", 0.5),
            _step("2024-01-04", "fine", "ok", "alive"),
        ),
        why="after a success the first failure counts again at once",
    ),
)
