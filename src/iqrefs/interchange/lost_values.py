"""The values of a merged work that another one won over, in words: `publisher: دار الحكمة | issued: 2008`.

They go into the field `variants`, which no style prints, and not into `note`, which every style does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from iqrefs.interchange.csl import sort_variables
from iqrefs.interchange.edtf import format_edtf
from iqrefs.interchange.plain_text import clean_text
from iqrefs.model import Variant

LOST = "variants"
"""The name under which `custom` holds the values, in one text."""

_BETWEEN = " | "


def describe_lost(variants: Mapping[str, Sequence[Variant]], told: Iterable[object] = ()) -> str:
    """The variants of a work in one line, behind what earlier merges told already; each once."""
    before = [part for text in told if isinstance(text, str) for part in text.split(_BETWEEN) if part]
    found = [
        f"{variable}: {words}"
        for variable in sort_variables(variants)
        for variant in variants[variable]
        if (words := _describe(variant.value))
    ]
    return _BETWEEN.join(dict.fromkeys([*before, *found]))


def _describe(value: Any) -> str:
    if isinstance(value, Mapping):
        return _describe_date(value)
    if isinstance(value, list):
        return "; ".join(words for part in value if (words := _describe_name(part)))
    return clean_text(str(value)).replace(_BETWEEN, " ")


def _describe_date(date: Mapping[str, Any]) -> str:
    return clean_text(str(date.get("literal", ""))) or format_edtf(date)


def _describe_name(name: Any) -> str:
    if not isinstance(name, Mapping):
        return clean_text(str(name))
    parts = (name.get("non-dropping-particle"), name.get("family"), name.get("suffix"))
    family = " ".join(str(part) for part in parts if part)
    given = " ".join(str(name[part]) for part in ("given", "dropping-particle") if name.get(part))
    return clean_text(str(name.get("literal", "")) or ", ".join(part for part in (family, given) if part))
