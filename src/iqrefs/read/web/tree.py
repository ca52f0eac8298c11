"""The tree of a page: elements and texts in order, parsed within bounds.

The parser (libxml2's, which reads markup of any age) hands its events on, and a plain tree is made of them:
nodes are numbered in the order of the page, so that "lies in" and "stands before" are comparisons.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from iqrefs.errors import InputError
from iqrefs.read.web.offsets import Run, find_runs

MAX_TEXT = 24_000_000
"""Characters of a page: Word's page of a book of 1,000 pages has some 15 million."""
MAX_TAGS = 300_000
"""The tags of such a page, ends counted; what is read of an element takes up to 2 KB."""
_MAX_DEPTH = 2_000
"""libxml2 drops without a word what lies deeper than 2,048."""

_EARLY_ENDS = re.compile(r"</(?:html|body)\s{0,9}>", re.IGNORECASE)
"""What old pages go on behind; browsers do too, libxml2 drops what follows."""
_RUNAWAY = re.compile(r"(<[a-z][\w:-]{0,40})([^<>]{50000,}+)", re.IGNORECASE)
_DATA = re.compile(r"=\s{0,9}(?:\"data:[^\"<]{100,}+\"|'data:[^'<]{100,}+')")

_BLOCK_NAMES = (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing "
    "main menu nav ol p plaintext pre section summary table tbody td tfoot th thead title tr ul xmp"
)
_BLOCKS = frozenset(_BLOCK_NAMES.split())


@dataclass(slots=True, eq=False)
class Text:
    """A text of a page, and where its characters stand in the file (nothing where that is not known)."""

    value: str
    runs: tuple[Run, ...] = ()

    def runs_from(self, start: int) -> Iterator[Run]:
        """The runs from the one that holds the character at `start` on."""
        at = bisect_right(self.runs, start, key=lambda run: run.start) - 1
        for position in range(max(at, 0), len(self.runs)):
            if self.runs[position].end > start:
                yield self.runs[position]


@dataclass(slots=True, eq=False)
class Node:
    """An element. `index` counts the elements in the order of the page, `last` is the index of the last one
    inside it; `position` is its own among the children of its parent.
    """

    tag: str
    attributes: Mapping[str, str]
    parent: Node | None
    index: int
    position: int = 0
    last: int = 0
    children: list[Node | Text] = field(default_factory=list)

    def get(self, name: str) -> str:
        """An attribute, or nothing."""
        return self.attributes.get(name, "")

    def holds(self, other: Node) -> bool:
        """Whether `other` is this element or lies in it."""
        return self.index <= other.index <= self.last

    @property
    def is_block(self) -> bool:
        """Whether it stands on lines of its own."""
        return self.tag in _BLOCKS

    @property
    def block(self) -> Node:
        """The nearest element around that stands on lines of its own, or this one."""
        node = self
        while node.parent is not None and not node.is_block:
            node = node.parent
        return node

    @property
    def following(self) -> Node | None:
        """The next element in its parent."""
        siblings = self.parent.children if self.parent else []
        for position in range(self.position + 1, len(siblings)):
            sibling = siblings[position]
            if isinstance(sibling, Node):
                return sibling
        return None

    @property
    def neighbours(self) -> tuple[Node | Text | None, Node | Text | None]:
        """What stands right before and right behind it in its parent, blanks passed over."""
        siblings = self.parent.children if self.parent else []
        before = self.position - 1
        while before >= 0 and _is_blank(siblings[before]):
            before -= 1
        behind = self.position + 1
        while behind < len(siblings) and _is_blank(siblings[behind]):
            behind += 1
        return (
            siblings[before] if before >= 0 else None,
            siblings[behind] if behind < len(siblings) else None,
        )

    def ancestors(self) -> Iterator[Node]:
        """The elements around, the nearest first."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def nodes(self) -> Iterator[Node]:
        """The element and those inside it, in order."""
        yield self
        stack = [iter(self.children)]
        while stack:
            child = next(stack[-1], None)
            if child is None:
                stack.pop()
            elif isinstance(child, Node):
                yield child
                stack.append(iter(child.children))

    def texts(self) -> Iterator[str]:
        """The texts inside it, in order."""
        stack = [iter(self.children)]
        while stack:
            child = next(stack[-1], None)
            if child is None:
                stack.pop()
            elif isinstance(child, Text):
                yield child.value
            else:
                stack.append(iter(child.children))

    def text(self, limit: int = 1_000) -> str:
        """The text inside it, at most some `limit` characters."""
        pieces: list[str] = []
        size = 0
        for piece in self.texts():
            pieces.append(piece)
            size += len(piece)
            if size >= limit:
                break
        return "".join(pieces)[:limit]


def _is_blank(item: Node | Text) -> bool:
    return isinstance(item, Text) and not item.value.strip()


class _Builder:
    """What the parser tells its events to."""

    def __init__(self, first: int) -> None:
        self.root = Node("#page", {}, None, first)
        self.count = first + 1
        self.deepest = 0
        self._depth = 0
        self._open = self.root
        self.texts: list[Text] = []
        self._pending: list[str] = []

    def start(self, tag: Any, attributes: Any) -> None:
        self._end_text()
        name = tag.rpartition("}")[2].lower()
        node = Node(name, dict(attributes), self._open, self.count, len(self._open.children))
        self.count += 1
        self._open.children.append(node)
        self._open = node
        self._depth += 1
        self.deepest = max(self.deepest, self._depth)

    def end(self, _tag: Any) -> None:
        self._end_text()
        node = self._open
        if node.parent is not None:
            node.last = self.count - 1
            self._open = node.parent
            self._depth -= 1

    def comment(self, text: Any) -> None:
        """Comments are no text; without this the parser would cut the texts around them."""

    def data(self, value: Any) -> None:
        self._pending.append(value)

    def _end_text(self) -> None:
        """Put what the parser told piece by piece into the tree as one text."""
        if self._pending:
            text = Text("".join(self._pending))
            self._pending.clear()
            self._open.children.append(text)
            self.texts.append(text)

    def close(self) -> Node:
        while self._open.parent is not None:
            self.end("")
        self._end_text()
        self.root.last = self.count - 1
        return self.root


def parse_page(markup: str, first: int = 0, *, is_placed: bool = False) -> Node:
    """The tree of a page, its elements counted from `first`; `is_placed` says that the places of its texts in
    the file are wanted. Raises `InputError` where it is larger or deeper than any page.
    """
    from lxml import etree  # noqa: PLC0415 - only pages need it

    if len(markup) > MAX_TEXT:
        raise InputError(f"is a page of more than {MAX_TEXT // 1_000_000} million characters; cut it up.")
    if markup.count("<") > MAX_TAGS:
        raise InputError(f"is a page of more than {MAX_TAGS:,} tags, which no document has; cut it up.")
    builder = _Builder(first)
    parser = etree.HTMLParser(target=builder, encoding="utf-8", no_network=True, huge_tree=True)
    try:
        etree.fromstring(_repair(markup).encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError, AssertionError):
        builder.close()
    if builder.deepest > _MAX_DEPTH:
        raise InputError(
            f"nests its elements more than {_MAX_DEPTH:,} deep, which no page does; save it again."
        )
    if not is_placed:
        return builder.root
    all_runs = find_runs(markup, [text.value for text in builder.texts])
    for text, runs in zip(builder.texts, all_runs, strict=False):
        text.runs = runs
    return builder.root


def _repair(markup: str) -> str:
    """The markup without what the parser stumbles over: ends of the page before its end, pictures written
    out, tags of fifty thousand characters (quadratic time).
    """
    markup = _EARLY_ENDS.sub("", markup)
    if "data:" in markup:
        markup = _DATA.sub("", markup)
    return _RUNAWAY.sub(r"\1 ", markup)
