"""CSL ↔ BibTeX and BibLaTeX as rows: types, fields, languages. A new field is a new row.

Sources: `btxdoc.tex` (BibTeX's entry types and fields), the biblatex manual §2.1 and §2.2, and what
Zotero and Better BibTeX write. A field that a style does not know is ignored by BibTeX, so variables
without a field of their own get one named after them: nothing is lost on the way out and back.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from iqrefs.interchange.csl import DATES, NAMES, TEXTS, TYPES

Dialect = Literal["bibtex", "biblatex"]
Codec = Literal["text", "title", "names", "pages", "verbatim", "date"]


@dataclass(frozen=True, slots=True)
class Row:
    """`variable` is written as `field`, in the entry types `only` (all, if empty)."""

    variable: str
    field: str
    codec: Codec = "text"
    only: frozenset[str] = frozenset()


# --- types: CSL type → entry type and entrysubtype ---------------------------------------------

BIBTEX_TYPES: Mapping[str, tuple[str, str]] = {
    "article-journal": ("article", ""),
    "article-magazine": ("article", "magazine"),
    "article-newspaper": ("article", "newspaper"),
    "review": ("article", "review"),
    "review-book": ("article", "review-book"),
    "book": ("book", ""),
    "classic": ("book", "classic"),
    "collection": ("book", "collection"),
    "periodical": ("book", "periodical"),
    "pamphlet": ("booklet", ""),
    "chapter": ("incollection", ""),
    "entry": ("incollection", "entry"),
    "entry-dictionary": ("incollection", "dictionary"),
    "entry-encyclopedia": ("incollection", "encyclopedia"),
    "paper-conference": ("inproceedings", ""),
    "thesis": ("phdthesis", ""),  # mastersthesis where the genre says so
    "report": ("techreport", ""),
    "standard": ("manual", ""),
    "manuscript": ("unpublished", ""),
    "speech": ("unpublished", "speech"),
}
"""What is not here is `misc`, its CSL type in `entrysubtype`."""

BIBLATEX_TYPES: Mapping[str, tuple[str, str]] = {
    **{csl: row for csl, row in BIBTEX_TYPES.items() if not csl.startswith("entry")},
    "review": ("review", ""),
    "review-book": ("review", "review-book"),
    "collection": ("collection", ""),
    "periodical": ("periodical", ""),
    "entry": ("inreference", ""),
    "entry-dictionary": ("inreference", "dictionary"),
    "entry-encyclopedia": ("inreference", "encyclopedia"),
    "thesis": ("thesis", ""),
    "report": ("report", ""),
    "standard": ("standard", ""),
    "webpage": ("online", ""),
    "post-weblog": ("online", "post-weblog"),
    "post": ("online", "post"),
    "legislation": ("legislation", ""),
    "bill": ("legislation", "bill"),
    "regulation": ("legislation", "regulation"),
    "treaty": ("legislation", "treaty"),
    "legal_case": ("jurisdiction", ""),
    "dataset": ("dataset", ""),
    "software": ("software", ""),
    "patent": ("patent", ""),
    "motion_picture": ("movie", ""),
    "song": ("audio", ""),
    "performance": ("performance", ""),
    "graphic": ("artwork", ""),
    "figure": ("image", ""),
    "personal_communication": ("letter", ""),
}

_OTHER_TYPES = {
    "mastersthesis": "thesis", "phdthesis": "thesis", "masterthesis": "thesis", "inbook": "chapter",
    "bookinbook": "chapter", "suppbook": "chapter", "suppcollection": "chapter",
    "conference": "paper-conference",
    "proceedings": "book", "mvproceedings": "book", "mvbook": "book", "mvcollection": "collection",
    "mvreference": "book", "reference": "book", "electronic": "webpage", "www": "webpage",
    "suppperiodical": "article-journal", "newspaper": "article-newspaper", "magazine": "article-magazine",
    "video": "motion_picture", "music": "song", "image": "figure", "legal": "legislation", "talk": "speech",
    "commentary": "book",
}  # fmt: skip

_TO_CSL = {row: csl for types in (BIBTEX_TYPES, BIBLATEX_TYPES) for csl, row in types.items()}


def entry_type(csl_type: str, dialect: Dialect, *, has_url: bool) -> tuple[str, str]:
    """The entry type and `entrysubtype` of a CSL type."""
    rows = BIBTEX_TYPES if dialect == "bibtex" else BIBLATEX_TYPES
    if csl_type in rows:
        return rows[csl_type]
    return "misc", "" if csl_type == _misc_type(has_url=has_url) else csl_type


def csl_type(entry: str, subtype: str, *, has_url: bool) -> str | None:
    """The CSL type of an entry, None if the entry type is none of BibTeX's or biblatex's."""
    if (entry, subtype) in _TO_CSL:
        return _TO_CSL[entry, subtype]
    if entry == "misc" and subtype in TYPES:
        return subtype
    if (entry, "") in _TO_CSL:
        return _TO_CSL[entry, ""]
    return _misc_type(has_url=has_url) if entry == "misc" else _OTHER_TYPES.get(entry)


def _misc_type(*, has_url: bool) -> str:
    return "webpage" if has_url else "document"


# --- fields ------------------------------------------------------------------------------------

_ARTICLE = frozenset(["article", "review", "periodical", "suppperiodical"])
IN_BOOK = frozenset(
    ["incollection", "inproceedings", "inbook", "inreference", "conference", "bookinbook", "suppbook"]
)
_BOOK = frozenset(
    ["book", "collection", "proceedings", "booklet", "mvbook", "mvcollection", "reference", "mvreference",
     "mvproceedings"]
) | IN_BOOK  # fmt: skip
THESES = frozenset(["thesis", "phdthesis", "mastersthesis", "masterthesis"])
_REPORT = frozenset(["report", "techreport"])
_ONLINE = frozenset(["online", "electronic", "www", "manual", "standard", "dataset", "software"])

_FIRST = (
    Row("author", "author", "names"),
    Row("editor", "editor", "names"),
    Row("translator", "translator", "names"),
    Row("container-author", "bookauthor", "names"),
    Row("title-short", "shorttitle", "title"),
)

_MIDDLE = (
    Row("container-title-short", "shortjournal"),
    Row("original-title", "origtitle"),
    Row("collection-title", "series"),
    Row("collection-number", "number", only=_BOOK),
    Row("collection-number", "seriesnumber"),
    Row("volume", "volume"),
    Row("number-of-volumes", "volumes"),
    Row("issue", "number", only=_ARTICLE),
    Row("issue", "issue"),
    Row("number", "eid", only=_ARTICLE | _BOOK),
    Row("number", "number"),
    Row("chapter-number", "chapter"),
    Row("edition", "edition"),
    Row("page", "pages", "pages"),
    Row("genre", "type"),
)

_LAST = (
    Row("original-publisher", "origpublisher"),
    Row("original-date", "origdate", "date"),
    Row("event-title", "eventtitle"),
    Row("event-date", "eventdate", "date"),
    Row("event-place", "venue"),
    Row("archive", "library"),
    Row("URL", "url", "verbatim"),
    Row("DOI", "doi", "verbatim"),
    Row("ISBN", "isbn"),
    Row("ISSN", "issn"),
    Row("abstract", "abstract"),
    Row("annote", "annotation"),
    Row("keyword", "keywords"),
)

_BIBTEX_ROWS = (
    *_FIRST,
    Row("title", "title", "title"),
    Row("volume-title", "volumetitle"),
    Row("container-title", "journal", only=_ARTICLE),
    Row("container-title", "booktitle", only=IN_BOOK),
    Row("container-title", "howpublished"),
    *_MIDDLE,
    Row("publisher", "school", only=THESES),
    Row("publisher", "institution", only=_REPORT),
    Row("publisher", "organization", only=_ONLINE),
    Row("publisher", "publisher"),
    Row("publisher-place", "address"),
    Row("original-publisher-place", "origaddress"),
    Row("number-of-pages", "numpages"),
    *_LAST,
)

_BIBLATEX_ROWS = (
    *_FIRST,
    Row("title", "title", "title"),  # `maintitle` where the volume has a title: see the writer
    Row("volume-title", "volumetitle"),
    Row("container-title", "journaltitle", only=_ARTICLE),
    Row("container-title", "booktitle", only=IN_BOOK),
    Row("container-title", "howpublished"),
    *_MIDDLE,
    Row("publisher", "institution", only=THESES | _REPORT),
    Row("publisher", "organization", only=_ONLINE),
    Row("publisher", "publisher"),
    Row("publisher-place", "location"),
    Row("original-publisher-place", "origlocation"),
    Row("number-of-pages", "pagetotal"),
    Row("status", "pubstate"),
    *_LAST,
)

_SPECIAL = frozenset(
    ["issued", "accessed", "language", "note", "citation-key", "citation-number", "year-suffix"]
)
"""Variables that the reader and the writer treat themselves (or that are no description)."""


def _rows_of_the_rest(rows: Sequence[Row]) -> tuple[Row, ...]:
    """A row for each variable that has none: the field is the variable without its marks."""
    codecs: tuple[tuple[tuple[str, ...], Codec], ...] = ((NAMES, "names"), (TEXTS, "text"), (DATES, "date"))
    known = {row.variable for row in rows} | _SPECIAL
    fields = {row.field for row in rows}
    rest = [
        Row(variable, "".join(char for char in variable.lower() if char.isalnum()), codec)
        for variables, codec in codecs
        for variable in variables
        if variable not in known
    ]
    return tuple(row for row in rest if row.field not in fields)


@functools.cache
def rows_for(dialect: Dialect, entry: str) -> tuple[Row, ...]:
    """The rows of an entry type, in the order of writing; of two for a variable the first."""
    rows = _BIBTEX_ROWS if dialect == "bibtex" else _BIBLATEX_ROWS
    chosen: dict[str, Row] = {}
    for row in (*rows, *_rows_of_the_rest(rows)):
        if not row.only or entry in row.only:
            chosen.setdefault(row.variable, row)
    return tuple(chosen.values())


_ALIASES = {
    "journal": "container-title", "journaltitle": "container-title", "booktitle": "container-title",
    "maintitle": "title", "school": "publisher", "institution": "publisher", "organization": "publisher",
    "publisher": "publisher", "howpublished": "container-title", "address": "publisher-place",
    "location": "publisher-place", "annote": "annote", "keyword": "keyword", "pagetotal": "number-of-pages",
    "journalabbreviation": "container-title-short", "pubstate": "status",
    "origlocation": "original-publisher-place",
}  # fmt: skip


@functools.cache
def fields_for(entry: str) -> Mapping[str, Row]:
    """Field → row for reading an entry type, of both dialects at once."""
    rows = {row.field: row for dialect in ("biblatex", "bibtex") for row in rows_for(dialect, entry)}
    for field, variable in _ALIASES.items():
        rows.setdefault(field, Row(variable, field, "title" if variable == "title" else "text"))
    return rows


# --- languages: CSL's code ↔ babel's name (biblatex manual §2.2.3, `langid`) ---------------------

BABEL: Mapping[str, str] = {
    "ar": "arabic", "en": "english", "en-US": "american", "en-GB": "british", "fr": "french", "de": "german",
    "es": "spanish", "it": "italian", "pt": "portuguese", "pt-BR": "brazilian", "nl": "dutch",
    "ru": "russian", "tr": "turkish", "fa": "persian", "he": "hebrew", "el": "greek", "la": "latin",
    "pl": "polish", "sv": "swedish", "da": "danish", "fi": "finnish", "cs": "czech", "hu": "hungarian",
    "ja": "japanese", "zh": "chinese", "ku": "kurmanji", "ur": "urdu", "syr": "syriac", "hy": "armenian",
}  # fmt: skip

LANGUAGES: Mapping[str, str] = {
    **{name: code for code, name in BABEL.items()},
    "ngerman": "de", "usenglish": "en-US", "ukenglish": "en-GB", "francais": "fr", "farsi": "fa",
    "العربية": "ar", "عربي": "ar", "الإنجليزية": "en", "الإنكليزية": "en", "الفرنسية": "fr",
}  # fmt: skip

MASTER_WORDS = (
    "ماجستير",
    "ماستر",
    "master",
    "m.a.",
    "ma thesis",
    "m.sc",
    "msc",
    "m.s.",
    "ms thesis",
    "mémoire",
)
"""What a genre says when it is a master's thesis; compared on folded text."""

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""BibTeX's month macros."""

SEASONS = ("Spring", "Summer", "Autumn", "Winter")
