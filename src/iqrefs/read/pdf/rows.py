"""Characters with places to printed lines: what stands on one height, with its raised numbers and blanks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from iqrefs.read.pdf.blanks import Blanks
from iqrefs.read.pdf.cutting import cut_words, place_signs
from iqrefs.read.pdf.ligatures import join_letters, turn_lam_alefs
from iqrefs.read.pdf.pages import Page, Run
from iqrefs.read.pdf.runs import read_run
from iqrefs.read.pdf.signs import Glyph, Links
from iqrefs.read.pdf.strokes import drop_strokes
from iqrefs.read.pdf.words import Word, split_tail

_SAME_HEIGHT = 0.2
_RAISED_SIZE = 0.86
_RAISED_BY = (0.12, 0.75)
_VOWEL_SIGNS = frozenset((*range(0x64B, 0x660), 0x670, 0x20))


@dataclass(slots=True)
class Row:
    """What stands on one height of a page, across all of it. `size` is that of most of its signs."""

    baseline: float
    size: float
    glyphs: list[Glyph] = field(default_factory=list)
    has_loose_signs: bool = False


def read_rows(page: Page) -> list[tuple[Row, list[Word]]]:
    """The lines of a page from top to bottom, each with its words from left to right."""
    rows, has_blanks, fonts = _gather(page)
    for row in rows:
        row.glyphs.sort()
        turn_lam_alefs(row.glyphs)
    for row, glyphs in zip(rows, drop_strokes([row.glyphs for row in rows], fonts), strict=True):
        row.glyphs = glyphs
    told = [(row, _read_words(row, has_blanks)) for row in rows]
    return [(row, words) for row, words in told if words]


def _read_words(row: Row, has_blanks: Sequence[bool]) -> list[Word]:
    placed = place_signs(row.glyphs) if row.has_loose_signs else row.glyphs
    return split_tail(cut_words(placed, row.size, has_blanks), row.glyphs)


def _gather(page: Page) -> tuple[list[Row], list[bool], list[int]]:
    """The rows of a page, and of each run, by the numbers of the glyphs: whether the file has its blanks, and
    its font.
    """
    fonts: list[int] = []
    blanks = Blanks(page)
    has_blanks: list[bool] = []
    runs = sorted((run for run in join_letters(page.runs) if run.size > 0), key=lambda run: -run.baseline)
    rows: list[tuple[Row, list[Run]]] = []
    for run in runs:
        if rows:
            row, held = rows[-1]
            if abs(row.baseline - run.baseline) <= _SAME_HEIGHT * min(run.size, row.size):
                held.append(run)
                continue
        rows.append((Row(run.baseline, run.size), [run]))
    for row, held in rows:
        row.size = _most_common_size(held)
    links = Links(page.links)
    raised = _find_raised(rows) | _find_loose(rows)
    for row, held in rows:
        for run in held:
            target = raised.get(id(run))
            into = row if target is None else rows[target][0]
            is_raised = target is not None and run.size < rows[target][0].size
            glyphs, is_loose = read_run(
                run, len(has_blanks), links, is_raised=is_raised, has_narrow=blanks.has_narrow(run.font)
            )
            into.glyphs += glyphs
            into.has_loose_signs |= is_loose
            has_blanks.append(blanks.has_blanks(run.font))
            fonts.append(run.font)
    return [row for row, _ in rows if row.glyphs], has_blanks, fonts


def _most_common_size(runs: Sequence[Run]) -> float:
    sizes: dict[float, int] = {}
    for run in runs:
        size = round(run.size, 1)
        sizes[size] = sizes.get(size, 0) + len(run.codes)
    return max(sizes, key=lambda size: (sizes[size], size))


def _find_raised(rows: Sequence[tuple[Row, list[Run]]]) -> dict[int, int]:
    """The runs that stand raised beside the text of a lower line, and the place of that line."""
    found: dict[int, int] = {}
    spreads: dict[int, _Spread] = {}
    for index, (row, held) in enumerate(rows):
        for below in range(index + 1, min(index + 5, len(rows))):
            lower = rows[below][0]
            up = row.baseline - lower.baseline
            if up > _RAISED_BY[1] * lower.size:
                break
            if up < _RAISED_BY[0] * lower.size:
                continue
            for run in held:
                if run.size > _RAISED_SIZE * lower.size:
                    continue
                if below not in spreads:
                    spreads[below] = _Spread(rows[below][1])
                if spreads[below].is_beside(run, lower.size):
                    found.setdefault(id(run), below)
    return found


def _find_loose(rows: Sequence[tuple[Row, list[Run]]]) -> dict[int, int]:
    """The runs of rows that hold vowel signs alone, and the place of the nearest other line."""
    found: dict[int, int] = {}
    for index, (row, held) in enumerate(rows):
        if not all(code in _VOWEL_SIGNS for run in held for code in run.codes):
            continue
        near = [at for at in (index - 1, index + 1) if 0 <= at < len(rows)]
        best = min(near, key=lambda at: abs(rows[at][0].baseline - row.baseline), default=None)
        if best is not None and abs(rows[best][0].baseline - row.baseline) <= rows[best][0].size:
            found.update((id(run), best) for run in held)
    return found


class _Spread:
    """Where the runs of a row stand, from the left."""

    def __init__(self, runs: Sequence[Run]) -> None:
        sides = sorted((min(run.edges), max(run.edges)) for run in runs)
        self._lefts = [left for left, _ in sides]
        self._rights = list(accumulate((right for _, right in sides), max))

    def is_beside(self, run: Run, size: float) -> bool:
        """Whether one of them stands no further from a run than a letter is wide."""
        last = bisect_right(self._lefts, max(run.edges) + size) - 1
        return last >= 0 and self._rights[last] >= min(run.edges) - size
