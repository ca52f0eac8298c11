"""Letters that overlap on the page: their places do not tell which comes first."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from itertools import pairwise

from iqrefs.read.pdf.pages import Run
from iqrefs.read.pdf.signs import AT, LEFT, LETTERS, RIGHT, TEXT, Glyph

_TOUCH = 0.1
_OVERLAP = 0.5
_LAM = "ل"
_ALEFS = frozenset("اأإآٱ")


def join_letters(runs: Iterable[Run]) -> Iterator[Run]:
    """The runs; letters that the file draws one by one are one run where they touch, for the file's order
    tells which of them comes first where one stands above the other.
    """
    held: list[Run] = []
    for run in runs:
        if len(run.codes) == 1 and LETTERS[run.codes[0]]:
            if held and not _touch(held[-1], run):
                yield _join(held)
                held = []
            held.append(run)
            continue
        if held:
            yield _join(held)
            held = []
        yield run
    if held:
        yield _join(held)


def _touch(one: Run, other: Run) -> bool:
    """Whether two letters stand side by side on one line."""
    if (one.baseline, one.size, one.font) != (other.baseline, other.size, other.font):
        return False
    gap = max(one.edges[0], other.edges[0]) - min(one.edges[1], other.edges[1])
    return gap <= _TOUCH * one.size


def _join(runs: list[Run]) -> Run:
    first = runs[0]
    if len(runs) == 1:
        return first
    codes = array("I", (run.codes[0] for run in runs))
    edges = array("f", (edge for run in runs for edge in run.edges))
    return Run(codes, edges, first.baseline, first.size, first.font)


def turn_lam_alefs(glyphs: list[Glyph]) -> None:
    """Put the lam first where it overlaps an alef: only their ligature does so. The glyphs of a line stand in
    order from left to right.
    """
    for at, (glyph, after) in enumerate(pairwise(glyphs)):
        if glyph[TEXT] == _LAM and after[TEXT] in _ALEFS and _overlap(glyph, after):
            glyphs[at], glyphs[at + 1] = _move(after, glyph[AT]), _move(glyph, after[AT])


def _move(glyph: Glyph, place: float) -> Glyph:
    _, left, right, text, link, run, size = glyph
    return place, left, right, text, link, run, size


def _overlap(one: Glyph, other: Glyph) -> bool:
    """Whether one of two signs covers more than half of the other."""
    common = min(one[RIGHT], other[RIGHT]) - max(one[LEFT], other[LEFT])
    return common > _OVERLAP * min(one[RIGHT] - one[LEFT], other[RIGHT] - other[LEFT])
