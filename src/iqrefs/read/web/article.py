"""What of a page is no part of its article: menus, margins, banners.

Documents saved as pages have none of it, and are read whole. On a page of a site trafilatura tells the
article's text; the element that holds it is the article, and what stands beside that is left out, but for
lists of notes and references. What is left out may still hold notes: those are read wherever they are.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from iqrefs.lexicon.headings import classify_heading
from iqrefs.read.web.outline import Outline
from iqrefs.read.web.seen import is_hidden, list_types
from iqrefs.read.web.tree import Node
from iqrefs.text.markers import find_marker

_WRITERS = re.compile(r"(?i)microsoft|libreoffice|openoffice|pandoc|latex|asciidoc|google docs")
_MARGINS = frozenset({"nav", "header", "footer", "aside"})
_MARGIN_TYPES = frozenset(
    {"navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar"}
)
_CONTENTS = frozenset({"navigation", "toc", "landmarks", "page-list"})
_NAMES = re.compile(r"(?i)\b(?:nav|navbar|menu|sidebar|side-bar|breadcrumbs?|footer|masthead|widget)\b")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_TEXT_BLOCKS = _HEADINGS | {"p", "li", "td", "th", "dd", "dt", "blockquote", "div", "figcaption", "pre"}
_LARGEST = 600_000
_MOST_ELEMENTS = 4_000
"""The characters of markup and the elements up to which trafilatura is asked: its time grows with their
square (40,000 elements side by side take it minutes), and few articles have more.
"""
_LINE = 40
_SHORTEST = 12
_ENOUGH = 200
_SHARE = 0.8
_MUCH = 2
_LONGEST_HEADING = 100
_MOST_LINES = 400


def find_margins(markup: str, outline: Outline, root: Node) -> frozenset[int]:
    """The elements of a page, by their indices, that are left out."""
    nodes = outline.nodes[root.index : root.last + 1]
    left_out = {node.index for node in nodes if _is_contents(node)}
    if _looks_like_site(nodes):
        article = _find_article(markup, outline, root)
        if article is None:
            left_out.update(
                node.index for node in nodes if _is_margin(node) and not _is_wanted(outline, node)
            )
        else:
            left_out.update(node.index for node in _list_beside(article) if not _is_wanted(outline, node))
            left_out.update(node.index for node in article.nodes() if _is_box_of_links(outline, node))
    return frozenset(left_out)


def _is_contents(node: Node) -> bool:
    """Whether an element is a menu or a table of contents."""
    if node.tag == "nav":
        return True
    is_said = "role" in node.attributes or "epub:type" in node.attributes
    return is_said and not _CONTENTS.isdisjoint(list_types(node))


def _is_margin(node: Node) -> bool:
    if node.tag in _MARGINS:
        return not list_types(node) & {"footnote", "endnote", "rearnote", "footnotes", "endnotes", "note"}
    return "role" in node.attributes and not _MARGIN_TYPES.isdisjoint(list_types(node))


def _looks_like_site(nodes: Sequence[Node]) -> bool:
    """Whether a page is one of a site, with menus and margins, and no document saved as a page."""
    found = 0
    for node in nodes:
        if (
            node.tag == "meta"
            and node.get("name").lower() == "generator"
            and _WRITERS.search(node.get("content"))
        ):
            return False
        if _is_margin(node) or _is_named_margin(node):
            found += 1
    return found > 1


def _is_named_margin(node: Node) -> bool:
    if node.tag not in ("div", "ul", "td"):
        return False
    return _NAMES.search(f"{node.get('id')} {node.get('class')}"[:200]) is not None


def _find_article(markup: str, outline: Outline, root: Node) -> Node | None:
    """The element that holds the article; None where none is told."""
    is_large = len(markup) > _LARGEST or root.last - root.index > _MOST_ELEMENTS
    lines = frozenset[str]() if is_large else _list_lines(markup)
    weights = [0] * (root.last - root.index + 2)
    for node in root.nodes():
        if node.tag in _TEXT_BLOCKS:
            text = outline.text(node, _LINE)
            if text in lines:
                weights[node.index - root.index + 1] = outline.size(node)
    sums = list(accumulate(weights))
    total = sums[-1]
    if total < _ENOUGH:
        return _find_said_article(outline, root)
    node = root
    while True:
        inner = [child for child in node.children if isinstance(child, Node)]
        shares = [sums[child.last - root.index + 1] - sums[child.index - root.index] for child in inner]
        best = max(range(len(inner)), key=shares.__getitem__, default=-1)
        if best < 0 or shares[best] < _SHARE * total or inner[best].tag in ("p", "table", "ul", "ol", "dl"):
            return _widen(outline, node)
        node = inner[best]


def _find_said_article(outline: Outline, root: Node) -> Node | None:
    """The element that a page itself calls its main part, where it is one."""
    nodes = outline.nodes[root.index : root.last + 1]
    for mains in (
        [node for node in nodes if node.tag == "main" or node.get("role") == "main"],
        [node for node in nodes if node.tag == "article"],
    ):
        if len(mains) == 1:
            return mains[0]
    return None


def _widen(outline: Outline, node: Node) -> Node:
    """The article that its text is in, with the title and the author above it."""
    for around in node.ancestors():
        if around.tag == "article" and outline.size(around) < _MUCH * outline.size(node):
            return around
    return node


def _list_lines(markup: str) -> frozenset[str]:
    """The beginnings of the lines of the article's text, without blanks."""
    text = _extract(markup)
    squeezed = ("".join(line.lstrip("-|#*> ").split()) for line in text.splitlines())
    return frozenset(line[:_LINE] for line in squeezed if len(line) >= _SHORTEST)


def _extract(markup: str) -> str:
    """The article's text as trafilatura tells it; nothing where it fails."""
    import trafilatura  # noqa: PLC0415 - 0.3 seconds, for pages of sites alone

    logger = logging.getLogger("trafilatura")
    level = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        return trafilatura.extract(markup, favor_recall=True, include_comments=False) or ""
    except Exception:  # noqa: BLE001 - on a page that it cannot take the article is looked for without it
        return ""
    finally:
        logger.setLevel(level)


def _list_beside(article: Node) -> Iterator[Node]:
    """The elements that hold no part of the article, the outermost of them."""
    node = article
    while node.parent is not None:
        for sibling in node.parent.children:
            if isinstance(sibling, Node) and sibling is not node:
                yield sibling
        node = node.parent


def _is_wanted(outline: Outline, node: Node) -> bool:
    """Whether what stands beside an article is of it: its title, a list of notes or of references."""
    if node.tag == "h1":
        return True
    if _is_contents(node) or is_hidden(node) or outline.unlinked(node) * 3 < outline.size(node):
        return False
    numbered = 0
    for count, inner in enumerate(node.nodes()):
        if count > _MOST_LINES:
            break
        if inner.tag not in _TEXT_BLOCKS:
            continue
        line = " ".join(inner.text(200).split())
        may_head = len(line) < _LONGEST_HEADING and (inner.tag in _HEADINGS or inner.tag in ("p", "div"))
        if may_head and classify_heading(line) in ("notes", "bibliography"):
            return True
        marker = find_marker(line) if inner.tag in ("p", "li", "td") else None
        if marker is not None and marker.style != "bare" and len(line) > marker.start + _SHORTEST:
            numbered += 1
    return numbered > 1


def _is_box_of_links(outline: Outline, node: Node) -> bool:
    """Whether an element inside an article leads to others: a box at its margin, most of it links."""
    return _is_margin(node) and node.tag != "header" and outline.unlinked(node) * 2 < outline.size(node)
