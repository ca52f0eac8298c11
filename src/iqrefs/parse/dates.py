"""Dates in a citation, in words and numbers of any of the languages, Gregorian and Hijri.

`find_dates` reads a folded text in three steps: its marks (`date_marks`), each date among them
(`date_forms`), and here what belongs together: both ends of a range, one date in two calendars.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from iqrefs.model import Date
from iqrefs.parse.calendars import Calendar, Parts, hijri_start, is_same_year, readable
from iqrefs.parse.date_forms import DateKind, RawDate, read_each
from iqrefs.parse.date_marks import Mark, read_marks
from iqrefs.text.fold import Folded

_BESIDE = frozenset(["", "/", "-", ",", "(", "=", ".", ";"])
_WITHOUT_YEAR = frozenset(["day-month", "month-only"])
_BEFORE = re.compile(r"C?(?:W[,=]?){1,3}$|C$")
_WORD_NEXT = re.compile(r"\s?[^\W_]")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date at `start` to `end` of the folded text.

    `kind` is the precision of what is printed: a range has two lists of parts. `hijri` is a year
    (with or without month) of that calendar, `hijri-bare` a year that may be one, with no era beside it.
    `day-month` and `month-only` have no year: their `value` is the print alone, their `partial`
    holds (month, day) or (month,) for `with_year`.
    `certain` is unset where the print may be no date: a year without an era or month, a month without
    a year, a year of two digits.
    """

    start: int
    end: int
    kind: DateKind
    value: Date
    certain: bool = False
    partial: tuple[Parts, ...] = ()


def find_dates(text: Folded, taken: Sequence[tuple[int, int]] = ()) -> tuple[FoundDate, ...]:
    """The dates in a text, left to right, none overlapping. Spans in `taken` (of the folded text)
    are passed over.
    """
    symbols, marks = read_marks(text, taken)
    if not symbols:
        return ()
    joined: list[RawDate] = []
    for draft in read_each(symbols, marks):
        new = draft
        while joined and (both := _join(joined[-1], new, symbols)):
            joined.pop()
            new = both
        joined.append(new)
    found = [_finish(_widen(draft, symbols, text, marks), text, marks) for draft in joined]
    return tuple([date for date in found if date])


def with_year(partial: FoundDate, year: int) -> Date:
    """A date whose year stands elsewhere: `أكتوبر، العدد الرابع عشر، 2014`."""
    return {"date-parts": [[year, *parts] for parts in partial.partial]}


def _join(left: RawDate, right: RawDate, symbols: str) -> RawDate | None:
    """Two dates that are one: a range, or one date in two calendars."""
    between = symbols[left.last : right.first]
    if len(between) > 2:
        return None
    pair = _join_calendars(left, right, between)
    if pair:
        return _close(pair, symbols) if "(" in between else pair
    return _join_range(left, right, between)


def _close(draft: RawDate, symbols: str) -> RawDate:
    """A date with the bracket that closes behind it."""
    return draft._replace(last=draft.last + symbols.startswith(")", draft.last))


def _join_calendars(left: RawDate, right: RawDate, between: str) -> RawDate | None:
    """`1407هـ/1987م`: the Gregorian date counts, the span covers both."""
    if between not in _BESIDE or (left.calendar == "gregorian") == (right.calendar == "gregorian"):
        return None
    hijri, gregorian = (right, left) if left.calendar == "gregorian" else (left, right)
    if gregorian.kind in _WITHOUT_YEAR:
        return None
    if hijri.calendar == "bare" and between in (",", ";", "."):
        return None
    agree = any(is_same_year(h[0], g[0]) for h in hijri.parts for g in gregorian.parts)
    explicit = hijri.calendar == "hijri" and gregorian.certain and between not in ("", ",", ";", ".")
    if not agree and not explicit:
        return None
    certain = agree or gregorian.certain
    return gregorian._replace(first=left.first, last=right.last, certain=certain)


def _join_range(left: RawDate, right: RawDate, between: str) -> RawDate | None:
    """`27 July to 1 August 2008`: two lists of parts. The first may borrow the other's year."""
    if between not in ("-", "/") or len(left.parts) > 1 or len(right.parts) > 1:
        return None
    start, end = left.parts[0], right.parts[0]
    if left.kind == "day-month" and right.kind == "day" and len(end) == 3:
        start = readable(end[0] - (start[0] > end[1]), start[0], start[1])
    elif not _WITHOUT_YEAR.isdisjoint((left.kind, right.kind)) or "season" in (left.kind, right.kind):
        return None
    calendar = left.calendar if left.calendar == right.calendar else _common(left, right)
    if calendar is None or len(start) != len(end) or start > end:
        return None
    if between == "/" and start != end and not _follows(start, end):
        return None
    is_open = "bare" in (left.calendar, right.calendar)
    keep_print = calendar != "gregorian" or (not is_open and (left.keep_print or right.keep_print))
    return right._replace(
        first=left.first,
        parts=(start, end) if start != end else (start,),
        kind=right.kind if calendar == right.calendar else left.kind,
        calendar=calendar,
        certain=left.certain or right.certain,
        keep_print=keep_print,
    )


def _common(left: RawDate, right: RawDate) -> Calendar | None:
    """The calendar of both ends, where one end's is open."""
    calendars = {left.calendar, right.calendar} - {"bare"}
    return calendars.pop() if len(calendars) == 1 else None


def _follows(start: Parts, end: Parts) -> bool:
    """Whether the second is the year or the month after the first."""
    if len(start) == 1:
        return end[0] == start[0] + 1
    return len(start) == 2 and (end[0] * 12 + end[1]) - (start[0] * 12 + start[1]) == 1


def _widen(draft: RawDate, symbols: str, text: Folded, marks: Sequence[Mark]) -> RawDate:
    """A date with the weekday before it, and the «about» before or behind it."""
    first, last, circa = draft.first, draft.last, False
    if (
        first
        and symbols[first - 1] in "WC,="
        and (before := _BEFORE.search(symbols, max(0, first - 8), first))
    ):
        first, circa = before.start(), "C" in before[0]
    if symbols.startswith("C", last) and not _WORD_NEXT.match(text.folded, marks[last].end):
        last, circa = last + 1, True
    if (first, last) == (draft.first, draft.last):
        return draft
    return draft._replace(first=first, last=last, circa=circa, keep_print=draft.keep_print or circa)


def _finish(draft: RawDate, text: Folded, marks: Sequence[Mark]) -> FoundDate | None:
    """The date with its value; None for a month that stands inside a sentence."""
    start, end = marks[draft.first].start, marks[draft.last - 1].end
    if draft.kind in _WITHOUT_YEAR:
        if draft.kind == "month-only" and not _stands_alone(text.folded, start, end):
            return None
        return FoundDate(start, end, draft.kind, {"literal": _printed(text, start, end)}, partial=draft.parts)
    parts = [list(part) for part in draft.parts]
    if draft.calendar != "gregorian":
        parts = [[hijri_start(part[0])] for part in draft.parts]
    value: Date = {"date-parts": parts}
    if draft.keep_print:
        value["literal"] = _printed(text, start, end)
    if draft.season:
        value["season"] = draft.season
    if draft.circa:
        value["circa"] = True
    return FoundDate(start, end, draft.kind, value, draft.certain)


def _stands_alone(folded: str, start: int, end: int) -> bool:
    """Whether marks stand on both sides of a word, as round a month that is a field of its own."""
    before, after = folded[max(0, start - 3) : start].rstrip()[-1:], folded[end : end + 3].lstrip()[:1]
    return before in tuple(",(.-/:;") and after in tuple(",).-/:;")


def _printed(text: Folded, start: int, end: int) -> str:
    """The print of a span, with the tatweel and vowel signs behind its last letter, as one line."""
    first, last = text.locate(start, end)
    while last < len(text.text) and (text.text[last] == "ـ" or unicodedata.category(text.text[last]) == "Mn"):
        last += 1
    return " ".join(text.text[first:last].split())
