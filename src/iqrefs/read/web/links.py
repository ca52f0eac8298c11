"""The links of pages that lead to a place in them, and what their markup says of them."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import unquote, urljoin, urlsplit

from iqrefs.read.web.outline import Outline
from iqrefs.read.web.seen import list_types
from iqrefs.read.web.tree import Node

_NOTEISH = re.compile(
    r"(?i)foot-?note|end-?note|note-?ref|(?:^|[\s_#:-])_?(?:s?d?ftn|s?d?edn|fn|mfn|efn)(?:ref)?(?![a-z])"
)
_QUOTED = re.compile(r"['\"]#?([\w:.-]{3,120})['\"]")
_PREFIXES = re.compile(r"(?i)https?://|ftp://|mailto:|doi:")
_BLANKS = re.compile(r"[\s\x00-\x1f]+")
_LONGEST = 2_000
_FAR = 4


@dataclass(frozen=True, slots=True)
class Link:
    """A link to a place: `name` is that of the place. `is_noteref` is what its markup calls the mark of a
    note, `is_raised` what stands above the line, `is_noteish` what is named like one.
    """

    node: Node
    target: Node
    name: str
    types: frozenset[str]
    is_noteref: bool
    is_raised: bool
    is_noteish: bool


def list_links(outline: Outline) -> list[Link]:
    """The links of the pages to their places, in order."""
    found: list[Link] = []
    for node in outline.nodes:
        if node.tag != "a" and "onclick" not in node.attributes:
            continue
        page = outline.pages[node.index].name
        for where in _list_places(node, page):
            target = outline.targets.get(where)
            if target is not None:
                found.append(_describe(node, target, where[1]))
                break
    return found


def _list_places(node: Node, page: str) -> list[tuple[str, str]]:
    """The places that a link may lead to, as file and name."""
    href = node.get("href").strip()[:_LONGEST]
    path, mark, name = href.partition("#")
    if mark and name:
        names = [name, unquote(name)]
        if not path:
            return [(page, one) for one in names]
        if urlsplit(path).scheme if ":" in path[:10] else path.startswith("//"):
            return [(page, one) for one in names] if _NOTEISH.search(name) or "cite" in name else []
        if not page:
            return [("", one) for one in names] if _NOTEISH.search(name) else []
        file = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(path)))
        return [(file, one) for one in names]
    if href.startswith(("http:", "https:")):
        return []
    return [(page, one) for one in _QUOTED.findall(node.get("onclick")[:_LONGEST])]


def _describe(node: Node, target: Node, name: str) -> Link:
    around = [node]
    for one in node.ancestors():
        if one.is_block or len(around) > _FAR:
            break
        around.append(one)
    types = frozenset().union(*(list_types(one) for one in around))
    inside = [child for child in node.children if isinstance(child, Node)][:2]
    raised = any(one.tag == "sup" or "super" in one.get("style") for one in [*around, *inside])
    said = " ".join(f"{one.get('id')} {one.get('class')}" for one in around)
    return Link(
        node,
        target,
        name,
        types,
        is_noteref="noteref" in types or "data-footnote-ref" in node.attributes,
        is_raised=raised,
        is_noteish=_NOTEISH.search(f"{said} {name}"[:600]) is not None,
    )


def read_address(href: str, base: str) -> str:
    """The address that a link leads to outside of its page; nothing for what leads to no such place."""
    href = _BLANKS.sub("", href)[:_LONGEST] if href else ""
    if not href or href.startswith("#"):
        return ""
    if href.startswith("//"):
        return f"https:{href}"
    if _PREFIXES.match(href):
        return "" if href[:7].lower() == "mailto:" else _spell_doi(href)
    if not base or ":" in href.partition("/")[0]:
        return ""
    try:
        return urljoin(base, href)
    except ValueError:
        return ""


def _spell_doi(href: str) -> str:
    return f"https://doi.org/{href[4:]}" if href[:4].lower() == "doi:" else href


def find_base(root: Node) -> str:
    """The address that a page says its links go on from; nothing unless it is a whole one."""
    for node in root.nodes():
        if node.tag == "base":
            href = node.get("href").strip()
            return href if _PREFIXES.match(href) else ""
        if node.tag == "body":
            break
    return ""
