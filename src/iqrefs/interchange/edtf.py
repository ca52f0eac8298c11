"""CSL dates as EDTF strings (ISO 8601-2, levels 0 and 1) and back: `2018-03/2018-04`, `1994~`, `2019-22`.

biblatex's `date` fields and CSL's own string dates are EDTF. CSL counts years without a year
0 (-44 is 44 BC), EDTF with one (-0043).
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from typing import Any

from iqrefs.model import Date

_POINT = re.compile(r"(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?([~?%]?)")
_SEASONS = range(21, 25)


def format_edtf(date: Mapping[str, Any]) -> str:
    """The date's parts as EDTF; empty where it has none."""
    ends = [_format_point(parts) for parts in date.get("date-parts", ())[:2] if parts]
    if not ends:
        return ""
    season = date.get("season")
    if season in (1, 2, 3, 4) and len(ends) == 1 and len(ends[0]) in (4, 5):
        ends = [f"{ends[0]}-{20 + int(season)}"]
    mark = "~" if date.get("circa") else ""
    return "/".join(end + mark for end in ends)


def _format_point(parts: list[int]) -> str:
    year = parts[0] + 1 if parts[0] < 0 else parts[0]
    text = f"{'-' if year < 0 else ''}{abs(year):04d}"
    return text + "".join(f"-{part:02d}" for part in parts[1:3])


def parse_edtf(text: str) -> Date | None:
    """The date that `text` is in EDTF, or None. An open end (`2018/`, `2018/..`) gives the other end."""
    ends = text.strip().split("/")
    if len(ends) > 2:
        return None
    points = [_parse_point(end.strip()) for end in ends if end.strip() not in ("", "..", "open", "unknown")]
    if not points or any(point is None for point in points):
        return None
    date: Date = {"date-parts": [point[0] for point in points if point]}
    seasons = [point[1] for point in points if point and point[1]]
    if seasons:
        date["season"] = seasons[0]
    if any(point[2] for point in points if point):
        date["circa"] = True
    return date


def _parse_point(text: str) -> tuple[list[int], int, bool] | None:
    found = _POINT.fullmatch(text)
    if not found:
        return None
    year, month, day = (int(part) if part else 0 for part in found.groups()[:3])
    year = year - 1 if year <= 0 and text.startswith(("-", "0000")) else year
    if month in _SEASONS and not day:
        return [year], month - 20, bool(found[4])
    parts = check_parts([year, *([month] if found[2] else []), *([day] if found[3] else [])])
    return (parts, 0, bool(found[4])) if parts else None


def check_parts(parts: list[int]) -> list[int] | None:
    """`parts` if they are a year, or a year with a month and a day that there are; else None."""
    if not 1 <= len(parts) <= 3 or abs(parts[0]) > 9999 or parts[0] == 0:
        return None
    if len(parts) > 1 and not 1 <= parts[1] <= 12:
        return None
    # A leap year for want of certainty: old and Julian dates are not ours to refuse.
    if len(parts) > 2 and not 1 <= parts[2] <= calendar.monthrange(2000, parts[1])[1]:
        return None
    return parts
