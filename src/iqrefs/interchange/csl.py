"""The vocabulary of CSL 1.0.2: types and variables, in the order in which items are written.

Source: the CSL 1.0.2 specification, appendices III and IV, and its schema csl-data.json.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from iqrefs.model import Item

TYPES = frozenset((
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast",
    "chapter", "classic", "collection", "dataset", "document", "entry", "entry-dictionary",
    "entry-encyclopedia", "event", "figure", "graphic", "hearing", "interview", "legal_case",
    "legislation", "manuscript", "map", "motion_picture", "musical_score", "pamphlet",
    "paper-conference", "patent", "performance", "periodical", "personal_communication", "post",
    "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech",
    "standard", "thesis", "treaty", "webpage",
))  # fmt: skip

NAMES = (
    "author", "editor", "translator", "director", "interviewer", "container-author",
    "collection-editor", "editorial-director", "chair", "compiler", "composer", "contributor",
    "curator", "executive-producer", "guest", "host", "illustrator", "narrator", "organizer",
    "original-author", "performer", "producer", "recipient", "reviewed-author", "script-writer",
    "series-creator",
)  # fmt: skip

DATES = ("issued", "original-date", "event-date", "submitted", "available-date", "accessed")

_BEFORE_DATES = (
    "title", "title-short", "shortTitle", "volume-title", "volume-title-short", "original-title",
    "part-title", "reviewed-title", "reviewed-genre", "container-title", "container-title-short",
    "journalAbbreviation", "collection-title", "collection-number", "volume", "number-of-volumes",
    "part", "issue", "number", "chapter-number", "edition", "version", "printing", "supplement",
    "genre", "medium", "section", "page", "page-first", "number-of-pages", "event", "event-title",
    "event-place", "publisher", "publisher-place", "original-publisher", "original-publisher-place",
    "authority", "jurisdiction", "division", "references", "scale", "dimensions", "status",
)  # fmt: skip

_AFTER_DATES = (
    "archive", "archive_collection", "archive_location", "archive-place", "call-number", "source",
    "URL", "DOI", "ISBN", "ISSN", "PMID", "PMCID", "language", "abstract", "annote", "keyword", "note",
    "citation-key", "citation-label", "citation-number", "first-reference-note-number", "locator",
    "year-suffix",
)  # fmt: skip

TEXTS = (*_BEFORE_DATES, *_AFTER_DATES)

NUMBERS = frozenset((
    "chapter-number", "citation-number", "collection-number", "edition", "first-reference-note-number",
    "issue", "locator", "number", "number-of-pages", "number-of-volumes", "page", "page-first", "part",
    "printing", "supplement", "volume",
))  # fmt: skip
"""Text variables that CSL-JSON may also hold as a JSON number."""

ORDER: Mapping[str, int] = {
    variable: place
    for place, variable in enumerate(
        ("id", "type", "categories", *NAMES, *_BEFORE_DATES, *DATES, *_AFTER_DATES, "custom")
    )
}

NAME_PARTS = ("family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal")
NAME_FLAGS = ("comma-suffix", "static-ordering", "parse-names")


def as_fields(item: Item) -> Mapping[str, Any]:
    """The item as a plain mapping: foreign items hold variables that `Item` does not name."""
    return cast("Mapping[str, Any]", item)


def sort_variables(item: Mapping[str, Any]) -> list[str]:
    """The variables of `item` in CSL's order here, unknown ones last, by name."""
    return sorted(item, key=lambda variable: (ORDER.get(variable, len(ORDER)), variable))
