"""Writes flat OpenDocument texts, which LibreOffice turns into PDFs: right-to-left prose with footnotes.

In a paragraph, `[[…]]` is a footnote, `<https://…>` a link, and so is `{{words|address}}`.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

_NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"), ("text", "text"), ("style", "style"), ("fo", "xsl-fo-compatible"),
        ("svg", "svg-compatible"),
    )
)  # fmt: skip
_PARTS = re.compile(r"\[\[(.*?)\]\]|<(https?://[^<>]*)>|\{\{(.*?)\|(.*?)\}\}", re.DOTALL)
_ARABIC = re.compile(r"[\u0600-\u06ff]")


@dataclass(frozen=True)
class Paper:
    """A paper to be printed: its paragraphs, and how they are laid out. With `is_all_rtl` the Latin ones are
    read from the right as well.
    """

    paragraphs: tuple[str, ...]
    head: str = ""
    columns: int = 1
    restart: str = "document"
    font: str = "Amiri"
    latin: str = ""
    digits: str = "1"
    endnotes: bool = False
    size: float = 14
    note_size: float = 10
    numbered: bool = True
    justified: bool = True
    is_all_rtl: bool = False
    align: str = "start"
    page: tuple[float, float] = (21, 29.7)


def write_fodt(paper: Paper) -> str:
    """The paper as a flat OpenDocument text."""
    body = "\n".join(_paragraph(text, paper, "Standard") for text in paper.paragraphs)
    header = f"<style:header><text:p text:style-name='Head'>{escape(paper.head)}</text:p></style:header>"
    footer = "<style:footer><text:p text:style-name='Foot'><text:page-number/></text:p></style:footer>"
    align = "justify" if paper.justified else paper.align
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {_NAMESPACES} xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="F" svg:font-family="'{paper.font}'"/>
<style:font-face style:name="Latin" svg:font-family="'{paper.latin or paper.font}'"/></office:font-face-decls>
<office:styles>
{_style("Standard", paper.size, "rl-tb", align, 'fo:margin-bottom="0.2cm" fo:text-indent="0.8cm"')}
{_style("Ltr", paper.size, "lr-tb", align, 'fo:margin-bottom="0.2cm"')}
{_style("Head", 10, "rl-tb", "center", "")}
{_style("Foot", 10, "rl-tb", "center", "")}
{_style("Footnote", paper.note_size, "rl-tb", align, "")}
{_style("FootnoteLtr", paper.note_size, "lr-tb", align, "")}
<style:style style:name="Up" style:family="text">
<style:text-properties style:text-position="super 58%"/></style:style>
<text:notes-configuration text:note-class="footnote" style:num-format="{paper.digits}" text:start-value="0"
 text:footnotes-position="page" text:start-numbering-at="{paper.restart}"
 text:citation-body-style-name="Up" style:num-prefix="" />
<text:notes-configuration text:note-class="endnote" style:num-format="{paper.digits}" text:start-value="0"
 text:citation-body-style-name="Up"/>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="{paper.page[0]}cm"
 fo:page-height="{paper.page[1]}cm" fo:margin="2.2cm" style:writing-mode="rl-tb">
<style:columns fo:column-count="{paper.columns}" fo:column-gap="0.8cm"/>
<style:footnote-sep style:width="0.018cm" style:distance-before-sep="0.1cm" style:distance-after-sep="0.1cm"
 style:line-style="solid" style:adjustment="right" style:rel-width="25%" style:color="#000000"/>
</style:page-layout-properties><style:header-style><style:header-footer-properties fo:min-height="0.8cm"
 fo:margin-bottom="0.3cm"/></style:header-style><style:footer-style/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">
{header if paper.head else ""}{footer if paper.numbered else ""}
</style:master-page></office:master-styles>
<office:body><office:text>
{body}
</office:text></office:body></office:document>"""


def _style(name: str, size: float, direction: str, align: str, more: str) -> str:
    return (
        f'<style:style style:name="{name}" style:family="paragraph">'
        f'<style:paragraph-properties style:writing-mode="{direction}" fo:text-align="{align}" {more}/>'
        f'<style:text-properties style:font-name="Latin" style:font-name-complex="F" fo:font-size="{size}pt"'
        f' style:font-size-complex="{size}pt" fo:language="en" fo:country="US"'
        f' style:language-complex="ar" style:country-complex="IQ"/></style:style>'
    )


def _paragraph(text: str, paper: Paper, style: str) -> str:
    counter = iter(range(1, 1_000_000))
    kind = "endnote" if paper.endnotes else "footnote"
    name = style if paper.is_all_rtl or _ARABIC.search(text) else f"{style}Ltr".removeprefix("Standard")
    pieces, last = [], 0
    for match in _PARTS.finditer(text):
        pieces.append(escape(text[last : match.start()]))
        last = match.end()
        note, address, words, target = match.groups()
        if note is not None:
            body = "".join(_paragraph(one, paper, "Footnote") for one in note.split("\n"))
            pieces.append(
                f'<text:note text:id="n{id(text)}-{next(counter)}" text:note-class="{kind}">'
                f"<text:note-citation/><text:note-body>{body}</text:note-body></text:note>"
            )
        elif address is not None:
            pieces.append(f"&lt;{_link(address, address)}&gt;")
        else:
            pieces.append(_link(words, target))
    pieces.append(escape(text[last:]))
    return f'<text:p text:style-name="{name}">{"".join(pieces)}</text:p>'


def _link(words: str, target: str) -> str:
    address = quoteattr(target)
    return f'<text:a xlink:type="simple" xlink:href={address}>{escape(words)}</text:a>'


def print_papers(papers: dict[str, Paper], folder: Path) -> dict[str, Path]:
    """The papers as PDFs of LibreOffice, all in one call."""
    for name, paper in papers.items():
        (folder / f"{name}.fodt").write_text(write_fodt(paper), "utf-8")
    command = [
        "soffice",
        f"-env:UserInstallation=file://{folder}/profile",
        "--headless",
        "--convert-to",
        "pdf",
    ]
    files = [str(folder / f"{name}.fodt") for name in papers]
    subprocess.run([*command, "--outdir", str(folder), *files], check=True, capture_output=True, timeout=240)
    shutil.rmtree(folder / "profile", ignore_errors=True)
    return {name: folder / f"{name}.pdf" for name in papers}
