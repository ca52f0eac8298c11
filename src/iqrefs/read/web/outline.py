"""What a page shows, laid flat: its characters without blanks, and where each element lies among them.

Questions about what stands before, in and beside an element are answered without walking the page again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from iqrefs.read.web.seen import is_unseen
from iqrefs.read.web.tree import Node, Text


@dataclass(frozen=True, slots=True)
class Page:
    """A page (one file of a book) and the name that links to it bear."""

    root: Node
    name: str = ""


class Outline:
    """Pages laid flat, one after the other; their elements are numbered on from page to page."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self.nodes: list[Node] = []
        self.pages: list[Page] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._linked_starts: list[int] = []
        self._linked_ends: list[int] = []
        self.targets: dict[tuple[str, str], Node] = {}
        pieces: list[str] = []
        self._size = self._linked = 0
        for page in pages:
            self._lay_out(page, pieces)
        self.flat = "".join(pieces)

    def _lay_out(self, page: Page, pieces: list[str]) -> None:
        stack: list[tuple[Node | Text, bool, bool]] = [(page.root, False, False)]
        while stack:
            item, is_linked, is_end = stack.pop()
            if isinstance(item, Text):
                shown = "".join(item.value.split())
                pieces.append(shown)
                self._size += len(shown)
                self._linked += len(shown) if is_linked else 0
                continue
            if is_end:
                self._ends[item.index] = self._size
                self._linked_ends[item.index] = self._linked
                continue
            self._enter(item, page)
            if is_unseen(item):
                for node in item.nodes():
                    if node is not item:
                        self._enter(node, page)
                continue
            linked = is_linked or (item.tag == "a" and "href" in item.attributes)
            stack.append((item, linked, True))
            stack.extend((child, linked, False) for child in reversed(item.children))

    def _enter(self, node: Node, page: Page) -> None:
        self.nodes.append(node)
        self.pages.append(page)
        self._starts.append(self._size)
        self._ends.append(self._size)
        self._linked_starts.append(self._linked)
        self._linked_ends.append(self._linked)
        names = [node.get("id"), node.get("name") if node.tag == "a" else ""]
        for name in names:
            if name:
                self.targets.setdefault((page.name, name), node)

    def size(self, node: Node) -> int:
        """How many characters it shows."""
        return self._ends[node.index] - self._starts[node.index]

    def start(self, node: Node) -> int:
        """How many characters stand before it."""
        return self._starts[node.index]

    def text(self, node: Node, limit: int = 60) -> str:
        """The first characters that it shows, without blanks."""
        start = self._starts[node.index]
        return self.flat[start : min(self._ends[node.index], start + limit)]

    def before(self, node: Node, around: Node) -> int:
        """How many characters stand in `around` before it."""
        return self._starts[node.index] - self._starts[around.index]

    def behind(self, node: Node, around: Node) -> int:
        """How many characters stand in `around` behind it."""
        return self._ends[around.index] - self._ends[node.index]

    def unlinked(self, node: Node) -> int:
        """How many of its characters are in no link."""
        linked = self._linked_ends[node.index] - self._linked_starts[node.index]
        return self.size(node) - linked
