"""CSL dates as BibTeX's year, month and day, and back.

Traditional BibTeX has no date, only a year and a month macro; a range stands in each as
`2018--2019`, its day in `day`, which styles ignore.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from typing import Any

from iqrefs.interchange.bibtex_fields import MONTHS, SEASONS
from iqrefs.interchange.edtf import check_parts, parse_edtf
from iqrefs.interchange.plain_text import clean_text
from iqrefs.lexicon import load_lexicon
from iqrefs.model import Date
from iqrefs.text.fold import fold_string

_RANGE = re.compile(r"\s*(?:--?|–|/)\s*")
_CIRCA = re.compile(r"(?:ca?\.|circa)\s*", re.IGNORECASE)
_YEAR = re.compile(r"-?\d{1,4}")
_YEAR_INSIDE = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)(?!\s*(?:ه|AH|A\.H))")
_WORDS = re.compile(r"\d+|[^\W\d_]+")


def format_years(date: Mapping[str, Any]) -> dict[str, str]:
    """`year`, `month` (macros joined by `#`, not text) and `day`, as far as the date has them."""
    ends = [parts for parts in date.get("date-parts", ())[:2] if parts]
    if not ends:
        return {}
    shared = min(len(parts) for parts in ends)
    columns = [[parts[place] for parts in ends] for place in range(shared)]
    circa = "ca. " if date.get("circa") else ""
    fields = {"year": circa + _format_range(columns[0])}
    if shared > 1:
        months = [MONTHS[month - 1] for month in dict.fromkeys(columns[1]) if 1 <= month <= 12]
        fields["month"] = ' # "--" # '.join(months)
    elif date.get("season") in (1, 2, 3, 4):
        fields["month"] = f"{{{SEASONS[date['season'] - 1]}}}"
    if shared > 2:
        fields["day"] = _format_range(columns[2])
    return {field: value for field, value in fields.items() if value}


def _format_range(values: list[int]) -> str:
    return "--".join(str(value) for value in dict.fromkeys(values))


def read_years(year: str, month: str, day: str) -> Date | None:
    """The date of `year`, `month` and `day` as text; what cannot be read is kept as `literal`."""
    year, month, day = (clean_text(value) for value in (year, month, day))
    bare = _CIRCA.sub("", year, count=1) if _CIRCA.match(year) else year
    years = [int(value) for value in _RANGE.split(bare) if _YEAR.fullmatch(value)]
    if not years or len(years) != len(_RANGE.split(bare)) or len(years) > 2 or 0 in years:
        return read_date(" ".join(value for value in (day, month, year) if value))
    months, days_in_month = _read_month(month)
    days = [int(value) for value in _RANGE.split(day) if _YEAR.fullmatch(value)] or days_in_month
    date: Date = {"date-parts": _combine(years, months, days)}
    season = _read_season(month)
    if season and not months:
        date["season"] = season
    elif month and not months:
        date["literal"] = f"{month} {year}"
    if bare != year:
        date["circa"] = True
    return date


def _combine(years: list[int], months: list[int], days: list[int]) -> list[list[int]]:
    """One or two lists of parts; a part given once holds for both ends."""
    count = max(len(years), min(len(months), 2), min(len(days), 2) if months else 0)
    ends = []
    for end in range(count):
        parts = [years[min(end, len(years) - 1)]]
        if months:
            parts.append(months[min(end, len(months) - 1)])
            if days:
                parts.append(days[min(end, len(days) - 1)])
        ends.append(check_parts(parts) or check_parts(parts[:2]) or parts[:1])
    return ends


def read_date(text: str) -> Date | None:
    """The date that `text` says in EDTF, else the literal and a year that stands in it."""
    text = clean_text(text)
    if not text:
        return None
    date = parse_edtf(text)
    if date:
        return date
    years = _YEAR_INSIDE.findall(text)
    if len(set(years)) == 1:
        return {"date-parts": [[int(years[0])]], "literal": text}
    return {"literal": text}


@functools.cache
def _month_names() -> Mapping[str, int]:
    lexicon = load_lexicon()
    names = {name: int(value) for value in map(str, range(1, 13)) for name in lexicon.forms("months", value)}
    return names | {str(number): number for number in range(1, 13)}


def _read_month(text: str) -> tuple[list[int], list[int]]:
    """The months (one or two) in `text`, and the days beside them (`10~` # mar)."""
    if not text:
        return [], []
    names = _month_names()
    folded = fold_string(text)
    if folded in names:
        return [names[folded]], []
    ends = [names.get(end) for end in _RANGE.split(folded)]
    if len(ends) == 2 and ends[0] and ends[1]:
        return [end for end in ends if end], []
    words = _WORDS.findall(folded)
    months = [names[word] for word in words if not word.isdigit() and word in names]
    days = [int(word) for word in words if word.isdigit() and len(word) < 3]
    return months[:1], days[:1] if months else []


def _read_season(text: str) -> int | None:
    folded = fold_string(text)
    lexicon = load_lexicon()
    return next((n for n in (1, 2, 3, 4) if folded in lexicon.forms("seasons", str(n))), None)
