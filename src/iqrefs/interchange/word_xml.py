"""What reading and writing Word files share: namespaces, names of elements and attributes, relationships.

A Word file is written in one of two namespaces (transitional, which Word writes by default, and strict).
Names here are local names (`p`, `footnoteReference`), and every function takes elements of either.
"""

from __future__ import annotations

import functools
import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from iqrefs.errors import InputError
from iqrefs.interchange.packages import Package

if TYPE_CHECKING:
    from lxml import etree

W_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W_STRICT_NS = "http://purl.oclc.org/ooxml/wordprocessingml/main"
R_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
R_STRICT_NS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
MC_NS = "http://schemas.openxmlformats.org/markup-compatibility/2006"
B_NS = "http://schemas.openxmlformats.org/officeDocument/2006/bibliography"
B_STRICT_NS = "http://purl.oclc.org/ooxml/officeDocument/bibliography"
PACKAGE_NS = "http://schemas.openxmlformats.org/package/2006/relationships"
XML_NS = "http://www.w3.org/XML/1998/namespace"

WORD = (W_NS, W_STRICT_NS)
"""The namespaces of Word's own elements and attributes."""

FALLBACK = f"{{{MC_NS}}}Fallback"
CHOICE = f"{{{MC_NS}}}Choice"
ALTERNATE = f"{{{MC_NS}}}AlternateContent"
XML_SPACE = f"{{{XML_NS}}}space"

MAX_RELATIONSHIPS = 200_000
_TRIED = 20
"""Relationships of one kind that are looked up; a document has one."""
_OFF = frozenset(("0", "false", "off"))


@functools.cache
def tags(*names: str) -> tuple[str, ...]:
    """Word's elements of these local names, in both namespaces: what `iter` wants."""
    return tuple(f"{{{namespace}}}{name}" for name in names for namespace in WORD)


TEXT = tags("t")
PARAGRAPH = tags("p")
NOTE_REFERENCES = tags("footnoteReference", "endnoteReference")

_LOCAL = {namespace: f"{{{namespace}}}" for namespace in WORD}


def local_name(element: etree._Element) -> str:
    """The name of one of Word's own elements without its namespace; `""` for any other, and for comments."""
    tag = element.tag
    if not isinstance(tag, str):
        return ""
    for prefix in _LOCAL.values():
        if tag.startswith(prefix):
            return tag[len(prefix) :]
    return ""


def namespace_of(root: etree._Element) -> str:
    """The namespace in which a part is written (the transitional one where it is not Word's): what is written
    into the part must be in it too.
    """
    tag = root.tag
    return W_STRICT_NS if isinstance(tag, str) and tag.startswith(_LOCAL[W_STRICT_NS]) else W_NS


def get_value(element: etree._Element, name: str = "val") -> str | None:
    """An attribute of Word's (`w:val`, `w:id`), or None."""
    value = element.get(f"{{{W_NS}}}{name}")
    if value is None:
        value = element.get(f"{{{W_STRICT_NS}}}{name}")
    return value


def get_relationship(element: etree._Element, name: str = "id") -> str | None:
    """An attribute that names a relationship (`r:id`), or None."""
    value = element.get(f"{{{R_NS}}}{name}")
    return element.get(f"{{{R_STRICT_NS}}}{name}") if value is None else value


def get_number(element: etree._Element | None, name: str = "val") -> int | None:
    """An attribute that is a whole number of at most nine digits, or None."""
    value = "" if element is None else (get_value(element, name) or "").strip()
    digits = value.removeprefix("-")
    return int(value) if digits.isascii() and digits.isdigit() and len(digits) <= 9 else None


def find_child(element: etree._Element | None, name: str) -> etree._Element | None:
    """The first child of Word's of this name, or None."""
    return None if element is None else next(element.iterchildren(*tags(name)), None)


def is_on(element: etree._Element | None) -> bool:
    """Whether a switch (`w:i`, `w:rtl`) stands there and is not turned off."""
    return element is not None and (get_value(element) or "") not in _OFF


def iter_texts(root: etree._Element) -> Iterator[etree._Element]:
    """Every `w:t` of a part in document order, deleted ones and fallbacks too: `Piece.node` is a position in
    it, from 0.
    """
    return root.iter(*TEXT)


def iter_paragraphs(root: etree._Element) -> Iterator[etree._Element]:
    """Every `w:p` of a part in document order, but those of fallbacks: `Place.line` is a position in it,
    from 1.
    """
    skipped = 0
    for element in root.iter(*PARAGRAPH, FALLBACK):
        if element.tag == FALLBACK:
            if skipped == 0:
                skipped = _count_paragraphs(element)
        elif skipped:
            skipped -= 1
        else:
            yield element


def _count_paragraphs(element: etree._Element) -> int:
    return sum(1 for _ in element.iter(*PARAGRAPH))


def read_text(element: etree._Element) -> str:
    """All characters of a `w:t`, as `Piece.offset` counts them; comments inside it are none."""
    text = element.text or ""
    for child in element:
        text += child.tail or ""
    return text


@dataclass(frozen=True, slots=True)
class Relationship:
    """What a part refers to: the last word of its type (`footnotes`), and where it is: the name of a member,
    or an address where `is_external`.
    """

    kind: str
    target: str
    is_external: bool


def read_relationships(package: Package, part: str) -> dict[str, Relationship]:
    """The relationships of a part (of the package for `""`) by their ids; none where they are missing or
    broken.
    """
    folder, _, name = part.rpartition("/")
    member = posixpath.join(folder, "_rels", f"{name}.rels")
    if member not in package:
        return {}
    try:
        root = package.read_xml(member)
    except InputError:
        return {}
    found: dict[str, Relationship] = {}
    for element in root.iter(f"{{{PACKAGE_NS}}}Relationship"):
        key, target = element.get("Id"), element.get("Target")
        if not key or target is None or key in found:
            continue
        kind = (element.get("Type") or "").rpartition("/")[2]
        is_external = element.get("TargetMode") == "External" or kind == "hyperlink"
        found[key] = Relationship(
            kind, target if is_external else resolve_target(folder, target), is_external
        )
        if len(found) >= MAX_RELATIONSHIPS:
            break
    return found


def resolve_target(folder: str, target: str) -> str:
    """The member that a relationship of a part in `folder` names; it leads to nothing outside the package."""
    path = target.replace("\\", "/")
    path = path if path.startswith("/") else f"/{folder}/{path}"
    return posixpath.normpath(path).lstrip("/")


def find_main_part(package: Package) -> str | None:
    """The document part: by the package's relationships, else where Word puts it, else None."""
    found = _find_member(package, read_relationships(package, ""), "officeDocument")
    if found is not None:
        return found
    named = [name for name in package.names if name.lower().endswith("word/document.xml")]
    return named[0] if named else None


def _find_member(package: Package, relationships: dict[str, Relationship], kind: str) -> str | None:
    """The first member of a kind; its name may be escaped, and in letters of another case."""
    targets = [one.target for one in relationships.values() if one.kind == kind and not one.is_external]
    for target in targets[:_TRIED]:
        if target in package:
            return target
        folded = unquote(target).casefold()
        for name in package.names:
            if name.casefold() == folded:
                return name
    return None


def find_part(package: Package, main: str, relationships: dict[str, Relationship], kind: str) -> str | None:
    """The part of a kind (`footnotes`, `styles`) of the document: by its relationships, else where Word puts
    it beside the document, else None.
    """
    found = _find_member(package, relationships, kind)
    if found is not None:
        return found
    beside = posixpath.join(posixpath.dirname(main), f"{kind}.xml")
    return beside if beside in package else None
