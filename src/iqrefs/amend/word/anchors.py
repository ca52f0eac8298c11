"""Where comments can stand in a Word file's text: around the marks of notes, and around paragraphs."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from iqrefs.amend.word.elements import CLOSE, EMPTY, OPEN, Tag, get_attribute, scan
from iqrefs.interchange.word_xml import FALLBACK

_MARKS = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
_DELETED = frozenset(("del", "moveFrom"))


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a comment begins and where it ends, in bytes, and the tag of the paragraph. Where it `unfolds`,
    all of it is the tag of an empty paragraph (`<w:p/>`), which has to be opened for it.
    """

    start: int
    end: int
    paragraph: tuple[int, int]
    unfolds: bool = False


@dataclass(frozen=True, slots=True)
class Anchors:
    """The anchors of a document: by the keys of notes, by the numbers of paragraphs, and the first of all.
    `body` is where the body's text begins, -1 where it has none.
    """

    notes: Mapping[str, Anchor]
    paragraphs: Mapping[int, Anchor]
    first: Anchor | None
    body: int


def find_anchors(content: bytes, keys: Collection[str], paragraphs: Collection[int]) -> Anchors:
    """The anchors of the notes `keys` (`footnote:12`) and of the `paragraphs` (from 1), those that there are.

    None stands in a text box (it is around what the box hangs on), in a link, in a deletion, or among the
    instructions of a field.
    """
    return _Finder(content, keys, paragraphs).find()


@dataclass(slots=True)
class _Outer:
    """The outermost paragraph that is being read: its content goes from `start` on, and its own children are
    at `depth`. `is_fit` says that a comment may begin at its start; `field_start` is where the child stands
    with which the outermost field begins, if it begins in here.
    """

    place: tuple[int, int]
    start: int
    depth: int
    is_fit: bool
    numbers: list[int]
    child: int = 0
    field_start: int = -1
    keys: list[tuple[str, bool]] = field(default_factory=list)
    in_field: list[tuple[str, Anchor | None]] = field(default_factory=list)


class _Finder:
    def __init__(self, content: bytes, keys: Collection[str], paragraphs: Collection[int]) -> None:
        self._content = content
        self._keys = keys
        self._wanted = paragraphs
        self._notes: dict[str, Anchor] = {}
        self._paragraphs: dict[int, Anchor] = {}
        self._first: Anchor | None = None
        self._body = -1
        self._number = 0
        self._depth = 0
        self._skipped = 0
        self._deleted = 0
        self._boxes = 0
        self._outer: _Outer | None = None
        self._fields: list[bool] = []

    def find(self) -> Anchors:
        for tag in scan(self._content):
            if tag.kind != CLOSE:
                self._open(tag)
            if tag.kind != OPEN:
                self._close(tag)
        return Anchors(self._notes, self._paragraphs, self._first, self._body)

    def _open(self, tag: Tag) -> None:
        self._depth += 1
        outer = self._outer
        name = tag.name
        if outer and self._depth == outer.depth:
            outer.child = tag.start
        if name == "p":
            self._open_paragraph(tag)
        elif name == "fldChar":
            if not self._boxes:
                self._mark_field(tag)
        elif name in _MARKS:
            if outer and not self._skipped and not self._deleted:
                key = f"{_MARKS[name]}:{get_attribute(self._tag(tag), 'id')}"
                if key in self._keys and key not in self._notes:
                    outer.keys.append((key, any(self._fields)))
        elif name in _DELETED:
            self._deleted += 1
        elif name == "txbxContent":
            self._boxes += 1
        elif name == FALLBACK:
            self._skipped += 1
        elif name == "body" and tag.kind == OPEN:
            self._body = tag.end

    def _open_paragraph(self, tag: Tag) -> None:
        if self._skipped:
            return
        self._number += 1
        if self._outer is None:
            self._outer = _Outer((tag.start, tag.end), tag.end, self._depth + 1, not any(self._fields), [])
        if self._number in self._wanted:
            self._outer.numbers.append(self._number)

    def _mark_field(self, tag: Tag) -> None:
        kind = get_attribute(self._tag(tag), "fldCharType")
        if kind == "begin":
            if not self._fields and self._outer:
                self._outer.field_start = self._outer.child
            self._fields.append(True)
        elif self._fields and kind == "separate":
            self._fields[-1] = False
        elif self._fields and kind == "end":
            self._fields.pop()

    def _close(self, tag: Tag) -> None:
        outer = self._outer
        if outer and self._depth == outer.depth:
            self._close_child(outer, tag)
        elif outer and self._depth == outer.depth - 1:
            self._close_paragraph(outer, tag)
            self._outer = None
        if tag.name in _DELETED:
            self._deleted -= 1
        elif tag.name == "txbxContent":
            self._boxes -= 1
        elif tag.name == FALLBACK:
            self._skipped -= 1
        self._depth -= 1

    def _close_child(self, outer: _Outer, tag: Tag) -> None:
        """Give the marks in a paragraph's child their anchors, or keep them until their field ends."""
        if tag.name == "pPr":
            outer.start = tag.end
        around = Anchor(outer.child, tag.end, outer.place)
        for key, is_instruction in outer.keys:
            if self._fields or outer.field_start >= 0:
                outer.in_field.append((key, None if is_instruction else around))
            else:
                self._notes.setdefault(key, around)
        outer.keys.clear()
        if not self._fields and outer.field_start >= 0:
            for key, _ in outer.in_field:
                self._notes.setdefault(key, Anchor(outer.field_start, tag.end, outer.place))
            outer.in_field.clear()
            outer.field_start = -1

    def _close_paragraph(self, outer: _Outer, tag: Tag) -> None:
        ends_fit = not any(self._fields)
        anchor: Anchor | None = None
        if tag.kind == EMPTY:
            anchor = Anchor(tag.start, tag.end, outer.place, unfolds=True) if ends_fit else None
        elif ends_fit or outer.is_fit:
            anchor = Anchor(outer.start if outer.is_fit else tag.start, tag.start, outer.place)
            anchor = anchor if ends_fit else replace(anchor, end=anchor.start)
        for key, around in outer.in_field:
            if there := around or anchor:
                self._notes.setdefault(key, there)
        if anchor is None:
            return
        self._first = self._first or anchor
        self._paragraphs |= dict.fromkeys(outer.numbers, anchor)

    def _tag(self, tag: Tag) -> bytes:
        return self._content[tag.start : tag.end]
