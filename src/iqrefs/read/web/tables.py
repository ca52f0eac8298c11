"""Tables of data told from tables that lay out a page, as old sites have them."""

from __future__ import annotations

from iqrefs.read.web.tree import Node

_LAYOUT = frozenset({"table", "h1", "h2", "h3", "h4", "h5", "h6", "form", "article", "main", "hr"})
_MOST_PARAGRAPHS = 3
_MOST_SEEN = 200_000


class Tables:
    """What tables are for, each looked at once."""

    def __init__(self) -> None:
        self._known: dict[int, bool] = {}

    def is_data(self, node: Node | None) -> bool:
        """Whether the table around a row holds data: several cells in a row, none of them a page."""
        table = node
        while table is not None and table.tag != "table":
            table = table.parent
        if table is None:
            return False
        if table.index not in self._known:
            self._known[table.index] = _holds_data(table)
        return self._known[table.index]


def _holds_data(table: Node) -> bool:
    if table.get("role") == "presentation":
        return False
    rows: dict[int, int] = {}
    paragraphs: dict[int, int] = {}
    for count, node in enumerate(table.nodes()):
        if count and (node.tag in _LAYOUT or count > _MOST_SEEN):
            return False
        parent = node.parent.index if node.parent else 0
        if node.tag in ("td", "th"):
            rows[parent] = rows.get(parent, 0) + 1
        elif node.tag in ("p", "div", "li", "blockquote"):
            cell = next((one.index for one in node.ancestors() if one.tag in ("td", "th", "table")), 0)
            paragraphs[cell] = paragraphs.get(cell, 0) + 1
    return max(rows.values(), default=0) > 1 and max(paragraphs.values(), default=0) <= _MOST_PARAGRAPHS
