r"""LaTeX's citations: `\cite` and its kin, `thebibliography`, the records that a file carries in itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import TypeGuard

from iqrefs.errors import InputError
from iqrefs.interchange.tex_text import unescape_tex
from iqrefs.lexicon.around import list_heading
from iqrefs.model import EmbeddedItem, Item
from iqrefs.read.flow import Field
from iqrefs.read.latex.document import Reader
from iqrefs.read.latex.footnotes import call_note, make_note, next_number
from iqrefs.read.latex.words import CITES
from iqrefs.read.located import PLAIN
from iqrefs.text.script import is_arabic

_AS_NOTES = re.compile(
    r"\\usepackage\s*\[[^\[\]]*(?:\bautocite\s*=\s*foot|\bstyle\s*=\s*(?:verbose|footnote|chicago-notes))"
    r"[^\[\]]*\]\s*\{biblatex\}|\\usepackage\s*\[[^\[\]]*\bnotes\b[^\[\]]*\]\s*\{biblatex-chicago\}"
)
_SEPARATOR = re.compile(r"\s*,\s*")
_PARENTHESES = re.compile(r"\s{0,20}\(([^()\n]{0,300})\)(?=\s{0,20}[\[({])")


@dataclass(slots=True)
class _Cite:
    """Keys that are cited together, with the spans of what is printed before and behind them."""

    keys: list[str]
    lead: tuple[int, int] | None
    after: tuple[int, int] | None


def has_cites_in_notes(preamble: str) -> bool:
    r"""Whether `\autocite` makes notes, as the preamble sets biblatex up."""
    return _AS_NOTES.search(preamble) is not None


def read_records(reader: Reader, files: dict[str, str]) -> None:
    """Know the records that the file carries as another one in itself."""
    from iqrefs.read.bibtex import read_bibtex  # noqa: PLC0415 - a library that few files need

    reader.carried.update(files)
    for name, text in files.items():
        if not name.lower().endswith(".bib"):
            continue
        try:
            records, _ = read_bibtex(text)
        except InputError:
            continue
        for record in records:
            reader.items.setdefault(record.id, record.item)


def read_cite(reader: Reader, name: str, start: int) -> None:
    r"""`\cite[pre][45]{key}`: printed as the label of its entry, or as `[@key, 45]`."""
    reader.take_star()
    form = CITES[name]
    if name.lower().startswith("autocite") and reader.cites_in_notes:
        form = "note"
    is_many = name.endswith("cites")
    around = [_take_parentheses(reader) if is_many else None for _ in range(2)]
    cites = list(_take_cites(reader, is_many=is_many))
    if not cites:
        return
    _set_around(cites, around)
    if form == "note" and reader.frame.note is None:
        note = make_note(reader, "footnote", next_number(reader, "footnote"), start)
        note.is_written = True
        call_note(reader, note)
        frame = reader.push(start)
        frame.gatherer, frame.style, frame.note, frame.table = note.gatherer, PLAIN, note, None
        _print_cites(reader, cites, "bracket")
        reader.end_paragraph()
        reader.pop()
    else:
        _print_cites(reader, cites, "bare" if form == "note" else form)


def _take_parentheses(reader: Reader) -> tuple[int, int] | None:
    r"""What `\cites(pre)(post)` prints around all of its citations."""
    found = _PARENTHESES.match(reader.text, reader.at)
    if found is None:
        return None
    reader.at = found.end()
    return found.span(1)


def _take_cites(reader: Reader, *, is_many: bool) -> Iterator[_Cite]:
    while True:
        before = reader.at
        options = [span for span in (reader.take_optional(), reader.take_optional()) if span is not None]
        keys = reader.take_argument()
        if keys is None:
            reader.at = before
            return
        lead = options[0] if len(options) > 1 else None
        after = options[-1] if options else None
        yield _Cite(_SEPARATOR.split(reader.text[keys[0] : keys[1]].strip()), lead, after)
        if not is_many:
            return


def _set_around(cites: list[_Cite], around: list[tuple[int, int] | None]) -> None:
    """Give what stands around all citations to the first and the last, where these have none of their own."""
    lead, after = (around[0], around[1]) if around[1] is not None else (None, around[0])
    cites[0].lead = cites[0].lead or lead
    cites[-1].after = cites[-1].after or after


def _print_cites(reader: Reader, cites: list[_Cite], form: str) -> None:
    if form == "bracket":
        reader.put("[")
    is_note = reader.frame.note is not None
    for number, cite in enumerate(cites):
        if number:
            reader.put("; ")
        if _has_print(cite.lead):
            _print_option(reader, cite.lead)
            reader.put(" ")
        for place, key in enumerate(cite.keys):
            if place:
                reader.put_later(partial(_part_keys, reader, cite.keys, is_note=is_note))
            is_last = place == len(cite.keys) - 1
            _print_key(reader, key, cite.keys, cite.after if is_last else None, form)
    if form == "bracket":
        reader.put("]")


def _print_key(reader: Reader, key: str, keys: list[str], after: tuple[int, int] | None, form: str) -> None:
    """The label of one work and the passage behind it, as the citation of this work."""
    around, is_note = reader.frame.style, reader.frame.note is not None
    item = reader.items.get(key, Item())
    if item and not is_note:
        reader.cited.setdefault(key, EmbeddedItem(key, item))
    locator = reader.plain(after) if after is not None else ""
    if key:
        reader.change_style(field=Field((EmbeddedItem(key, item, locator),), "bibtex"))
    reader.put_later(partial(_label_key, reader, key, keys, is_note=is_note))
    if _has_print(after):
        reader.put(" [" if form == "text" else ", ")
        _print_option(reader, after)
        if form == "text":
            reader.put("]")
    reader.frame.style = around


def _has_print(span: tuple[int, int] | None) -> TypeGuard[tuple[int, int]]:
    return span is not None and span[0] < span[1]


def _print_option(reader: Reader, span: tuple[int, int]) -> None:
    written = reader.text[span[0] : span[1]]
    printed = unescape_tex(written.replace("~", "\u00a0"))
    if printed == written:
        reader.print_lines(*span)
    else:
        reader.put(printed)


def _have_labels(reader: Reader, keys: list[str], *, is_note: bool) -> bool:
    """Whether keys are printed as the labels of their entries; in a note they stand as they are written, for
    `[2]` in note 2 would be taken for its number.
    """
    return not is_note and all(key in reader.cite_labels for key in keys)


def _part_keys(reader: Reader, keys: list[str], *, is_note: bool) -> str:
    return ", " if _have_labels(reader, keys, is_note=is_note) else "; "


def _label_key(reader: Reader, key: str, keys: list[str], *, is_note: bool) -> str:
    return reader.cite_labels[key] if _have_labels(reader, keys, is_note=is_note) else f"@{key}"


def start_bibliography(reader: Reader) -> None:
    """The heading that LaTeX prints itself above a bibliography."""
    reader.counters["bibitem"] = 0
    reader.end_paragraph()
    settings = reader.numbering.settings
    named = settings.get("bibname" if reader.numbering.is_book else "refname", "")
    if not named:
        is_foreign = not (reader.numbering.is_arabic or is_arabic(reader.text))
        named = list_heading("en" if is_foreign else "ar", "book" if reader.numbering.is_book else "article")
    reader.frame.gatherer.level = 1
    reader.put(unescape_tex(named))
    reader.end_paragraph()


def read_bibitem(reader: Reader, name: str, start: int) -> None:
    r"""`\bibitem[label]{key}`: an entry of the bibliography, under its label."""
    del name, start
    reader.end_paragraph()
    span = reader.take_optional()
    key = reader.take_argument()
    if span is None:
        label = reader.numbering.show(next_number(reader, "bibitem"), "bibitem")
    else:
        label = reader.plain(span)
    if key is not None:
        reader.cite_labels.setdefault(reader.text[key[0] : key[1]].strip(), label)
    reader.frame.gatherer.marker = f"[{label}]"
    reader.skip_blanks()
