"""A link whose page is gone: not found, no such site, an empty answer.

One visit proves little: only after several failed visits that lie days apart is a link called dead, and
until then it is said that it was not found.

Why:
    The reader cannot see what the work leans on. An archived copy, or another place of the text, mends it.

Source:
    RFC 9110, 15.5.5 and 15.5.11 (404 Not Found, 410 Gone).
    The Chicago Manual of Style (18th ed.), on archived copies of web pages.

Bad (link dead):
    (1) علي حسن، أزمة المياه في الجنوب، صحيفة الزمان، 14 تموز 2024، تاريخ الزيارة 3 آب 2025،
    https://zaman.example/w/15.

Good (link ok):
    (1) علي حسن، أزمة المياه في الجنوب، صحيفة الزمان، 14 تموز 2024، تاريخ الزيارة 3 آب 2025،
    https://zaman.example/w/15.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.addresses.verdicts import find_judged
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each citation of a dead link; one that has not failed often enough is a warning."""
    for judged in find_judged(subject, "dead"):
        code = str(judged.verdict.http[-1]) if judged.verdict.http else ""
        if judged.row.state == "dead":
            yield judged.hit("message-dead", code=code)
        else:
            yield judged.hit(code=code, severity="warning" if judged.row.state == "suspect" else None)


RULE = Rule("LNK001", "dead-link", "error", __doc__, check)
