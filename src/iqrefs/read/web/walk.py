"""Paragraphs and notes of a page: one walk, by which every text that is shown goes to one place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import NamedTuple

from iqrefs.read.flow import Paragraph
from iqrefs.read.web.links import read_address
from iqrefs.read.web.notes import WebNote, WebNotes
from iqrefs.read.web.numbering import Ordinals
from iqrefs.read.web.seen import SPEAKING_TAGS, Styles, is_hidden, is_unseen
from iqrefs.read.web.stretches import PLAIN, Manner, Writer
from iqrefs.read.web.tables import Tables
from iqrefs.read.web.tree import Node, Text

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LIST_MARK = re.compile(r"(?i)mso-list\s{0,3}:\s{0,3}ignore")
_PREFORMATTED = frozenset({"pre", "listing", "xmp", "plaintext"})


class _State(NamedTuple):
    """What an element says of the texts in it. `muted_by` is the index of the element around that prints
    nothing but the notes that begin in it; -1 for none.
    """

    manner: Manner = PLAIN
    is_pre: bool = False
    muted_by: int = -1


@dataclass(slots=True)
class _Sink:
    """Where paragraphs go: the text, or a note."""

    note: WebNote | None = None
    paragraphs: list[Paragraph] = field(default_factory=list)
    writer: Writer = field(default_factory=Writer)
    marker: str = ""
    level: int = 0
    row: int = 0


@dataclass(frozen=True, slots=True)
class Walked:
    """The paragraphs of a text, and those of its notes."""

    paragraphs: tuple[Paragraph, ...]
    notes: dict[WebNote, tuple[Paragraph, ...]]


class Walker:
    """Goes through pages in order; paragraphs are numbered on from page to page."""

    def __init__(self, notes: WebNotes, keys: dict[WebNote, str]) -> None:
        self._notes = notes
        self._keys = keys
        self._starts = sorted(notes.opened)
        self._ordinals = Ordinals()
        self._sinks = [_Sink()]
        self._found: dict[WebNote, list[Paragraph]] = {}
        self._number = 0
        self._rows = 0
        self._styles = Styles()
        self._base = ""
        self._left_out: Collection[int] = ()
        self._tables = Tables()

    def walk(self, root: Node, styles: Styles, base: str, left_out: Collection[int]) -> None:
        """Go through a page; of the elements `left_out`, by their indices, only the notes are read."""
        self._styles, self._base, self._left_out = styles, base, left_out
        stack: list[tuple[Node | Text, _State, bool]] = [(root, _State(), False)]
        while stack:
            item, state, is_end = stack.pop()
            if isinstance(item, Text):
                if not self._is_muted(state):
                    self._write(item, state)
            elif is_end:
                self._leave(item, state)
            else:
                inner = self._enter(item, state)
                if inner is None:
                    continue
                stack.append((item, inner, True))
                stack.extend((child, inner, False) for child in reversed(item.children))
        self._flush()

    def finish(self) -> Walked:
        """What all pages held."""
        while len(self._sinks) > 1:
            self._close()
        self._flush()
        notes = {note: tuple(paragraphs) for note, paragraphs in self._found.items()}
        return Walked(tuple(self._sinks[0].paragraphs), notes)

    def _enter(self, node: Node, state: _State) -> _State | None:
        """Begin an element: how its texts are written, or None where it prints nothing."""
        if node.tag == "br":
            if not self._is_muted(state):
                self._sinks[-1].writer.add_break()
            return None
        if node.tag in ("hr", "img", "col", "link", "meta"):
            if node.tag == "hr":
                self._flush()
            return None
        if is_unseen(node) and not self._holds_note(node):
            return None
        opened = self._notes.opened.get(node.index)
        if opened is not None:
            self._open(opened, node)
            muted_by = node.index if node.index in self._notes.backs else -1
            state = _State(is_pre=state.is_pre, muted_by=muted_by)
        elif self._is_passed_over(node):
            if not self._holds_note(node):
                return None
            state = state._replace(muted_by=node.index)
        if node.is_block and not self._is_muted(state):
            self._begin_block(node, opened)
        return self._style(node, state)

    def _is_muted(self, state: _State) -> bool:
        """Whether nothing is printed: a note that begins in what prints nothing is."""
        note = self._sinks[-1].note
        return state.muted_by >= 0 and (note is None or note.extent.first.index <= state.muted_by)

    def _is_passed_over(self, node: Node) -> bool:
        index = node.index
        return (
            index in self._notes.backs
            or index in self._notes.dropped
            or index in self._left_out
            or is_hidden(node)
        )

    def _holds_note(self, node: Node) -> bool:
        at = bisect_left(self._starts, node.index)
        return at < len(self._starts) and self._starts[at] <= node.last

    def _open(self, note: WebNote, node: Node) -> None:
        """Turn to a note. Where notes follow one another in one paragraph, it ends the one before."""
        sink = self._sinks[-1]
        if node.is_block:
            self._flush()
        if sink.note is not None and sink.note.extent.last is note.extent.last:
            self._close()
        if not note.marks:
            self._sinks[-1].writer.add_mark(self._keys[note])
        self._sinks.append(_Sink(note))

    def _close(self) -> None:
        self._flush()
        sink = self._sinks.pop()
        if sink.note is not None:
            self._found.setdefault(sink.note, []).extend(sink.paragraphs)

    def _leave(self, node: Node, state: _State) -> None:
        called = self._notes.called.get(node.index)
        if called is not None and not self._is_muted(state):
            self._sinks[-1].writer.end_mark(self._keys[called])
        if node.tag == "q" and not self._is_muted(state):
            self._sinks[-1].writer.add("”", state.manner)
        if node.is_block and not self._is_muted(state):
            self._end_block(node)
        note = self._sinks[-1].note
        if note is not None and note.extent.last is node:
            self._close()

    def _begin_block(self, node: Node, opened: WebNote | None) -> None:
        sink = self._sinks[-1]
        if sink.row and node.tag not in ("table", "tr", "td", "th", "tbody", "thead", "tfoot"):
            sink.writer.add_break()
            return
        self._flush()
        if node.tag == "li" and opened is None:
            sink.marker = self._ordinals.print(node)
        elif node.tag == "tr" and self._tables.is_data(node):
            self._rows += 1
        elif node.tag in ("td", "th") and sink.note is None and self._tables.is_data(node.parent):
            sink.row = self._rows
        level = _HEADINGS.get(node.tag, 0) or _read_level(node)
        if level:
            sink.level = level

    def _end_block(self, node: Node) -> None:
        sink = self._sinks[-1]
        if sink.row and node.tag not in ("td", "th"):
            sink.writer.add_break()
            return
        self._flush()
        sink.level = 0
        if node.tag in ("td", "th"):
            sink.row = 0
        if node.tag == "li":
            sink.marker = ""

    def _style(self, node: Node, state: _State) -> _State:
        """The state inside an element; the same one where it changes nothing."""
        tag, manner = node.tag, state.manner
        called = self._notes.called.get(node.index)
        if called is not None and not self._is_muted(state):
            manner = manner._replace(note=self._keys[called])
            self._sinks[-1].writer.begin_mark()
        if tag == "a" and "href" in node.attributes and not manner.note:
            target = read_address(node.get("href"), self._base)
            if target:
                manner = manner._replace(target=target)
        if "style" in node.attributes or "class" in node.attributes or tag in SPEAKING_TAGS:
            slanted, raised = self._styles.is_slanted(node), self._styles.is_raised(node)
            if slanted is not None:
                manner = manner._replace(is_italic=slanted)
            if raised is not None:
                manner = manner._replace(is_raised=raised)
            if _LIST_MARK.search(node.get("style")) and not self._is_muted(state):
                self._take_list_mark(node)
                return state._replace(muted_by=node.index)
        if tag == "q" and not self._is_muted(state):
            self._sinks[-1].writer.add("“", manner)
        if manner is state.manner and tag not in _PREFORMATTED:
            return state
        return state._replace(manner=manner, is_pre=state.is_pre or tag in _PREFORMATTED)

    def _take_list_mark(self, node: Node) -> None:
        """Word writes the numbers of its lists into the text, and says so."""
        sink = self._sinks[-1]
        if not sink.writer.has_text:
            sink.marker = " ".join(node.text().split())

    def _write(self, text: Text, state: _State) -> None:
        sink = self._sinks[-1]
        sink.writer.write(text, state.manner, is_pre=state.is_pre)

    def _flush(self) -> None:
        """End the paragraph that is being written."""
        sink = self._sinks[-1]
        stretches = sink.writer.take()
        if stretches:
            self._number += 1
            sink.paragraphs.append(
                Paragraph(stretches, self._number, level=sink.level, marker=sink.marker, row=sink.row)
            )
            sink.marker = ""


def _read_level(node: Node) -> int:
    """The level of a heading that is one by its role."""
    if node.get("role") != "heading":
        return 0
    level = node.get("aria-level").strip()
    return int(level) if level in ("1", "2", "3", "4", "5", "6") else 2
