"""A Markdown file's text and notes put together: notes numbered as they are called."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from dataclasses import field as filled
from itertools import pairwise

from iqrefs.model import EmbeddedItem, Finding, Place
from iqrefs.read.flow import Flow, FlowNote
from iqrefs.read.located import NOWHERE, PLAIN, Gatherer, Lines, Located, Style
from iqrefs.read.markdown.citations import Citations, find_bracketed, is_citing
from iqrefs.read.markdown.inline import read_inline
from iqrefs.read.markdown.leaves import Blocks, Leaf, locate_leaf
from iqrefs.read.markdown.metadata import read_references
from iqrefs.read.markdown.nodes import Known, Node
from iqrefs.read.markdown.shapes import skip_front_matter
from iqrefs.sentences.reading import make_finding
from iqrefs.text.markers import find_marker

_SHOWN = 8
"""So many keys are named in a finding."""


@dataclass(slots=True)
class _State:
    """What holds at a point of a block's text: `italics` and `raises` are how deep, `targets` the links."""

    gatherer: Gatherer
    italics: int = 0
    raises: int = 0
    targets: list[str] = filled(default_factory=list)

    def style(self) -> Style:
        target = self.targets[-1] if self.targets else ""
        if not (self.italics or self.raises or target):
            return PLAIN
        return Style(self.italics > 0, self.raises > 0, target)


class FlowMaker:
    """Puts the blocks of a file in order."""

    def __init__(self, text: str, blocks: Blocks) -> None:
        self._text = text
        self._blocks = blocks
        self._lines = Lines(text)
        self._known = Known(blocks.notes.keys(), blocks.links)
        self._numbers: dict[str, int] = {}
        self._gatherers: dict[str, Gatherer] = {}
        self._waiting: deque[str] = deque()
        self._missing: dict[str, int] = {}
        self._count = 0
        self._leaves: dict[str, list[Leaf]] = {}
        metadata = text[: skip_front_matter(text)]
        self._works = read_references(metadata)
        self._is_citing = is_citing(metadata)
        self._cited_keys = find_bracketed(text) | self._works.keys()
        self._citations = self._find_citations("")
        self._cited: dict[str, EmbeddedItem] = {}

    def make(self) -> Flow:
        """The file's paragraphs and notes."""
        for leaf in self._blocks.leaves:
            self._leaves.setdefault(leaf.note, []).append(leaf)
        body = Gatherer()
        self._write("", body)
        self._write_waiting()
        uncalled = [key for key in self._blocks.notes if key not in self._numbers]
        uncalled += [other for _, other, _ in self._blocks.twice]
        is_list = not self._numbers
        notes = [self._make_note(key) for key in self._gatherers]
        for key in uncalled:
            if key not in self._numbers:
                notes += self._write_uncalled(key, is_list=is_list)
        findings = tuple(self._find(uncalled, is_list=is_list))
        return Flow(body.paragraphs(), tuple(notes), tuple(self._cited.values()), findings)

    def _write_uncalled(self, key: str, *, is_list: bool) -> Iterator[FlowNote]:
        """A note that nothing calls, and what it calls itself. Where no note is called, the file is a list of
        notes, and their keys are their numbers.
        """
        before = len(self._gatherers)
        gatherer = Gatherer()
        self._write(key, gatherer)
        self._write_waiting()
        shown = key.partition("^")[0]
        number = int(shown) if is_list and shown.isdecimal() and len(shown) < 7 else None
        yield FlowNote(f"note:{key}", "footnote", shown, number, gatherer.paragraphs())
        for called in list(self._gatherers)[before:]:
            yield self._make_note(called)

    def _make_note(self, key: str) -> FlowNote:
        number = self._numbers[key]
        return FlowNote(f"note:{key}", "footnote", str(number), number, self._gatherers[key].paragraphs())

    def _write_waiting(self) -> None:
        while self._waiting:
            key = self._waiting.popleft()
            self._write(key, self._gatherers[key])

    def _write(self, note: str, gatherer: Gatherer) -> None:
        for leaf in self._leaves.get(note, ()):
            gatherer.level, gatherer.marker, gatherer.row = leaf.level, leaf.marker, leaf.row
            gatherer.number = self._lines.number(leaf.offset)
            located = locate_leaf(self._text, leaf)
            if leaf.kind == "code":
                self._write_code(located, gatherer)
            else:
                self._write_text(located, leaf, gatherer)
            gatherer.end_paragraph()

    def _write_code(self, located: Located, gatherer: Gatherer) -> None:
        at = 0
        for line in located.text.split("\n"):
            if at:
                gatherer.put_break()
            for start, end, offset in located.cut(at, at + len(line)):
                gatherer.put(located.text[start:end], offset)
            at += len(line) + 1

    def _write_text(self, located: Located, leaf: Leaf, gatherer: Gatherer) -> None:
        breaks = frozenset(_find_entry_breaks(located.text)) if not leaf.note else frozenset()
        states = [_State(gatherer)]
        self._citations = self._find_citations(located.text)
        if not leaf.note:
            self._cite()
        for node in read_inline(located.text, self._known):
            state = states[-1]
            if node.kind == "note":
                states.append(self._open_note(state, self._lines.number(leaf.offset)))
            elif node.kind == "end":
                if len(states) > 1:
                    states.pop()
            elif node.kind == "blank" and node.start in breaks:
                state.gatherer.put_break()
            elif node.kind == "missing":
                self._missing.setdefault(node.word, located.locate(node.start))
            elif node.kind == "paragraph" and leaf.row:
                state.gatherer.put_break()
            else:
                self._write_node(node, located, state)

    def _find_citations(self, text: str) -> Citations:
        return Citations(text, self._works, self._cited_keys, is_declared=self._is_citing)

    def _cite(self) -> None:
        """Know the works that the text itself cites, where the file describes them."""
        for key in self._citations.keys:
            if key in self._works:
                self._cited.setdefault(key, EmbeddedItem(key, self._works[key]))

    def _write_node(self, node: Node, located: Located, state: _State) -> None:
        gatherer = state.gatherer
        style = state.style()
        if node.kind in {"text", "blank"}:
            for low, high, field in self._citations.cut(node.start, node.end):
                inner = replace(style, field=field) if field else style
                for start, end, offset in located.cut(low, high):
                    if node.kind == "text":
                        gatherer.put(located.text[start:end], offset, inner)
                    else:
                        gatherer.put_blank(offset, inner)
            if node.kind == "blank" and node.start == node.end:
                gatherer.put_blank(NOWHERE, style)
        elif node.kind == "literal":
            gatherer.put(node.word, NOWHERE, style)
        elif node.kind == "run" and node.run is not None:
            run = node.run
            state.italics -= run.closes
            middle = node.start + (0 if run.opens and not run.closes else node.end - node.start - run.left)
            for start, end, offset in located.cut(middle, middle + run.left):
                gatherer.put(located.text[start:end], offset, state.style())
            state.italics += run.opens
        elif node.kind == "call":
            gatherer.put(self._number(node.word), NOWHERE, replace(style, note=f"note:{node.word}"))
        elif node.kind == "break":
            gatherer.put_break(style)
        elif node.kind == "paragraph":
            number = gatherer.number
            gatherer.end_paragraph()
            gatherer.number = number
        else:
            _change(node, state)

    def _number(self, key: str) -> str:
        """The number of the note that is called: the next one where it is called for the first time."""
        if key not in self._numbers:
            self._numbers[key] = len(self._numbers) + 1
            self._gatherers[key] = Gatherer()
            self._waiting.append(key)
        return str(self._numbers[key])

    def _open_note(self, state: _State, line: int) -> _State:
        """A note that is written where it is called."""
        self._count += 1
        key = f"^{self._count}"
        self._numbers[key] = len(self._numbers) + 1
        gatherer = self._gatherers[key] = Gatherer()
        gatherer.number = line
        style = replace(state.style(), note=f"note:{key}")
        state.gatherer.put(str(self._numbers[key]), NOWHERE, style)
        return _State(gatherer)

    def _find(self, uncalled: list[str], *, is_list: bool) -> Iterator[Finding]:
        for key, _, offset in self._blocks.twice:
            yield make_finding("note-defined-twice", "warning", self._place(offset), note=f"[^{key}]")
        for key, offset in self._missing.items():
            yield make_finding("note-missing", "warning", self._place(offset), note=f"[^{key}]")
        lone = [key for key in uncalled if key in self._blocks.notes]
        if not lone:
            return
        named = ", ".join(f"[^{key}]" for key in lone[:_SHOWN]) + (" …" if len(lone) > _SHOWN else "")
        place = self._place(self._blocks.notes[lone[0]])
        yield make_finding(
            "note-not-called",
            "info" if is_list else "warning",
            place,
            "message-unprinted",
            count=f"{len(lone):,}",
            notes=named,
        )

    def _place(self, offset: int) -> Place:
        return Place(self._lines.number(offset))


def _change(node: Node, state: _State) -> None:
    """What a mark or a tag changes for the text behind it."""
    if node.kind == "italic":
        state.italics += 1
    elif node.kind == "upright":
        state.italics = max(0, state.italics - 1)
    elif node.kind == "raise":
        state.raises += 1
    elif node.kind == "lower":
        state.raises = max(0, state.raises - 1)
    elif node.kind == "link":
        state.targets.append(node.word)
    elif node.kind == "unlink" and state.targets:
        state.targets.pop()


def _find_entry_breaks(text: str) -> Iterator[int]:
    """Where lines of one paragraph are notes or entries of their own, numbered one after another by hand."""
    at = 0
    places: list[tuple[int, tuple[int, ...]]] = []
    for line in text.split("\n"):
        marker = find_marker(line[:200])
        if marker is not None:
            places.append((at, marker.numbers))
        elif not at:
            return
        at += len(line) + 1
    for (_, before), (start, numbers) in pairwise(places):
        if numbers[0] == before[-1] + 1:
            yield start - 1
