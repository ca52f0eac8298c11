"""The tree of a page, whatever its markup: parsed within bounds, and read as a reader sees it."""

from __future__ import annotations

import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree, html

from iqrefs.links.answer import Answer

_UNSEEN = frozenset({"script", "style", "template", "noscript", "head", "svg", "iframe", "object"})
_ASIDE = frozenset({"nav", "header", "footer", "aside", "form", "select", "button", "dialog"})
_ASIDE_NAMES = re.compile(
    r"\b(?:cookies?|consent|gdpr|banner|nav|navbar|menu|sidebar|footer|breadcrumbs?)\b", re.IGNORECASE
)
_XML = ("/xml", "+xml")
_OPENS_LIKE_HTML = re.compile(
    rb"\s{0,200}(?:\xef\xbb\xbf)?<(?:!--|(?:!doctype|html|head|title|body|meta|h1|div|p)\b)", re.IGNORECASE
)
_RUNAWAY = re.compile(r"(<[a-z][\w:-]{0,40})[^<>]{10000,}+", re.IGNORECASE)
"""A tag of ten thousand characters loses its attributes: libxml2 takes quadratic time for many in one tag."""
_EARLY_ENDS = re.compile(r"</(?:html|body)\s{0,9}>", re.IGNORECASE)
"""What old pages go on behind; browsers do too, libxml2 begins another document."""


TEXT_LIMIT = 60_000
"""Code points of a page's text that are read: what a page is of stands in its beginning."""
SOURCE_LIMIT = 200_000
_MOST_ELEMENTS = 200
_TAGS = ("title", "meta", "link", "h1", "h2", "h3", "script", "input", "iframe", "embed", "body")
_WITH_TEXT = frozenset({"title", "h1", "h2", "h3", "script"})
_BLOCKS = ("div", "section", "ul", "p")
_AT_ONCE = threading.BoundedSemaphore(4)
"""Trees that may stand at one time, whatever the number of threads."""


@dataclass(frozen=True, slots=True)
class Element:
    """An element of a page: its attributes, its text where that is of use, and where it lies."""

    attributes: Mapping[str, str]
    text: str
    in_drawing: bool
    in_noscript: bool

    def get(self, name: str) -> str:
        """An attribute, or nothing."""
        return self.attributes.get(name, "")


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a page holds: its telling elements by tag, the text that a reader sees, and the main part of it
    without menus, banners, margins and footers. At most 60,000 code points each.
    """

    elements: Mapping[str, tuple[Element, ...]]
    text: str
    main: str


def is_html(answer: Answer, content_type: str) -> bool:
    """Whether an answer is a page, by its type or, where it has none, by how it begins."""
    kind = content_type.partition(";")[0].strip()
    if "html" in kind or kind.endswith(_XML):  # not application/vnd.openxmlformats…, which is a file of Word
        return True
    return "/" not in content_type and bool(_OPENS_LIKE_HTML.match(answer.body))


def _parse(markup: str) -> Any:
    """The tree of a page, or None where there is nothing to parse."""
    parser = html.HTMLParser(
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
        no_network=True,
        huge_tree=True,  # old pages nest hundreds of unclosed <font>; how much is parsed is bounded already
    )
    try:
        text = _EARLY_ENDS.sub("", _RUNAWAY.sub(r"\1 ", markup.replace("\x00", "")))
        return html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None


def read_markup(markup: str) -> Sheet:
    """What a page holds, the tree already given up: many pages are read at once, and a tree is many times
    the size of its markup.
    """
    with _AT_ONCE:
        root = _parse(markup)
        if root is None:
            return Sheet(dict.fromkeys(_TAGS, ()), "", "")
        elements = _list_elements(root)
        etree.strip_elements(root, *_UNSEEN, with_tail=False)
        text = _join_texts(root)
        asides = [node for node in root.iter(*_BLOCKS) if _is_aside(node)]
        etree.strip_elements(root, *_ASIDE, with_tail=False)
        for node in asides:
            if node.getparent() is not None:
                node.drop_tree()
        return Sheet(elements, text, _join_texts(root))


def _list_elements(root: Any) -> dict[str, tuple[Element, ...]]:
    """The first elements of each tag that says something of the page: one walk for all questions."""
    found: dict[str, list[Element]] = {tag: [] for tag in _TAGS}
    for node in root.iter(*_TAGS):
        known = found[node.tag]
        if len(known) < _MOST_ELEMENTS:
            text = "".join(node.itertext())[:SOURCE_LIMIT] if node.tag in _WITH_TEXT else ""
            inside = {ancestor.tag for ancestor in node.iterancestors("svg", "noscript")}
            known.append(Element(dict(node.attrib), text, "svg" in inside, "noscript" in inside))
    return {tag: tuple(elements) for tag, elements in found.items()}


def _join_texts(root: Any) -> str:
    """The texts of a tree in order, at most 60,000 code points."""
    pieces: list[str] = []
    size = 0
    for piece in root.itertext():
        pieces.append(piece)
        size += len(piece)
        if size > TEXT_LIMIT:
            break
    return " ".join(pieces)[:TEXT_LIMIT]


def _is_aside(node: Any) -> bool:
    """Whether an element is a banner, a menu or a margin by its name."""
    name = f"{node.get('id') or ''} {node.get('class') or ''}"
    return len(name) > 1 and bool(_ASIDE_NAMES.search(name[:200]))
