"""The tree of a page, whatever its markup: parsed within bounds, and read as a reader sees it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from lxml import etree, html

from iqrefs.links.answer import Answer

_UNSEEN = frozenset({"script", "style", "template", "noscript", "head", "svg", "iframe", "object"})
ASIDE = frozenset({"nav", "header", "footer", "aside", "form", "select", "button", "dialog"})
_ASIDE_NAMES = re.compile(
    r"\b(?:cookies?|consent|gdpr|banner|nav|navbar|menu|sidebar|footer|breadcrumbs?)\b", re.IGNORECASE
)
ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_XML = ("/xml", "+xml")
_OPENS_LIKE_HTML = re.compile(
    rb"\s{0,200}(?:\xef\xbb\xbf)?<(?:!--|(?:!doctype|html|head|title|body|meta|h1|div|p)\b)", re.IGNORECASE
)
_RUNAWAY = re.compile(r"(<[a-z][\w:-]{0,40})[^<>]{10000,}+", re.IGNORECASE)
"""A tag of ten thousand characters loses its attributes: libxml2 takes quadratic time for many in one tag."""
_EARLY_ENDS = re.compile(r"</(?:html|body)\s{0,9}>", re.IGNORECASE)
"""What old pages go on behind; browsers do too, libxml2 begins another document."""


def is_html(answer: Answer, content_type: str) -> bool:
    """Whether an answer is a page, by its type or, where it has none, by how it begins."""
    kind = content_type.partition(";")[0].strip()
    if "html" in kind or kind.endswith(_XML):  # not application/vnd.openxmlformats…, which is a file of Word
        return True
    return "/" not in content_type and bool(_OPENS_LIKE_HTML.match(answer.body))


def parse_markup(markup: str) -> Any:
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


def walk_text(
    root: Any,
    unseen: frozenset[str] = frozenset(),
    is_unseen: Callable[[Any], bool] = lambda _node: False,
) -> Iterator[str]:
    """The texts of a tree in order, without what no reader sees, and without what is named besides."""
    hidden: Any = None
    for event, node in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            if hidden is None and (node.tag in _UNSEEN or node.tag in unseen or is_unseen(node)):
                hidden = node
            if hidden is None and node.text:
                yield node.text
        else:
            if node is hidden:
                hidden = None
            if hidden is None and node.tail and node is not root:
                yield node.tail


def is_aside(node: Any) -> bool:
    """Whether an element is a banner, a menu or a margin by its name."""
    if node.tag not in ("div", "section", "ul", "p"):
        return False
    return bool(_ASIDE_NAMES.search(f"{node.get('id') or ''} {node.get('class') or ''}"[:200]))


def is_data(node: Any) -> bool:
    """Whether a script holds what others are to show."""
    return "json" in (node.get("type") or "") or "__NUXT__" in (node.text or "")[:200]


def unescape(match: re.Match[str]) -> str:
    """The character of an escape of JSON; half of a pair is a blank."""
    char = chr(int(match.group(1), 16))
    return " " if 0xD800 <= ord(char) <= 0xDFFF else char


def is_inside(node: Any, tag: str) -> bool:
    """Whether an element lies in one of a tag."""
    return next(node.iterancestors(tag), None) is not None
