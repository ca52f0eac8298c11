"""A book (EPUB) as paragraphs and notes: its pages in the order of its spine."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from iqrefs.errors import InputError
from iqrefs.interchange.packages import Package, open_package
from iqrefs.read.flow import Flow
from iqrefs.read.web.flows import make_notes
from iqrefs.read.web.links import find_base
from iqrefs.read.web.notes import find_notes
from iqrefs.read.web.outline import Outline, Page
from iqrefs.read.web.seen import list_sheets, list_types, read_styles
from iqrefs.read.web.tree import MAX_TAGS, MAX_TEXT, Node, parse_page
from iqrefs.read.web.walk import Walker
from iqrefs.text.charset import decode_page

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
"""How fonts are scrambled, which keeps no one from reading."""
_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")
_PAGE_SUFFIXES = (".xhtml", ".html", ".htm", ".xml")
_MAX_PAGES = 5_000
_MAX_SHEET = 400_000
_BROKEN = "has no list of its pages, as an EPUB has; open it in an e-book program, and save it again."
_LOCKED = "is locked by its seller (DRM); iqrefs reads only books without a lock."


@dataclass(frozen=True, slots=True)
class _Item:
    """A file of a book as its list of files (OPF) has it."""

    path: str
    kind: str
    properties: frozenset[str]


def read_epub(data: bytes) -> Flow:
    """A book's bytes as a flow. Raises `InputError` where they are none, or are locked."""
    if not data.startswith(b"PK"):
        raise InputError("is no EPUB, which is a zip archive; check which file it is.")
    package = open_package(data)
    _refuse_locked(package)
    items = list(_list_pages(package))
    if not items:
        raise InputError(_BROKEN)
    pages = _parse_pages(package, items)
    outline = Outline(pages)
    notes = find_notes(outline)
    keys = {note: f"note:{note.page}#{note.name}" for note in notes.notes}
    sheets = read_styles(_read_sheets(package))
    walker = Walker(notes, keys)
    for page in pages:
        styles = read_styles(list_sheets(page.root))
        walker.walk(page.root, sheets.join(styles), find_base(page.root), _find_contents(page.root))
    walked = walker.finish()
    return Flow(walked.paragraphs, make_notes(notes, keys, walked, outline))


def _refuse_locked(package: Package) -> None:
    """Raises `InputError` for a book whose pages are encrypted; scrambled fonts are no matter."""
    if _ENCRYPTION not in package:
        return
    root = package.read_xml(_ENCRYPTION)
    for node in root.iter("{*}EncryptionMethod"):
        if node.get("Algorithm", "") not in _FONTS:
            raise InputError(_LOCKED)


def _list_pages(package: Package) -> Iterator[_Item]:
    """The pages of a book in the order of its spine, tables of contents left out."""
    items: dict[str, _Item] = {}
    opf = _find_opf(package)
    root = _parse(package, opf)
    folder = posixpath.dirname(opf)
    for node in root.nodes():
        if node.tag == "item" and node.get("id") and node.get("href"):
            path = posixpath.normpath(posixpath.join(folder, unquote(node.get("href").partition("#")[0])))
            properties = frozenset(node.get("properties").split())
            items[node.get("id")] = _Item(path, node.get("media-type"), properties)
    seen: set[str] = set()
    for node in root.nodes():
        item = items.get(node.get("idref")) if node.tag == "itemref" else None
        if item is None or item.path in seen or "nav" in item.properties:
            continue
        seen.add(item.path)
        if item.path in package and (item.kind in _PAGES or item.path.endswith(_PAGE_SUFFIXES)):
            yield item


def _find_opf(package: Package) -> str:
    """The name of the list of files."""
    if _CONTAINER in package:
        for node in _parse(package, _CONTAINER).nodes():
            path = posixpath.normpath(unquote(node.get("full-path")))
            if node.tag == "rootfile" and path in package:
                return path
    found = next((name for name in package.names if name.endswith(".opf")), None)
    if found is None:
        raise InputError(_BROKEN)
    return found


def _parse(package: Package, part: str) -> Node:
    """A file of a book's frame: such XML is often not sound, and the parser for pages minds nothing."""
    return parse_page(decode_page(package.read(part)))


def _parse_pages(package: Package, items: list[_Item]) -> list[Page]:
    """The trees of the pages. Raises `InputError` where they are larger than any book."""
    pages: list[Page] = []
    first = size = 0
    for item in items[:_MAX_PAGES]:
        markup = decode_page(package.read(item.path))
        size += len(markup)
        if size > MAX_TEXT or first > MAX_TAGS // 2:
            raise InputError("is a book of more text than any; cut it into smaller files.")
        root = parse_page(markup, first)
        first = root.last + 1
        pages.append(Page(root, item.path))
    return pages


def _read_sheets(package: Package) -> list[str]:
    """The style sheets of a book: their rules hold for all its pages."""
    names = [name for name in package.names if name.endswith(".css")]
    return [decode_page(package.read(name)[:_MAX_SHEET]) for name in names[:20]]


def _find_contents(root: Node) -> frozenset[int]:
    """The tables of contents and of pages in a page."""
    return frozenset(
        node.index for node in root.nodes() if node.tag == "nav" or list_types(node) & {"toc", "landmarks"}
    )
