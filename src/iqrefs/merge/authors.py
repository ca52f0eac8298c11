"""The authors that are not printed with a work but repeated from the one before: idem, and rows of dashes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from iqrefs.model import Antecedent, Citation, Document, Item, MentionKey


def complete_authors(
    document: Document,
    citations: Mapping[MentionKey, Citation],
    antecedents: Mapping[MentionKey, Antecedent],
) -> dict[MentionKey, Item]:
    """The item of each citation, with the author that an idem or dashes repeat; citations stay as read."""
    items = {key: citation.item for key, citation in citations.items()}
    for key, source in (*_from_notes(antecedents), *_from_entries(document, citations)):
        author = items[source].get("author")
        if author and "author" not in items[key]:
            items[key] = Item(**items[key], author=author)
    return items


def _from_notes(antecedents: Mapping[MentionKey, Antecedent]) -> Iterator[tuple[MentionKey, MentionKey]]:
    for key, antecedent in antecedents.items():
        if antecedent.author_of is not None:
            yield key, antecedent.author_of


def _from_entries(
    document: Document, citations: Mapping[MentionKey, Citation]
) -> Iterator[tuple[MentionKey, MentionKey]]:
    """Entries that repeat the author of the entry right before them."""
    keys = [f"bibliography:{entry.label}" for entry in document.bibliography]
    for before, key in pairwise(keys):
        pointer = citations[key].pointer
        if pointer is not None and pointer.same_author:
            yield key, before
