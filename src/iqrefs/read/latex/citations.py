r"""LaTeX's citations: `\cite` and its kin, `thebibliography`, the records that a file carries in itself."""

from __future__ import annotations

import re
from functools import partial

from iqrefs.errors import InputError
from iqrefs.interchange.tex_text import unescape_tex
from iqrefs.lexicon.around import list_heading
from iqrefs.model import EmbeddedItem
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
            reader.items.setdefault(record.id, EmbeddedItem(record.id, record.item))


def read_cite(reader: Reader, name: str, start: int) -> None:
    r"""`\cite[pre][45]{key}`: printed as the label of its entry, or as `[@key, 45]`."""
    reader.take_star()
    form = CITES[name]
    if name.lower().startswith("autocite") and reader.cites_in_notes:
        form = "note"
    cites = []
    while True:
        before = reader.at
        options = [span for span in (reader.take_optional(), reader.take_optional()) if span is not None]
        keys = reader.take_argument()
        if keys is None:
            reader.at = before
            break
        cites.append((options, _SEPARATOR.split(reader.text[keys[0] : keys[1]].strip())))
        if not name.endswith("cites"):
            break
    if not cites:
        return
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


def _print_cites(reader: Reader, cites: list[tuple[list[tuple[int, int]], list[str]]], form: str) -> None:
    around = reader.frame.style
    if form == "bracket":
        reader.put("[")
    for number, (options, keys) in enumerate(cites):
        if number:
            reader.put("; ")
        after = options[-1] if options else None
        items = _known_items(reader, keys, after)
        if items:
            reader.change_style(field=Field(items, "bibtex"))
        if len(options) > 1 and options[0][0] < options[0][1]:
            _print_option(reader, options[0])
            reader.put(" ")
        reader.put_later(partial(_label_keys, reader, keys))
        if after is not None and after[0] < after[1]:
            reader.put(" [" if form == "text" else ", ")
            _print_option(reader, after)
            if form == "text":
                reader.put("]")
        reader.frame.style = around
    if form == "bracket":
        reader.put("]")


def _print_option(reader: Reader, span: tuple[int, int]) -> None:
    written = reader.text[span[0] : span[1]]
    printed = unescape_tex(written.replace("~", "\u00a0"))
    if printed == written:
        reader.print_lines(*span)
    else:
        reader.put(printed)


def _known_items(reader: Reader, keys: list[str], after: tuple[int, int] | None) -> tuple[EmbeddedItem, ...]:
    locator = reader.plain(after) if after is not None else ""
    found = [reader.items[key] for key in keys if key in reader.items]
    if reader.frame.note is None:
        for item in found:
            reader.cited.setdefault(item.id, item)
    return tuple(
        EmbeddedItem(one.id, one.item, locator if number == len(found) - 1 else "")
        for number, one in enumerate(found)
    )


def _label_keys(reader: Reader, keys: list[str]) -> str:
    labels = reader.cite_labels
    if all(key in labels for key in keys):
        return ", ".join(labels[key] for key in keys)
    return "; ".join(f"@{key}" for key in keys)


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
