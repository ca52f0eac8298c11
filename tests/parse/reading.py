"""A citation as one flat table of strings, so that the tests read as printed → expected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from iqrefs.model import Citation, Mention
from iqrefs.parse import parse_mention

NAMES = ("author", "editor", "translator", "director", "interviewer")
DATES = ("issued", "accessed")


def read(text: str) -> Citation:
    """The citation that a mention of this text becomes."""
    return parse_mention(Mention(text))


def join_name(name: Mapping[str, str]) -> str:
    """A name as it is read aloud: given before family."""
    return name.get("literal") or " ".join(
        name[part] for part in ("given", "family", "suffix") if part in name
    )


def write_date(date: Mapping[str, Any]) -> str:
    """`2010-01-25`, `2018-03/2018-04`; a date that could not be read as printed."""
    if "date-parts" not in date:
        return str(date.get("literal", ""))
    return "/".join("-".join(f"{part:02}" for part in parts) for parts in date["date-parts"])


def flatten(citation: Citation) -> dict[str, str]:
    """Every variable as a string; the locator as `page 45`; what is left over as `remainder`."""
    flat: dict[str, str] = {}
    for variable, value in citation.item.items():
        if variable in NAMES and isinstance(value, list):
            flat[variable] = "; ".join(join_name(name) for name in value)
        elif variable in DATES and isinstance(value, dict):
            flat[variable] = write_date(value)
        else:
            flat[variable] = str(value)
    if citation.locator:
        flat["locator"] = f"{citation.locator['label']} {citation.locator['value']}"
    if citation.remainder:
        flat["remainder"] = " | ".join(citation.remainder)
    return flat


def tell(text: str, *variables: str) -> dict[str, str]:
    """What is read of `variables` (of all but the language where none is named), those absent left out."""
    flat = flatten(read(text))
    if not variables:
        return {variable: value for variable, value in flat.items() if variable != "language"}
    return {variable: flat[variable] for variable in variables if variable in flat}


def tell_one(text: str, variable: str) -> str | None:
    """What is read of one variable."""
    return flatten(read(text)).get(variable)


def list_texts(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """The printed texts of a table, as names of its tests."""
    return [row[0] for row in rows]
