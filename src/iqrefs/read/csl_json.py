"""Bibliographies in CSL-JSON: an array, a single item, or Zotero's `{"items": […]}`.

Variables that CSL 1.0.2 does not know are kept under `custom`, the one object that its schema leaves
free, rather than as lines in `note`: they keep their names and types, and a style never prints them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Generator
from typing import Any, NoReturn

from iqrefs.errors import InputError
from iqrefs.interchange.plain_text import strip_bidi
from iqrefs.model import Finding, Place, SourceRecord
from iqrefs.read.csl_items import read_csl_item
from iqrefs.sentences.reading import make_finding

_SPACE = re.compile(r"[ \t\n\r]*")


def read_csl_json(text: str) -> tuple[tuple[SourceRecord, ...], tuple[Finding, ...]]:
    """The items of a CSL-JSON file, and what is wrong with some of them.

    Raises `InputError` where the text is no JSON, is nested too deeply, or holds no items; an item of
    the wrong shape is a finding, and the others are kept.
    """
    text = text.removeprefix("\ufeff")
    findings: list[Finding] = []
    records: list[SourceRecord] = []
    seen: dict[str, int] = {}
    line, counted = 1, 0
    for number, (value, start, end) in enumerate(_find_items(text), 1):
        line += text.count("\n", counted, start)
        counted = start
        place = Place(line)
        if not isinstance(value, dict):
            findings.append(make_finding("csl-not-an-item", "error", place, item=f"{number}"))
            continue
        item, faults = read_csl_item(value)
        findings.extend(fault(place, item=f"{number}") for fault in faults)
        key = _take_key(value.get("id"), number, seen, place, findings)
        records.append(SourceRecord(key, item, text[start:end], place))
    return tuple(records), tuple(findings)


def _take_key(value: object, number: int, seen: dict[str, int], place: Place, findings: list[Finding]) -> str:
    is_key = isinstance(value, (str, int, float)) and not isinstance(value, bool)
    key = (strip_bidi(str(value)).strip() if is_key else "") or f"item{number}"
    seen[key] = seen.get(key, 0) + 1
    if seen[key] == 1:
        return key
    other = f"{key}-{seen[key]}"
    findings.append(
        make_finding("csl-duplicate-id", "warning", place, item=f"{number}", key=key, other=other)
    )
    return other


def _find_items(text: str) -> Generator[tuple[Any, int, int], None, None]:
    """Each item with its start and end in the text; the whole text must be JSON."""
    start = _skip(text, 0)
    if text.startswith("[", start):
        end = yield from _read_array(text, start)
    elif text.startswith("{", start):
        value, end = _decode(text, start, "the file")
        if isinstance(value.get("items"), list):
            yield from _read_array(text, _find_member(text, start, "items"))
        else:
            yield value, start, end
    else:
        raise InputError('this is not CSL-JSON: it must be an array of items, one item, or {"items": […]}')
    rest = _skip(text, end)
    if rest < len(text):
        raise InputError(
            f"line {_line_of(text, rest)}: not valid JSON: something stands after the last bracket"
        )


def _read_array(text: str, start: int) -> Generator[tuple[Any, int, int], None, int]:
    """The values of the array that opens at `start`; returns where it ends."""
    place = _skip(text, start + 1)
    number = 0
    if text.startswith("]", place):
        return place + 1
    while True:
        number += 1
        value, end = _decode(text, place, f"item {number}")
        yield value, place, end
        place = _skip(text, end)
        if text.startswith("]", place):
            return place + 1
        if not text.startswith(",", place):
            line = _line_of(text, place)
            raise InputError(f"item {number}: not valid JSON at line {line}: expected a comma or ] after it")
        place = _skip(text, place + 1)


def _find_member(text: str, start: int, name: str) -> int:
    """Where the value of the object's last member `name` starts (the last one holds, as in `json`)."""
    found = place = start + 1
    while True:
        place = _skip(text, place)
        if text.startswith("}", place):
            return found
        key, place = _decode(text, place, "the file")
        place = _skip(text, _skip(text, place) + 1)
        if key == name:
            found = place
        _, place = _decode(text, place, "the file")
        place = _skip(text, place)
        place += text.startswith(",", place)


def _decode(text: str, start: int, where: str) -> tuple[Any, int]:
    try:
        return _DECODER.raw_decode(text, start)
    except json.JSONDecodeError as error:
        raise InputError(
            f"{where}: not valid JSON at line {error.lineno}, column {error.colno}: {error.msg}"
        ) from error
    except RecursionError as error:
        raise InputError(f"{where}: brackets are nested too deeply for a bibliography") from error
    except ValueError as error:  # a number of more than 4,300 digits, or NaN
        raise InputError(f"{where}: {error}") from error


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")


_DECODER = json.JSONDecoder(parse_constant=_refuse_constant)


def _skip(text: str, place: int) -> int:
    found = _SPACE.match(text, place)
    return found.end() if found else place


def _line_of(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1
