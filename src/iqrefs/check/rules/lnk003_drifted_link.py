"""A link to a page that is not the one cited: it bears another title.

Why:
    The page behind the address was changed, or the address is a slip; either way the reader does not see
    what the author read.

Source:
    The Chicago Manual of Style (18th ed.), on URLs: they are to lead the reader to the source that is cited.

Bad (link drifted):
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
    """A hit for each citation of a page that does not fit it."""
    for judged in find_judged(subject, "drifted"):
        yield judged.hit(title=judged.verdict.title_seen or "")


RULE = Rule("LNK003", "drifted-link", "warning", __doc__, check)
