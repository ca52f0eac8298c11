"""Word files for the tests of writing, their texts read again, and tracked changes accepted or rejected."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO

from lxml import etree

from iqrefs.model import Change, Piece, Place, Source, SourceNote
from iqrefs.read.documents import read_document_source
from tests.read.word.building import W_NS, make_docx, note_mark, pack, paragraph, run

NOTES = "word/footnotes.xml"
BODY = "word/document.xml"
COMMENTS = "word/comments.xml"
AUTHOR = "iqrefs"
DATE = "2025-03-01T12:00:00Z"
STYLES = (
    '<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Titre2"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:type="character" w:styleId="Lien"><w:name w:val="Hyperlink"/></w:style>'
)
_W = f"{{{W_NS}}}"
_PLAIN = {f"{_W}delText": f"{_W}t", f"{_W}delInstrText": f"{_W}instrText"}


def make_paper(*notes: str, properties: str = "") -> bytes:
    """A file whose notes hold the runs `notes`, in paragraphs with `properties`, each with its mark."""
    body = [paragraph(run(f"Text {number}."), note_mark(number)) for number in range(1, len(notes) + 1)]
    head = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    links = {"rIdLink": "https://a.example/"}
    inner = {
        number: one if one.startswith("<w:p>") else f"<w:p>{head}{run(inner='<w:footnoteRef/>')}{one}</w:p>"
        for number, one in enumerate(notes, 1)
    }
    return make_docx(*body, "<w:sectPr/>", footnotes=inner, styles=STYLES, links=links, note_links=links)


def read(data: bytes) -> Source:
    """The file as the product reads it."""
    return read_document_source(data, "a.docx", "docx")


def change(source: Source, number: int, old: str, new: str) -> Change:
    """`new` for `old` in the note at position `number`."""
    start = source.notes[number].text.index(old)
    return Change(number, start, start + len(old), new)


def read_part(data: bytes, part: str) -> str:
    """A member as text."""
    return list_parts(data)[part].decode()


def read_note(data: bytes, number: int = 1) -> str:
    """What the first paragraph of a note holds behind its own mark, as XML."""
    part = read_part(data, NOTES)
    inner = part.partition(f'<w:footnote w:id="{number}">')[2].partition("</w:footnote>")[0]
    return inner.partition("<w:footnoteRef/></w:r>")[2].rpartition("</w:p>")[0]


def list_parts(data: bytes) -> dict[str, bytes]:
    """All members."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def read_plainly(data: bytes) -> Source:
    """The notes and the places of their characters, by a reader of a few lines that owes nothing to the
    product's: it knows neither links nor fields.
    """
    root = etree.fromstring(list_parts(data)[NOTES])
    order = {element: number for number, element in enumerate(root.iter(f"{_W}t"))}
    notes = []
    for footnote in root.iter(f"{_W}footnote"):
        if footnote.get(f"{_W}type"):
            continue
        text = ""
        pieces = []
        for element in footnote.iter(f"{_W}t", f"{_W}tab", f"{_W}br"):
            if any(above.tag == f"{_W}del" for above in element.iterancestors()):
                continue
            if element.tag != f"{_W}t":
                text += "\t" if element.tag == f"{_W}tab" else "\n"
                continue
            printed = element.text or ""
            if printed:
                pieces.append(Piece(len(text), len(text) + len(printed), 0, order[element], NOTES))
            text += printed
        key = footnote.get(f"{_W}id") or ""
        notes.append(SourceNote(key, text, Place(1), pieces=tuple(pieces), key=f"footnote:{key}"))
    return Source("a.docx", "docx", "", "en", notes=tuple(notes))


def list_texts(data: bytes) -> list[str]:
    """The texts of the notes, read plainly."""
    return [one.text for one in read_plainly(data).notes]


def accept(data: bytes) -> bytes:
    """The file with the tracked changes of `AUTHOR` accepted."""
    return _settle(data, kept=f"{_W}ins", gone=f"{_W}del")


def reject(data: bytes) -> bytes:
    """The file with the tracked changes of `AUTHOR` rejected."""
    return _settle(data, kept=f"{_W}del", gone=f"{_W}ins")


def _settle(data: bytes, kept: str, gone: str) -> bytes:
    parts = list_parts(data)
    root = etree.fromstring(parts[NOTES])
    for element in list(root.iter(kept, gone)):
        if element.get(f"{_W}author") != AUTHOR:
            continue
        above = element.getparent()
        assert above is not None
        if element.tag == kept:
            for inner in list(element.iter(*_PLAIN)):
                inner.tag = _PLAIN[str(inner.tag)]
            for child in list(element):
                element.addprevious(child)
        above.remove(element)
    return pack({**parts, NOTES: etree.tostring(root)})


def edit_part(data: bytes, part: str, edit: Callable[[str], str]) -> bytes:
    """The file with the text of a part edited."""
    members = list_parts(data)
    return pack({**members, part: edit(members[part].decode())})
