"""Where a note lies: from the element that begins it to the last that is of it."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from iqrefs.lexicon.around import box_names
from iqrefs.read.web.outline import Outline
from iqrefs.read.web.seen import list_types
from iqrefs.read.web.tree import Node

_AROUND = frozenset({"li", "dd", "aside", "tr"})
_GOES_ON = frozenset({"p", "ul", "ol", "blockquote", "pre", "dd"})
_STARTS_ANEW = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "hr", "table"})
_NOTES = frozenset({"footnote", "endnote", "note"})
_SHORT = 8
_MOST_MORE = 3
_LONG_NAME = 300


@dataclass(frozen=True, slots=True)
class Extent:
    """The elements of a note, from `first` to the end of `last`; `reach` is the index of the last element in
    which a link back may stand.
    """

    first: Node
    last: Node
    reach: int

    def holds(self, node: Node) -> bool:
        """Whether an element lies in it."""
        return self.first.index <= node.index <= self.last.last


def find_zone(outline: Outline, target: Node, targets: Sequence[int]) -> Extent:
    """The paragraph, item or box that begins where a link leads; `targets` are the indices of all elements
    that links with signs for words lead to, in order.
    """
    block = _find_block(outline, target)
    if block.tag in ("dt", "td", "th"):
        return _widen(block)
    zone = block
    for node in block.ancestors():
        if outline.before(block, node) or not _is_box(node) or _count(outline, targets, node) > 1:
            break
        zone = node
        if node.tag in _AROUND:
            break
    at = bisect_right(targets, zone.last)
    following = targets[at] - 1 if at < len(targets) else zone.last
    around = zone.parent.last if zone.parent is not None else zone.last
    return Extent(zone, zone, max(zone.last, min(following, around)))


def _find_block(outline: Outline, target: Node) -> Node:
    """The block that a place is in, or, for an empty place between blocks, the one behind it. An element that
    is marked as a note is one, though nothing stands in it.
    """
    if target.is_block and (outline.size(target) or target.tag in _AROUND or list_types(target) & _NOTES):
        return target
    block = target.block if not target.is_block else target
    inner = target
    while inner.parent is not None and inner.parent is not block and not inner.is_block:
        inner = inner.parent
    if outline.size(inner) or (not target.is_block and outline.behind(inner, block) and _runs_on(inner)):
        return block
    following = inner.following
    return following if following is not None and following.is_block else block


def _runs_on(node: Node) -> bool:
    """Whether text or an inline element stands right behind a node."""
    behind = node.neighbours[1]
    return behind is not None and not (isinstance(behind, Node) and behind.is_block)


def _widen(block: Node) -> Extent:
    """A term with its description, a cell with its row."""
    if block.tag == "dt":
        last = block
        following = block.following
        while following is not None and following.tag == "dd":
            last, following = following, following.following
        return Extent(block, last, last.last)
    row = block.parent if block.parent is not None and block.parent.tag == "tr" else block
    return Extent(row, row, row.last)


@functools.cache
def _hint() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, box_names())), re.IGNORECASE)


def _is_box(node: Node) -> bool:
    """Whether an element may be the box of one note."""
    if node.tag in _AROUND:
        return True
    if node.tag not in ("div", "section", "td"):
        return False
    said = f"{node.get('id')} {node.get('class')} {node.get('style')}"[:_LONG_NAME]
    return _hint().search(said) is not None or bool(list_types(node) & _NOTES)


def _count(outline: Outline, targets: Sequence[int], node: Node) -> int:
    """How many notes may begin in an element; places at one spot count once."""
    low, high = bisect_left(targets, node.index), bisect_right(targets, node.last)
    if high - low > _SHORT:
        return high - low
    return len({outline.start(outline.nodes[index]) for index in targets[low:high]})


def find_extent(
    outline: Outline, zone: Extent, target: Node, targets: Sequence[int], backs: Sequence[int]
) -> Extent | None:
    """Where the note lies whose zone and links back are known; None where its place lies amid prose."""
    block = zone.first
    if zone.last is not zone.first:
        return zone
    if target.is_block or block.index > target.index or _count(outline, targets, block) == 1:
        if block.holds(target) and outline.before(target, block) > _SHORT:
            return None
        return _go_on(outline, zone, targets, backs)
    if outline.before(target, block) <= _SHORT:
        return Extent(block, block, zone.reach)
    if not _follows_break(target):
        return None
    return Extent(_outermost(outline, target, block), block, zone.reach)


def _outermost(outline: Outline, target: Node, block: Node) -> Node:
    """The inline element around a place that begins with it."""
    node = target
    while node.parent is not None and node.parent is not block and not outline.before(target, node.parent):
        node = node.parent
    return node


def _follows_break(target: Node) -> bool:
    """Whether a line break stands right before an inline element."""
    node = target
    while node.parent is not None and not node.is_block:
        before = node.neighbours[0]
        if before is not None:
            return isinstance(before, Node) and before.tag == "br"
        node = node.parent
    return False


def _go_on(outline: Outline, zone: Extent, targets: Sequence[int], backs: Sequence[int]) -> Extent:
    """The note with the paragraphs that go on with it: those before the next note, and those up to its link
    back.
    """
    first = zone.first
    if first.parent is None or first.tag not in ("p", "div"):
        return zone
    far = max(backs, default=0)
    last = first
    more: list[Node] = []
    following = first.following
    while following is not None and len(more) <= _MOST_MORE:
        if following.tag in _STARTS_ANEW:
            break
        if _count(outline, targets, following):
            if more and all(one.tag in _GOES_ON for one in more):
                last = more[-1]
            break
        more.append(following)
        if following.index <= far <= following.last:
            last = following
            break
        following = following.following
    return Extent(first, last, zone.reach)
