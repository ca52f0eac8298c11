"""CSL dates as RIS dates `YYYY/MM/DD/other` and back. `other` is free text by the specification: it
holds here a range in EDTF, a season, `circa`, or the words that the parts do not say.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from iqrefs.interchange.bibtex_dates import read_date
from iqrefs.interchange.bibtex_fields import SEASONS
from iqrefs.interchange.edtf import check_parts, format_edtf, parse_edtf
from iqrefs.interchange.plain_text import clean_text
from iqrefs.model import Date

_SLASHES = re.compile(r"(-?\d{1,4})?(?:/(\d{0,2}))?(?:/(\d{0,2}))?(?:/(.*))?")


def format_ris_date(date: Mapping[str, Any]) -> str:
    """The date as RIS; empty where it says nothing."""
    ends = [parts for parts in date.get("date-parts", ())[:2] if parts]
    literal = clean_text(str(date.get("literal", "")))
    if not ends:
        return f"///{literal}" if literal else ""
    year, month, day = (str(ends[0][0]), *(f"{part:02d}" for part in ends[0][1:3]), "", "")[:3]
    other = literal
    if not other and len(ends) == 2:
        other = format_edtf(date)
    elif not other and date.get("season") in (1, 2, 3, 4):
        other = SEASONS[date["season"] - 1]
    elif not other and date.get("circa"):
        other = "circa"
    return f"{year}/{month}/{day}/{other}"


def parse_ris_date(text: str) -> Date | None:
    """The date of a `DA`, `PY`, `Y1` or `Y2` line, also where it is not in RIS's own form."""
    text = clean_text(text)
    found = _SLASHES.fullmatch(text)
    if not found or not (found[1] or found[4]):
        return read_date(text)
    other = (found[4] or "").strip()
    if not found[1]:
        return {"literal": other}
    digits = [int(part) for part in found.groups()[:3] if part]
    parts = check_parts(digits) or check_parts(digits[:2]) or check_parts(digits[:1])
    if not parts:
        return {"literal": text}
    date = parse_edtf(other) if "/" in other else None
    if date:
        return date
    date = {"date-parts": [parts]}
    if other in SEASONS:
        date["season"] = SEASONS.index(other) + 1
    elif other == "circa":
        date["circa"] = True
    elif other:
        date["literal"] = other
    return date
