"""Word's own list of sources (`customXml/item*.xml`), which its CITATION fields name by tags."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from iqrefs.errors import InputError
from iqrefs.interchange.bibtex_dates import read_years
from iqrefs.interchange.packages import Package
from iqrefs.interchange.plain_text import clean_text
from iqrefs.interchange.word_xml import B_NS, B_STRICT_NS
from iqrefs.model import Item
from iqrefs.read.csl_items import read_csl_item

if TYPE_CHECKING:
    from lxml import etree

_MEMBER = re.compile(r"(?i)customXml/item\d+\.xml")
_MAX_PARTS = 200
_MAX_SOURCES = 100_000
_TYPES = {
    "Book": "book", "BookSection": "chapter", "JournalArticle": "article-journal",
    "ArticleInAPeriodical": "article-magazine", "ConferenceProceedings": "paper-conference",
    "Report": "report", "InternetSite": "webpage", "DocumentFromInternetSite": "webpage",
    "ElectronicSource": "webpage", "Art": "graphic", "SoundRecording": "song", "Performance": "performance",
    "Film": "motion_picture", "Interview": "interview", "Patent": "patent", "Case": "legal_case",
    "Misc": "document",
}  # fmt: skip
_TEXTS = {
    "Title": "title", "ShortTitle": "title-short", "City": "publisher-place", "Publisher": "publisher",
    "Volume": "volume", "Issue": "issue", "Pages": "page", "Edition": "edition", "URL": "URL", "DOI": "DOI",
    "JournalName": "container-title", "PeriodicalTitle": "container-title", "BookTitle": "container-title",
    "ConferenceName": "event-title", "PublicationTitle": "container-title",
    "InternetSiteTitle": "container-title", "Institution": "publisher", "Department": "authority",
    "ThesisType": "genre", "Medium": "medium", "ReportNumber": "number", "PatentNumber": "number",
    "CaseNumber": "number", "StandardNumber": "ISBN", "Comments": "note",
    "NumberVolumes": "number-of-volumes",
}  # fmt: skip
_NAMES = {
    "Author": "author", "BookAuthor": "container-author", "Editor": "editor", "Translator": "translator",
    "Director": "director", "Interviewer": "interviewer", "Compiler": "compiler", "Inventor": "author",
    "Artist": "author", "Performer": "performer", "Composer": "composer", "Interviewee": "author",
    "ProducerName": "producer",
}  # fmt: skip
_LANGUAGES = {
    1: "ar", 9: "en", 12: "fr", 7: "de", 10: "es", 16: "it", 31: "tr", 41: "fa", 13: "he", 32: "ur", 25: "ru",
}  # fmt: skip
"""Languages by the low ten bits of a locale's number (1025 is Arabic of Saudi Arabia)."""


def read_own_sources(package: Package) -> dict[str, Item]:
    """The sources by their tags, folded. Broken parts are passed over."""
    found: dict[str, Item] = {}
    members = [name for name in package.names if _MEMBER.fullmatch(name)]
    for name in members[:_MAX_PARTS]:
        try:
            content = package.read(name)
            root = package.read_xml(name) if b"bibliography" in content else None
        except InputError:
            continue
        for source in () if root is None else root.iter(*_both("Source")):
            tag, item = _read_source(source)
            if tag and len(found) < _MAX_SOURCES:
                found.setdefault(tag.casefold(), item)
    return found


def _both(name: str) -> tuple[str, str]:
    return f"{{{B_NS}}}{name}", f"{{{B_STRICT_NS}}}{name}"


def _name(element: etree._Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _read_source(source: etree._Element) -> tuple[str, Item]:
    values: dict[str, str] = {}
    item: dict[str, Any] = {}
    for child in source:
        name = _name(child)
        if name == "Author":
            for variable, people in _read_people(child):
                item.setdefault(variable, people)
        elif name:
            values.setdefault(name, clean_text(child.text or ""))
    item["type"] = _TYPES.get(values.get("SourceType", ""), "document")
    for name, variable in _TEXTS.items():
        if values.get(name):
            item.setdefault(variable, values[name])
    if values.get("ThesisType"):
        item["type"] = "thesis"
    for variable, prefix in (("issued", ""), ("accessed", "Accessed")):
        year, month, day = (values.get(f"{part}{prefix}", "") for part in ("Year", "Month", "Day"))
        if year:
            item[variable] = read_years(year, month, day)
    language = values.get("LCID", "")
    if language.isascii() and language.isdigit() and len(language) < 7:
        item["language"] = _LANGUAGES.get(int(language) & 0x3FF, "")
    read, _ = read_csl_item({name: value for name, value in item.items() if value})
    return values.get("Tag", ""), read


def _read_people(element: etree._Element) -> Iterator[tuple[str, list[dict[str, str]]]]:
    """The names of a source by what they did: `b:Author` holds one element for each."""
    for role in element:
        variable = _NAMES.get(_name(role))
        if variable is None:
            continue
        people: list[dict[str, str]] = []
        for one in role.iter(*_both("Person"), *_both("Corporate")):
            parts = {_name(part): clean_text(part.text or "") for part in one}
            if _name(one) == "Corporate":
                people.append({"literal": clean_text(one.text or "")})
                continue
            given = " ".join(part for part in (parts.get("First", ""), parts.get("Middle", "")) if part)
            last = parts.get("Last", "")
            people.append({"family": last, "given": given} if last and given else {"literal": last or given})
        kept = [{name: value for name, value in one.items() if value} for one in people]
        if any(kept):
            yield variable, [one for one in kept if one]
