"""A day or a month that no calendar has.

February has no 30th, no Hijri month a 31st, and no year a thirteenth month. Dates in numbers are wrong only
where they are neither read day first nor month first. The days of visits are told by
`impossible-access-date`.

Why:
    Nobody can find the issue of a newspaper by such a date, and one of its figures is surely a slip: the
    editor has to ask which.

Source:
    The Chicago Manual of Style (18th ed.), on dates.
    ISO 8601, on calendar dates.

Bad:
    (1) علي حسن، أزمة المياه في الجنوب، صحيفة الزمان، 31 شباط 2020.

Bad:
    (1) سجل المحكمة الشرعية في البصرة، رقم 12، بتاريخ 31 رجب 1290هـ، ص 7.

Bad (bibtex):
    @article{roe2020, title={Water Politics}, author={Roe, Jane}, journal={Courier}, date={2020-02-30}}

Good:
    (1) علي حسن، أزمة المياه في الجنوب، صحيفة الزمان، 29 شباط 2020.
    (2) حيدر كاظم، السدود والأنهار، مجلة دراسات، العدد 31 شباط 2020، ص 5.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.dates.calendars import is_possible
from iqrefs.check.dates.printed_dates import OF_PUBLICATION, find_days, find_impossible_hijri, meets
from iqrefs.check.dates.record_dates import ACCESSED, find_record_dates
from iqrefs.check.dates.visits import is_of_visit
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Mentioned, Subject
from iqrefs.model import Span


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each date that cannot be."""
    for mention in subject.mentions:
        for span in _find_impossible(mention):
            yield Hit(mention.key, (span,), {"date": quote_print(mention.text[slice(*span)])})


def _find_impossible(mention: Mentioned) -> Iterator[Span]:
    for date in find_record_dates(mention):
        if date.variable != ACCESSED and date.parts and not is_possible(date.parts):
            yield date.span
    dated = mention.spans_of(*OF_PUBLICATION)
    for day in find_days(mention):
        is_date = day.is_worded or meets(day.span, dated)
        if is_date and not day.is_possible and not is_of_visit(mention, day.span):
            yield day.span
    yield from (span for span in find_impossible_hijri(mention) if not is_of_visit(mention, span))


RULE = Rule("DAT002", "impossible-date", "error", __doc__, check)
