"""What a reference manager says of the work cited, beside what is printed of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from iqrefs.model import Citation, Document, Finding, Item, Mention, MentionKey, Place
from iqrefs.text.fold import fold_key

_LEAST_SHARED = 0.5
"""So many of the words printed as the title are in the title that is kept, however it is shortened."""
_TITLES = ("title", "title-short", "container-title", "volume-title")


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
    printed = _words_of(citation, "title")
    known = {word for name in _TITLES for word in fold_key(str(item.get(name, ""))).split()}
    if printed and known and sum(word in known for word in printed) < _LEAST_SHARED * len(printed):
        yield _differ(label, place, "title", item.get("title", ""))
    years = {f"{parts[0]}" for parts in item.get("issued", {}).get("date-parts", []) if parts}
    told = _words_of(citation, "issued")
    if years and told and not any(year in word for year in years for word in told):
        yield _differ(label, place, "year", ", ".join(sorted(years)))


def _words_of(citation: Citation, variable: str) -> list[str]:
    """The words of a variable as they are printed."""
    spans = (citation.spans or {}).get(variable, ())
    return [word for start, end in spans for word in fold_key(citation.text[start:end]).split()]


def _differ(label: str, place: Place, what: str, value: str) -> Finding:
    message = (
        f"note {label}: the reference manager has another {what} than is printed ({value}); "
        "refresh the citations in the document, or mend the entry there."
    )
    return Finding("embedded-differs", "warning", message, place)
