"""The addresses that a document cites, each with what its citation says about the page behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from iqrefs.links.access_print import print_access
from iqrefs.match.names import name_text
from iqrefs.model import Citation, Citing, Item, MentionKey, Place, Reading, Work
from iqrefs.text.addresses import ADDRESS_HEAD, trim_address

DOI_RESOLVER = "https://doi.org/"
"""The resolver that the DOI Handbook (§3.1) names."""

_STOP = r"\s<>\"«»“”،؛\\\[\]{}|^`"
_ADDRESS = re.compile(
    rf"(?:{ADDRESS_HEAD.pattern})[^{_STOP}]{{1,2000}}"
    rf"(?:(?<=[/\-_=&?%#])\n[ \t]{{0,8}}[^{_STOP}]{{1,300}}){{0,3}}",
    re.IGNORECASE,
)
_DOI_HEAD = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s{0,4})", re.IGNORECASE)
_DOI_KEPT = "/:;()._-,+@!$&'*=~"
_TITLES = ("title", "title-short")
_TITLES_READ = 50
"""Of the titles that a work has in its citations; a file in which hundreds share a DOI is no work's."""
_SITES = ("container-title", "publisher", "collection-title", "event-title")
_NAMES = ("author", "director", "interviewer")


def collect_citings(reading: Reading) -> Iterator[Citing]:
    """Every address that the document cites, once for each citation, in the order of its lines.

    A citation that names several gives several; one with a DOI and no address gives that of its resolver.
    What a citation does not say of its work (a pointer says little) is the work's. So is the access date
    where it prints none (`accessed_text` is empty); a printed one that is no date stays without parts.
    A list of addresses cites nothing: its lines have no type.
    """
    works = {work.id: work for work in reading.works}
    for mention, place, is_record in _in_order(reading):
        citation = reading.citations[mention]
        urls = _find_urls(citation, is_record=is_record)
        if urls:
            about = _describe(reading, works, mention, place, is_record=is_record)
            yield from (replace(about, url=url) for url in urls)


def collect_unaddressed(reading: Reading) -> Iterator[Citing]:
    """The citations that name no address, in the order of their lines, with an empty `url`."""
    works = {work.id: work for work in reading.works}
    for mention, place, is_record in _in_order(reading):
        if not _find_urls(reading.citations[mention], is_record=is_record):
            yield _describe(reading, works, mention, place, is_record=is_record)


def collect_listed(document: str, rows: Iterable[tuple[int, str, str]]) -> Iterator[Citing]:
    """The addresses of a list as they are read, from (line, address, the text beside it), without holding
    more than one: what `collect_citings` gives of the same list, but for the works.
    """
    for number, (line, url, rest) in enumerate(rows, 1):
        titles = (rest,) if rest else ()
        yield Citing(document, f"bibliography:{number}", line, url, text=rest or url, titles=titles)


def _in_order(reading: Reading) -> list[tuple[MentionKey, Place, bool]]:
    """(mention, place, whether it is a record of fields) of every citation, by line."""
    document = reading.document
    placed = [
        (f"{note.label}#{index}", note.place, False)
        for note in document.notes
        for index in range(len(note.mentions))
    ]
    placed += [
        (f"bibliography:{entry.label}", entry.place, entry.item is not None)
        for entry in document.bibliography
    ]
    return sorted((row for row in placed if row[0] in reading.citations), key=lambda row: row[1].line)


def _describe(
    reading: Reading, works: Mapping[str, Work], mention: MentionKey, place: Place, *, is_record: bool
) -> Citing:
    """What a citation and its work say of the page, the citation first; its address is still to be named."""
    source, citation = reading.document.source, reading.citations[mention]
    work = works.get(reading.work_of.get(mention, ""))
    own: Item = citation.item
    merged: Item = work.item if work else {}
    accessed_text = print_access(citation, is_record=is_record)
    both: tuple[Mapping[str, Any], ...] = (own, merged)
    return Citing(
        document=source.name,
        mention=mention,
        line=place.line if place.unit == "line" else 0,
        url="",
        text=citation.text,
        work=work.id if work else None,
        type="" if source.format == "urls" else own.get("type") or merged.get("type") or "",
        titles=_unique(*(item.get(key) for item in both for key in _TITLES), *_other_titles(work)),
        sites=_unique(*(item.get(key) for item in both for key in _SITES)),
        names=_find_names(own) or _find_names(merged),
        accessed=own.get("accessed") if accessed_text else merged.get("accessed"),
        accessed_text=accessed_text,
        issued=own.get("issued") or merged.get("issued"),
    )


def _other_titles(work: Work | None) -> Iterator[str]:
    for key in _TITLES:
        for variant in work.variants.get(key, ())[:_TITLES_READ] if work else ():
            if isinstance(variant.value, str):
                yield variant.value


def _find_names(item: Mapping[str, Any]) -> tuple[str, ...]:
    return next((_unique(*map(name_text, item[key])) for key in _NAMES if item.get(key)), ())


def _unique(*values: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))


def _find_urls(citation: Citation, *, is_record: bool) -> tuple[str, ...]:
    """The item's address, and those that stand beside it in the print or in a record's note."""
    own = citation.item.get("URL") or _resolve_doi(citation.item)
    rest = citation.item.get("note", "") if is_record else _hide_read(citation)
    others = (trim_address("".join(match.group().split())) for match in _ADDRESS.finditer(rest))
    return _unique(own, *others)


def _resolve_doi(item: Item) -> str:
    doi = _DOI_HEAD.sub("", item.get("DOI", "").strip(), count=1)
    return DOI_RESOLVER + quote(doi, safe=_DOI_KEPT) if doi else ""


def _hide_read(citation: Citation) -> str:
    """The printed text without the address and the DOI that were read from it."""
    text = citation.text
    spans = citation.spans or {}
    for start, end in (*spans.get("URL", ()), *spans.get("DOI", ())):
        text = text[:start] + " " * (end - start) + text[end:]
    return text
