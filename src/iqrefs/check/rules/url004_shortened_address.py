"""An address of a shortening service (bit.ly, goo.gl) in place of the page's own.

Why:
    It says nothing about the page, and leads nowhere once the service has ended, as goo.gl did; no archive
    can be asked for the page behind it.

Source:
    The Chicago Manual of Style (18th ed.), on short forms for URLs: those of shortening services are not
    always reliable or lasting.
    The Publication Manual of the APA (7th ed., chapter 9), on shortened URLs: they must be checked to lead to
    the right place.

Bad:
    (1) علي حسن، أزمة المياه في الجنوب، صحيفة الزمان، 14 تموز 2024، تاريخ الزيارة 3 آب 2025،
    https://bit.ly/3XyZabc.

Good:
    (1) علي حسن، أزمة المياه في الجنوب، صحيفة الزمان، 14 تموز 2024، تاريخ الزيارة 3 آب 2025،
    https://zaman.example/w/15.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.addresses.advised import find_advised
from iqrefs.check.addresses.printed_addresses import find_address
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each such address."""
    for mention, advice in find_advised(subject, "URL004"):
        found = find_address(mention, mention.citation.item.get("URL", "")) or find_address(mention)
        yield Hit(mention.key, (found,) if found else (), {"host": quote_print(advice.values["host"])})


RULE = Rule("URL004", "shortened-address", "warning", __doc__, check)
