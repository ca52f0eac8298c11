"""Bibliographies in RIS: records from `TY` to `ER`, a tag a line.

Tags that no row knows are kept under `custom`, by their two letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, cast

from iqrefs.interchange.aliases import ALIASES
from iqrefs.interchange.plain_text import clean_text, strip_bidi
from iqrefs.interchange.ris_dates import parse_ris_date
from iqrefs.interchange.ris_tags import (
    CSL_TYPES,
    CUSTOM_TAGS,
    NAME_ALIASES,
    NAME_TAGS,
    TEXT_ALIASES,
    variables_for,
)
from iqrefs.model import Finding, Item, Place, SourceRecord
from iqrefs.sentences.reading import make_finding

_LINE = re.compile(r"\s*([A-Z][A-Z0-9])\s{0,3}-(?:\s+(.*))?")
_BETWEEN = {CUSTOM_TAGS[ALIASES]: ", "}
_ISSN = re.compile(r"\d{4}-?\d{3}[\dXx]")


@dataclass(slots=True)
class _Record:
    """The lines of one record: (tag, value) in order."""

    line: int
    type: str
    tags: list[tuple[str, str]] = field(default_factory=list)
    raw: list[str] = field(default_factory=list)
    is_closed: bool = False


def read_ris(text: str) -> tuple[tuple[SourceRecord, ...], tuple[Finding, ...]]:
    """The records of a RIS file as CSL items, and what is wrong with the file.

    A record without its `ER` is read all the same, and is a finding. Never raises for what the file
    holds.
    """
    findings: list[Finding] = []
    records: list[SourceRecord] = []
    seen: dict[str, int] = {}
    for number, record in enumerate(_split_records(text.removeprefix("\ufeff"), findings), 1):
        place = Place(record.line)
        if not record.is_closed:
            findings.append(make_finding("ris-missing-end", "warning", place))
        key, item = _read_record(record, findings)
        key = key or f"record{number}"
        seen[key] = seen.get(key, 0) + 1
        if seen[key] > 1:
            other = f"{key}-{seen[key]}"
            findings.append(make_finding("ris-duplicate-id", "warning", place, key=key, other=other))
            key = other
        records.append(SourceRecord(key, item, "\n".join(record.raw), place))
    return tuple(records), tuple(findings)


def _split_records(text: str, findings: list[Finding]) -> Iterator[_Record]:
    """The records in order; a line without a tag goes on with the value before it."""
    record: _Record | None = None
    strays = 0
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        bare = strip_bidi(line)
        found = _LINE.fullmatch(bare)
        tag = found[1] if found else ""
        value = (found[2] or "").strip() if found else bare.strip()
        if tag == "TY":
            if record:
                yield record
            record = _Record(number, value.upper(), raw=[line])
        elif record is None:
            strays += bool(bare.strip())
            if strays == 1 and bare.strip():
                findings.append(make_finding("ris-stray-line", "warning", Place(number)))
        elif tag == "ER":
            record.raw.append(line)
            record.is_closed = True
            yield record
            record, strays = None, 0
        else:
            record.raw.append(line)
            _add_line(record, tag, value)
    if record:
        yield record


def _add_line(record: _Record, tag: str, value: str) -> None:
    if tag:
        record.tags.append((tag, value))
    elif value:
        record.tags.append(("", value))


def _join_lines(record: _Record) -> list[tuple[str, str]]:
    """(tag, value), a value with the lines that go on with it."""
    joined: list[tuple[str, list[str]]] = []
    for tag, value in record.tags:
        if tag or not joined:
            joined.append((tag, [value]))
        else:
            joined[-1][1].append(value)
    return [(tag, clean_text(" ".join(values))) for tag, values in joined if tag]


def _read_record(record: _Record, findings: list[Finding]) -> tuple[str, Item]:
    """The record's ID and its item."""
    item: dict[str, Any] = {"type": CSL_TYPES.get(record.type, "document")}
    if record.type not in CSL_TYPES:
        place = Place(record.line)
        findings.append(make_finding("ris-unknown-type", "warning", place, type=record.type[:20]))
    custom: dict[str, list[str]] = {}
    dates: dict[str, str] = {}
    key = ""
    variables = variables_for(record.type)
    for printed, value in _join_lines(record):
        if not value:
            continue
        tag = NAME_ALIASES.get(printed) or TEXT_ALIASES.get(printed) or printed
        if tag in NAME_TAGS:
            item.setdefault(NAME_TAGS[tag], []).append(_read_name(value))
        elif tag in ("PY", "Y1", "DA", "Y2", "SP", "EP"):
            dates.setdefault(tag, value)
        elif tag == "ID":
            key = key or value
        elif tag == "KW":
            item["keyword"] = ", ".join(part for part in (item.get("keyword", ""), value) if part)
        elif not _read_text(_variable(tag, value, item, variables.get(tag, "")), value, item):
            custom.setdefault(printed, []).append(value)
    _read_dates_and_pages(dates, item)
    if custom:
        names = {tag: name for name, tag in CUSTOM_TAGS.items()}
        item["custom"] = {
            names.get(tag, tag): _BETWEEN.get(tag, "; ").join(values) for tag, values in custom.items()
        }
    return key, cast("Item", item)


def _variable(tag: str, value: str, item: dict[str, Any], variable: str) -> str:
    """The variable of a text tag; `SN` is an ISBN or an ISSN by its digits."""
    if tag != "SN":
        return variable
    names = ("ISSN", "ISBN") if _ISSN.fullmatch(value.split(maxsplit=1)[0]) else ("ISBN", "ISSN")
    return next((name for name in names if name not in item), "")


def _read_text(variable: str, value: str, item: dict[str, Any]) -> bool:
    """Put the value into the item; false where it has no place there."""
    if not variable:
        return False
    if variable in ("note", "abstract") and variable in item and value not in item[variable]:
        item[variable] = f"{item[variable]} {value}"
        return True
    return bool(item.setdefault(variable, value) == value)


def _read_name(value: str) -> dict[str, str]:
    """`Family, Given, Suffix`; without a comma it is a literal, Arabic or corporate."""
    parts = [part.strip() for part in value.split(",")]
    if len(parts) == 1 or not parts[0] or not parts[1]:
        return {"literal": value.strip(", ")}
    name = {"family": parts[0], "given": parts[1]}
    if len(parts) > 2 and parts[2]:
        name["suffix"] = ", ".join(parts[2:])
    return name


def _read_dates_and_pages(values: dict[str, str], item: dict[str, Any]) -> None:
    """`DA` says more than `PY`, unless it has no year of its own."""
    day = parse_ris_date(values.get("DA", ""))
    year = parse_ris_date(values.get("PY") or values.get("Y1", ""))
    issued = day if day and ("date-parts" in day or not year) else year
    accessed = parse_ris_date(values.get("Y2", ""))
    page = "-".join(values[tag] for tag in ("SP", "EP") if values.get(tag))
    read = {"issued": issued, "accessed": accessed, "page": page}
    item |= {variable: value for variable, value in read.items() if value}
