"""What a reference manager says of the work cited, beside what is printed of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from iqrefs.model import Citation, Document, Finding, Item, Mention, MentionKey, Place
from iqrefs.text.fold import fold_key

_LEAST_SHARED = 0.5
"""Of the words of a title, so many stand in its print, however it is shortened."""


def take_embedded(citation: Citation, mention: Mention) -> Citation:
    """A citation that describes a work, with the description that its reference manager keeps.

    The spans stay those of the print; a pointer keeps what is printed beside it.
    """
    if mention.embedded is None or citation.kind not in ("full", "none"):
        return citation
    item = Item(**mention.embedded.item)
    if "language" not in item and "language" in citation.item:
        item["language"] = citation.item["language"]
    return replace(citation, kind="full", item=item)


def find_differences(document: Document, citations: Mapping[MentionKey, Citation]) -> Iterator[Finding]:
    """A finding for each mention whose print says otherwise than its reference manager."""
    for note in document.notes:
        for index, mention in enumerate(note.mentions):
            key = f"{note.label}#{index}"
            if mention.embedded is not None and citations[key].kind == "full":
                yield from _compare(citations[key], mention.embedded.item, note.label, note.place)


def _compare(citation: Citation, item: Item, label: str, place: Place) -> Iterator[Finding]:
    printed = set(fold_key(citation.text).split())
    words = fold_key(item.get("title", "")).split()
    short = fold_key(item.get("title-short", "")).split()
    if words and not any(_is_printed(one, printed) for one in (words, short) if one):
        yield _differ(label, place, "title", item.get("title", ""))
    years = {f"{parts[0]}" for parts in item.get("issued", {}).get("date-parts", []) if parts}
    told = [fold_key(citation.text[start:end]) for start, end in (citation.spans or {}).get("issued", ())]
    if years and told and not any(year in one for year in years for one in told):
        yield _differ(label, place, "year", ", ".join(sorted(years)))


def _is_printed(words: list[str], printed: set[str]) -> bool:
    return sum(word in printed for word in words) >= _LEAST_SHARED * len(words)


def _differ(label: str, place: Place, what: str, value: str) -> Finding:
    message = (
        f"note {label}: the reference manager has another {what} than is printed ({value}); "
        "refresh the citations in the document, or mend the entry there."
    )
    return Finding("embedded-differs", "warning", message, place)
