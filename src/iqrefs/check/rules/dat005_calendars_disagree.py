"""A Hijri and a Gregorian year that stand side by side as one date, and are years apart.

A Hijri year begins in one Gregorian year and ends mostly in the next; a difference of a year is forgiven.

Why:
    One of the two years is wrong, and the reader who looks for the edition cannot tell which.

Source:
    The Umm al-Qura calendar (through the library hijridate), and before 1343 AH the arithmetic calendar.

Bad:
    (1) علي حسن، تاريخ الري في العراق، بغداد، دار الحكمة، 1440هـ/2010م، ص 5.

Good:
    (1) علي حسن، تاريخ الري في العراق، بغداد، دار الحكمة، 1440هـ/2019م، ص 5.
    (2) الجاحظ (ت 255هـ)، 1965م، كتاب الحيوان، القاهرة، مطبعة الحلبي.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iqrefs.check.dates.calendars import hijri_years
from iqrefs.check.dates.date_marks import Marks, read_marks
from iqrefs.check.dates.printed_dates import is_of_date
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject

_BETWEEN = r"(?:/|-|=|[,(/-]=|\(|-/|/-)(?:d[/.-]d[/.-]|ds?o?M,?)?"
_PAIR = re.compile(
    rf"(?P<hijri>[yn])e{_BETWEEN}(?:yg?-(?=y))?(?P<gregorian>y)(?!e|[/.-]?[dyn])"
    r"|(?<![dyn/.-])(?P<gregorian2>y)g?(?:/|-|=|[,(/-]=|\(|-/|/-)(?:[yn]-(?=[yn]e))?(?P<hijri2>[yn])e"
)
_HIJRI = range(1, 1600)
_GREGORIAN = range(600, 2200)
_LEAST_APART = 300
"""Of 1442/1443هـ both are Hijri."""


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each pair of years that are more than one year apart."""
    for mention in subject.mentions:
        marks = read_marks(mention.text)
        for match in [] if mention.is_record else _PAIR.finditer(marks.symbols):
            hijri, gregorian = _read_years(match, marks)
            span = marks.span(*match.span())
            is_bare = "g" not in marks.symbols[match.start() : match.end() + 1]
            if hijri not in _HIJRI or gregorian not in _GREGORIAN or not is_of_date(mention, span):
                continue
            if is_bare and gregorian - hijri < _LEAST_APART:
                continue
            first, last = hijri_years(hijri)
            if not first - 1 <= gregorian <= last + 1:
                values = {
                    "date": quote_print(mention.text[slice(*span)]),
                    "hijri": str(hijri),
                    "years": "-".join(dict.fromkeys((str(first), str(last)))),
                }
                yield Hit(mention.key, (span,), values)


def _read_years(match: re.Match[str], marks: Marks) -> tuple[int, int]:
    kind = "" if match["hijri"] else "2"
    hijri, gregorian = (marks.marks[match.start(f"{name}{kind}")].value for name in ("hijri", "gregorian"))
    return hijri, gregorian


RULE = Rule("DAT005", "calendars-disagree", "warning", __doc__, check)
