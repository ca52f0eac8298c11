"""A paper as a Word file whose notes are typed by hand: raised numbers, and a numbered list at the end."""

from __future__ import annotations

from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from tests.formats.papers import Call, Paper, Text

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph


def write_typed_docx(paper: Paper) -> bytes:
    """The paper's file, made with python-docx."""
    document = docx.Document()
    for is_row, group in groupby(paper.blocks, key=lambda block: bool(block.cells)):
        blocks = list(group)
        if is_row:
            table = document.add_table(0, max(len(block.cells) for block in blocks))
            for block in blocks:
                for cell, text in zip(table.add_row().cells, block.cells, strict=False):
                    cell.text = text
            continue
        for block in blocks:
            paragraph = document.add_paragraph()
            for piece in block.pieces:
                if isinstance(piece, Call):
                    paragraph.add_run(f"({paper.notes[piece.note].number})").font.superscript = True
                else:
                    _add_text(paragraph, piece)
    _add_notes(document, paper)
    for one in paper.references:
        paragraph = document.add_heading("", one.level) if one.level else document.add_paragraph()
        for piece in one.pieces:
            _add_text(paragraph, piece)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _add_notes(document: Document, paper: Paper) -> None:
    document.add_heading("الهوامش" if paper.is_arabic else "Notes", 1)
    for note in paper.notes:
        if note.pieces:
            paragraph = document.add_paragraph(f"({note.number}) ")
            for piece in note.pieces:
                _add_text(paragraph, piece)


def _add_text(paragraph: Paragraph, piece: Text) -> None:
    run = paragraph.add_run(piece.text)
    run.italic = piece.is_italic
    if piece.target:
        link = OxmlElement("w:hyperlink")
        key = paragraph.part.relate_to(piece.target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link.set(qn("r:id"), key)
        link.append(run._r)
        paragraph._p.append(link)
