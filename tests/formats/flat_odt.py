"""A paper as LibreOffice's flat XML (.fodt), from which LibreOffice makes every other format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from iqrefs.text.script import is_arabic
from tests.formats.papers import Block, Call, Paper, Reference, Text

_SPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
}
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<office:document {spaces} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls>
<style:font-face style:name="Latin" svg:font-family="'Liberation Serif'"/>
<style:font-face style:name="Arabic" svg:font-family="Amiri"/>
</office:font-face-decls>
<office:styles>
<style:default-style style:family="paragraph"><style:paragraph-properties fo:text-align="justify"
 style:writing-mode="{mode}"/>
<style:text-properties style:font-name="Latin" style:font-name-complex="Arabic"
 fo:font-size="12pt" style:font-size-complex="14pt" fo:language="en" fo:country="GB"
 style:language-complex="ar" style:country-complex="IQ"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph" style:class="text"/>
<style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph"
 style:parent-style-name="Standard"><style:paragraph-properties fo:text-indent="0.8cm"/></style:style>
<style:style style:name="Entry" style:family="paragraph" style:parent-style-name="Standard">
<style:paragraph-properties fo:margin-left="1cm" fo:margin-right="0cm" fo:text-indent="-1cm"
 fo:margin-bottom="0.15cm"/></style:style>
<style:style style:name="Heading" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"
 style:parent-style-name="Heading" style:default-outline-level="1"/>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph"
 style:parent-style-name="Heading" style:default-outline-level="2"/>
<style:style style:name="Footnote" style:family="paragraph" style:parent-style-name="Standard">
<style:text-properties fo:font-size="10pt" style:font-size-complex="11pt"/></style:style>
<style:style style:name="Note_20_other" style:family="paragraph" style:parent-style-name="Footnote">
<style:paragraph-properties style:writing-mode="{other}"/></style:style>
<style:style style:name="Entry_20_other" style:family="paragraph" style:parent-style-name="Entry">
<style:paragraph-properties style:writing-mode="{other}"/></style:style>
<style:style style:name="Footnote_20_anchor" style:display-name="Footnote anchor" style:family="text">
<style:text-properties style:text-position="super 58%"/></style:style>
{notes}
</office:styles>
<office:automatic-styles>
<style:style style:name="I" style:family="text">
<style:text-properties fo:font-style="italic" style:font-style-complex="italic"/></style:style>
<style:style style:name="Break" style:family="paragraph" style:parent-style-name="Text_20_body">
<style:paragraph-properties fo:break-before="page" fo:text-indent="0.8cm"/></style:style>
<style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"
 fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="2.5cm" fo:margin-right="2.5cm"
 style:writing-mode="{mode}"><style:footnote-sep style:width="0.02cm" style:distance-before-sep="0.2cm"
 style:distance-after-sep="0.2cm" style:line-style="solid" style:rel-width="25%"/>
</style:page-layout-properties></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm"/>
</office:master-styles>
<office:body><office:text>
"""
_TAIL = "</office:text></office:body></office:document>\n"


def write_flat_odt(paper: Paper) -> str:
    """The paper's file."""
    spaces = " ".join(f'xmlns:{name}="{address}"' for name, address in _SPACES.items())
    mode, other = ("rl-tb", "lr-tb") if paper.is_arabic else ("lr-tb", "rl-tb")
    notes = "\n".join(_configure(paper, kind) for kind in ("footnote", "endnote"))
    parts = [_HEAD.format(spaces=spaces, mode=mode, other=other, notes=notes)]
    parts += _write_blocks(paper)
    parts += [_write_reference(paper, one) for one in paper.references]
    return "".join([*parts, _TAIL])


def _configure(paper: Paper, kind: str) -> str:
    is_eastern = any(note.printed[:1] in "٠١٢٣٤٥٦٧٨٩" for note in paper.notes if note.printed)
    number_format = "١, ٢, ٣, ..." if is_eastern else "1"
    return (
        f'<text:notes-configuration text:note-class="{kind}" style:num-format="{number_format}" '
        'text:citation-body-style-name="Footnote_20_anchor" text:start-value="0" '
        'text:footnotes-position="page" '
        f'text:start-numbering-at="{paper.restarts}"/>'
    )


def _write_blocks(paper: Paper) -> Iterator[str]:
    page = 1
    for is_row, group in groupby(paper.blocks, key=lambda block: bool(block.cells)):
        if is_row:
            yield _write_table(list(group))
            continue
        for block in group:
            style = "Break" if block.page > page else "Text_20_body"
            page = block.page
            yield f'<text:p text:style-name="{style}">{_write_pieces(paper, block.pieces)}</text:p>\n'


def _write_table(rows: list[Block]) -> str:
    width = max(len(row.cells) for row in rows)
    lines = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{escape(cell)}</text:p></table:table-cell>'
            for cell in (*row.cells, *[""] * (width - len(row.cells)))
        )
        + "</table:table-row>"
        for row in rows
    )
    columns = f'<table:table-column table:number-columns-repeated="{width}"/>'
    return f"<table:table>{columns}{lines}</table:table>\n"


def _write_reference(paper: Paper, one: Reference) -> str:
    if one.level:
        style = f"Heading_20_{one.level}"
        opening = f'<text:h text:style-name="{style}" text:outline-level="{one.level}">'
        return f"{opening}{_write_texts(one.pieces)}</text:h>\n"
    style = "Entry" if _is_own(paper, one.pieces) else "Entry_20_other"
    return f'<text:p text:style-name="{style}">{_write_texts(one.pieces)}</text:p>\n'


def _write_pieces(paper: Paper, pieces: Iterable[Text | Call]) -> str:
    return "".join(
        _write_note(paper, piece.note) if isinstance(piece, Call) else _write_texts([piece])
        for piece in pieces
    )


def _write_note(paper: Paper, position: int) -> str:
    note = paper.notes[position]
    style = "Footnote" if _is_own(paper, note.pieces) else "Note_20_other"
    return (
        f'<text:note text:id="ftn{position + 1}" text:note-class="{paper.kind}">'
        f"<text:note-citation>{note.number}</text:note-citation><text:note-body>"
        f'<text:p text:style-name="{style}">{_write_texts(note.pieces)}</text:p>'
        "</text:note-body></text:note>"
    )


def _is_own(paper: Paper, texts: Iterable[Text]) -> bool:
    """Whether a text runs in the direction of the paper."""
    text = "".join(one.text for one in texts)
    return is_arabic(text) == paper.is_arabic or not text


def _write_texts(texts: Iterable[Text]) -> str:
    written = ""
    for one in texts:
        text = escape(one.text).replace("\t", "<text:tab/>").replace("  ", " <text:s/>")
        if one.is_italic:
            text = f'<text:span text:style-name="I">{text}</text:span>'
        if one.target:
            text = f'<text:a xlink:type="simple" xlink:href={quoteattr(one.target)}>{text}</text:a>'
        written += text
    return written
