"""A BibTeX entry as a CSL item, by the rows of `interchange/bibtex_fields.py`.

A field that CSL has no variable for is kept under `custom`, so that a .bib file that is read and
written loses nothing.
"""

from __future__ import annotations

import re
from typing import Any, cast

from iqrefs.interchange.aliases import ALIASES
from iqrefs.interchange.bibtex_dates import read_date, read_years
from iqrefs.interchange.bibtex_fields import IN_BOOK, LANGUAGES, THESES, csl_type, fields_for
from iqrefs.interchange.bibtex_names import read_names
from iqrefs.interchange.edtf import parse_edtf
from iqrefs.interchange.plain_text import clean_text
from iqrefs.interchange.tex_text import unescape_tex
from iqrefs.model import Date, Item
from iqrefs.read.bibtex_values import RawEntry

_DASHES = re.compile(r"\s*(?:-{2,3}|[–—])\s*")
_ACCESSED = re.compile(r"Accessed (\d{4}[-\d/~]*)(?:\. (.*))?", re.DOTALL)
_CODE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*")
_URL = re.compile(r"https?://\S+")
_URL_COMMAND = re.compile(r"\\(?:url|path|nolinkurl)\s*\{(.*)\}", re.DOTALL)
_URL_ESCAPE = re.compile(r"\{?\\([_%&#$~])\}?(?:\{\})?")

_DEGREES = {
    "phdthesis": "PhD thesis", "mathesis": "Master's thesis", "mastersthesis": "Master's thesis",
    "masterthesis": "Master's thesis", "candthesis": "Candidate thesis", "techreport": "Technical report",
    "resreport": "Research report",
}  # fmt: skip
"""biblatex's words for `type`, and what the old entry types say by their names."""

_SUBTITLES = (("subtitle", "title"), ("booksubtitle", "booktitle"), ("mainsubtitle", "maintitle"))
_OWN = frozenset((
    "date", "year", "month", "day", "dateliteral", "urldate", "urldateliteral", "note", "language",
    "langid", "entrysubtype", "origdateliteral", "eventdateliteral",
))  # fmt: skip


def read_item(entry: RawEntry) -> Item:
    """The CSL item of an entry whose values are evaluated."""
    fields = _join_titles(entry.fields, entry.type)
    has_url = bool(fields.get("url"))
    subtype = fields.get("entrysubtype", "").strip().lower()
    kind = csl_type(entry.type, subtype, has_url=has_url)
    item: dict[str, Any] = {"type": kind or "document"}
    custom: dict[str, str] = {}
    if kind is None:
        custom["entrytype"] = entry.type
    if subtype and kind == csl_type(entry.type, "", has_url=has_url):
        custom["entrysubtype"] = _text(subtype)
    _read_rows(entry, fields, item, custom)
    _read_dates(fields, item)
    _read_language(fields, item, custom)
    if entry.type in THESES:
        _read_degree(entry.type, item)
    _move_url(item)
    if custom:
        item["custom"] = custom
    return cast("Item", item)


def _read_rows(entry: RawEntry, fields: dict[str, str], item: dict[str, Any], custom: dict[str, str]) -> None:
    rows = fields_for(entry.type)
    for field, tex in fields.items():
        if field in _OWN:
            continue
        row = rows.get(field)
        if row is None or row.variable in item:
            text = read_verbatim(tex) if field == ALIASES else _text(tex)
            if text:
                custom[field] = text
            continue
        value = _decode(tex, row.codec)
        if value:
            item[row.variable] = value
            if row.codec == "date" and fields.get(f"{field}literal"):
                value["literal"] = _text(fields[f"{field}literal"])


def _decode(tex: str, codec: str) -> Any:
    if codec == "names":
        return read_names(tex)
    if codec == "verbatim":
        return read_verbatim(tex)
    if codec == "date":
        return read_date(_text(tex))
    text = _text(tex)
    return _DASHES.sub("-", text) if codec == "pages" else text


def read_verbatim(tex: str) -> str:
    r"""A URL or DOI, out of `\url{…}` and without the escapes that older files put into it."""
    found = _URL_COMMAND.fullmatch(tex.strip())
    return clean_text(_URL_ESCAPE.sub(r"\1", found[1] if found else tex)).strip("{}<>")


def _join_titles(fields: dict[str, str], entry: str) -> dict[str, str]:
    """Titles with their subtitles; biblatex's `maintitle` as the title, its `title` as the volume's."""
    fields = dict(fields)
    for sub, main in _SUBTITLES:
        if fields.get(sub) and fields.get(main):
            fields[main] = f"{fields[main]}: {fields.pop(sub)}"
    host = "booktitle" if entry in IN_BOOK else "title"
    if "maintitle" in fields:
        volume = fields.get(host)
        fields[host] = fields.pop("maintitle")
        if volume:
            fields.setdefault("volumetitle", volume)
    return fields


def _read_dates(fields: dict[str, str], item: dict[str, Any]) -> None:
    texts = {name: _text(fields[name]) for name in _OWN if name in fields}
    issued = read_date(texts["date"]) if texts.get("date") else None
    if issued is None and any(texts.get(name) for name in ("year", "month", "day")):
        issued = read_years(*(texts.get(name, "") for name in ("year", "month", "day")))
    if issued and texts.get("dateliteral"):
        issued["literal"] = texts["dateliteral"]
    accessed: Date | None = read_date(texts.get("urldate", ""))
    note = texts.get("note", "")
    found = _ACCESSED.fullmatch(note)
    date = parse_edtf(found[1]) if found and not accessed else None
    if found and date:
        accessed, note = date, found[2] or ""
    if accessed and texts.get("urldateliteral"):
        accessed["literal"] = texts["urldateliteral"]
    item |= _filled(issued=issued, accessed=accessed, note=note)


def _read_language(fields: dict[str, str], item: dict[str, Any], custom: dict[str, str]) -> None:
    """A code from `language` or `langid`; the code itself, where one is written, says most."""
    printed = [_text(fields[name]) for name in ("language", "langid") if fields.get(name)]
    codes = [value for value in printed if _CODE.fullmatch(value) and value.lower() not in LANGUAGES]
    codes += [LANGUAGES[value.lower()] for value in printed if value.lower() in LANGUAGES]
    if codes:
        item["language"] = codes[0]
    elif printed:
        item["language"] = printed[0]
    if len(printed) == 2 and len(codes) < 2 and codes:
        custom["language"] = printed[0]


def _read_degree(entry: str, item: dict[str, Any]) -> None:
    genre = item.get("genre") or ("" if entry == "thesis" else entry)
    genre = _DEGREES.get(genre, genre)
    item.pop("genre", None)
    if genre and genre != "Thesis":
        item["genre"] = genre


def _move_url(item: dict[str, Any]) -> None:
    r"""`howpublished = {\url{…}}`, as BibTeX had it before there was a `url` field."""
    found = _URL.fullmatch(item.get("container-title", ""))
    if found and "URL" not in item:
        item["URL"] = item.pop("container-title")
        if item["type"] == "document":
            item["type"] = "webpage"


def _filled(**values: Any) -> dict[str, Any]:
    return {variable: value for variable, value in values.items() if value}


def _text(tex: str) -> str:
    return clean_text(unescape_tex(tex))
