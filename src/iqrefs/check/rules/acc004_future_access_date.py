"""A day of a visit that is still to come.

Why:
    Nobody has read the page on a day that has not come: the year or the month is a slip.

Source:
    The Chicago Manual of Style (18th ed.), on access dates: the day on which the author consulted the source.

Bad (today 2026-01-15):
    (1) علي حسن، أزمة المياه في الجنوب، صحيفة الزمان، 14 تموز 2024، تاريخ الزيارة 3 آب 2026،
    https://zaman.example/w.

Good (today 2026-01-15):
    (1) علي حسن، أزمة المياه في الجنوب، صحيفة الزمان، 14 تموز 2024، تاريخ الزيارة 3 آب 2025،
    https://zaman.example/w.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.addresses.advised import find_access_date, find_advised
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each such day."""
    for mention, advice in find_advised(subject, "ACC004"):
        printed = advice.values["date"]
        yield Hit(mention.key, find_access_date(mention, printed), {"date": quote_print(printed)})


RULE = Rule("ACC004", "future-access-date", "error", __doc__, check)
