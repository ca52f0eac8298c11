"""Markdown's blocks: lines told apart into paragraphs, headings, rows of tables and code.

After CommonMark's way: containers (quotes, items of lists, notes) are matched line by line, what is left of
the line goes to the paragraph that is open or opens a block of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from iqrefs.read.finder import Finder
from iqrefs.read.markdown.containers import TAB, Container, match_containers, skip_blanks, skip_columns
from iqrefs.read.markdown.leaves import Blocks, Leaf, label_key
from iqrefs.read.markdown.openers import find_unseen_end, match_item, opens_block
from iqrefs.read.markdown.shapes import (
    ALIGNMENTS,
    CONTAINER_SIGNS,
    DIV,
    FENCE,
    HEADING,
    LEAF_SIGNS,
    NOTE,
    REFERENCE,
    RULE,
    UNDERLINE,
    cut_heading,
    part_row,
    skip_front_matter,
)

_MAX_DEPTH = 32
"""Containers in one another; what is deeper is text. Every line is matched against all that are open."""


class BlockReader:
    """Reads a text line by line."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._found = Finder(text)
        self._out = Blocks()
        self._stack = [Container("root")]
        self._open: Leaf | None = None
        self._fence = ""
        self._columns = 0
        self._rows = 0
        self._marker = ""
        self._skip_to = 0
        self._blank_before = True
        self._starts: tuple[Callable[[int, int, int], int | None], ...] = (
            self._start_quote,
            self._start_note,
            self._start_item,
        )

    def read(self) -> Blocks:
        """All blocks of the text."""
        text = self._text
        at = skip_front_matter(text)
        while at < len(text):
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            if end >= self._skip_to:
                self._read_line(max(at, self._skip_to), end)
            at = end + 1
        self._close_leaf()
        return self._out

    def _read_line(self, start: int, end: int) -> None:
        matched, at = match_containers(self._text, self._stack, start, end)
        if self._fence:
            if matched == len(self._stack):
                self._read_code(at, end)
                return
            self._fence = ""
            self._close_leaf()
        first, indent = skip_blanks(self._text, at, end)
        is_blank = first == end
        if matched < len(self._stack):
            if not is_blank and self._is_lazy(first, end, indent, self._stack[matched - 1]):
                self._add_line(first, end)
                return
            self._close_leaf()
            self._marker = ""
            del self._stack[matched:]
        if is_blank:
            self._end_at_blank(end)
            return
        self._read_blocks(at, end)
        self._blank_before = False

    def _is_lazy(self, first: int, end: int, indent: int, parent: Container) -> bool:
        """Whether the line goes on with the open paragraph, though its container's marks are missing."""
        if self._open is None or self._open.kind != "paragraph":
            return False
        return indent >= TAB or not opens_block(self._text, first, end, parent)

    def _end_at_blank(self, end: int) -> None:
        if self._open is not None and self._open.kind == "code":
            self._open.parts.append((end, end))
        else:
            self._close_leaf()
        self._blank_before = True

    def _read_blocks(self, at: int, end: int) -> None:
        """The containers that the line opens, and its text."""
        while True:
            first, indent = skip_blanks(self._text, at, end)
            if first == end:
                self._close_leaf()
                return
            if indent >= TAB:
                break
            following = None
            if self._text[first] in CONTAINER_SIGNS and len(self._stack) <= _MAX_DEPTH:
                following = next(
                    (found for start in self._starts if (found := start(first, end, indent)) is not None),
                    None,
                )
            if following is None:
                break
            at = following
        if indent >= TAB and (self._open is None or self._open.kind == "code"):
            self._read_indented(skip_columns(self._text, at, end, TAB), end)
        elif indent >= TAB or not self._read_leaf(first, end):
            self._add_line(first, end)

    def _start_quote(self, first: int, end: int, indent: int) -> int | None:
        del indent
        if self._text[first] != ">":
            return None
        self._close_leaf()
        self._stack.append(Container("quote"))
        return first + 2 if first + 1 < end and self._text[first + 1] in " \t" else first + 1

    def _start_note(self, first: int, end: int, indent: int) -> int | None:
        del indent
        found = NOTE.match(self._text, first, end)
        if found is None:
            return None
        self._close_leaf()
        key = found[1]
        if key in self._out.notes:
            other = f"{key}^{len(self._out.twice) + 2}"
            self._out.twice.append((key, other, first))
            key = other
        else:
            self._out.notes[key] = first
        while self._stack[-1].kind == "note":
            self._stack.pop()
        self._stack.append(Container("note", TAB, key))
        return found.end()

    def _start_item(self, first: int, end: int, indent: int) -> int | None:
        interrupts = self._open is not None and self._open.kind == "paragraph"
        if interrupts and UNDERLINE.match(self._text, first, end):
            return None
        found = match_item(self._text, first, end, self._stack[-1] if interrupts else None)
        if found is None:
            return None
        self._close_leaf()
        parent = self._stack[-1]
        style = found[1] or found[3]
        parent.list_number = parent.list_number + 1 if parent.list_style == style else int(found[2] or 1)
        parent.list_style = style
        at, blanks = skip_blanks(self._text, found.end(), end)
        if at == end or blanks > TAB:
            at, blanks = min(found.end() + 1, end), 1
        width = indent + found.end() - first + blanks
        self._stack.append(Container("item", width))
        self._marker = "•" if found[1] else f"{parent.list_number}{style}"
        return at

    def _read_leaf(self, first: int, end: int) -> bool:
        """A block that is no paragraph; whether there is one."""
        text = self._text
        if self._columns and self._open is None:
            if not opens_block(text, first, end, self._stack[-1]):
                self._read_row(first, end)
                return True
            self._columns = 0
        if text[first] not in LEAF_SIGNS:
            return False
        if text.startswith("<", first) and self._skip_unseen(first, end):
            return True
        if self._open is not None and self._open.kind == "paragraph" and self._end_paragraph(first, end):
            return True
        if found := HEADING.match(text, first, end):
            self._close_leaf()
            self._read_heading(found.end(), end, len(found[1]))
            return True
        if fence := FENCE.match(text, first, end):
            self._close_leaf()
            self._fence = fence[1] or fence[2]
            return True
        if RULE.match(text, first, end) or DIV.match(text, first, end):
            self._close_leaf()
            self._stack[-1].list_style = ""
            return True
        if self._open is None and (reference := REFERENCE.match(text, first, end)):
            target = reference[3] if reference[2] is None else reference[2]
            self._out.links.setdefault(label_key(reference[1]), target)
            return True
        return False

    def _skip_unseen(self, first: int, end: int) -> bool:
        """A comment, a script or a style, which may go on over lines; whether there is one."""
        stop = find_unseen_end(self._text, self._found, first, end)
        if stop < 0 or (stop <= end and self._text[stop:end].strip()):
            return False
        self._close_leaf()
        self._skip_to = stop
        return True

    def _end_paragraph(self, first: int, end: int) -> bool:
        """What is known only by the line below: a heading, a table."""
        leaf = self._open
        if leaf is None:
            return False
        if found := UNDERLINE.match(self._text, first, end):
            leaf.level = 1 if found[1][0] == "=" else 2
            start, stop = leaf.parts[-1]
            leaf.parts[-1] = cut_heading(self._text, start, stop)
            self._close_leaf()
            return True
        if ALIGNMENTS.match(self._text, first, end) and "|" in self._text[first:end]:
            cells = part_row(self._text, first, end)
            head = leaf.parts[-1]
            if len(part_row(self._text, *head)) != len(cells):
                return False
            leaf.parts.pop()
            self._marker = "" if leaf.parts else leaf.marker
            self._close_leaf()
            self._columns = len(cells)
            self._read_row(*head)
            return True
        return False

    def _read_heading(self, start: int, end: int, level: int) -> None:
        leaf = self._add_leaf("paragraph", start)
        leaf.level = level
        leaf.parts.append(cut_heading(self._text, start, end))
        self._close_leaf()

    def _read_row(self, start: int, end: int) -> None:
        self._rows += 1
        for low, high in part_row(self._text, start, end)[: self._columns]:
            cell = self._text[low:high]
            first = low + len(cell) - len(cell.lstrip())
            leaf = self._add_leaf("paragraph", first)
            leaf.row = self._rows
            leaf.parts.append((first, first + len(cell.strip())))
        self._open = None

    def _read_code(self, at: int, end: int) -> None:
        first, indent = skip_blanks(self._text, at, end)
        line = self._text[first:end].rstrip()
        if indent < TAB and len(line) >= len(self._fence) and not line.strip(self._fence[0]):
            self._fence = ""
            self._close_leaf()
            return
        if self._open is None:
            self._add_leaf("code", at)
        if self._open is not None:
            self._open.parts.append((at, end))

    def _read_indented(self, at: int, end: int) -> None:
        if self._open is None:
            self._add_leaf("code", at)
        if self._open is not None:
            self._open.parts.append((at, end))

    def _add_leaf(self, kind: Literal["paragraph", "code"], offset: int) -> Leaf:
        note = next((one.key for one in reversed(self._stack) if one.kind == "note"), "")
        leaf = Leaf(kind, offset, note=note, marker=self._marker)
        self._marker = ""
        self._stack[-1].list_style = ""
        self._out.leaves.append(leaf)
        self._open = leaf
        return leaf

    def _add_line(self, first: int, end: int) -> None:
        if self._open is None or self._open.kind == "code":
            self._close_leaf()
            self._add_leaf("paragraph", first)
        if self._open is not None:
            self._open.parts.append((first, end))

    def _close_leaf(self) -> None:
        """The open block is complete."""
        self._columns = 0
        leaf, self._open = self._open, None
        if leaf is None:
            return
        while leaf.parts and leaf.parts[-1][0] >= leaf.parts[-1][1]:
            leaf.parts.pop()
        if not leaf.parts and self._out.leaves[-1] is leaf:
            self._out.leaves.pop()
