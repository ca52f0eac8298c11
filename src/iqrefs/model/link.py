"""What is known of the addresses that are cited."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from iqrefs.model.finding import Severity
from iqrefs.model.item import Date
from iqrefs.model.place import MentionKey

LinkStatus = Literal[
    "ok", "moved", "drifted", "soft-dead", "dead", "restricted", "blocked", "unstable", "invalid"
]
"""The verdict on an address after one visit."""


LinkState = Literal["alive", "suspect", "dead"]
"""What the visits over time come to."""


LinkReason = Literal[
    # ok
    "page-fits", "page-answers",
    "moved-permanently",
    # dead
    "not-found", "gone", "name-unknown", "empty-answer",
    # soft-dead
    "says-not-found", "redirected-home", "same-as-made-up", "parked", "suspended", "empty-page",
    "script-shell",
    # drifted
    "other-title", "usurped",
    # blocked
    "refuses-robots", "challenge",
    # restricted
    "needs-login", "needs-payment", "legal-reasons", "needs-consent",
    # unstable
    "server-error", "too-many-requests", "put-off", "timeout", "connection-reset", "connection-refused",
    "unreachable", "tls-failed", "certificate", "not-http", "answer-broken", "name-server", "offline",
    "too-many-redirects", "redirect-broken", "odd-answer", "maintenance",
    # invalid
    "malformed", "other-scheme", "no-host", "credentials", "forbidden-network", "redirect-forbidden",
]  # fmt: skip
"""Why a verdict was given; each belongs to one status."""


LinkNote = Literal[
    "https-answers", "anchor-missing", "title-other-language", "title-unsure",
    "title-elsewhere", "type-mismatch", "needs-script",
]  # fmt: skip
"""What is worth knowing beside a verdict."""


ArchiveState = Literal["found", "none", "unavailable"]
"""What the archives answered; `unavailable` is no answer, and never means that there is no copy."""


@dataclass(frozen=True, slots=True)
class Citing:
    """One citation that names an address, and what it says about the page behind it.

    `line` is 0 where the document has no lines, `url` is the address as printed there, `text` the citation.
    `titles` are the titles of the work, the one printed there first; `sites` what else the page's title may
    hold (container, publisher). `accessed` and `issued` are CSL dates; `accessed_text` is the access date as
    printed, or empty.
    """

    document: str
    mention: MentionKey
    line: int
    url: str
    text: str = ""
    work: str | None = None
    type: str = ""
    titles: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    accessed: Date | None = None
    accessed_text: str = ""
    issued: Date | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one visit to an address came to, with its evidence.

    `detail` is what of the reason (the words seen, the error); `at` is when, ISO 8601 in UTC. `http` are the
    status codes along the way and `chain` the addresses asked, in order; `final_url` is the last of them that
    answered. `title_score` (0 to 1) says how well `title_seen` fits the cited titles. `not_before` is when
    the server wants to be asked again.
    """

    status: LinkStatus
    reason: LinkReason
    at: str
    detail: str = ""
    http: tuple[int, ...] = ()
    chain: tuple[str, ...] = ()
    final_url: str | None = None
    moved_to: str | None = None
    title_seen: str | None = None
    title_score: float | None = None
    notes: tuple[LinkNote, ...] = ()
    not_before: str | None = None


@dataclass(frozen=True, slots=True)
class ArchivedCopy:
    """What the archives have of an address: the copy that was chosen and its distance in days from
    the date that was wanted (negative: before it). `datetime` is ISO 8601 in UTC, `archive` the host.
    """

    state: ArchiveState
    url: str | None = None
    datetime: str | None = None
    days: int | None = None
    archive: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Advice:
    """What a citation alone tells about its address or its access date: a stable slug as `code`, and
    `values` for the blanks of its message.
    """

    code: str
    severity: Severity
    document: str
    mention: MentionKey
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LinkRow:
    """All that is known of one address: a row of the report. `verdict` is None where it was never asked.

    `strikes` are the failed visits that count, `since` when the state began (ISO 8601), `fresh` says that
    the verdict is of this run.
    """

    url: str
    verdict: Verdict | None = None
    state: LinkState | None = None
    strikes: float = 0.0
    since: str | None = None
    fresh: bool = False
    archive: ArchivedCopy | None = None
    cited_in: tuple[Citing, ...] = ()
    advice: tuple[Advice, ...] = ()
