"""Where the notes of a column begin: under a rule, in smaller print, with a number first."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from iqrefs.read.pdf.direction import ends_at_left
from iqrefs.read.pdf.labels import find_labels
from iqrefs.read.pdf.lines import Block, Line
from iqrefs.read.pdf.order import Direction

Rule = tuple[float, float, float]
_SMALLER = 0.94
_NOT_LARGER = 1.03
_SHORT = 0.8
_BESIDE = 30.0


def split_feet(
    block: Block,
    rules: Sequence[Rule],
    body_size: float,
    *,
    goes_on: bool,
    is_list: bool = False,
    home: Direction = "rtl",
    foreign: Direction | None = None,
    native: Direction = "rtl",
    needs_rule: bool = False,
) -> int:
    """The index of the first line of a column's notes; the number of its lines where it has none.

    `goes_on` says that the page before ended in notes, one of which may go on here, `is_list` that the page
    goes on with a bibliography, whose foreign part may be in smaller print; `foreign` is the usual direction
    of notes in the other script and `native` that of Arabic words, `needs_rule` that small print
    without a rule is none.
    """
    lines = block.lines
    is_labelled = partial(_is_labelled, home=home, foreign=foreign, native=native)
    small = len(lines)
    while small and lines[small - 1].size <= _SMALLER * body_size:
        small -= 1
    for index, is_short in _under_rules(block, rules):
        if index >= small:
            if is_labelled(lines[index]) or goes_on or any(map(is_labelled, lines[index:])):
                return index
        elif index and is_short and is_labelled(lines[index]) and _none_is_larger(lines[index:], body_size):
            return index
    if needs_rule or is_list or not 0 < small < len(lines):
        return len(lines)
    first = next((index for index in range(small, len(lines)) if is_labelled(lines[index])), len(lines))
    return small if first < len(lines) and (first == small or goes_on) else first


def _none_is_larger(lines: Sequence[Line], body_size: float) -> bool:
    return all(line.size <= _NOT_LARGER * body_size for line in lines)


def _is_labelled(line: Line, home: Direction, foreign: Direction | None, native: Direction) -> bool:
    may_be_right = line.from_right or foreign == "rtl" or ends_at_left(line)
    return any(label.side == "ltr" or may_be_right for label in find_labels(line.text, home, native))


def _under_rules(block: Block, rules: Sequence[Rule]) -> list[tuple[int, bool]]:
    """The lines that stand under a free rule of the column, the highest first, and whether the rule leaves a
    part of the column's width free.
    """
    lines = block.lines
    found: dict[int, bool] = {}
    for left, height, right in rules:
        if left < block.left - _BESIDE or right > block.right + _BESIDE:
            continue
        if _underlines(lines, left, height, right):
            continue
        index = next((at for at, line in enumerate(lines) if line.baseline < height), len(lines))
        if index < len(lines):
            is_short = right - left < _SHORT * (block.right - block.left)
            found[index] = found.get(index, False) or is_short
    return sorted(found.items())


def _underlines(lines: Sequence[Line], left: float, height: float, right: float) -> bool:
    """Whether a rule runs through or under the words of a line."""
    return any(
        line.baseline - 0.3 * line.size <= height <= line.baseline + 0.7 * line.size
        and line.left < right
        and left < line.right
        for line in lines
    )
