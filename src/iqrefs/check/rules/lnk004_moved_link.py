"""A link whose page has moved for good to another address.

Why:
    The old address works as long as the site forwards it, and not longer.

Source:
    RFC 9110, 15.4.2 and 15.4.9: after 301 and 308 the new address ought to be used.

Bad (link moved):
    (1) علي حسن، أزمة المياه في الجنوب، صحيفة الزمان، 14 تموز 2024، تاريخ الزيارة 3 آب 2025،
    https://zaman.example/w/15.

Good (link ok):
    (1) علي حسن، أزمة المياه في الجنوب، صحيفة الزمان، 14 تموز 2024، تاريخ الزيارة 3 آب 2025،
    https://zaman.example/w/15.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.addresses.printed_addresses import find_once
from iqrefs.check.addresses.verdicts import Judged, find_judged
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject
from iqrefs.model import Edit, Fix


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each citation of a page that has moved; the fix is its new address."""
    for judged in find_judged(subject, "moved"):
        yield judged.hit(fix=_make_fix(judged), target=judged.verdict.moved_to or "")


def _make_fix(judged: Judged) -> Fix | None:
    span, target = find_once(judged.mention.text, judged.url), judged.verdict.moved_to
    return Fix((Edit(judged.mention.key, span, target),)) if span and target else None


RULE = Rule("LNK004", "moved-link", "info", __doc__, check)
