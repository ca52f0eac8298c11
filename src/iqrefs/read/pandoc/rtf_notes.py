r"""The kinds and numbers of an RTF file's notes, which pandoc does not hand on."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from iqrefs.model import Finding
from iqrefs.read.flow import Flow, FlowNote, Paragraph
from iqrefs.sentences.reading import make_finding

_NOTE = re.compile(rb"\\footnote(?![a-z])\s*(\\ftnalt(?![a-z]))?|\\page(?:bb)?(?![a-z0-9])")
_START = re.compile(rb"\\(a?)ftnstart(\d{1,6})")
_BY_PAGE = re.compile(rb"\\ftnrstpg(?![a-z])")


def number_notes(flow: Flow, data: bytes) -> Flow:
    """The notes as footnotes and endnotes, each numbered as the file says: its first number, and whether it
    begins again on each page.
    """
    found = list(_NOTE.finditer(data))
    calls = [match for match in found if b"note" in match.group()]
    if len(calls) != len(flow.notes):
        return replace(flow, findings=(*flow.findings, make_finding("notes-counted", "info")))
    starts = {match.group(1): int(match.group(2)) for match in _START.finditer(data)}
    footnote, endnote = starts.get(b"", 1), starts.get(b"a", 1)
    by_page = _BY_PAGE.search(data) is not None
    numbers = {"footnote": footnote, "endnote": endnote}
    notes: list[FlowNote] = []
    pages = 0
    for match in found:
        if b"note" not in match.group():
            pages += bool(notes)
            if by_page:
                numbers["footnote"] = footnote
            continue
        kind: Literal["footnote", "endnote"] = "endnote" if match.group(1) else "footnote"
        number = numbers[kind]
        numbers[kind] += 1
        old = flow.notes[len(notes)]
        notes.append(
            replace(old, key=f"{kind}:{len(notes) + 1}", kind=kind, marker=str(number), number=number)
        )
    names = {old.key: new for old, new in zip(flow.notes, notes, strict=True)}
    lacks_pages = by_page and not pages and any(note.kind == "footnote" for note in notes[1:])
    return replace(
        flow,
        paragraphs=tuple(_rename(paragraph, names) for paragraph in flow.paragraphs),
        notes=tuple(notes),
        findings=(*flow.findings, *([_tell_pages()] if lacks_pages else [])),
    )


def _tell_pages() -> Finding:
    return make_finding("unknown-pages", "warning", variant="message-counted")


def _rename(paragraph: Paragraph, names: dict[str, FlowNote]) -> Paragraph:
    stretches = (
        replace(one, note=names[one.note].key, text=names[one.note].marker) if one.note else one
        for one in paragraph.stretches
    )
    return replace(paragraph, stretches=tuple(stretches))
