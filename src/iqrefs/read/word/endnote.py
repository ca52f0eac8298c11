"""EndNote's citations: an XML text of records in a field's instruction, or in base64 beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from iqrefs.errors import InputError
from iqrefs.interchange.packages import parse_xml
from iqrefs.interchange.plain_text import clean_text
from iqrefs.model import EmbeddedItem
from iqrefs.read.csl_items import read_csl_item

if TYPE_CHECKING:
    from lxml import etree

_MAX_CITES = 500
_MAX_TEXT = 20_000
_TYPES = {
    "Journal Article": "article-journal", "Electronic Article": "article-journal", "Book": "book",
    "Edited Book": "book", "Electronic Book": "book", "Classical Work": "classic", "Book Section": "chapter",
    "Electronic Book Section": "chapter", "Thesis": "thesis", "Report": "report",
    "Government Document": "report", "Conference Proceedings": "paper-conference",
    "Conference Paper": "paper-conference", "Web Page": "webpage", "Blog": "post-weblog",
    "Newspaper Article": "article-newspaper", "Magazine Article": "article-magazine",
    "Manuscript": "manuscript", "Unpublished Work": "manuscript", "Map": "map",
    "Film or Broadcast": "motion_picture", "Encyclopedia": "entry-encyclopedia",
    "Dictionary": "entry-dictionary", "Statute": "legislation", "Bill": "bill", "Case": "legal_case",
    "Hearing": "hearing", "Patent": "patent", "Standard": "standard", "Dataset": "dataset",
    "Personal Communication": "personal_communication", "Interview": "interview", "Pamphlet": "pamphlet",
}  # fmt: skip
_IN_CONTAINER = frozenset(
    ("article-journal", "chapter", "paper-conference", "article-newspaper", "article-magazine",
     "entry-encyclopedia", "entry-dictionary", "webpage", "post-weblog")
)  # fmt: skip
_TEXTS = (
    ("titles/title", "title"), ("titles/short-title", "title-short"), ("volume", "volume"),
    ("pages", "page"), ("edition", "edition"), ("pub-location", "publisher-place"),
    ("publisher", "publisher"), ("electronic-resource-num", "DOI"), ("language", "language"),
    ("urls/related-urls/url", "URL"), ("work-type", "genre"),
)  # fmt: skip
_NAMES = (
    ("contributors/authors/author", "author"),
    ("contributors/translated-authors/author", "translator"),
)
_END = "</EndNote>"
_LABEL = re.compile(r"(?i)^\s*(?:pp?\.?|ص\.?)\s*(?=\S)")


def read_endnote(text: str) -> list[EmbeddedItem]:
    """The works of one citation; none where the text is not EndNote's or is broken."""
    start = text.find("<EndNote")
    end = text.find(_END, max(start, 0))
    if start < 0 or end < 0:
        return []
    try:
        root = parse_xml(text[start : end + len(_END)].encode("utf-8", errors="replace"), "EndNote")
    except InputError:
        return []
    return list(_read_cites(root))


def _read_cites(root: etree._Element) -> Iterator[EmbeddedItem]:
    for number, cite in enumerate(root.iterfind("Cite")):
        record = cite.find("record")
        if record is None or number >= _MAX_CITES:
            continue
        pages = _LABEL.sub("", _text(cite, "Pages") or "").strip()
        item, _ = read_csl_item(_read_record(record))
        yield EmbeddedItem(_read_id(record), item, pages or _text(cite, "Suffix").strip(" ,،"))


def _read_id(record: etree._Element) -> str:
    """The record's number in its library, and the library's own name where it is told."""
    key = record.find("foreign-keys/key")
    library = "" if key is None else key.get("db-id") or ""
    number = _text(record, "rec-number")
    return f"{library}:{number}" if library else f"endnote:{number}"


def _read_record(record: etree._Element) -> dict[str, Any]:
    kind = record.find("ref-type")
    csl_type = _TYPES.get("" if kind is None else kind.get("name") or "", "document")
    item: dict[str, Any] = {"type": csl_type}
    for path, variable in _TEXTS:
        value = _text(record, path)
        if value:
            item[variable] = value
    number = _text(record, "number")
    if number:
        item["issue" if csl_type.startswith("article") else "number"] = number
    isbn = _text(record, "isbn")
    if isbn:
        item["ISBN" if len(re.sub(r"[^\dXx]", "", isbn)) in (10, 13) else "ISSN"] = isbn
    container = _text(record, "titles/secondary-title") or _text(record, "periodical/full-title")
    if container:
        item["container-title" if csl_type in _IN_CONTAINER else "collection-title"] = container
    for path, variable in _NAMES:
        item[variable] = [_read_name(name) for name in _texts(record, path)]
    others = [_read_name(name) for name in _texts(record, "contributors/secondary-authors/author")]
    item["editor"] = others
    date = " ".join(_texts(record, "dates/year")[:1])
    if date:
        item["issued"] = {"raw": date}
    return {name: value for name, value in item.items() if value}


def _read_name(name: str) -> dict[str, str]:
    """EndNote writes `Family, Given`, and a body with a comma at its end."""
    family, comma, given = name.partition(",")
    if comma and given.strip():
        return {"family": family.strip(), "given": given.strip()}
    return {"literal": family.strip()}


def _text(element: etree._Element, path: str) -> str:
    return next(iter(_texts(element, path)), "")


def _texts(element: etree._Element, path: str) -> list[str]:
    """The texts of the elements under a path, the styles around their letters left out."""
    found = ("".join(map(str, one.itertext()))[:_MAX_TEXT] for one in element.iterfind(path))
    return [text for text in map(clean_text, found) if text]
