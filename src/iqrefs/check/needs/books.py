"""What of a description says that it is no book, or one of which no publisher is asked."""

from __future__ import annotations

from collections.abc import Sequence

from iqrefs.model import Item

_FIRST_PUBLISHERS = 1900
"""Of older books styles ask for no publisher."""


def is_doubtful_book(item: Item) -> bool:
    """Whether what was read as a book has the numbers of an article."""
    return item.get("type") == "book" and (
        "issue" in item
        or "page" in item
        or ("volume" in item and not item.get("publisher") and not item.get("publisher-place"))
    )


def is_before_publishers(item: Item) -> bool:
    """Whether a work is so old that its publisher is not asked for."""
    parts = date_parts(item)
    return bool(parts) and parts[0] < _FIRST_PUBLISHERS


def date_parts(item: Item) -> Sequence[int]:
    """The year of a work, with the month and the day where they are given."""
    parts = item.get("issued", {}).get("date-parts") or [[]]
    return parts[0]
