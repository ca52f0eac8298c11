"""Dates as they are printed in a citation, also such as cannot be: found anew, for reading makes the best
of them. What stands in a title, an address or a signature is no date of the citation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from iqrefs.check.dates.calendars import Parts, is_day
from iqrefs.check.dates.date_marks import Marks, read_marks
from iqrefs.check.subject import Mentioned
from iqrefs.model import Span

OF_PUBLICATION = ("issued", "original-date", "event-date")
"""The variables of dates that are not those of a visit."""

_ELSEWHERE = ("title", "title-short", "URL", "DOI", "collection-title", "event-title", "archive",
              "archive_location", "number")  # fmt: skip
_COUNTED = re.compile(r"c[.:,]?(?:d[-/,])*$")
_REACH = 8

_MONTH = r"M(?:/M|\(M\))?"
_WORDED = re.compile(
    rf"(?P<day>d)s?[o/.-]?(?P<month>{_MONTH})[,/.-]?(?P<year>y)"
    rf"|(?P<month2>{_MONTH})(?P<day2>d)s?,?(?P<year2>y)"
    rf"|(?P<year3>y),(?P<month3>M)(?P<day3>d)s?(?![,/.-]?[Mdy])"
)
_HIJRI = re.compile(r"(?P<day>d)s?[o/.-]?h[,/.-]?[yn]e?")
_LONGEST_HIJRI_MONTH = 30
_NUMERIC = re.compile(
    r"(?<![dyn/.-])(?:(?P<one>d)(?P<mark>[/.-])(?P<two>d)(?P=mark)(?P<year>y)"
    r"|(?P<year2>y)(?P<mark2>[/.-])(?P<two2>d)(?P=mark2)(?P<one2>d))(?![/.-]?[dyn])"
)


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date to the day as printed: its span, and each way to read it as year, month and day."""

    span: Span
    readings: tuple[Parts, ...]
    is_worded: bool

    @property
    def is_possible(self) -> bool:
        """Whether one of the readings is a day of the calendar."""
        return any(is_day(*reading[:3]) for reading in self.readings)


def find_days(mention: Mentioned) -> Iterator[PrintedDate]:
    """The dates to the day that a citation prints, left to right; none of a record.

    A number in front of a month that counts something else (العدد 31 شباط 2020) is no day.
    """
    if mention.is_record:
        return
    marks = read_marks(mention.text)
    found = [*_find_worded(marks), *_find_numeric(marks)]
    yield from sorted((date for date in found if is_of_date(mention, date.span)), key=lambda date: date.span)


def find_impossible_hijri(mention: Mentioned) -> Iterator[Span]:
    """The printed Hijri dates whose day no month of that calendar has, left to right; none of a record."""
    if mention.is_record:
        return
    marks = read_marks(mention.text)
    for match in _HIJRI.finditer(marks.symbols):
        span = marks.span(*match.span())
        is_day = is_of_date(mention, span) and not is_counted(marks.symbols, match.start())
        if is_day and marks.marks[match.start("day")].value > _LONGEST_HIJRI_MONTH:
            yield span


def is_of_date(mention: Mentioned, span: Span) -> bool:
    """Whether a span of the print lies outside titles, addresses and signatures."""
    return not meets(span, mention.spans_of(*_ELSEWHERE))


def meets(span: Span, others: tuple[Span, ...]) -> bool:
    """Whether a span shares a character with one of the others."""
    return any(span[0] < end and start < span[1] for start, end in others)


def is_counted(symbols: str, index: int) -> bool:
    """Whether the number at `index` follows a word that it counts (العدد, vol., p.)."""
    return _COUNTED.search(symbols, max(index - _REACH, 0), index) is not None


def _find_worded(marks: Marks) -> Iterator[PrintedDate]:
    for match in _WORDED.finditer(marks.symbols):
        kind = next(kind for kind in ("", "2", "3") if match[f"day{kind}"])
        if not kind and is_counted(marks.symbols, match.start()):
            continue
        day, month, year = (
            marks.marks[match.start(f"{name}{kind}")].value for name in ("day", "month", "year")
        )
        yield PrintedDate(marks.span(*match.span()), ((year, month, day),), is_worded=True)


def _find_numeric(marks: Marks) -> Iterator[PrintedDate]:
    for match in _NUMERIC.finditer(marks.symbols):
        kind = "" if match["one"] else "2"
        one, two, year = (marks.marks[match.start(f"{name}{kind}")].value for name in ("one", "two", "year"))
        readings = ((year, two, one), (year, one, two)) if one != two else ((year, two, one),)
        yield PrintedDate(marks.span(*match.span()), readings, is_worded=False)
