"""The parts of a Word file as they are needed to write into it: main part, styles, relationships, types."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count

from iqrefs.amend.word.elements import CLOSE, EMPTY, get_prefix, scan
from iqrefs.amend.word.markup import Dialect, choose_dialect, escape_value
from iqrefs.errors import InputError
from iqrefs.interchange.packages import Package, parse_xml
from iqrefs.interchange.word_xml import (
    PACKAGE_NS,
    R_NS,
    R_STRICT_NS,
    W_STRICT_NS,
    Relationship,
    find_child,
    find_main_part,
    find_part,
    get_value,
    namespace_of,
    read_relationships,
    tags,
)

_TYPES_PART = "[Content_Types].xml"
_SIGNATURES = "_xmlsignatures/"
_NUMBER = re.compile(rb"""id\s*=\s*["'](\d{1,9})["']""")
_PART_NAME = re.compile(r"partname\s*=\s*[\"']([^\"']*)")
_MAX_NUMBER = 1_000_000_000
_STORIES = re.compile(r"(?:document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml")


@dataclass(frozen=True, slots=True)
class Part:
    """A part that is XML: its name, its text in UTF-8, and Word's namespace in it."""

    name: str
    content: bytes
    namespace: str

    def dialect_at(self, tag: tuple[int, int]) -> Dialect:
        """How Word's elements are named where the tag stands."""
        return choose_dialect(get_prefix(self.content[tag[0] : tag[1]]), self.namespace)


@dataclass(frozen=True, slots=True)
class Layout:
    """A Word file: its main part by name, and that part's relationships."""

    package: Package
    main: str
    relationships: dict[str, Relationship]

    def find(self, kind: str) -> str | None:
        """The part of a kind (`comments`), or None."""
        return find_part(self.package, self.main, self.relationships, kind)


def read_layout(package: Package) -> Layout:
    """The layout of a file. Raises `InputError` where it has no document."""
    main = find_main_part(package)
    if main is None:
        raise InputError("holds no Word document; save it as .docx in Word or LibreOffice.")
    return Layout(package, main, read_relationships(package, main))


def read_part(package: Package, name: str) -> Part:
    """A part, checked to be sound XML. Raises `InputError` where it is not."""
    from lxml import etree  # noqa: PLC0415 - only packages need it

    content = package.read(name)
    root = parse_xml(content, name)
    tree = root.getroottree()
    told = (tree.docinfo.encoding or "UTF-8").upper()
    if told not in ("UTF-8", "UTF8", "ASCII", "US-ASCII") or b"\0" in content[:4]:
        content = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
    return Part(name, content, namespace_of(root))


def is_signed(package: Package) -> bool:
    """Whether the file bears a digital signature, which holds for no changed file."""
    return any(name.startswith(_SIGNATURES) for name in package.names)


def find_free_number(package: Package, contents: Iterable[bytes] = ()) -> int:
    """A number above those that mark changes, comments and bookmarks anywhere in the file."""
    known = list(contents)
    for name in package.names:
        if _STORIES.fullmatch(posixpath.basename(name)):
            try:
                known.append(package.read(name))
            except InputError:
                continue
    numbers = (int(found) for content in known for found in _NUMBER.findall(content))
    return max((number for number in numbers if number < _MAX_NUMBER), default=0) + 1


@dataclass(frozen=True, slots=True)
class Style:
    """A style of the file: its id, and whether it numbers its paragraphs."""

    id: str
    is_numbered: bool = False


NO_STYLE = Style("")


def find_styles(layout: Layout, kind: str) -> dict[str, Style]:
    """The styles of a kind (`paragraph`, `character`) by their names in small letters."""
    name = layout.find("styles")
    if name is None:
        return {}
    try:
        root = layout.package.read_xml(name)
    except InputError:
        return {}
    found: dict[str, Style] = {}
    for element in root.iter(*tags("style")):
        key, named = get_value(element, "styleId"), find_child(element, "name")
        if key and named is not None and get_value(element, "type") == kind:
            numbers = find_child(find_child(element, "pPr"), "numPr")
            found.setdefault((get_value(named) or "").strip().lower(), Style(key, numbers is not None))
    return found


class Registry:
    """What is added to a file beside its text: relationships of the main part, and types of new parts."""

    def __init__(self, layout: Layout, namespace: str) -> None:
        self._layout = layout
        self._base = R_STRICT_NS if namespace == W_STRICT_NS else R_NS
        folder, _, name = layout.main.rpartition("/")
        self.folder = folder
        self._part = posixpath.join(folder, "_rels", f"{name}.rels")
        self._ids = {key.lower() for key in layout.relationships}
        self._lines: list[str] = []
        self._types: list[str] = []
        self._targets: dict[tuple[str, str], str] = {}

    def relate(self, kind: str, target: str, *, is_external: bool = False) -> str:
        """The id of a relationship to `target`, which is made where it was not asked for before."""
        if (kind, target) not in self._targets:
            number = len(self._ids) + 1
            while f"rid{number}" in self._ids:
                number += 1
            key = f"rId{number}"
            self._ids.add(key.lower())
            self._targets[kind, target] = key
            mode = ' TargetMode="External"' if is_external else ""
            self._lines.append(
                f'Relationship Id="{key}" Type="{self._base}/{kind}" Target="{escape_value(target)}"{mode}'
            )
        return self._targets[kind, target]

    def declare(self, part: str, content_type: str) -> None:
        """Tell the type of a new part."""
        self._types.append(f'Override PartName="/{escape_value(part)}" ContentType="{content_type}"')

    def choose_name(self, stem: str) -> str:
        """A name beside the main part that neither a part has nor the list of types knows."""
        package = self._layout.package
        types = package.read(_TYPES_PART).decode("utf-8", "replace") if _TYPES_PART in package else ""
        taken = {*_PART_NAME.findall(types.lower()), *(f"/{name}".lower() for name in package.names)}
        names = (posixpath.join(self.folder, f"{stem}{number or ''}.xml") for number in count())
        return next(name for name in names if f"/{name}".lower() not in taken)

    def write(self) -> tuple[dict[str, bytes], dict[str, bytes]]:
        """The parts that are changed by it, and those that are added."""
        changed: dict[str, bytes] = {}
        added: dict[str, bytes] = {}
        if self._lines:
            package = self._layout.package
            if self._part in package:
                changed[self._part] = insert_last(read_part(package, self._part).content, self._lines)
            else:
                empty = f'<Relationships xmlns="{PACKAGE_NS}"></Relationships>'
                added[self._part] = insert_last(
                    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{empty}'.encode(), self._lines
                )
        if self._types:
            if _TYPES_PART not in self._layout.package:
                raise InputError(
                    "does not say what its parts are; open it in its program, and save it again."
                )
            types = read_part(self._layout.package, _TYPES_PART)
            changed[_TYPES_PART] = insert_last(types.content, self._types)
        return changed, added


def insert_last(content: bytes, elements: Iterable[str]) -> bytes:
    """Empty elements (as `NAME ATTRIBUTES`) put at the end of an XML text's root, with the root's prefix."""
    root = next(tag for tag in scan(content) if tag.kind != CLOSE)
    raw = content[root.start : root.end]
    prefix = get_prefix(raw)
    inner = "".join(f"<{prefix}{element}/>" for element in elements).encode()
    return insert_in_root(content, inner)


def insert_in_root(content: bytes, inner: bytes) -> bytes:
    """XML put at the end of an XML text's root."""
    first = next(tag for tag in scan(content) if tag.kind != CLOSE)
    raw = content[first.start : first.end]
    if first.kind == EMPTY:
        name = raw[1:-2].split(maxsplit=1)[0]
        opened = raw[:-2].rstrip() + b">"
        return content[: first.start] + opened + inner + b"</" + name + b">" + content[first.end :]
    last = max((tag for tag in scan(content) if tag.kind == CLOSE), key=lambda tag: tag.start)
    return content[: last.start] + inner + content[last.start :]
