"""What a reference manager, or the entry of a key, says of the work cited, beside what is printed of it."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import accumulate, pairwise

from iqrefs.model import Citation, Document, EmbeddedItem, Finding, Item, Mention, MentionKey, Place
from iqrefs.parse.tagger import Labeller
from iqrefs.sentences.reading import make_finding
from iqrefs.text.fold import ITALIC, fold_key

_LEAST_SHARED = 0.5
"""So many of the words printed as the title are in the title that is kept, however it is shortened."""
_OF_PASSAGES = ("volume", "locator")
_EDGE = " \n\t.,;،؛:-–—()[]{}"
_TITLES = ("title", "title-short", "container-title", "volume-title")


def take_embedded(citation: Citation, mention: Mention, labeller: Labeller | None = None) -> Citation:
    """A citation that describes a work, with the description that its reference manager keeps.

    An entry that is known by its print alone is read with the `labeller`, where there is one, as the mention
    was. The spans stay those of the print; a pointer keeps what is printed beside it.
    """
    if mention.embedded is not None and mention.governed_by:
        return _read_key(mention, mention.embedded, labeller)
    if mention.embedded is None or citation.kind not in ("full", "none"):
        return citation
    item = Item(**mention.embedded.item)
    if "language" not in item and "language" in citation.item:
        item["language"] = citation.item["language"]
    return replace(citation, kind="full", item=item)


def _read_key(mention: Mention, embedded: EmbeddedItem, labeller: Labeller | None) -> Citation:
    """The citation of a work by its key: `@tripp2007, 12`. The key is all that is printed of the work; what
    stands behind it is read as behind a pointer, and no words there describe a work.
    """
    from iqrefs.parse import parse_mention  # noqa: PLC0415 - the package, which needs this module

    label = mention.governed_by
    behind = parse_mention(Mention(mention.text[len(label) :], governed_by=label))
    locator = behind.locator
    if locator is None and embedded.locator:
        locator = parse_mention(Mention(f", {embedded.locator}", governed_by=label)).locator
    told = {name: places for name, places in (behind.spans or {}).items() if name in _OF_PASSAGES}
    spans = {
        name: tuple((start + len(label), end + len(label)) for start, end in places)
        for name, places in told.items()
    }
    item = _read_entry(embedded.item, labeller)
    if "volume" in spans and "volume" in behind.item:
        item = Item(**{**item, "volume": behind.item["volume"]})
    return Citation(
        mention.text,
        "full" if item else "short",
        item,
        mention.signal,
        locator,
        spans=spans,
        remainder=(label, *_list_others(behind)),
    )


def _list_others(behind: Citation) -> Iterator[str]:
    """What stands behind a key and names no passage, as printed and in order."""
    taken = sorted(span for name in _OF_PASSAGES for span in (behind.spans or {}).get(name, ()))
    at = 0
    for start, end in [*taken, (len(behind.text), len(behind.text))]:
        words = behind.text[at:start].strip(_EDGE)
        if any(map(str.isalnum, words)):
            yield words
        at = max(at, end)


def _read_entry(item: Item, labeller: Labeller | None) -> Item:
    """A work's description; where a file has but the print of its entry, as that reads."""
    if item.keys() == {"note"}:
        return Item(**_parse_entry(item["note"], labeller))
    return Item(**item)


@functools.lru_cache(maxsize=1024)
def _parse_entry(printed: str, labeller: Labeller | None) -> Item:
    """The description that an entry of a list gives, as the entry itself is read."""
    from iqrefs.parse import parse_mention  # noqa: PLC0415 - the package, which needs this module

    pieces = printed.split(ITALIC)
    ends = list(accumulate(map(len, pieces)))
    italics = tuple(pairwise(ends))[::2]
    return Item(**parse_mention(Mention("".join(pieces), italics=italics), labeller).item)


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
        title = item.get("title", "")
        yield make_finding("embedded-differs", "warning", place, label=label, note=label, value=title)
    years = {f"{parts[0]}" for parts in item.get("issued", {}).get("date-parts", []) if parts}
    told = _words_of(citation, "issued")
    if years and told and not any(year in word for year in years for word in told):
        value = ", ".join(sorted(years))
        yield make_finding(
            "embedded-differs", "warning", place, "message-year", label=label, note=label, value=value
        )


def _words_of(citation: Citation, variable: str) -> list[str]:
    """The words of a variable as they are printed."""
    spans = (citation.spans or {}).get(variable, ())
    return [word for start, end in spans for word in fold_key(citation.text[start:end]).split()]
