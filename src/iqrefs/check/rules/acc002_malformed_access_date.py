"""A day of a visit that cannot be read as one day.

It names two days («14 July 17, 2025»), its year has a figure too many, or a field for it (`urldate`) is not
in the form that programs read.

Why:
    The reader cannot tell which day's text was read, nor find the archived copy of that day.

Source:
    The Chicago Manual of Style (18th ed.), on access dates.
    The biblatex manual, "Date and Time Specifications".

Bad:
    (1) Jane Roe, "Water Politics", The Daily Courier, 30 May 2024, accessed on 14 July 17, 2025,
    https://courier.example/a.

Bad (bibtex):
    @online{roe2024, title={Water Politics}, author={Roe, Jane}, year={2024},
    url={https://courier.example/a}, urldate={12/05/2025}}

Good:
    (1) Jane Roe, "Water Politics", The Daily Courier, 30 May 2024, accessed on 17 July 2025,
    https://courier.example/a.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.addresses.advised import find_access_date, find_advised
from iqrefs.check.dates.record_dates import ACCESSED, find_record_dates
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each such day."""
    told = set()
    for mention in subject.mentions:
        for date in find_record_dates(mention):
            if date.variable == ACCESSED and not date.is_edtf:
                told.add(mention.key)
                quoted = {"date": quote_print(mention.text[slice(*date.span)])}
                yield Hit(mention.key, (date.span,), quoted, "message-field")
    for mention, advice in find_advised(subject, "ACC002"):
        if mention.key not in told:
            printed = advice.values["date"]
            yield Hit(mention.key, find_access_date(mention, printed), {"date": quote_print(printed)})


RULE = Rule("ACC002", "malformed-access-date", "warning", __doc__, check)
