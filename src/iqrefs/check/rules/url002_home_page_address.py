"""A page cited by the address of the whole site.

An article of a newspaper, a post or a dated page has an address of its own. A site that is cited as a whole
is not told.

Why:
    The home page shows other articles every day; the reader has to search for the one that is meant.

Source:
    The Publication Manual of the APA (7th ed., chapter 9), on URLs: the address leads as directly as possible
    to the work.

Bad:
    (1) علي حسن، أزمة المياه في الجنوب، صحيفة الزمان، 14 تموز 2024، تاريخ الزيارة 3 آب 2025،
    https://zaman.example.

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
    for mention, advice in find_advised(subject, "URL002"):
        found = find_address(mention, mention.citation.item.get("URL", "")) or find_address(mention)
        values = {"host": quote_print(advice.values["host"]), "title": quote_print(advice.values["text"])}
        yield Hit(mention.key, (found,) if found else (), values)


RULE = Rule("URL002", "home-page-address", "warning", __doc__, check)
