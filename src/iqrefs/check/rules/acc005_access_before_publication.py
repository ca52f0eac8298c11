"""A page that was visited before it was published.

Dates are compared as far as both are known, and works that are online before their year are left out.

Why:
    One of the two dates is wrong, and the reader cannot tell which.

Source:
    The Chicago Manual of Style (18th ed.), on access dates.

Bad:
    (1) Jane Roe, "Water Politics", The Daily Courier, 30 May 2024, accessed on 17 July 2023,
    https://courier.example/a.

Good:
    (1) Jane Roe, "Water Politics", The Daily Courier, 30 May 2024, accessed on 17 July 2024,
    https://courier.example/a.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.addresses.advised import find_access_date, find_advised
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each such page."""
    for mention, advice in find_advised(subject, "ACC005"):
        printed = advice.values["date"]
        spans = (*find_access_date(mention, printed), *mention.spans_of("issued"))
        values = {"date": quote_print(printed), "published": advice.values["published"]}
        yield Hit(mention.key, tuple(sorted(spans)), values)


RULE = Rule("ACC005", "access-before-publication", "warning", __doc__, check)
