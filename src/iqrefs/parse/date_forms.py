"""One date at a time: the forms that dates take, as patterns over symbols (see `date_marks`), and
how each is read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from iqrefs.parse.calendars import Calendar, Parts, day_first, full_year, readable
from iqrefs.parse.date_marks import Mark

DateKind = Literal["day", "month", "season", "year", "hijri", "hijri-bare", "day-month", "month-only"]


class RawDate(NamedTuple):
    """A date over the marks `first` to `last` (exclusive). Years of another calendar are as printed;
    a partial date (`day-month`, `month-only`) has parts without a year.
    """

    first: int
    last: int
    kind: DateKind
    parts: tuple[Parts, ...]
    calendar: Calendar = "gregorian"
    certain: bool = True
    keep_print: bool = False
    season: int = 0
    circa: bool = False


Reader = Callable[[int, Sequence[Mark]], RawDate | None]

_OLDEST_MONTH = 1800
"""`1176/3` is rather a page and a volume than a month."""

_YEAR = "(?:[,ou/.-]?[yYb]|,?[(][yYb][)])"
_MONTH = "M(?:[/&-]M|M|[(]M[)]){0,2}"
_DAYS = "(?:d[,&-]){0,5}d"
_NO_MORE = "(?![,ou/(.-]?[yYbH]|[/&(-]?M|[&-]?d)"


def _pick(marks: Sequence[Mark], symbols: str) -> list[Mark]:
    """The marks that have one of the symbols."""
    return [mark for mark in marks if mark.symbol in symbols]


def _months(marks: Sequence[Mark]) -> list[int]:
    """The months named, one that is named twice once."""
    return list(dict.fromkeys(mark.value for mark in marks if mark.symbol == "M"))


def _is_odd(marks: Sequence[Mark]) -> bool:
    """Whether the print says more than the values."""
    return any(mark.odd for mark in marks)


def _chain(marks: Sequence[Mark]) -> int:
    """Where the days of `28، 29، 30 أكتوبر` begin: a number that the next does not follow is no
    day of the list. Two days with a dash may lie further apart.
    """
    start = max(i for i, mark in enumerate(marks) if mark.symbol == "d")
    while start >= 2 and marks[start - 2].symbol == "d":
        step = marks[start].value - marks[start - 2].value
        if step != 1 and (step < 1 or marks[start - 1].symbol == ","):
            break
        start -= 2
    return start


def _read_day(first: int, marks: Sequence[Mark]) -> RawDate | None:
    """Days and months in words, with a year: `28 تموز 2021`, `July 10-12, 2025`."""
    year, months = _pick(marks, "yYb")[0].value, _months(marks)
    if marks[0].symbol == "d":
        days_end = next(i for i, mark in enumerate(marks) if mark.symbol == "M")
        skip = _chain(marks[:days_end])
        first, marks = first + skip, marks[skip:]
    days = _pick(marks, "d")
    parts: tuple[Parts, ...] = tuple((year, month) for month in months)
    if len(months) > 1:
        return RawDate(first, first + len(marks), "month", parts, keep_print=True)
    ends = (readable(year, months[0], day.value) for day in (days[0], days[-1]))
    parts = tuple(dict.fromkeys(ends))
    short = len(parts[0]) < 3 or len(parts[-1]) < 3
    return RawDate(
        first, first + len(marks), "day", parts[:1] if short else parts, keep_print=short or _is_odd(marks)
    )


def _read_two_days(first: int, marks: Sequence[Mark]) -> RawDate | None:
    """Two days for one: `14 July 17, 2025`."""
    days, month, year = _pick(marks, "d"), _months(marks)[0], _pick(marks, "yYb")[0].value
    same = days[0].value == days[1].value
    parts = readable(year, month, days[0].value) if same else (year, month)
    return RawDate(first, first + len(marks), "day" if same else "month", (parts,), keep_print=not same)


def _read_month(first: int, marks: Sequence[Mark]) -> RawDate | None:
    """Months with a year: `آذار/ مارس، 2019`, `March-April 2018`, `2014، May`."""
    year, months = _pick(marks, "yYb")[0].value, _months(marks)
    ends = (months[0], months[-1]) if months[0] < months[-1] else months[:1]
    odd = _is_odd(marks) or months[0] > months[-1]
    return RawDate(first, first + len(marks), "month", tuple((year, month) for month in ends), keep_print=odd)


def _read_short_year(first: int, marks: Sequence[Mark]) -> RawDate | None:
    """A year of two digits: `5-Mar-15`."""
    day, month, year = marks[0].value, _months(marks)[0], full_year(marks[-1].value)
    return RawDate(first, first + len(marks), "day", (readable(year, month, day),), certain=False)


def _read_hijri(first: int, marks: Sequence[Mark]) -> RawDate | None:
    """A Hijri month and its year: `15 رمضان 1445هـ`."""
    year = _pick(marks, "Hbky")[-1]
    if year.symbol == "y":
        return RawDate(first, first + len(marks), "year", ((year.value,),), keep_print=True)
    certain = year.symbol != "k"
    return RawDate(
        first, first + len(marks), "hijri", ((year.value,),), "hijri", certain=certain, keep_print=True
    )


def _read_numbers(first: int, marks: Sequence[Mark]) -> RawDate | None:
    """Day, month and year in numbers, either way round: `12/10/2015`, `2025-08-12`, `6 / 7 / 1428`."""
    one, two, three = _pick(marks, "dxeyYbH")
    last = first + len(marks)
    year = next((mark for mark in (three, one) if mark.symbol in "yYbH"), None)
    if year is None:
        parts = day_first(full_year(three.value), one.value, two.value)
        return RawDate(first, last, "day", (parts,), certain=False) if len(parts) == 3 else None
    if year.symbol in "bH" or three.symbol == "e":
        return RawDate(first, last, "hijri", ((year.value,),), "hijri", keep_print=True)
    left, right = (one, two) if year is three else (three, two)
    parts = day_first(year.value, left.value, right.value)
    whole = len(parts) == 3
    return RawDate(first, last, "day", (parts,), certain=whole, keep_print=not whole)


def _read_month_number(first: int, marks: Sequence[Mark]) -> RawDate | None:
    """A month's number and a year, `12/2015`; or two years, `1973-74`; else the year before the other."""
    year, other = _pick(marks, "yYb")[0], _pick(marks, "dx")[0].value
    last = first + len(marks)
    gap = (other - year.value) % 100
    if marks[0] is year and (gap == 1 or other > max(12, year.value % 100)):
        parts: tuple[Parts, ...] = ((year.value,), (year.value + gap,))
        return RawDate(first, last, "year", parts, certain=year.symbol == "Y")
    if 1 <= other <= 12 and year.value >= _OLDEST_MONTH:
        return RawDate(first, last, "month", ((year.value, other),), certain=False)
    return _read_year(first, marks[:1]) if marks[0] is year else None


def _read_season(first: int, marks: Sequence[Mark]) -> RawDate | None:
    """A season and its year or two: `خريف 1997م`, `Winter 2003/4`."""
    season, years = _pick(marks, "S")[0].value, _pick(marks, "yYbHdx")
    year = years[0].value
    if years[0].symbol == "H":
        return RawDate(
            first, first + len(marks), "hijri", ((year,),), "hijri", keep_print=True, season=season
        )
    parts: tuple[Parts, ...] = ((year,),)
    if len(years) > 1 and years[1].value % 10 == (year + 1) % 10:
        parts = ((year,), (year + 1,))
    return RawDate(first, first + len(marks), "season", parts, keep_print=True, season=season)


def _read_year(first: int, marks: Sequence[Mark]) -> RawDate | None:
    """A year alone."""
    year = marks[0]
    if year.symbol in "He":
        return RawDate(first, first + 1, "hijri", ((year.value,),), "hijri", keep_print=True)
    bare = year.symbol == "b" and year.value <= 1460
    return RawDate(
        first,
        first + 1,
        "hijri-bare" if bare else "year",
        ((year.value,),),
        "bare" if bare else "gregorian",
        certain=year.symbol == "Y",
        keep_print=bare or year.odd,
    )


def _read_partial(first: int, marks: Sequence[Mark]) -> RawDate | None:
    """A month without a year, with a day or alone."""
    months = _months(marks)
    if marks[0].symbol == "d":
        skip = _chain(marks[: next(i for i, mark in enumerate(marks) if mark.symbol == "M")])
        first, marks = first + skip, marks[skip:]
    days = [mark.value for mark in _pick(marks, "d")]
    parts: list[Parts] = [(months[0], day) for day in days] or [(month,) for month in months]
    kind: DateKind = "day-month" if days else "month-only"
    ends = dict.fromkeys((parts[0], parts[-1]))
    return RawDate(first, first + len(marks), kind, tuple(ends), certain=False)


_FORMS: dict[str, tuple[str, str, Reader]] = {
    "two_days": ("d", f"d{_MONTH}d,?[yYb]", _read_two_days),
    "day": ("d", f"{_DAYS}[o/.-]?{_MONTH}{_YEAR}", _read_day),
    "month_day": ("M", f"{_MONTH}d(?:[,&-]d)?{_YEAR}", _read_day),
    "short_year": ("d", "d/M/[dx]|d-M-[dx]", _read_short_year),
    "year_day": ("yYb", f"[yYb],?(?:{_MONTH}d(?:-d)?|d{_MONTH}){_NO_MORE}", _read_day),
    "hijri": ("dh", "(?:(?:d[,&-])?do?)?h(?:[/&-]?h)?[,ou/]?[Hbky]", _read_hijri),
    "month": ("M", f"{_MONTH}{_YEAR}(?![/.]d)", _read_month),
    "slashes": ("dxyYbH", "(?<!/)(?:[dx]/[dx]/[yYbHdx]|[yYbH]/[dx]/[dxe])(?!/[dxykz])", _read_numbers),
    "dots": ("dxyYbH", r"(?<!\.)(?:[dx]\.[dx]\.[yYbH]|[yYbH]\.[dx]\.[dxe])(?!\.[dxykz])", _read_numbers),
    "dashes": ("dxyYbH", "(?<!-)(?:[dx]-[dx]-[yYbH]|[yYbH]-[dx]-[dxe])(?!-[dxykz])", _read_numbers),
    "season": ("SyYb", f"S(?:[/-]S)?(?:{_YEAR}|[,u]?H)(?:[/-][ydx])?|[yYb],?S(?!{_YEAR})", _read_season),
    "year_month": ("yYb", f"[yYb],?{_MONTH}{_NO_MORE}", _read_month),
    "month_number": ("dyYb", "(?<![/.-])(?:[yYb][/-][dx]|d/[yYb])(?![/.-][dxykz])", _read_month_number),
    "year": ("yYbHe", r"(?<![dxkz][.-])[yYbHe](?![.-][kz]|\.[dx])", _read_year),
    "partial": ("dM", f"{_DAYS}o?{_MONTH}|{_MONTH}d(?:[,&-]d)?|{_MONTH}", _read_partial),
}
"""By name: the symbols that a form may begin with, its pattern and how it is read. The first fit counts."""

_FORMS_AT = {
    symbol: re.compile(
        "|".join(
            f"(?P<{name}>{pattern})" for name, (starts, pattern, _) in _FORMS.items() if symbol in starts
        )
    )
    for symbol in "dxyYbHeMhS"
}
_RUN = re.compile(r"[^|]+")
_DATING = frozenset("yYbHeMhS/")


def read_each(symbols: str, marks: Sequence[Mark]) -> list[RawDate]:
    """The dates among the marks, each alone, left to right."""
    drafts: list[RawDate] = []
    for run in _RUN.finditer(symbols):
        position, end = run.span()
        if _DATING.isdisjoint(run[0]):
            continue
        while position < end:
            form = _FORMS_AT.get(symbols[position])
            match = form.match(symbols, position, end) if form else None
            draft = (
                _FORMS[match.lastgroup or ""][2](position, marks[position : match.end()]) if match else None
            )
            if match and draft:
                drafts.append(draft)
                position = match.end()
            else:
                position += 1
    return drafts
