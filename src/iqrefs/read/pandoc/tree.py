"""pandoc's syntax tree as paragraphs and notes, walked with a stack of its own, whatever its depth."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from iqrefs.read.flow import Flow, FlowNote, Paragraph, Stretch

_ADDRESS = re.compile(r"(?:https?://|ftp://|www\.|mailto:|doi:)\S", re.IGNORECASE)
_NUMBERED = {
    "Period": "{}.",
    "DefaultDelim": "{}.",
    "OneParen": "{})",
    "TwoParens": "({})",
}
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_QUOTES = {"SingleQuote": ("‘", "’"), "DoubleQuote": ("“", "”")}


@dataclass(slots=True)
class _Look:
    is_italic: bool = False
    is_raised: bool = False
    target: str = ""


@dataclass(slots=True)
class _Story:
    """The document's paragraphs, or a note's. `pieces` are those of the paragraph that is being read."""

    note: int = -1
    paragraphs: list[Paragraph] = field(default_factory=list)
    pieces: list[Stretch] = field(default_factory=list)
    marker: str = ""
    level: int = 0
    row: int = 0


_Step = Callable[[], None]
"""What is still to be done; the next is last in the list."""


def read_tree(blocks: Sequence[Any]) -> Flow:
    """The paragraphs and notes of a tree's blocks, the notes numbered from 1."""
    return _Tree().read(blocks)


class _Tree:
    """One reading of a tree."""

    def __init__(self) -> None:
        self._steps: list[_Step] = []
        self._stories = [_Story()]
        self._notes: list[FlowNote | None] = []
        self._count = 0
        self._rows = 0

    def read(self, blocks: Sequence[Any]) -> Flow:
        self._put_blocks(blocks)
        while self._steps:
            self._steps.pop()()
        self._end_paragraph()
        notes = tuple(note for note in self._notes if note is not None)
        return Flow(tuple(self._stories[0].paragraphs), notes)

    def _then(self, *steps: _Step) -> None:
        """Do these next, in order."""
        self._steps.extend(reversed(steps))

    def _put_blocks(self, blocks: object) -> None:
        for block in reversed(_as_list(blocks)):
            self._steps.append(partial(self._read_block, block))

    def _put_inlines(self, inlines: object, look: _Look) -> None:
        for inline in reversed(_as_list(inlines)):
            self._steps.append(partial(self._read_inline, inline, look))

    def _read_block(self, block: object) -> None:
        kind, content = _open(block)
        parts = _as_list(content)
        if kind in ("Plain", "Para"):
            self._put_paragraph(content)
        elif kind == "Header":
            self._put_paragraph(_at(parts, 2), _as_int(_at(parts, 0)))
        elif kind == "LineBlock":
            self._put_lines(parts)
        elif kind in ("CodeBlock", "RawBlock"):
            self._put_paragraph([{"t": "Str", "c": _at(parts, 1)}])
        elif kind == "BlockQuote":
            self._put_blocks(content)
        elif kind == "Div":
            self._put_blocks(_at(parts, 1))
        elif kind == "Figure":
            self._then(
                lambda: self._put_blocks(_at(parts, 2)),
                lambda: self._put_blocks(_at(_as_list(_at(parts, 1)), 1)),
            )
        elif kind == "OrderedList":
            self._put_items(_as_list(_at(parts, 1)), _list_markers(_as_list(_at(parts, 0))))
        elif kind == "BulletList":
            self._put_items(parts, lambda _number: "•")
        elif kind == "DefinitionList":
            self._then(*(partial(self._put_definition, _as_list(pair)) for pair in parts))
        elif kind == "Table":
            self._put_table(parts)

    def _put_paragraph(self, inlines: object, level: int = 0) -> None:
        self._end_paragraph()
        self._stories[-1].level = level
        self._then(lambda: self._put_inlines(inlines, _Look()), self._end_paragraph)

    def _end_paragraph(self) -> None:
        story = self._stories[-1]
        if story.pieces:
            number = 0
            if story.note < 0:
                self._count += 1
                number = self._count
            story.paragraphs.append(
                Paragraph(_join(story.pieces), number, story.level, story.marker, story.row)
            )
            story.pieces, story.marker = [], ""
        story.level = 0

    def _put_lines(self, lines: Sequence[Any]) -> None:
        inlines: list[Any] = []
        for line in lines:
            inlines += [{"t": "LineBreak"}, *_as_list(line)]
        self._put_paragraph(inlines[1:])

    def _put_items(self, items: Sequence[Any], print_marker: Callable[[int], str]) -> None:
        def begin(number: int, item: object) -> None:
            self._stories[-1].marker = print_marker(number)
            self._put_blocks(item)

        self._then(*(partial(begin, n, item) for n, item in enumerate(items)))

    def _put_definition(self, pair: Sequence[Any]) -> None:
        bodies = _as_list(_at(pair, 1))
        self._then(
            lambda: self._put_paragraph(_at(pair, 0)),
            *(partial(self._put_blocks, body) for body in bodies),
        )

    def _put_table(self, parts: Sequence[Any]) -> None:
        self._then(
            lambda: self._put_blocks(_at(_as_list(_at(parts, 1)), 1)),
            *(partial(self._put_row, cells) for cells in _list_rows(parts)),
        )

    def _put_row(self, cells: Sequence[Any]) -> None:
        story, before = self._stories[-1], self._stories[-1].row
        self._rows += 1
        story.row = self._rows

        def leave() -> None:
            story.row = before

        self._then(*(partial(self._put_blocks, cell) for cell in cells), leave)

    def _read_inline(self, inline: object, look: _Look) -> None:
        """One node of a paragraph. What stands for a picture is not printed."""
        kind, content = _open(inline)
        parts = _as_list(content)
        if kind == "Str":
            self._add(str(content), look)
        elif kind in ("Space", "SoftBreak"):
            self._add(" ", look)
        elif kind == "LineBreak":
            self._add("\n", look)
        elif kind in ("Code", "Math", "RawInline"):
            self._add(str(_at(parts, 1)), look)
        elif kind == "Emph":
            self._put_inlines(content, replace(look, is_italic=not look.is_italic))
        elif kind == "Superscript":
            self._put_inlines(content, replace(look, is_raised=True))
        elif kind in ("Underline", "Strong", "Strikeout", "Subscript", "SmallCaps"):
            self._put_inlines(content, look)
        elif kind in ("Cite", "Span"):
            self._put_inlines(_at(parts, 1), look)
        elif kind == "Quoted":
            opening, closing = _QUOTES.get(_open(_at(parts, 0))[0], ("", ""))
            self._then(
                lambda: self._add(opening, look),
                lambda: self._put_inlines(_at(parts, 1), look),
                lambda: self._add(closing, look),
            )
        elif kind == "Link":
            target = str(_at(_as_list(_at(parts, 2)), 0) or "").strip()
            is_address = _ADDRESS.match(target) is not None
            self._put_inlines(_at(parts, 1), replace(look, target=target) if is_address else look)
        elif kind == "Note":
            self._put_note(content)

    def _put_note(self, blocks: object) -> None:
        number = len(self._notes) + 1
        self._stories[-1].pieces.append(Stretch(str(number), note=f"footnote:{number}"))
        self._notes.append(None)
        self._stories.append(_Story(number - 1))
        self._then(lambda: self._put_blocks(blocks), self._end_note)

    def _end_note(self) -> None:
        self._end_paragraph()
        story = self._stories.pop()
        number = story.note + 1
        self._notes[story.note] = FlowNote(
            f"footnote:{number}", "footnote", str(number), number, tuple(story.paragraphs)
        )

    def _add(self, text: str, look: _Look) -> None:
        if text:
            self._stories[-1].pieces.append(Stretch(text, look.is_italic, look.is_raised, look.target))


def _open(node: object) -> tuple[str, Any]:
    """The kind and the content of a node."""
    return (str(node.get("t")), node.get("c")) if isinstance(node, Mapping) else ("", None)


def _as_list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _at(values: Sequence[Any], place: int) -> Any:
    return values[place] if place < len(values) else None


def _as_int(value: object) -> int:
    return value if isinstance(value, int) else 0


def _list_markers(attributes: Sequence[Any]) -> Callable[[int], str]:
    """How the items of a numbered list are printed: first number, style, marks around."""
    start = _as_int(_at(attributes, 0))
    style, layout = _open(_at(attributes, 1))[0], _NUMBERED.get(_open(_at(attributes, 2))[0], "{}.")

    def show(position: int) -> str:
        number = start + position
        if style in ("LowerAlpha", "UpperAlpha") and 0 < number <= len(_LATIN):
            letter = _LATIN[number - 1]
            return layout.format(letter if style == "LowerAlpha" else letter.upper())
        return layout.format(number)

    return show


def _list_rows(parts: Sequence[Any]) -> Iterator[list[Any]]:
    """The rows of a table, each as the blocks of its cells: its head, its bodies, its foot."""
    groups = [_at(_as_list(_at(parts, 3)), 1)]
    for body in _as_list(_at(parts, 4)):
        groups += _as_list(body)[2:4]
    groups.append(_at(_as_list(_at(parts, 5)), 1))
    for group in groups:
        for row in _as_list(group):
            yield [_at(_as_list(cell), 4) for cell in _as_list(_at(_as_list(row), 1))]


def _join(pieces: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """Pieces of one kind joined."""
    joined: list[Stretch] = []
    texts: list[str] = []
    for piece in pieces:
        if joined and not piece.note and replace(joined[-1], text=piece.text) == piece:
            texts.append(piece.text)
            continue
        _settle(joined, texts)
        joined.append(piece)
    _settle(joined, texts)
    return tuple(joined)


def _settle(joined: list[Stretch], texts: list[str]) -> None:
    if texts:
        joined[-1] = replace(joined[-1], text=joined[-1].text + "".join(texts))
        texts.clear()
