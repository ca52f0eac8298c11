"""The notes of pages: which links call them, and what lies between their first and last element.

A note is a place that a link with a sign for its words leads to, and that leads back to it; or that begins
with the same number; or that its markup calls a note (DPUB-ARIA's roles, `epub:type`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from iqrefs.read.web.declared import find_sign_before, is_typed, read_kind, read_unlinked
from iqrefs.read.web.extent import Extent, find_extent, find_zone
from iqrefs.read.web.links import Link, list_links
from iqrefs.read.web.numbering import Ordinals
from iqrefs.read.web.outline import Outline
from iqrefs.read.web.seen import list_types
from iqrefs.read.web.signs import find_lead, is_arrow, is_bracketed, is_sign, is_worded, read_value
from iqrefs.read.web.tree import Node

_LIST_TYPES = frozenset({"bibliography", "biblioentry", "bibliographyentry"})
_INLINE_CLASSES = frozenset(
    {"modern-footnotes-footnote__note", "footnote_tooltip", "sidenote", "marginnote", "inline-footnote"}
)
"""Notes written where they are called: Modern Footnotes and Footnotes of WordPress, Tufte CSS."""
_FAR = 15
_FEW = 8


@dataclass(slots=True, eq=False)
class WebNote:
    """A note: its name in its file, where it lies, the elements that call it, and those that lead back."""

    name: str
    page: str
    extent: Extent
    kind: Literal["footnote", "endnote"]
    marks: list[Node] = field(default_factory=list)
    backs: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class WebNotes:
    """The notes in the order of their marks. By the index of an element: the note that it calls, the note
    that begins with it, the links that lead back; `dropped` print nothing of their own.
    """

    notes: tuple[WebNote, ...]
    called: dict[int, WebNote]
    opened: dict[int, WebNote]
    backs: frozenset[int]
    dropped: frozenset[int]


def find_notes(outline: Outline) -> WebNotes:
    """All notes of the pages."""
    return _Finder(outline).find()


class _Finder:
    def __init__(self, outline: Outline) -> None:
        self.outline = outline
        self.links = list_links(outline)
        self.backs_to: dict[int, list[int]] = {}
        for link in self.links:
            self.backs_to.setdefault(link.target.index, []).append(link.node.index)
        self.used_as_back: set[int] = set()
        self.candidates = [link for link in self.links if self._may_call(link)]
        self.targets = sorted({link.target.index for link in self.candidates})
        self.by_start: dict[int, WebNote] = {}
        self.by_target: dict[int, WebNote] = {}
        self.ordinals = Ordinals()
        self.dropped: set[int] = set()

    def find(self) -> WebNotes:
        called: dict[int, WebNote] = {}
        for link in self.candidates:
            if link.node.index not in self.used_as_back:
                note = self._read(link)
                if note is not None:
                    note.marks.append(link.node)
                    called[link.node.index] = note
        for note in self._unlinked(called):
            self.by_start[note.extent.first.index] = note
            called.update((mark.index, note) for mark in note.marks)
        self._drop_cross_references(called)
        notes = _order(list(self.by_start.values()))
        for note in notes:
            self.dropped.update(self._list_ways_back(note))
        opened = {note.extent.first.index: note for note in notes}
        backs = frozenset().union(*(note.backs for note in notes)) if notes else frozenset()
        return WebNotes(tuple(notes), called, opened, backs, frozenset(self.dropped))

    def _drop_cross_references(self, called: dict[int, WebNote]) -> None:
        """Make text again of the numbers in notes that name other notes (`supra note 3`) and lead to them."""
        firsts = sorted(self.by_start)
        raised = {link.node.index for link in self.candidates if link.is_raised or link.is_noteref}
        for index in sorted(called.keys() - raised):
            at = bisect_right(firsts, index) - 1
            note = called[index]
            if at >= 0 and note.marks[0].index != index:
                around = self.by_start[firsts[at]]
                if around is not note and around.extent.holds(self.outline.nodes[index]):
                    note.marks = [mark for mark in note.marks if mark.index != index]
                    del called[index]

    def _may_call(self, link: Link) -> bool:
        """Whether a link can be the mark of a note by its words and by where it leads."""
        mark, target = link.node, link.target
        if target.holds(mark) or mark.holds(target) or "biblioref" in link.types:
            return False
        if any(node.tag in _HEADINGS for node in _near(target)) or self._opens_heading(target):
            return False
        if not _LIST_TYPES.isdisjoint(list_types(target)):
            return False
        if not link.is_raised and mark.block.tag in _HEADINGS and not self.outline.before(mark, mark.block):
            return False
        text = self.outline.text(mark)
        if not text:
            return link.is_noteref
        return is_sign(text)

    def _opens_heading(self, target: Node) -> bool:
        """Whether a part of the text with a heading begins at an element."""
        for count, node in enumerate(target.nodes()):
            if node.tag in _HEADINGS and self.outline.before(node, target) == 0:
                return True
            if count > _FEW:
                return False
        return False

    def _read(self, link: Link) -> WebNote | None:
        """The note that a link calls, if it is one."""
        outline = self.outline
        known = self.by_target.get(link.target.index)
        if known is not None and self._is_called_again(link, known):
            return known
        zone = find_zone(outline, link.target, self.targets)
        if zone.first.holds(link.node):
            return None
        backs = self._find_backs(link, zone)
        if backs and self._is_back_itself(link, backs):
            return None
        text = outline.text(link.node)
        if not (link.is_noteref or (backs and self._stands_out(link, text)) or self._is_numbered(link, zone)):
            return None
        extent = find_extent(outline, zone, link.target, self.targets, backs)
        if extent is None:
            return None
        note = self.by_start.get(extent.first.index)
        if note is None:
            page = outline.pages[link.target.index].name
            note = WebNote(link.name, page, extent, read_kind(link.name, extent.first))
            self.by_start[extent.first.index] = note
        self.by_target[link.target.index] = note
        note.backs.update(backs)
        self.used_as_back.update(backs)
        return note

    def _is_called_again(self, link: Link, note: WebNote) -> bool:
        """Whether a link repeats the mark of a note, so that the way back leads to the first."""
        text = self.outline.text(link.node)
        is_same = bool(note.marks) and self.outline.text(note.marks[0]) == text
        return is_same and self._stands_out(link, text) and not self._find_backs(link, note.extent)

    def _find_backs(self, link: Link, zone: Extent) -> list[int]:
        """The links in a note that lead to its mark, or to what lies right at it."""
        backs: list[int] = []
        for node in self._list_near(link.node):
            indices = self.backs_to.get(node.index, [])
            low = bisect_left(indices, zone.first.index)
            high = bisect_right(indices, zone.reach)
            backs += [index for index in indices[low : min(high, low + 50)] if index != link.node.index]
        return backs

    def _list_near(self, mark: Node) -> Iterator[Node]:
        """What a link back to a mark may lead to: the mark, what it holds or lies in up to its paragraph, and
        empty places before it.
        """
        yield mark
        for count, node in enumerate(mark.nodes()):
            if node is not mark:
                yield node
            if count > _FEW:
                break
        around = mark
        for _ in range(_FAR):
            yield from self._list_before(around)
            if around.is_block or around.parent is None:
                return
            around = around.parent
            yield around

    def _list_before(self, node: Node) -> Iterator[Node]:
        """The empty places right before an element."""
        for index in range(node.index - 1, max(node.index - 4, 0), -1):
            other = self.outline.nodes[index]
            if other.holds(node) or self.outline.start(other) != self.outline.start(node):
                return
            yield other

    def _is_back_itself(self, link: Link, backs: list[int]) -> bool:
        """Whether the link of a pair that comes first leads back to the other: notes before their text."""
        if link.is_noteref or link.target.index not in backs:
            return False
        mark, other = link.node, link.target
        opens = self.outline.before(mark, mark.block) == 0
        return opens and not link.is_raised and self.outline.before(other, other.block) > 0

    def _stands_out(self, link: Link, text: str) -> bool:
        """Whether a link stands in prose or above the line, as marks do and entries of a menu do not."""
        if link.is_raised or link.is_noteish:
            return True
        if is_worded(text):
            return is_bracketed(text)
        return self.outline.unlinked(link.node.block) > 1

    def _is_numbered(self, link: Link, zone: Extent) -> bool:
        """Whether a note that leads nowhere begins with the number that a link in the prose is."""
        outline = self.outline
        number = read_value(outline.text(link.node))
        if number is None or link.node.index > link.target.index:
            return False
        in_prose = outline.unlinked(link.node.block) > _FEW
        if not (in_prose or link.is_raised) or outline.size(zone.first) <= len(str(number)):
            return False
        start = outline.start(zone.first)
        if find_lead(outline.flat[start : start + 20], number):
            return True
        return (link.is_raised or link.is_noteish) and self.ordinals.read(zone.first) == number

    def _list_ways_back(self, note: WebNote) -> Iterator[int]:
        """The elements in which nothing but links back and arrows stand."""
        seen: set[int] = set()
        for index in sorted(note.backs):
            node = self.outline.nodes[index].parent
            while node is not None and not node.is_block and note.extent.first.index < node.index:
                if node.index in seen:
                    break
                seen.add(node.index)
                if self.outline.unlinked(node) > _FEW or not is_arrow(read_unlinked(node)):
                    break
                yield node.index
                node = node.parent

    def _unlinked(self, called: dict[int, WebNote]) -> Iterator[WebNote]:
        """Notes that no link leads to: those typed as notes, and those written where they are called."""
        taken = sorted(self.by_start)
        end = -1
        for node in self.outline.nodes:
            if node.index <= end or not ("class" in node.attributes or is_typed(node)):
                continue
            is_inline = not _INLINE_CLASSES.isdisjoint(node.get("class").split())
            if not (is_inline or is_typed(node)):
                continue
            at = bisect_left(taken, node.index)
            if at < len(taken) and taken[at] <= node.last:
                continue
            end = node.last
            mark = find_sign_before(self.outline, node) if is_inline else None
            if mark is not None and any(inner.index in called for inner in mark.nodes()):
                self.dropped.add(node.index)
                continue
            if not self.outline.size(node):
                continue
            name = node.get("id") or f"{node.tag}-{node.index}"
            page = self.outline.pages[node.index].name
            note = WebNote(name, page, Extent(node, node, node.last), read_kind(name, node))
            note.marks += [mark] if mark is not None else []
            yield note


_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def _near(target: Node) -> Iterator[Node]:
    yield target
    for count, node in enumerate(target.ancestors()):
        if count > 4:
            return
        yield node
        if node.is_block:
            return


def _order(notes: list[WebNote]) -> list[WebNote]:
    """Notes by their first marks; one without a mark behind the one before it."""
    keyed: list[tuple[int, int, WebNote]] = []
    at = 0
    for note in sorted(notes, key=lambda note: note.extent.first.index):
        at = min(mark.index for mark in note.marks) if note.marks else at
        keyed.append((at, note.extent.first.index, note))
    return [note for _, _, note in sorted(keyed, key=lambda one: one[:2])]
