"""A date with two days for one: `14 July 17, 2025`.

Mostly two forms of a date were mixed, or the figure of one version was left in the next. A range (14-17
July 2025) is none, and the days of visits are told by `malformed-access-date`.

Why:
    The reader cannot tell which of the two days is meant.

Source:
    The Chicago Manual of Style (18th ed.), on dates: one form of date (day-month-year or month-day-year) in a
    work.

Bad:
    (1) Jane Roe, "Water Politics", The Daily Courier, 14 July 17, 2025, p. 4.

Bad:
    (1) علي حسن، أزمة المياه في الجنوب، صحيفة الزمان، 3 آذار 9، 2021.

Good:
    (1) Jane Roe, "Water Politics", The Daily Courier, 14-17 July 2025, p. 4.
    (2) علي حسن، أزمة المياه في الجنوب، صحيفة الزمان، العدد 3، آذار 2021.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iqrefs.check.dates.date_marks import read_marks
from iqrefs.check.dates.printed_dates import is_counted, is_of_date
from iqrefs.check.dates.visits import is_of_visit
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject

_TWO_DAYS = re.compile(r"(?P<one>d)s?M(?P<two>d)s?,?y")
_MOST_DAYS = 31


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each date with two different days."""
    for mention in subject.mentions:
        marks = read_marks(mention.text)
        for match in [] if mention.is_record else _TWO_DAYS.finditer(marks.symbols):
            one, two = (marks.marks[match.start(name)].value for name in ("one", "two"))
            span = marks.span(*match.span())
            is_date = is_of_date(mention, span) and not is_of_visit(mention, span)
            if (
                one != two
                and max(one, two) <= _MOST_DAYS
                and is_date
                and not is_counted(marks.symbols, match.start())
            ):
                yield Hit(mention.key, (span,), {"date": quote_print(mention.text[slice(*span)])})


RULE = Rule("DAT003", "several-days-in-date", "warning", __doc__, check)
