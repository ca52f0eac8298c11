"""The bytes of an OpenDocument text opened: its text, styles and properties; or what they are instead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from iqrefs.errors import InputError
from iqrefs.interchange.packages import Package, open_package, parse_xml
from iqrefs.read.opendocument.names import MANIFEST, META, OFFICE
from iqrefs.read.protected import refuse_protected

if TYPE_CHECKING:
    from lxml import etree

_NONE = "is no OpenDocument text; open it in the program it was made with, and save it as .odt or .docx."
_OTHERS = (
    (
        b"\xd0\xcf\x11\xe0",
        "is an old Word file (.doc); open it in Word or LibreOffice, and save it as .docx.",
    ),
    (b"{\\rtf", "is an RTF file; read it with --from rtf."),
    (b"%PDF", "is a PDF file; read it with --from pdf."),
)
_KINDS = {
    "spreadsheet": "a spreadsheet",
    "presentation": "a presentation",
    "drawing": "a drawing",
    "chart": "a chart",
    "database": "a database",
}
_HEAD = 4096


@dataclass(frozen=True, slots=True)
class Opened:
    """The element that holds the text, those that hold styles (common ones first), and the properties that
    the document's user has defined, by name.
    """

    text: etree._Element
    styles: tuple[etree._Element, ...]
    properties: dict[str, str]


def open_document(data: bytes) -> Opened:
    """Open an .odt, an .ott or a flat .fodt. Raises `InputError` where the bytes are none."""
    for magic, sentence in _OTHERS:
        if data.startswith(magic):
            raise InputError(sentence)
    if not data.startswith(b"PK"):
        return _open_flat(data)
    package = open_package(data)
    if "word/document.xml" in package:
        raise InputError("is a Word file; name it .docx, or read it with --from docx.")
    if "encrypted-package" in package or _is_encrypted(package):
        raise refuse_protected("LibreOffice")
    if "content.xml" not in package:
        raise InputError(_NONE)
    roots = [package.read_xml(part) for part in ("styles.xml", "content.xml", "meta.xml") if part in package]
    return _open_roots(roots)


def _open_flat(data: bytes) -> Opened:
    head = data[:_HEAD].lower()
    if OFFICE.strip("{}").encode() in head:
        return _open_roots([parse_xml(data, "the file")])
    if b"<html" in head or b"<!doctype html" in head:
        raise InputError("is a web page; name it .html, or read it with --from html.")
    raise InputError(_NONE)


def _is_encrypted(package: Package) -> bool:
    part = "META-INF/manifest.xml"
    if part not in package:
        return False
    root = package.read_xml(part)
    return next(root.iter(MANIFEST + "encryption-data"), None) is not None


def _open_roots(roots: list[etree._Element]) -> Opened:
    body = next((found for root in roots for found in root.iterchildren(OFFICE + "body")), None)
    text = None if body is None else body.find(OFFICE + "text")
    if text is None:
        raise InputError(_describe_body(body))
    kept = ("styles", "automatic-styles")
    styles = tuple(found for kind in kept for root in roots for found in root.iterchildren(OFFICE + kind))
    return Opened(text, styles, dict(pair for root in roots for pair in _list_properties(root)))


def _describe_body(body: etree._Element | None) -> str:
    for kind, name in _KINDS.items():
        if body is not None and body.find(OFFICE + kind) is not None:
            return f"is {name}, not a text; save its text as .odt or .docx."
    return _NONE


def _list_properties(root: etree._Element) -> Iterator[tuple[str, str]]:
    for meta in root.iterchildren(OFFICE + "meta"):
        for found in meta.iterchildren(META + "user-defined"):
            yield found.get(META + "name", ""), found.text or ""
