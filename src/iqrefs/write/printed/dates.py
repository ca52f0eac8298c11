"""A CSL date as a list of sources prints it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from iqrefs.interchange.plain_text import clean_text
from iqrefs.write.printed.templates import Patterns

Ends = list[list[int]]


def print_date(date: Mapping[str, Any], patterns: Patterns, months: Sequence[str]) -> str:
    """The date as it was printed, where the item keeps that, else its parts in words; empty for no date."""
    for name in ("literal", "raw"):
        kept = clean_text(str(date.get(name) or ""))
        if kept:
            return kept
    ends = _read_ends(date)
    if not ends:
        return ""
    return _frame(date, patterns, _print_ends(ends, date, patterns, months))


def is_year(date: Mapping[str, Any]) -> bool:
    """Whether nothing but one year is known of a date."""
    ends = _read_ends(date)
    names = ("literal", "raw", "season", "circa")
    return len(ends) == 1 and len(ends[0]) == 1 and not any(date.get(name) for name in names)


def _read_ends(date: Mapping[str, Any]) -> Ends:
    """The first and the last day as numbers; what is no date is left out."""
    parts = date.get("date-parts")
    ends = parts[:2] if isinstance(parts, (list, tuple)) else []
    rows = [[number for number in end[:3] if isinstance(number, int)] for end in ends if end]
    rows = [row for row in rows if row]
    return rows[:1] if len(rows) == 2 and rows[0] == rows[1] else rows


def _frame(date: Mapping[str, Any], patterns: Patterns, text: str) -> str:
    return str(patterns.dates["circa"]).format(date=text) if date.get("circa") else text


def _print_ends(ends: Ends, date: Mapping[str, Any], patterns: Patterns, months: Sequence[str]) -> str:
    season = date.get("season")
    if season in (1, 2, 3, 4) and len(ends) == 1 and len(ends[0]) == 1:
        name = patterns.dates["seasons"][int(season) - 1]
        return str(patterns.dates["season"]).format(season=name, year=_print_year(ends[0][0], patterns))
    if len(ends) == 1:
        return _print_day(ends[0], patterns, months)
    return _print_span(ends[0], ends[1], patterns, months)


def _print_day(parts: Sequence[int], patterns: Patterns, months: Sequence[str]) -> str:
    words = {"year": _print_year(parts[0], patterns)}
    if len(parts) == 1:
        return words["year"]
    words["month"] = _name_month(parts[1], months)
    if len(parts) == 2:
        return str(patterns.dates["month"]).format(**words)
    return str(patterns.dates["day"]).format(day=parts[2], **words)


def _print_span(first: list[int], last: list[int], patterns: Patterns, months: Sequence[str]) -> str:
    """Two ends: what they share is printed once."""
    form = patterns.dates
    year = _print_year(last[0], patterns)
    if len(first) == len(last) == 1:
        return str(form["years"]).format(first=_print_year(first[0], patterns), last=year)
    if first[:2] == last[:2] and len(first) == len(last) == 3:
        month = _name_month(last[1], months)
        return str(form["same_month"]).format(first=first[2], last=last[2], month=month, year=year)
    if first[0] == last[0] and len(first) == len(last) == 2:
        names = [_name_month(end[1], months) for end in (first, last)]
        return str(form["same_year"]).format(first=names[0], last=names[1], year=year)
    if first[0] == last[0] and len(first) == len(last) == 3:
        opening = str(form["part_day"]).format(day=first[2], month=_name_month(first[1], months))
        return str(form["span"]).format(first=opening, last=_print_day(last, patterns, months))
    return str(form["span"]).format(
        first=_print_day(first, patterns, months), last=_print_day(last, patterns, months)
    )


def _print_year(year: int, patterns: Patterns) -> str:
    return str(patterns.dates["before_christ"]).format(year=-year) if year < 0 else str(year)


def _name_month(month: int, months: Sequence[str]) -> str:
    return months[month - 1] if 1 <= month <= 12 else str(month)
