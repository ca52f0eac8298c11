"""What markup says of notes: that something is one, of which kind, and what stands beside its links."""

from __future__ import annotations

from typing import Literal

from iqrefs.read.web.outline import Outline
from iqrefs.read.web.seen import list_types
from iqrefs.read.web.signs import is_sign
from iqrefs.read.web.tree import Node, Text

_NOTE_TYPES = frozenset({"footnote", "endnote", "rearnote"})


def is_typed(node: Node) -> bool:
    """Whether an element is a note by its role or its `epub:type`."""
    return ("role" in node.attributes or "epub:type" in node.attributes) and not _NOTE_TYPES.isdisjoint(
        list_types(node)
    )


def find_sign_before(outline: Outline, node: Node) -> Node | None:
    """The element with a sign right before an inline note."""
    before = node.neighbours[0]
    if not isinstance(before, Node):
        return None
    return before if is_sign(outline.text(before)) else None


def read_unlinked(node: Node) -> str:
    """The text of an element without that of the links in it."""
    pieces: list[str] = []
    stack: list[Node | Text] = [node]
    while stack:
        item = stack.pop()
        if isinstance(item, Text):
            pieces.append(item.value)
        elif item.tag != "a":
            stack.extend(reversed(item.children))
    return "".join(pieces)


def read_kind(name: str, node: Node) -> Literal["footnote", "endnote"]:
    """Whether a note is an endnote by its name and by what its markup says around it."""
    around = [node, *[one for one, _ in zip(node.ancestors(), range(4), strict=False)]]
    said = " ".join(
        [name, *(f"{one.get('id')} {one.get('class')} {one.get('style')}" for one in around)]
    ).lower()
    if any(word in said for word in ("ftn", "footnote", "fn")):
        return "footnote"
    types = frozenset().union(*(list_types(one) for one in around))
    is_end = any(word in said for word in ("edn", "endnote", "rearnote"))
    return "endnote" if is_end or types & {"endnote", "endnotes", "rearnote", "rearnotes"} else "footnote"
