"""A link that answers, but not with the page that is cited.

The answer says that there is no such page, is the home page, or is an offer to buy the site.

Why:
    The reader finds something, and not what is cited; programs that look at the answer's number alone take
    the link for a good one.

Source:
    RFC 9110, 15.5.5: a page that is not there is answered with 404.
    The Chicago Manual of Style (18th ed.), on archived copies of web pages.

Bad (link soft-dead):
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


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each citation of a page that is gone behind an answer."""
    for judged in find_judged(subject, "soft-dead"):
        yield judged.hit(title=judged.verdict.title_seen or "")


RULE = Rule("LNK002", "soft-dead-link", "error", __doc__, check)
