"""The dates of a record as they stand in its file (BibTeX, CSL-JSON, RIS): reading keeps only what can be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from iqrefs.check.dates.calendars import Parts
from iqrefs.check.subject import Mentioned
from iqrefs.interchange.bibtex_fields import MONTHS
from iqrefs.interchange.edtf import parse_edtf
from iqrefs.model import Span

ACCESSED = "accessed"
"""The variable of the day of a visit."""

_LONGEST = 20_000
_VARIABLES: Mapping[str, str] = {
    "date": "issued", "urldate": ACCESSED, "origdate": "original-date", "eventdate": "event-date",
    "PY": "issued", "Y1": "issued", "DA": "issued", "Y2": ACCESSED,
}  # fmt: skip
_BIBTEX = re.compile(
    r"(?<![\w-])(date|urldate|origdate|eventdate|year|month|day)\s{0,9}=\s{0,9}[{\"]?\s{0,9}([^{}\"\n,]{1,60})",
    re.IGNORECASE,
)
_RIS = re.compile(r"^(PY|Y1|DA|Y2)  ?- {0,3}(\S[^\n]{0,60})", re.MULTILINE)
_CSL = re.compile(
    r'"(issued|accessed|original-date|event-date)"\s{0,9}:\s{0,9}\{[^{}]{0,200}?'
    r'"date-parts"\s{0,9}:\s{0,9}\[\s{0,9}\[([^\[\]]{1,60})\]'
)
_CSL_TEXT = re.compile(
    r'"(issued|accessed|original-date|event-date)"\s{0,9}:\s{0,9}\{[^{}]{0,200}?'
    r'"(?:raw|literal)"\s{0,9}:\s{0,9}"([^"]{1,60})"'
)
_NUMBERS = re.compile(r"\d{1,9}")
_DAY = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)")


@dataclass(frozen=True, slots=True)
class RecordDate:
    """A date of a record: the variable that it gives, where its value stands in the record, and its parts
    (empty where they are not numbers). `is_edtf` says whether a field that must be ISO 8601 is so.
    """

    variable: str
    span: Span
    parts: Parts
    is_edtf: bool = True


def find_record_dates(mention: Mentioned) -> Iterator[RecordDate]:
    """The dates of a record, in their order there; none of a citation in words."""
    text = mention.text[:_LONGEST]
    head = text.lstrip()[:1] if mention.is_record else ""
    if head == "@":
        yield from _read_bibtex(text)
    elif head == "{":
        for found in _CSL.finditer(text):
            yield RecordDate(found[1], found.span(2), _read_numbers(found[2]))
        for found in _CSL_TEXT.finditer(text):
            yield RecordDate(found[1], found.span(2), _read_day(found[2]))
    elif head:
        for found in _RIS.finditer(text):
            yield RecordDate(_VARIABLES[found[1]], found.span(2), _read_day(found[2]))


def _read_bibtex(text: str) -> Iterator[RecordDate]:
    single: dict[str, re.Match[str]] = {}
    for found in _BIBTEX.finditer(text):
        field, value = found[1].lower(), found[2].strip()
        if field in _VARIABLES:
            parts = _read_day(value)
            yield RecordDate(_VARIABLES[field], _trim(found), parts, bool(parts or parse_edtf(value)))
        else:
            single.setdefault(field, found)
    year, month, day = (single.get(field) for field in ("year", "month", "day"))
    if year and month:
        last = day or month
        numbers = (_number(year[2]), _read_month(month[2]), *((_number(day[2]),) if day else ()))
        parts = tuple(number for number in numbers if number is not None)
        yield RecordDate("issued", _trim(last), parts if len(parts) == len(numbers) else ())


def _trim(found: re.Match[str]) -> Span:
    start, end = found.span(2)
    return start, start + len(found[2].rstrip()) if end > start else end


def _read_day(text: str) -> Parts:
    """Year, month and day; empty where it does not say all three, for `2012-13` may be two years."""
    found = _DAY.match(text.strip())
    return tuple(map(int, found.groups())) if found else ()


def _read_numbers(text: str) -> Parts:
    numbers = [int(number) for number in _NUMBERS.findall(text)]
    return tuple(numbers) if len(numbers) <= 3 else ()


def _number(text: str) -> int | None:
    text = text.strip()
    return int(text) if text.isdecimal() and len(text) <= 4 else None


def _read_month(text: str) -> int | None:
    """The month that a number or a macro of BibTeX names."""
    text = text.strip().lower()
    return MONTHS.index(text) + 1 if text in MONTHS else _number(text)
