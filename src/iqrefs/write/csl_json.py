"""Works as CSL-JSON that holds to the schema of CSL 1.0.2."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from iqrefs.interchange.csl import (
    DATES,
    NAME_FLAGS,
    NAME_PARTS,
    NAMES,
    ORDER,
    TEXTS,
    TYPES,
    as_fields,
    sort_variables,
)
from iqrefs.interchange.plain_text import clean_lines, clean_text
from iqrefs.model import Work

_WITH_LINES = frozenset(["note", "abstract", "annote"])


def write_csl_json(works: Sequence[Work]) -> str:
    """The works as a CSL-JSON array, two-space indent, UTF-8 as is."""
    return json.dumps(to_csl_items(works), ensure_ascii=False, indent=2) + "\n"


def to_csl_items(works: Sequence[Work]) -> list[dict[str, Any]]:
    """The works as CSL items: `id` first, then `type`, then the variables in a fixed order.

    What the schema has no place for stands in `custom`, the one object that it leaves free.
    """
    return [_to_csl_item(work) for work in works]


def _to_csl_item(work: Work) -> dict[str, Any]:
    item = as_fields(work.item)
    csl_type = item.get("type", "document")
    out: dict[str, Any] = {"id": clean_text(work.id), "type": csl_type if csl_type in TYPES else "document"}
    custom = dict(item["custom"]) if isinstance(item.get("custom"), Mapping) else {}
    if csl_type not in TYPES:
        custom["type"] = csl_type
    for variable in sort_variables(item):
        if variable in ("id", "type", "custom"):
            continue
        value = _to_csl_value(variable, item[variable])
        if value in ("", [], {}, None):
            continue
        if variable in ORDER:
            out[variable] = value
        else:
            custom[variable] = value
    if custom:
        out["custom"] = {clean_text(str(name)): _clean_tree(custom[name]) for name in sorted(custom, key=str)}
    return out


def _to_csl_value(variable: str, value: Any) -> Any:
    if variable in NAMES:
        return [name for name in map(_to_csl_name, value) if name]
    if variable in DATES:
        return _to_csl_date(value)
    if variable in TEXTS:
        return clean_lines(str(value)) if variable in _WITH_LINES else clean_text(str(value))
    return _clean_tree(value)


def _to_csl_name(name: Mapping[str, Any]) -> dict[str, Any]:
    parts = {part: clean_text(str(name[part])) for part in NAME_PARTS if name.get(part)}
    flags = {flag: name[flag] for flag in NAME_FLAGS if flag in name}
    parts = {part: text for part, text in parts.items() if text}
    return {**parts, **flags} if parts else {}


def _to_csl_date(date: Mapping[str, Any]) -> dict[str, Any]:
    ends = [[int(part) for part in end[:3]] for end in date.get("date-parts", ())[:2] if end]
    out: dict[str, Any] = {"date-parts": ends} if ends else {}
    for name in ("season", "circa"):
        if name in date:
            out[name] = date[name]
    for name in ("literal", "raw"):
        if date.get(name):
            out[name] = clean_text(str(date[name]))
    return out


def _clean_tree(value: Any) -> Any:
    """Any JSON value with its strings cleaned."""
    if isinstance(value, str):
        return clean_lines(value)
    if isinstance(value, Mapping):
        return {clean_text(str(name)): _clean_tree(part) for name, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [_clean_tree(part) for part in value]
    return value
