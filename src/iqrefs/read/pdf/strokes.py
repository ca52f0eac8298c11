"""Strokes that stretch a word, where the file gives them a letter: a digit, a mark, a Latin letter."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from operator import itemgetter

from iqrefs.read.pdf.order import kind_of
from iqrefs.read.pdf.signs import LEFT, RIGHT, RUN, SIZE, TEXT, Glyph

_TOUCH = 0.06
_OVERLAP = 0.1
_LEAST = 3
_JOINERS = frozenset("-–—/\\_'’")
"""Marks that do stand between two letters."""

_ENCLOSED = re.compile(r"(?<=R)\?+(?=R)")

Sign = tuple[int, str]


def drop_strokes(rows: Sequence[Sequence[Glyph]], fonts: Sequence[int]) -> list[list[Glyph]]:
    """The rows without strokes: signs of a font that mostly stand between two letters read from the right and
    touch both, or lie over one another there; digits do neither. The glyphs of each row stand in order;
    `fonts` is the font of each run.
    """
    inside: Counter[Sign] = Counter()
    strokes: set[Sign] = set()
    places: list[list[tuple[int, int, Sign]]] = []
    for row in rows:
        places.append([])
        for start, end in _find_enclosed(row):
            sign = fonts[row[start][RUN]], row[start][TEXT]
            inside[sign] += end - start
            places[-1].append((start, end, sign))
            if end - start > 1 and row[start][RIGHT] - row[start + 1][LEFT] > _OVERLAP * row[start][SIZE]:
                strokes.add(sign)
    if not inside:
        return [list(row) for row in rows]
    texts = {text for _, text in inside}
    count = Counter((fonts[glyph[RUN]], glyph[TEXT]) for row in rows for glyph in row if glyph[TEXT] in texts)
    strokes |= {sign for sign, found in inside.items() if found >= _LEAST and 2 * found > count[sign]}
    return [
        _drop(row, [(start, end) for start, end, sign in held if sign in strokes])
        for row, held in zip(rows, places, strict=True)
    ]


def _find_enclosed(row: Sequence[Glyph]) -> Iterator[tuple[int, int]]:
    """Where one and the same sign, once or several times, stands between two letters and touches both."""
    kinds = "".join(map(_kind_of, map(itemgetter(TEXT), row)))
    for found in _ENCLOSED.finditer(kinds):
        start, end = found.span()
        is_one = all(glyph[TEXT] == row[start][TEXT] for glyph in row[start:end])
        if is_one and _join(row[start - 1], row[start]) and _join(row[end], row[end - 1]):
            yield start, end


@functools.lru_cache(maxsize=16_384)
def _kind_of(text: str) -> str:
    """R for letters read from the right, ? for a sign that may be a stroke, a blank for all others."""
    kind = kind_of(text[0])
    if kind == "R":
        return "R"
    return "?" if kind != "S" and len(text) == 1 and text not in _JOINERS else " "


def _join(letter: Glyph, stroke: Glyph) -> bool:
    """Whether a letter read from the right touches a stroke."""
    gap = max(letter[LEFT], stroke[LEFT]) - min(letter[RIGHT], stroke[RIGHT])
    return gap <= _TOUCH * stroke[SIZE] and kind_of(letter[TEXT][0]) == "R"


def _drop(row: Sequence[Glyph], strokes: Sequence[tuple[int, int]]) -> list[Glyph]:
    """The row without strokes; the letters to their right take their room."""
    if not strokes:
        return list(row)
    ends = {end: start for start, end in strokes}
    inside = {at for start, end in strokes for at in range(start, end)}
    kept: list[Glyph] = []
    for index, glyph in enumerate(row):
        if index in ends:
            at, left, right, text, link, run, size = glyph
            kept.append((at, min(left, row[ends[index]][LEFT]), right, text, link, run, size))
        elif index not in inside:
            kept.append(glyph)
    return kept
