"""Printed lines of text, and the blocks that they stand in: columns, and what stands across them."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from iqrefs.read.pdf.order import kind_of
from iqrefs.read.pdf.rows import Row
from iqrefs.read.pdf.words import Word

_GUTTER = 0.6
_LEAST_GUTTER = 6.0
_STEP = 2.0
_LEAST_ROWS = 4
_FILLED = 0.55
_MIDDLE = (0.3, 0.7)


@dataclass(frozen=True, slots=True)
class LinkSpan:
    """Characters of a printed line under a link: the first, the one after the last, the link's index."""

    start: int
    end: int
    link: int


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line, its text from left to right. `from_right` and `from_left` count its letters by the
    direction that they are read in, `is_apart` says that the number at its right end is drawn on its own.
    """

    text: str
    baseline: float
    size: float
    left: float
    right: float
    from_right: int = 0
    from_left: int = 0
    links: tuple[LinkSpan, ...] = ()
    is_apart: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one column (or of the whole page's width) from top to bottom, and its sides."""

    lines: tuple[Line, ...]
    left: float
    right: float


Rows = Sequence[tuple[Row, Sequence[Word]]]


def make_line(row: Row, words: Sequence[Word]) -> Line:
    """A line of words that stand on one height."""
    links: list[LinkSpan] = []
    start = 0
    for word in words:
        end = start + len(word.text)
        if word.link >= 0:
            if links and links[-1].link == word.link and links[-1].end == start - 1:
                links[-1] = LinkSpan(links[-1].start, end, word.link)
            else:
                links.append(LinkSpan(start, end, word.link))
        start = end + 1
    text = " ".join(word.text for word in words)
    letters = [_count_letters(word.text) for word in words]
    from_right, from_left = sum(right for right, _ in letters), sum(left for _, left in letters)
    left, right, is_apart = words[0].left, words[-1].right, words[-1].is_apart
    return Line(
        text, row.baseline, _find_size(words), left, right, from_right, from_left, tuple(links), is_apart
    )


def _find_size(words: Sequence[Word]) -> float:
    """The size of most letters; the larger one where two have as many."""
    own = {word.size for word in words}
    if len(own) == 1:
        return round(own.pop(), 1)
    sizes: Counter[float] = Counter()
    for word in words:
        sizes[round(word.size, 1)] += len(word.text)
    return max(sizes, key=lambda one: (sizes[one], one))


@functools.lru_cache(maxsize=16_384)
def _count_letters(text: str) -> tuple[int, int]:
    """How many letters of a word are read from the right, and from the left."""
    kinds = list(map(kind_of, text))
    return kinds.count("R"), kinds.count("L")


def find_blocks(rows: Rows, *, from_right: bool) -> list[Block]:
    """The blocks of a page in the order of reading; `from_right` says which column comes first."""
    gutter = _find_gutter(rows)
    if gutter is None:
        return [_make_block([make_line(row, words) for row, words in rows])] if rows else []
    blocks: list[Block] = []
    whole: list[Line] = []
    for crosses, band in groupby(rows, lambda one: _crosses(one[0], one[1], gutter)):
        held = list(band)
        if crosses or not _is_columns(held, gutter):
            whole += [make_line(row, words) for row, words in held]
            continue
        blocks += [_make_block(whole)] if whole else []
        whole = []
        left, right = [], []
        for row, words in held:
            before = [word for word in words if word.left < gutter]
            after = [word for word in words if word.left >= gutter]
            left += [make_line(row, before)] if before else []
            right += [make_line(row, after)] if after else []
        blocks.extend(map(_make_block, (right, left) if from_right else (left, right)))
    return [*blocks, _make_block(whole)] if whole else blocks


def _make_block(lines: list[Line]) -> Block:
    return Block(tuple(lines), min(line.left for line in lines), max(line.right for line in lines))


def _find_gutter(rows: Rows) -> float | None:
    """Where most lines leave a gap in the middle of the page."""
    if len(rows) < _LEAST_ROWS:
        return None
    left = min(words[0].left for _, words in rows)
    right = max(words[-1].right for _, words in rows)
    votes: Counter[int] = Counter()
    for row, words in rows:
        least = max(_LEAST_GUTTER, _GUTTER * row.size)
        end = words[0].right
        for word in words[1:]:
            if word.left - end >= least:
                votes.update(range(int(end / _STEP) + 1, int(word.left / _STEP) + 1))
            end = max(end, word.right)
    low, high = (left + share * (right - left) for share in _MIDDLE)
    inside = {x: count for x, count in votes.items() if low <= x * _STEP <= high}
    most = max(inside.values(), default=0)
    if most < _LEAST_ROWS:
        return None
    best = sorted(x for x, count in inside.items() if count >= most)
    return best[len(best) // 2] * _STEP


def _crosses(row: Row, words: Sequence[Word], gutter: float) -> bool:
    """Whether a line goes on across the gutter, with a word or with a mere blank over it."""
    if any(word.left < gutter - 1 and word.right > gutter + 1 for word in words):
        return True
    left = max((word.right for word in words if word.left < gutter), default=None)
    right = min((word.left for word in words if word.left >= gutter), default=None)
    return left is not None and right is not None and right - left < max(_LEAST_GUTTER, _GUTTER * row.size)


def _is_columns(rows: Rows, gutter: float) -> bool:
    """Whether the rows are lines of two columns, both filled with text."""
    left = min(words[0].left for _, words in rows)
    right = max(words[-1].right for _, words in rows)
    ends: list[float] = []
    starts: list[float] = []
    for _, words in rows:
        before = [word.right for word in words if word.left < gutter]
        after = [word.left for word in words if word.left >= gutter]
        if before and after:
            ends.append(max(before) - words[0].left)
            starts.append(words[-1].right - min(after))
    if len(ends) < _LEAST_ROWS:
        return False
    count = len(ends)
    return sum(ends) >= _FILLED * count * (gutter - left) and sum(starts) >= _FILLED * count * (
        right - gutter
    )
