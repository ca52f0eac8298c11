"""A work, a citation and its place in words."""

from __future__ import annotations

from collections.abc import Sequence

from iqrefs.model import Date, Item, Name, Place
from iqrefs.report.plain import one_line

_MANY = 3


def describe_name(name: Name) -> str:
    """A name as it is said: given name first."""
    if name.get("literal"):
        return name["literal"]
    parts = (
        name.get("given"),
        name.get("dropping-particle"),
        name.get("non-dropping-particle"),
        name.get("family"),
        name.get("suffix"),
    )
    return " ".join(part for part in parts if part)


def _describe_names(names: Sequence[Name]) -> str:
    said = [describe_name(name) for name in names[:_MANY]]
    return "; ".join(said) + (" …" if len(names) > _MANY else "")


def describe_year(date: Date | None) -> str:
    """The year (or years) of a date; its literal where no part was read."""
    if not date:
        return ""
    years = [str(part[0]) for part in date.get("date-parts", []) if part]
    return "-".join(dict.fromkeys(years)) or date.get("literal", "")


def describe_item(item: Item) -> str:
    """Author, title, year: what an editor knows a work by. Empty where none of them is known."""
    people = item.get("author") or item.get("editor") or []
    title = item.get("title") or item.get("container-title") or item.get("genre") or ""
    comma = "، " if item.get("language") == "ar" else ", "
    said = comma.join(part for part in (_describe_names(people), title) if part)
    year = describe_year(item.get("issued"))
    if not year:
        return one_line(said)
    return one_line(f"{said} ({year})")


def name_place(place: Place) -> str:
    """`line 12`, `paragraph 12` or `page 3`."""
    return f"{place.unit} {place.page if place.unit == 'page' else place.line}"
