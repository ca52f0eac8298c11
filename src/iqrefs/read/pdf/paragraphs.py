"""The printed lines of running text grouped to paragraphs, by labels, edges and the space between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Literal

from iqrefs.read.pdf.direction import Paragraph, choose_base
from iqrefs.read.pdf.labels import Label, find_labels
from iqrefs.read.pdf.lines import Block, Line
from iqrefs.read.pdf.order import Direction, read_order

_OTHER_SIZE = 0.08
_WIDE_GAP = 1.4
_GAP_AFTER_STOP = 1.25
_BLANK_GAP = 1.75
_INDENT = 0.9
_SHORT = 0.12
_STOPS = ".!?؟"
_TOLD_BY = 12
"""Lines after which the direction of a paragraph is certain."""
_DEEPEST = 4
_CLEAR_INDENT = 0.7
_SURE = 2
_MOSTLY = 0.7
_AT_EDGE = 0.5
_EVEN = 0.5
_ADDRESS_ALONE = re.compile(r"\S{0,2}(?:https?://|www\.)\S*")
_BULLET_FAR = re.compile(r"\s[•●▪◦‣·■]$")
_BULLET_LEFT = re.compile(r"[•●▪◦‣·■*–—-]\s[^\W\d_«“\"]")
_BULLET_RIGHT = re.compile(r"[^\W\d_»”\"]\s[•●▪◦‣·■*–—-]$|\s[•●▪◦‣·■]$")
_PLAIN_CHAIN = 3
_MOST_LISTED = 999
_FAR = 60
_ANGLE = re.compile("[<>]")


@dataclass(slots=True)
class _Block:
    """What is measured of a block before its lines are grouped. `flush` is the side at which all its lines
    stand while the other is ragged: where that is the side on which they end, indents do not show.
    """

    block: Block
    pitch: float
    starts: Literal["in", "out", ""] = ""
    flush: Literal["left", "right", ""] = ""


def group_body(
    block: Block,
    home: Direction,
    expected: int | None = None,
    foreign: Direction | None = None,
    native: Direction = "rtl",
) -> list[Paragraph]:
    """The paragraphs of running text; `home` is the direction of the document, `expected` the number that
    goes on with a list of the page before, `foreign` the usual direction of paragraphs in the other script,
    `native` that of Arabic words.
    """
    measured = _measure(block)
    listed = _find_listed(measured, expected, home, native)
    paragraphs: list[Paragraph] = []
    for index, line in enumerate(block.lines):
        label = listed.get(index)
        last = paragraphs[-1] if paragraphs else None
        if last is None or label is not None or _parts(last.lines, line, last.base, measured):
            after_gap = last is not None and _leads(last.lines[-1], line) > _BLANK_GAP * measured.pitch
            last = Paragraph([], home, label, after_gap)
            paragraphs.append(last)
        last.lines.append(line)
        if len(last.lines) <= _TOLD_BY:
            last.base = choose_base(last.lines, last.label, home, foreign, native)
            is_plain = last.label is None and not _BULLET_FAR.search(last.lines[0].text)
            if home == "rtl" and is_plain and _stands_right(line, block):
                last.base = "rtl"
    return paragraphs


def _stands_right(line: Line, block: Block) -> bool:
    """Whether the last line of a paragraph stands at the right margin, as those read from the right do."""
    left, right = line.left - block.left, block.right - line.right
    return left > 2 * line.size and left > 2 * max(right, 0.0)


def _measure(block: Block) -> _Block:
    """The distance of the lines, and how paragraphs begin: indented (`in`), the others being so (`out`), or
    neither.
    """
    measured = _Block(block, _measure_pitch(block.lines), flush=_find_flush(block))
    starts: list[bool] = []
    others: list[bool] = []
    for above, line in pairwise(block.lines):
        is_deep = _own_indent(line, measured) > _CLEAR_INDENT * line.size
        (starts if _is_short(above, _own_direction(above), measured) else others).append(is_deep)
    if min(len(starts), len(others)) >= _SURE:
        first, rest = sum(starts) / len(starts), sum(others) / len(others)
        if first >= _MOSTLY and rest <= 1 - _MOSTLY / 2:
            measured.starts = "in"
        elif first <= 1 - _MOSTLY and rest >= _MOSTLY:
            measured.starts = "out"
    return measured


def _find_flush(block: Block) -> Literal["left", "right", ""]:
    """The side at which most lines stand, where few stand at the other."""
    least = _EVEN * max(1, len(block.lines))
    left = sum(line.left - block.left < _AT_EDGE * line.size for line in block.lines)
    right = sum(block.right - line.right < _AT_EDGE * line.size for line in block.lines)
    if left >= _MOSTLY * len(block.lines) and right < least:
        return "left"
    return "right" if right >= _MOSTLY * len(block.lines) and left < least else ""


def _own_direction(line: Line) -> Direction:
    return "rtl" if line.from_right >= line.from_left else "ltr"


def _own_indent(line: Line, measured: _Block) -> float:
    return _indent(line, _own_direction(line), measured)


def _measure_pitch(lines: Sequence[Line]) -> float:
    """The usual distance of two lines."""
    leads = [_leads(one, other) for one, other in pairwise(lines)]
    close = [lead for lead in leads if lead > 0]
    return median(close) if close else (1.3 * lines[0].size if lines else 1.0)


def _leads(above: Line, below: Line) -> float:
    return above.baseline - below.baseline


def _find_listed(
    measured: _Block, expected: int | None, home: Direction, native: Direction
) -> dict[int, Label]:
    """The lines that open the entries of a numbered list, each with its label: the numbers count on."""
    block = measured.block
    chains: list[list[tuple[int, Label]]] = []
    ends: dict[int, list[tuple[int, Label]]] = {}
    for index, line in enumerate(block.lines):
        for label in find_labels(line.text, home, native):
            indent = _indent(line, label.side, measured)
            if indent > _DEEPEST * line.size or label.number > _MOST_LISTED:
                continue
            chain = ends.pop(label.number - 1, None)
            if chain is None or chain[-1][0] == index or index - chain[-1][0] > _FAR:
                chain = []
                chains.append(chain)
            chain.append((index, label))
            ends[label.number] = chain
    listed: dict[int, Label] = {}
    for chain in sorted(chains, key=len):
        is_plain = any(label.is_bare or label.is_raised for _, label in chain)
        goes_on = chain[0][1].number == expected
        if len(chain) + goes_on >= (_PLAIN_CHAIN if is_plain else 2):
            listed.update(chain)
    return listed


def _parts(lines: Sequence[Line], line: Line, base: Direction, measured: _Block) -> bool:
    """Whether a line begins a new paragraph."""
    above = lines[-1]
    if abs(above.size - line.size) > _OTHER_SIZE * above.size:
        return True
    gap = _GAP_AFTER_STOP if _ends_in_stop(above, base) else _WIDE_GAP
    if _leads(above, line) > gap * measured.pitch or _leads(above, line) < 0:
        return True
    if is_open_address("".join(one.text for one in lines[-4:])) or _ADDRESS_ALONE.fullmatch(line.text):
        return False
    if _is_short(above, base, measured, line):
        return True
    if _has_bullet(line, base, measured):
        return True
    if measured.starts:
        is_deep = _own_indent(line, measured) > _CLEAR_INDENT * line.size
        return is_deep == (measured.starts == "in")
    indent = _indent(line, base, measured)
    before = _indent(above, base, measured)
    return indent - before > _INDENT * line.size and len(lines) > 1


def cut_bullet(text: str, base: Direction) -> tuple[int, int, str]:
    """The part of a paragraph's first line beside a bullet on the far side, and that bullet: a list in a
    paper that is read from the right has its bullets there, whatever its entries are.
    """
    if base == "ltr" and _BULLET_FAR.search(text):
        return 0, len(text) - 2, f"{text[-1]} "
    return 0, len(text), ""


def _has_bullet(line: Line, base: Direction, measured: _Block) -> bool:
    bullet = (_BULLET_RIGHT if base == "rtl" else _BULLET_FAR).search(line.text)
    bullet = bullet or _BULLET_LEFT.match(line.text)
    if bullet is None:
        return False
    side: Direction = "ltr" if bullet.start() == 0 else "rtl"
    return _indent(line, side, measured) < _DEEPEST * line.size


def _indent(line: Line, base: Direction, measured: _Block) -> float:
    if measured.flush == ("left" if base == "rtl" else "right"):
        return 0.0
    return measured.block.right - line.right if base == "rtl" else line.left - measured.block.left


def _is_short(line: Line, base: Direction, measured: _Block, below: Line | None = None) -> bool:
    """Whether a line ends before the margin by more than a word (by more than the first word below it)."""
    block = measured.block
    is_left = measured.flush == "right" or (base == "rtl" and measured.flush != "left")
    room = line.left - block.left if is_left else block.right - line.right
    is_wide = room > max(_SHORT * (block.right - block.left), 2.5 * line.size)
    if below is None or not (is_wide or _ends_in_stop(line, base)):
        return is_wide
    order = read_order(below.text, base)
    first = next((n for n, at in enumerate(order) if below.text[at] == " "), len(order))
    word = first * (below.right - below.left) / len(order)
    if is_wide:
        return room > 1.1 * word
    return room > 1.3 * word + 0.5 * line.size


def _ends_in_stop(line: Line, base: Direction) -> bool:
    return (line.text[0] if base == "rtl" else line.text[-1]) in _STOPS


def is_open_address(printed: str) -> bool:
    """Whether an address was begun in `<` and not closed; in print the bracket may look either way."""
    return "://" in printed and len(_ANGLE.findall(printed)) % 2 == 1
