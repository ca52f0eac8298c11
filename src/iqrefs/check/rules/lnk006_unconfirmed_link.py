"""A link that could not be looked at: the site refuses programs, wants a log-in, or did not answer in time.

A reader may well see the page. It is told so that somebody opens it in a browser.

Why:
    Nobody has seen that the page is there; a program's eyes are not enough for it.

Source:
    RFC 9110, 15.5.4 (403 Forbidden) and 15.6 (server errors).

Bad (link blocked):
    (1) Jane Roe, "Water Politics", The Daily Courier, 30 May 2024, accessed on 17 July 2025,
    https://courier.example/w.

Good (link ok):
    (1) Jane Roe, "Water Politics", The Daily Courier, 30 May 2024, accessed on 17 July 2025,
    https://courier.example/w.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.addresses.verdicts import find_judged
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject
from iqrefs.model import LinkStatus

_VARIANTS: dict[LinkStatus, str] = {
    "blocked": "message",
    "restricted": "message-restricted",
    "unstable": "message-unstable",
}


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each citation of a link that was not seen."""
    for judged in find_judged(subject, *_VARIANTS):
        yield judged.hit(_VARIANTS[judged.verdict.status])


RULE = Rule("LNK006", "unconfirmed-link", "info", __doc__, check)
