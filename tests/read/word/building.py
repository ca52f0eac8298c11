"""Word files made of strings, for tests: what stands in a part is written as Word writes it.

make_docx(paragraph(run("نص"), note_mark(2)), footnotes={2: note(run("الجابري، تكوين العقل، ص 5."))})
"""

from __future__ import annotations

import base64
import json
import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape, quoteattr

W_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = {
    W_NS: "http://purl.oclc.org/ooxml/wordprocessingml/main",
    R_NS: "http://purl.oclc.org/ooxml/officeDocument/relationships",
}
_NAMESPACES = {
    "w": W_NS,
    "r": R_NS,
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
}
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_SEPARATORS = (
    '<w:{0} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{0}>'
    '<w:{0} w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:{0}>'
)


def text(words: str) -> str:
    """A `w:t` that keeps its blanks."""
    return f'<w:t xml:space="preserve">{escape(words)}</w:t>'


def run(words: str = "", properties: str = "", *, inner: str = "") -> str:
    """A run: words, or anything else as `inner`, with the inside of its `w:rPr`."""
    kept = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{kept}{text(words) if words else ''}{inner}</w:r>"


def paragraph(*inner: str, properties: str = "", style: str = "") -> str:
    """A paragraph; `properties` is the inside of its `w:pPr`."""
    named = f"<w:pStyle w:val={quoteattr(style)}/>" if style else ""
    kept = f"<w:pPr>{named}{properties}</w:pPr>" if named or properties else ""
    return f"<w:p>{kept}{''.join(inner)}</w:p>"


def note_mark(number: int | str, kind: str = "footnote", *, custom: str = "") -> str:
    """The mark of a note in the text; `custom` is a sign that the author typed for it."""
    attribute = ' w:customMarkFollows="1"' if custom else ""
    inner = f'<w:{kind}Reference{attribute} w:id="{number}"/>{text(custom) if custom else ""}'
    return run(properties='<w:vertAlign w:val="superscript"/>', inner=inner)


def note(*inner: str, kind: str = "footnote", own_mark: bool = True) -> str:
    """The inside of a note as Word writes it: its own mark, a blank, its text."""
    mark = (
        run(properties='<w:vertAlign w:val="superscript"/>', inner=f"<w:{kind}Ref/>") + run(" ")
        if own_mark
        else ""
    )
    return paragraph(mark, *inner)


def field(instruction: str, *result: str, data: str = "", pieces: int = 1) -> str:
    """A field of runs; its instruction may be split over several runs, as Word does."""
    step = max(1, -(-len(instruction) // pieces))
    kept = f'<w:fldData xml:space="preserve">{data}</w:fldData>' if data else ""
    parts = [
        run(inner=f'<w:instrText xml:space="preserve">{escape(instruction[at : at + step])}</w:instrText>')
        for at in range(0, len(instruction), step)
    ]
    begin = run(inner=f'<w:fldChar w:fldCharType="begin">{kept}</w:fldChar>')
    separate = run(inner='<w:fldChar w:fldCharType="separate"/>')
    return "".join([begin, *parts, separate, *result, run(inner='<w:fldChar w:fldCharType="end"/>')])


def simple_field(instruction: str, *result: str) -> str:
    """A `w:fldSimple`."""
    return f"<w:fldSimple w:instr={quoteattr(instruction)}>{''.join(result)}</w:fldSimple>"


def link(key: str, *inner: str) -> str:
    """A `w:hyperlink` by a relationship."""
    return f'<w:hyperlink r:id="{key}">{"".join(inner)}</w:hyperlink>'


def control(tag: str, *inner: str) -> str:
    """A content control with a tag."""
    kept = f"<w:sdtPr><w:tag w:val={quoteattr(tag)}/></w:sdtPr>"
    return f"<w:sdt>{kept}<w:sdtContent>{''.join(inner)}</w:sdtContent></w:sdt>"


def table(*rows: Sequence[str]) -> str:
    """A table of cells, each the paragraphs in it."""
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def text_box(*paragraphs: str) -> str:
    """A text box as Word writes it: for new programs, and once more for old ones."""
    inner = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>'
        f"{inner}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
        f"{inner}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def section(*inner: str) -> str:
    """A `w:sectPr`."""
    return f"<w:sectPr>{''.join(inner)}</w:sectPr>"


def zotero(*items: Mapping[str, Any]) -> str:
    """The instruction of a Zotero citation; an item holds `itemData` and what else Zotero keeps with it."""
    citation = {
        "citationID": "aB3xYz",
        "properties": {"formattedCitation": "x", "plainCitation": "x", "noteIndex": 1},
        "citationItems": list(items),
        "schema": "https://github.com/citation-style-language/schema/raw/master/csl-citation.json",
    }
    return f" ADDIN ZOTERO_ITEM CSL_CITATION {json.dumps(citation)} "


def mendeley_tag(*items: Mapping[str, Any]) -> str:
    """The tag of a content control of Mendeley Cite."""
    kept = json.dumps({"citationID": "MENDELEY_CITATION_1", "citationItems": list(items)})
    return "MENDELEY_CITATION_v3_" + base64.b64encode(kept.encode()).decode()


def wrap(root: str, inner: str, *, is_strict: bool = False) -> str:
    """A part: its root element with all namespaces around what it holds."""
    names = " ".join(
        f'xmlns:{prefix}="{STRICT.get(name, name) if is_strict else name}"'
        for prefix, name in _NAMESPACES.items()
    )
    return f"{_HEAD}<w:{root} {names}>{inner}</w:{root}>"


def make_docx(
    *body: str,
    footnotes: Mapping[int, str] | None = None,
    endnotes: Mapping[int, str] | None = None,
    styles: str = "",
    numbering: str = "",
    settings: str = "",
    links: Mapping[str, str] | None = None,
    note_links: Mapping[str, str] | None = None,
    more: Mapping[str, str | bytes] | None = None,
    is_strict: bool = False,
) -> bytes:
    """A Word file. Notes are given by their ids, in the order in which they are kept; `styles`, `numbering`
    and `settings` are the insides of these parts, `more` further members or others in place of these.
    """
    parts: dict[str, str] = {
        "document": wrap("document", f"<w:body>{''.join(body)}</w:body>", is_strict=is_strict)
    }
    for kind, notes in (("footnote", footnotes), ("endnote", endnotes)):
        if notes is not None:
            kept = "".join(f'<w:{kind} w:id="{key}">{inner}</w:{kind}>' for key, inner in notes.items())
            parts[f"{kind}s"] = wrap(f"{kind}s", _SEPARATORS.format(kind) + kept, is_strict=is_strict)
    for name, inner in (("styles", styles), ("numbering", numbering), ("settings", settings)):
        if inner:
            parts[name] = wrap(name, inner, is_strict=is_strict)
    related = {f"rId{name}": (name, f"{name}.xml", "") for name in parts if name != "document"}
    addressed = {key: ("hyperlink", target, "External") for key, target in (links or {}).items()}
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": _list_types(parts),
        "_rels/.rels": relationships({"rId1": ("officeDocument", "word/document.xml", "")}),
        "word/_rels/document.xml.rels": relationships({**related, **addressed}),
        **{f"word/{name}.xml": content for name, content in parts.items()},
    }
    if note_links:
        kept_links = {key: ("hyperlink", target, "External") for key, target in note_links.items()}
        members["word/_rels/footnotes.xml.rels"] = relationships(kept_links)
    return pack({**members, **(more or {})})


def relationships(related: Mapping[str, tuple[str, str, str]]) -> str:
    """A relationships part: type, target and mode by id."""
    rows = "".join(
        f'<Relationship Id="{key}" Type="{_TYPES}/{kind}" Target={quoteattr(target)}'
        + (f' TargetMode="{mode}"/>' if mode else "/>")
        for key, (kind, target, mode) in related.items()
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{_HEAD}<Relationships xmlns="{space}">{rows}</Relationships>'


def pack(members: Mapping[str, str | bytes]) -> bytes:
    """A zip archive, the same bytes whenever it is made."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _list_types(parts: Mapping[str, str]) -> str:
    kinds = {name: "document.main" if name == "document" else name for name in parts}
    rows = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_MAIN}{kind}+xml"/>'
        for name, kind in kinds.items()
    )
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'{_HEAD}<Types xmlns="{space}"><Default Extension="rels" ContentType="{rels}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{rows}</Types>'
    )
