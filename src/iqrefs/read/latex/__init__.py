"""LaTeX without TeX: notes, links, italics and bibliographies of a file, each with its place."""

from __future__ import annotations

import re

from iqrefs.model import Place
from iqrefs.read.decode import Decoded
from iqrefs.read.flow import Flow, FlowNote
from iqrefs.read.latex.citations import has_cites_in_notes, read_records
from iqrefs.read.latex.commands import make_handlers, tell_file, tell_unread
from iqrefs.read.latex.document import Reader
from iqrefs.read.latex.entries import EntryGiver, list_entries
from iqrefs.read.latex.footnotes import set_given_apart, tell_notes
from iqrefs.read.latex.macros import Expanded, expand_macros
from iqrefs.read.latex.numbering import Numbering
from iqrefs.read.latex.scan import strip_comments
from iqrefs.read.located import decode_marked
from iqrefs.read.many import tell_first
from iqrefs.sentences.reading import make_finding

_BEGIN, _END = r"\begin{document}", r"\end{document}"
_RESOURCE = re.compile(r"\\(addbibresource|bibliography)\s*(?:\[[^\[\]]{0,200}\])?\s*\{([^{}]{1,300})\}")
_TITLE = re.compile(r"\\(?:title|author)\s*(?:\[[^\[\]]{0,500}\])?\s*(\{)")


def read_latex(data: bytes) -> Flow:
    """A LaTeX file's paragraphs and notes. Raises `InputError` (without the file's name)."""
    return read_latex_text(decode_marked(data))


def read_latex_text(decoded: Decoded) -> Flow:
    """A LaTeX text's paragraphs and notes. Raises `InputError` (without the file's name)."""
    stripped = strip_comments(decoded.text)
    expanded = expand_macros(stripped.located)
    reader = _make_reader(expanded, decoded.text)
    if stripped.files:
        read_records(reader, stripped.files)
    _read_parts(reader)
    set_given_apart(reader)
    tell_notes(reader)
    tell_unread(reader)
    paragraphs = reader.body.paragraphs()
    giver = EntryGiver(list_entries(paragraphs, reader.cite_labels))
    notes = tuple(
        FlowNote(
            note.key,
            "endnote" if note.kind == "endnote" else "footnote",
            note.marker,
            note.number,
            giver.give(note.gatherer.paragraphs()),
        )
        for note in reader.notes
    )
    findings = [*decoded.findings, *reader.findings]
    if expanded.is_cut:
        findings.append(make_finding("latex-macros", "warning", Place(1)))
    return Flow(giver.give(paragraphs), notes, tuple(reader.cited.values()), tuple(tell_first(findings)))


def _make_reader(expanded: Expanded, file_text: str) -> Reader:
    text = expanded.located.text
    preamble = text[: max(text.find(_BEGIN), 0)]
    reader = Reader(
        expanded.located, file_text, make_handlers(), Numbering(preamble, dict(expanded.settings))
    )
    reader.aliases = expanded.aliases
    reader.cites_in_notes = has_cites_in_notes(preamble)
    return reader


def _read_parts(reader: Reader) -> None:
    """The title and the author, which may stand before the text, and the text."""
    text = reader.text
    start = text.find(_BEGIN)
    if start >= 0:
        for found in _TITLE.finditer(text, 0, start):
            close = reader.pairs.get(found.start(1))
            if close is not None and close < start:
                reader.read(found.start(), close + 1)
        for found in _RESOURCE.finditer(text, 0, start):
            tell_file(reader, found[1], found[2], found.start())
        start += len(_BEGIN)
    end = text.find(_END, max(start, 0))
    reader.read(max(start, 0), len(text) if end < 0 else end)
