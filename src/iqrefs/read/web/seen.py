"""What of a page is shown, and how: elements that print nothing, italics, raised signs.

Styles are read where they are written at an element or as a rule for a class; no other rule is followed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from iqrefs.read.web.tree import Node

_UNSEEN_NAMES = (
    "script style template noscript head svg iframe object audio video canvas map select datalist textarea "
    "button input rp"
)
_UNSEEN = frozenset(_UNSEEN_NAMES.split())
_UNSEEN_CLASSES = frozenset(
    {
        "sr-only",
        "screen-reader-text",
        "visually-hidden",
        "visuallyhidden",
        "cite-accessibility-label",
        "mw-editsection",
        "mw-jump-link",
    }
)
"""What is written for readers by ear, or for editors of a wiki."""
_MARGINS = ("header", "footer")
"""LibreOffice's running heads and page numbers."""
_HIDDEN = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden|mso-hide\s{0,3}:\s{0,3}all")
_SLANTED = re.compile(r"font-style\s{0,3}:\s{0,3}(italic|oblique|normal)")
_RAISED = re.compile(r"vertical-align\s{0,3}:\s{0,3}(super|text-top|baseline)")
_COMMENT = re.compile(r"/\*[^*]*+(?:\*(?!/)[^*]*+)*+\*/")
_CLASS = re.compile(r"\s*[\w-]{0,40}\.([\w-]{1,80})\s*")
_FEW = 12
_MAX_STYLES = 400_000

_SLANTED_TAGS = frozenset({"i", "em", "cite"})
SPEAKING_TAGS = _SLANTED_TAGS | {"sup"}
"""The elements that say how they are set without a style."""


@dataclass(frozen=True, slots=True)
class Styles:
    """The classes that a page sets in italics, and those that it raises."""

    slanted: frozenset[str] = frozenset()
    raised: frozenset[str] = frozenset()

    def join(self, other: Styles) -> Styles:
        """These rules, and those of another."""
        if not (other.slanted or other.raised):
            return self
        return Styles(self.slanted | other.slanted, self.raised | other.raised)

    def is_slanted(self, node: Node) -> bool | None:
        """Whether an element is set in italics; None where it says nothing."""
        match = _SLANTED.search(node.get("style").lower()) if "style" in node.attributes else None
        if match:
            return match.group(1) != "normal"
        if (node.tag in _SLANTED_TAGS and not _is_whole_citation(node)) or (
            self.slanted and not self.slanted.isdisjoint(node.get("class").lower().split())
        ):
            return True
        return None

    def is_raised(self, node: Node) -> bool | None:
        """Whether an element stands above the line; None where it says nothing."""
        match = _RAISED.search(node.get("style").lower()) if "style" in node.attributes else None
        if match:
            return match.group(1) != "baseline"
        if node.tag == "sup" or (
            self.raised and not self.raised.isdisjoint(node.get("class").lower().split())
        ):
            return True
        return None


def _is_whole_citation(node: Node) -> bool:
    """Whether a `<cite>` holds more than a title, as that of wikis does: italics are marked in it."""
    if node.tag != "cite":
        return False
    if "citation" in node.get("class"):
        return True
    inside = islice(node.nodes(), _FEW)
    return any(inner.tag in ("i", "em") for inner in inside if inner is not node)


def read_styles(sheets: Iterable[str]) -> Styles:
    """The rules for classes in style sheets."""
    slanted: set[str] = set()
    raised: set[str] = set()
    for sheet in sheets:
        for rule in _COMMENT.sub("", sheet[:_MAX_STYLES].lower()).split("}"):
            selectors, _, body = rule.rpartition("{")
            slant, raise_ = _SLANTED.search(body), _RAISED.search(body)
            if not (slant or raise_):
                continue
            parts = selectors.rpartition("{")[2].split(",")
            names = [match.group(1) for part in parts if (match := _CLASS.fullmatch(part))]
            if slant and slant.group(1) != "normal":
                slanted.update(names)
            if raise_ and raise_.group(1) != "baseline":
                raised.update(names)
    return Styles(frozenset(slanted), frozenset(raised))


def list_sheets(root: Node) -> list[str]:
    """The style sheets that a page holds."""
    return ["".join(node.texts()) for node in root.nodes() if node.tag == "style"]


def is_unseen(node: Node) -> bool:
    """Whether an element prints nothing, by its kind: scripts, pictures, controls."""
    return node.tag in _UNSEEN


def is_hidden(node: Node) -> bool:
    """Whether an element that might print is hidden, or printed for no eye."""
    attributes = node.attributes
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    if "style" in attributes and _HIDDEN.search(attributes["style"].lower()):
        return True
    if node.tag == "div" and attributes.get("title") in _MARGINS:
        return True
    return "class" in attributes and not _UNSEEN_CLASSES.isdisjoint(attributes["class"].split())


_NONE: frozenset[str] = frozenset()


def list_types(node: Node) -> frozenset[str]:
    """What an element says of its part in the document: its roles (`doc-noteref`) and `epub:type`s, without
    `doc-`.
    """
    attributes = node.attributes
    if "role" not in attributes and "epub:type" not in attributes:
        return _NONE
    said = f"{node.get('role')} {node.get('epub:type')}".lower()
    return frozenset(word.removeprefix("doc-") for word in said.split())
