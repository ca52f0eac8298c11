"""A law, a decision or a report without its number, where the profile asks for it.

Constitutions and codes that bear no number are not asked.

Why:
    Several laws of one year have like names; gazettes and archives are searched by number.

Source:
    Usual rules of Iraqi academic journals: a law is cited by name, number and year.

Bad (notes, profile iraqi-academic):
    (1) قانون إدارة البلديات لسنة 1964، المادة 12.

Good (notes, profile iraqi-academic):
    (1) قانون إدارة البلديات رقم (165) لسنة 1964، المادة 12.

Good (notes, profile iraqi-academic):
    (1) دستور جمهورية العراق لسنة 2005، المادة 5.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.needs.needs import find_lacks
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every law or report without its number."""
    return (Hit(lack.mention.key) for lack in find_lacks(subject, "REQ009"))


RULE = Rule("REQ009", "missing-number", "warning", __doc__, check)
