"""A description of a work prepared for comparing: each value once in the form in which it is compared."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from iqrefs.match.identifiers import address_key, doi_key, isbn_keys
from iqrefs.match.names import name_text
from iqrefs.match.numbers import code_key, number_key, page_key, years_of
from iqrefs.match.persons import Person, read_person
from iqrefs.match.title_pairs import Title, cut_lead, read_title, without_series
from iqrefs.match.works import makers_of
from iqrefs.model import Date, Item, Name

Sort = Literal["book", "part", "article", "news", "thesis", "report", "law", "web", "any"]
"""What is compared as one sort of work: `part` is a part of a book, `any` agrees with all."""

_SORTS: dict[str, Sort] = {
    "book": "book", "classic": "book", "collection": "book", "pamphlet": "book",
    "chapter": "part", "entry": "part", "entry-dictionary": "part", "entry-encyclopedia": "part",
    "paper-conference": "part", "article-journal": "article", "article-magazine": "article",
    "review": "article", "review-book": "article", "article-newspaper": "news",
    "thesis": "thesis", "report": "report", "standard": "report", "legislation": "law", "bill": "law",
    "regulation": "law", "treaty": "law", "legal_case": "law",
    "webpage": "web", "post-weblog": "web", "post": "web",
}  # fmt: skip
_REVIEWS = frozenset({"review", "review-book"})
_MOST_NAMES = 40
"""Names of a list that are compared: thousands of physicists are told by the first ones."""

_DOI_ADDRESS = re.compile(r"https?://(?:dx\.)?doi\.org/", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Profile:
    """An item and what of it is compared; `names` and `date` are the makers and the date as printed."""

    item: Item
    sort: Sort
    title: Title | None
    reviewed: Title | None
    persons: tuple[Person, ...]
    helpers: tuple[Person, ...]
    translators: tuple[Person, ...]
    years: frozenset[int]
    day: tuple[int, ...]
    names: str = ""
    date: str = ""
    doi: str = ""
    isbns: frozenset[str] = field(default_factory=frozenset)
    address: str = ""
    volume: tuple[str, ...] = ()
    issue: tuple[str, ...] = ()
    edition: tuple[str, ...] = ()
    number: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()


def read_profile(item: Item) -> Profile:
    """The profile of an item."""
    title = read_title(item["title"]) if item.get("title") else None
    if title and item.get("collection-title"):
        title = without_series(title, read_title(item["collection-title"]))
    url, kind = item.get("URL", ""), item.get("type", "")
    return Profile(
        item,
        _SORTS.get(kind, "any"),
        title,
        _reviewed(title, kind),
        _persons(item.get("author", []) if _SORTS.get(kind) == "part" else makers_of(item)),
        _persons([*item.get("author", []), *item.get("editor", [])]) if "author" in item else (),
        _persons(item.get("translator", [])),
        years_of(item.get("issued")),
        _day(item),
        "; ".join(name_text(name) for name in makers_of(item)),
        _print_date(item.get("issued")),
        doi_key(item.get("DOI", "")) or (doi_key(url) if _DOI_ADDRESS.match(url) else ""),
        isbn_keys(item["ISBN"]) if item.get("ISBN") else frozenset(),
        address_key(url) if url and not _DOI_ADDRESS.match(url) else "",
        number_key(item.get("volume", "")),
        number_key(item.get("issue", "")),
        number_key(item.get("edition", "")),
        code_key(item["number"]) if item.get("number") else (),
        page_key(item.get("page", "")),
    )


def _reviewed(title: Title | None, kind: str) -> Title | None:
    """The title of the work that a review is of."""
    if title is None:
        return None
    return cut_lead(title, "review_leads") or (title if kind in _REVIEWS else None)


def _persons(names: Sequence[Name]) -> tuple[Person, ...]:
    return tuple(person for name in names[:_MOST_NAMES] if (person := read_person(name)).words)


def _print_date(date: Date | None) -> str:
    """A date as printed, else its parts."""
    if not date:
        return ""
    ends = ["-".join(f"{part:02}" for part in end) for end in date.get("date-parts") or []]
    return date.get("literal") or "/".join(ends)


def _day(item: Item) -> tuple[int, ...]:
    """The month and day of a date, as far as they are known."""
    parts = (item.get("issued") or {}).get("date-parts") or [[]]
    return tuple(parts[0][1:3]) if parts and len(parts) == 1 else ()
