"""When a value read counts as the gold's: the same letters, whatever the punctuation around them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from iqrefs.measure.rows import Fields

NAMES = frozenset({"author", "editor", "translator", "container-author", "director", "interviewer"})
DATES = frozenset({"issued", "accessed", "event-date", "original-date"})
SCORED = (
    "type", "title", "author", "editor", "translator", "container-title", "publisher",
    "publisher-place", "volume", "issue", "number", "edition", "genre", "collection-title",
    "page", "event-title", "issued", "accessed", "URL", "DOI", "ISBN", "ISSN", "language",
)  # fmt: skip
"""The CSL variables that are compared."""

_NAME_PARTS = (
    "name", "literal", "given", "dropping-particle", "non-dropping-particle", "family", "suffix",
)  # fmt: skip
_MARKS = re.compile(r"[\u064b-\u0652\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_SIGNS = str.maketrans("–—‐‑−“”„«»‘’‚`´،؛٫٬", "-----\"\"\"\"\"'''''" + ",;.,")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


def fold_value(value: Any) -> str:
    """A value as it is compared. Letters count as printed (أ is not ا); marks and edges do not."""
    folded = _MARKS.sub("", unicodedata.normalize("NFKC", str(value)))
    folded = folded.translate(_SIGNS | _DIGITS).casefold().replace("*", "")
    return re.sub(r"\s+", " ", folded).strip().strip(" .,;:\"'()[]<>{}-")


def fold_locator(locator: Mapping[str, str] | None) -> list[str]:
    """The passage cited, with its label; empty where none is."""
    if not locator:
        return []
    return [f"{locator.get('label')} {fold_value(locator.get('value')).replace(' ', '')}"]


def fold_name(printed: str) -> str:
    """The words of a name in alphabetical order, so that `family, given` equals `given family`."""
    return " ".join(sorted(re.findall(r"\w+", fold_value(printed))))


def join_name(name: Mapping[str, Any]) -> str:
    """The parts of a CSL or a gold name in one line."""
    return " ".join(str(name[part]) for part in _NAME_PARTS if name.get(part))


def _fold_date(date: Mapping[str, Any]) -> str:
    parts = date.get("date-parts") or []
    return "/".join("-".join(str(int(number)) for number in part) for part in parts if part)


def _fold_address(value: Any) -> str:
    return re.sub(r"\s+", "", str(value)).strip("<>()[].,;").rstrip("/").casefold()


def list_values(item: Fields, variable: str) -> list[str]:
    """The comparable values of one variable: one for a string, one a name for a list of names."""
    value = item.get(variable)
    if value in (None, "", [], {}):
        return []
    if variable in NAMES:
        return [fold_name(join_name(name)) for name in value]
    if variable in DATES:
        folded = _fold_date(value)
    elif variable in ("URL", "DOI"):
        return [_fold_address(value)]
    elif variable == "language":
        return [str(value).split("-")[0].casefold()]
    elif variable == "type":
        return [str(value)]
    else:
        folded = fold_value(value)
    return [folded] if folded else []


def list_variants(variant: Any, variable: str) -> list[list[str]]:
    """The other readings of a variable, each as `list_values` gives it: one value, or a list of them."""
    if variant is None:
        return []
    several = isinstance(variant, list) and not all(isinstance(value, dict) for value in variant)
    return [
        list_values({variable: _as_names(value) if variable in NAMES else value}, variable)
        for value in (variant if several else [variant])
    ]


def _as_names(value: Any) -> Any:
    return [{"name": value}] if isinstance(value, str) else value
