"""Works as entries of a .bib file, for both dialects: rows in, text out.

The file is put together here and not by bibtexparser's writer: that one only joins what it is
given (it checks no brace and knows no month macro), and importing it costs more time than the join.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from iqrefs.interchange.aliases import ALIASES, clean_key, read_aliases, write_aliases
from iqrefs.interchange.bibtex_dates import format_years
from iqrefs.interchange.bibtex_fields import (
    BABEL,
    IN_BOOK,
    MASTER_WORDS,
    THESES,
    Dialect,
    Row,
    entry_type,
    rows_for,
)
from iqrefs.interchange.bibtex_names import write_names
from iqrefs.interchange.csl import as_fields
from iqrefs.interchange.edtf import format_edtf
from iqrefs.interchange.plain_text import clean_text
from iqrefs.interchange.tex_text import escape_tex, escape_url
from iqrefs.model import Work
from iqrefs.text.fold import fold_string
from iqrefs.text.script import count_latin, has_arabic

_FIELD_NAME = re.compile(r"[a-z][a-z0-9_-]*")
_DASH = re.compile(r"(?<=\w)\s*[-–—]+\s*(?=\w)")
_WORD_EDGES = "()[]{}«»\"'“”‘’`,;:!?،؛؟…-–—\\"


def write_entries(works: Sequence[Work], dialect: Dialect) -> str:
    """The entries of `works`, a blank line between them; an empty string for none."""
    used: set[str] = set()
    entries = [_write_entry(work, _take_key(work.id, used), dialect) for work in works]
    return "\n".join(entries)


def _take_key(key: str, used: set[str]) -> str:
    """A key that no parser trips over, unique without regard to case (as in BibTeX)."""
    base = clean_key(key) or "work"
    taken, number = base, 1
    while taken.casefold() in used:
        number += 1
        taken = f"{base}-{number}"
    used.add(taken.casefold())
    return taken


def _write_entry(work: Work, key: str, dialect: Dialect) -> str:
    item = as_fields(work.item)
    entry, subtype = entry_type(str(item.get("type", "document")), dialect, has_url=bool(item.get("URL")))
    if entry == "phdthesis" and _is_masters(str(item.get("genre", ""))):
        entry = "mastersthesis"
    fields = dict(_row_fields(item, dialect, entry))
    if dialect == "biblatex":
        _name_main_title(fields, entry)
    fields.update(_date_fields(item, dialect))
    fields.update(_note_fields(item, dialect))
    fields.update(_language_fields(str(item.get("language", "")), dialect))
    if entry in THESES:
        fields.setdefault("type", "{Thesis}")
    if subtype:
        fields["entrysubtype"] = f"{{{subtype}}}"
    for field, value in _custom_fields(item):
        fields.setdefault(field, value)
    lines = [f"  {field} = {value},\n" for field, value in fields.items()]
    return f"@{entry}{{{key},\n{''.join(lines)}}}\n"


def _is_masters(genre: str) -> bool:
    folded = fold_string(genre)
    return any(fold_string(word) in folded for word in MASTER_WORDS)


def _row_fields(item: Mapping[str, Any], dialect: Dialect, entry: str) -> Iterator[tuple[str, str]]:
    for row in rows_for(dialect, entry):
        value = item.get(row.variable)
        if value:
            text = _encode(value, row, str(item.get("language", "")))
            if text:
                yield row.field, f"{{{text}}}"
                literal = value.get("literal") if row.codec == "date" else None
                if literal and clean_text(literal) != text:
                    yield f"{row.field}literal", f"{{{escape_tex(clean_text(literal))}}}"


def _encode(value: Any, row: Row, language: str) -> str:
    if row.codec == "names":
        return write_names(value)
    if row.codec == "date":
        return format_edtf(value) or escape_tex(clean_text(value.get("literal", "")))
    text = clean_text(str(value))
    if row.codec == "verbatim":
        return escape_url(text)
    if row.codec == "pages":
        return escape_tex(_DASH.sub("-", text)).replace("-", "--")
    return _protect_case(text, language) if row.codec == "title" else escape_tex(text)


def _protect_case(title: str, language: str) -> str:
    """The title with braces where a style that lowers English titles would do damage: all of it, if
    Latin letters stand in an Arabic title or the language is another; else words such as NATO.
    """
    if not count_latin(title):
        return escape_tex(title)
    if has_arabic(title) or (language and not language.startswith("en")):
        return f"{{{escape_tex(title)}}}"
    if title.isupper():
        return escape_tex(title)
    return " ".join(map(_protect_word, title.split(" ")))


def _protect_word(word: str) -> str:
    core = word.strip(_WORD_EDGES)
    if sum(map(str.isupper, core)) < 2:
        return escape_tex(word)
    before, _, after = word.partition(core)
    return f"{escape_tex(before)}{{{escape_tex(core)}}}{escape_tex(after)}"


def _name_main_title(fields: dict[str, str], entry: str) -> None:
    """Biblatex names the whole work `maintitle`, and the volume that is meant `title` or `booktitle`."""
    host = "booktitle" if entry in IN_BOOK else "title"
    if host in fields and "volumetitle" in fields:
        fields["maintitle"] = fields[host]
        fields[host] = fields.pop("volumetitle")


def _date_fields(item: Mapping[str, Any], dialect: Dialect) -> dict[str, str]:
    date = item.get("issued") or {}
    literal = escape_tex(clean_text(date.get("literal", "")))
    if dialect == "biblatex":
        edtf = format_edtf(date)
        fields = {"date": f"{{{edtf}}}"} if edtf else {}
    else:
        plain = format_years(date)
        fields = {name: text if name == "month" else f"{{{text}}}" for name, text in plain.items()}
    if literal:
        # biblatex takes for `date` nothing but EDTF; `year` may hold any text in both dialects.
        fields["dateliteral" if fields else "year"] = f"{{{literal}}}"
    return fields


def _note_fields(item: Mapping[str, Any], dialect: Dialect) -> dict[str, str]:
    """`note`, and the day of access: `urldate`, or words in the note where there is no field for it."""
    note = escape_tex(clean_text(str(item.get("note", ""))))
    accessed = item.get("accessed") or {}
    edtf = format_edtf(accessed)
    literal = escape_tex(clean_text(accessed.get("literal", "")))
    fields = {"urldateliteral": f"{{{literal}}}"} if edtf and literal else {}
    if dialect == "biblatex" and edtf:
        fields["urldate"] = f"{{{edtf}}}"
    else:
        day = edtf or literal
        note = ". ".join(part for part in (f"Accessed {day}" if day else "", note) if part)
    if note:
        fields["note"] = f"{{{note}}}"
    return fields


def _language_fields(language: str, dialect: Dialect) -> dict[str, str]:
    code = escape_tex(clean_text(language))
    if not code:
        return {}
    babel = BABEL.get(code) or BABEL.get(code.partition("-")[0])
    if dialect == "bibtex" or not babel:
        return {"language": f"{{{code}}}"}
    exact = {} if code in BABEL else {"language": f"{{{code}}}"}
    return {"langid": f"{{{babel}}}", **exact}


def _custom_fields(item: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Fields of a .bib file that CSL has no variable for: they were kept under `custom`."""
    custom = item.get("custom")
    if not isinstance(custom, Mapping):
        return
    aliases = write_aliases(read_aliases(custom.get(ALIASES)))
    if aliases:
        yield ALIASES, f"{{{aliases}}}"
    for field, value in sorted((field, value) for field, value in custom.items() if field != ALIASES):
        text = escape_tex(clean_text(value)) if isinstance(value, str) else ""
        if text and _FIELD_NAME.fullmatch(field):
            yield field, f"{{{text}}}"
