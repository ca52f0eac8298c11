"""The description of a work: CSL-JSON variables, the only inner vocabulary (CSL 1.0.2)."""

from __future__ import annotations

from typing import TypedDict

Name = TypedDict(
    "Name",
    {
        "family": str,
        "given": str,
        "literal": str,
        "suffix": str,
        "dropping-particle": str,
        "non-dropping-particle": str,
    },
    total=False,
)
"""A CSL name: `literal` for Arabic and corporate names, else family and given."""


Date = TypedDict(
    "Date",
    {"date-parts": list[list[int]], "literal": str, "season": int, "circa": bool},
    total=False,
)
"""A CSL date, Gregorian. `literal` keeps the print where the parts do not say it all."""


Item = TypedDict(
    "Item",
    {
        "id": str,
        "type": str,
        "title": str,
        "title-short": str,
        "container-title": str,
        "collection-title": str,
        "collection-number": str,
        "volume-title": str,
        "event-title": str,
        "publisher": str,
        "publisher-place": str,
        "author": list[Name],
        "editor": list[Name],
        "translator": list[Name],
        "director": list[Name],
        "interviewer": list[Name],
        "container-author": list[Name],
        "volume": str,
        "issue": str,
        "number": str,
        "edition": str,
        "genre": str,
        "medium": str,
        "section": str,
        "page": str,
        "number-of-pages": str,
        "archive": str,
        "archive_location": str,
        "issued": Date,
        "accessed": Date,
        "original-date": Date,
        "event-date": Date,
        "URL": str,
        "DOI": str,
        "ISBN": str,
        "ISSN": str,
        "abstract": str,
        "keyword": str,
        "note": str,
        "language": str,
    },
    total=False,
)
"""CSL-JSON variables: the only inner vocabulary for the description of a work."""


class Locator(TypedDict):
    """The passage cited: a CSL locator label (or `article`), and its value in digits and `-`."""

    label: str
    value: str
