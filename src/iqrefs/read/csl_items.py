"""One CSL-JSON item brought to what iqrefs' own items hold: text as strings, names as CSL names, dates
with integers. What has the wrong shape is mended where its meaning is plain.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any, cast

from iqrefs.interchange.bibtex_dates import read_date
from iqrefs.interchange.csl import DATES, NAME_FLAGS, NAME_PARTS, NAMES, ORDER, TEXTS, TYPES
from iqrefs.interchange.edtf import check_parts
from iqrefs.interchange.plain_text import clean_lines, clean_text
from iqrefs.lexicon import load_lexicon
from iqrefs.model import Finding, Item
from iqrefs.sentences.reading import make_finding
from iqrefs.text.fold import fold_string

Fault = Callable[..., Finding]
"""What makes a finding of the item's place and number (`item`)."""

_INTEGER = re.compile(r"\s*-?\d{1,4}\s*")
_WITH_LINES = frozenset(["note", "abstract", "annote"])

_TYPE_ALIASES = {
    "journal-article": "article-journal", "book-chapter": "chapter",
    "proceedings-article": "paper-conference",
    "monograph": "book", "edited-book": "book", "reference-book": "book", "dissertation": "thesis",
    "posted-content": "article", "preprint": "article", "magazineArticle": "article-magazine",
    "newspaperArticle": "article-newspaper", "journalArticle": "article-journal", "misc": "document",
    "conference-paper": "paper-conference", "blog-post": "post-weblog", "reference-entry": "entry",
}  # fmt: skip
"""Crossref's and Zotero's own types, which their exports sometimes let through."""

_RENAMED = {
    "shortTitle": "title-short",
    "journalAbbreviation": "container-title-short",
    "event": "event-title",
}
"""Variables that CSL 1.0.2 has renamed."""


def read_csl_item(value: dict[str, Any]) -> tuple[Item, list[Fault]]:
    """The item (without its id), and what was wrong with it."""
    faults: list[Fault] = []
    custom: dict[str, Any] = dict(value["custom"]) if isinstance(value.get("custom"), dict) else {}
    item: dict[str, Any] = {"type": _read_type(value.get("type"), custom, faults)}
    for printed, part in value.items():
        name = _RENAMED.get(printed, printed)
        if name in ("id", "type", "custom") or part is None:
            continue
        read: Any
        if name in NAMES:
            read = _read_name_list(name, part, faults)
        elif name in DATES:
            read = _read_date(name, part, faults)
        elif name in TEXTS:
            read = _read_text(name, part)
        elif name in ORDER:
            read = part
        else:
            custom[name] = part
            continue
        if read:
            item.setdefault(name, read)
    if custom:
        item["custom"] = custom
    return cast("Item", item), faults


def _read_type(value: Any, custom: dict[str, Any], faults: list[Fault]) -> str:
    if isinstance(value, str) and _TYPE_ALIASES.get(value, value) in TYPES:
        return _TYPE_ALIASES.get(value, value)
    if value is None:
        faults.append(partial(make_finding, "csl-missing-type", "warning"))
    else:
        custom["type"] = value
        faults.append(partial(make_finding, "csl-unknown-type", "warning", type=str(value)[:40]))
    return "document"


def _read_text(name: str, value: Any) -> str:
    """Text as one string: numbers as digits, Crossref's lists joined."""
    if isinstance(value, list):
        flat = (part for part in value if not isinstance(part, list))
        return "; ".join(text for text in (_read_text(name, part) for part in flat) if text)
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return ""
    return clean_lines(str(value)) if name in _WITH_LINES else clean_text(str(value))


def _read_name_list(variable: str, value: Any, faults: list[Fault]) -> list[dict[str, Any]]:
    names = [_read_name(name) for name in (value if isinstance(value, list) else [value])]
    if not all(names):
        faults.append(partial(make_finding, "csl-bad-name", "warning", variable=variable))
    return [name for name in names if name]


def _read_name(value: Any) -> dict[str, Any]:
    if isinstance(value, str):
        return {"literal": clean_text(value)} if clean_text(value) else {}
    if not isinstance(value, dict):
        return {}
    if "literal" not in value and isinstance(value.get("name"), str):
        value = {**value, "literal": value["name"]}  # Crossref's bodies, and gold files
    parts = {
        part: clean_text(str(value[part])) for part in NAME_PARTS if isinstance(value.get(part), (str, int))
    }
    parts = {part: text for part, text in parts.items() if text}
    return {**parts, **{flag: value[flag] for flag in NAME_FLAGS if flag in value}} if parts else {}


def _read_date(variable: str, value: Any, faults: list[Fault]) -> dict[str, Any]:
    """A date with integers; what cannot be read whole keeps its words in `literal`."""
    if isinstance(value, (str, int)) and not isinstance(value, bool):
        return cast("dict[str, Any]", read_date(str(value)) or {})
    if not isinstance(value, dict):
        faults.append(partial(make_finding, "csl-bad-date", "warning", variable=variable))
        return {}
    date: dict[str, Any] = {}
    words = [
        clean_text(str(value[name])) for name in ("literal", "raw") if isinstance(value.get(name), (str, int))
    ]
    ends, is_whole = _read_parts(value.get("date-parts"))
    if ends:
        date["date-parts"] = ends
    elif words:
        date.update(read_date(words[0]) or {})
    if not is_whole:
        bad = partial(make_finding, "csl-bad-date", "warning", variant="message-part", variable=variable)
        faults.append(bad)
        words.append(clean_text(str(value["date-parts"])))
    if words and (ends or "date-parts" not in date):
        date["literal"] = words[0]
    season = _read_season(value.get("season"))
    if season:
        date["season"] = season
    if value.get("circa"):
        date["circa"] = True
    return date


def _read_parts(value: Any) -> tuple[list[list[int]], bool]:
    """The ends of a date as far as they are dates, and whether that is all of them."""
    if value in (None, [], [[]], [[None]]):
        return [], True
    if not isinstance(value, list):
        return [], False
    ends = value if isinstance(value[0], list) else [value]
    read = [_read_end(end) for end in ends[:2]]
    is_whole = all(
        len(parts) == len(end) for parts, end in zip(read, ends, strict=False) if isinstance(end, list)
    )
    return [parts for parts in read if parts], is_whole and len(ends) <= 2


def _read_end(end: Any) -> list[int]:
    digits: list[int] = []
    for part in end if isinstance(end, list) else [end]:
        if (
            isinstance(part, bool)
            or not isinstance(part, (str, int))
            or not _INTEGER.fullmatch(str(part)[:99])
        ):
            break
        digits.append(int(part))
    return check_parts(digits[:3]) or check_parts(digits[:2]) or check_parts(digits[:1]) or []


def _read_season(value: Any) -> int | None:
    text = str(value).strip()
    if text in ("1", "2", "3", "4"):
        return int(text)
    folded = fold_string(text)
    return next((n for n in (1, 2, 3, 4) if folded in load_lexicon().forms("seasons", str(n))), None)
