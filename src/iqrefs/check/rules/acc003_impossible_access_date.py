"""A day of a visit that no calendar has.

Why:
    One of its figures is a slip, and the reader cannot tell when the page was read.

Source:
    The Chicago Manual of Style (18th ed.), on access dates.
    ISO 8601, on calendar dates.

Bad:
    (1) علي حسن، أزمة المياه في الجنوب، صحيفة الزمان، 14 تموز 2024، تاريخ الزيارة 31 حزيران 2025،
    https://zaman.example/w.

Bad (bibtex):
    @online{roe2024, title={Water Politics}, author={Roe, Jane}, year={2024},
    url={https://courier.example/a}, urldate={2025-02-30}}

Good:
    (1) علي حسن، أزمة المياه في الجنوب، صحيفة الزمان، 14 تموز 2024، تاريخ الزيارة 30 حزيران 2025،
    https://zaman.example/w.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.addresses.advised import find_access_date, find_advised
from iqrefs.check.dates.calendars import is_possible
from iqrefs.check.dates.printed_dates import find_days
from iqrefs.check.dates.record_dates import ACCESSED, find_record_dates
from iqrefs.check.dates.visits import is_of_visit
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Mentioned, Subject
from iqrefs.model import Span


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each such day."""
    advised = {mention.key: advice.values["date"] for mention, advice in find_advised(subject, "ACC003")}
    for mention in subject.mentions:
        spans = tuple(_find_impossible(mention))
        printed = mention.text[slice(*spans[0])] if spans else advised.get(mention.key, "")
        if spans or (printed and _is_in_words(mention)):
            spans = spans or find_access_date(mention, printed)
            yield Hit(mention.key, spans[:1], {"date": quote_print(printed)})


def _is_in_words(mention: Mentioned) -> bool:
    """Whether the date is print: what a field holds is judged by the field."""
    return not any(date.variable == ACCESSED for date in find_record_dates(mention))


def _find_impossible(mention: Mentioned) -> Iterator[Span]:
    for date in find_record_dates(mention):
        if date.variable == ACCESSED and date.parts and not is_possible(date.parts):
            yield date.span
    for day in find_days(mention):
        if not day.is_possible and is_of_visit(mention, day.span):
            yield day.span


RULE = Rule("ACC003", "impossible-access-date", "error", __doc__, check)
