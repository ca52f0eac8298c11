"""The names of a role in one line."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from iqrefs.interchange.plain_text import clean_text
from iqrefs.text.script import has_arabic
from iqrefs.write.printed.templates import Patterns

_COMMA = re.compile("[,،]")


def print_names(names: Sequence[Mapping[str, Any]], patterns: Patterns, *, turned: bool) -> str:
    """The names one behind the other, the first as `Family, Given` where it is to be `turned`."""
    printed = [_print_name(name, turned=turned and place == 0) for place, name in enumerate(names)]
    printed = [name for name in printed if name]
    if len(printed) < 2:
        return "".join(printed)
    return _join(printed, patterns, is_turned=turned and "family" in names[0])


def _join(printed: Sequence[str], patterns: Patterns, *, is_turned: bool) -> str:
    words = patterns.names
    if "between_long" in words and any(_COMMA.search(name) or not has_arabic(name) for name in printed):
        return str(words["between_long"]).join(printed)
    between = str(words["between"])
    comma = between.rstrip() if words["comma_before_last"] and (len(printed) > 2 or is_turned) else ""
    return between.join(printed[:-1]) + comma + str(words["last"]) + printed[-1]


def _print_name(name: Mapping[str, Any], *, turned: bool) -> str:
    """One name: as printed where the item keeps it whole, else made of its parts."""
    part = {key: clean_text(str(value)) for key, value in name.items() if isinstance(value, str)}
    if part.get("literal"):
        return part["literal"]
    family = f"{part.get('non-dropping-particle', '')} {part.get('family', '')}".strip()
    given = part.get("given", "")
    dropping = part.get("dropping-particle", "")
    suffix = part.get("suffix", "")
    if turned:
        return ", ".join(row for row in (family, f"{given} {dropping}".strip(), suffix) if row)
    return " ".join(row for row in (given, dropping, family, suffix) if row)
