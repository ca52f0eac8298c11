"""The signs of a run, all at once: whole columns of numbers in place of one character after another.

That is much faster, and enough for all runs but those with vowel signs, with strokes, or with characters that
stand for nothing; these are read by `iqrefs.read.pdf.signs`, with the same outcome.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice, repeat
from operator import sub

from iqrefs.read.pdf.blanks import NO_WIDTH
from iqrefs.read.pdf.pages import Run
from iqrefs.read.pdf.signs import (
    HAIR,
    LETTERS,
    MOST,
    STACKED,
    SUPERSCRIPTS,
    TEXTS,
    VOWEL_SIGNS,
    Glyph,
    Links,
    letters_of,
    read_signs,
    runs_down,
)

_ODD = VOWEL_SIGNS | {""}


def read_run(
    run: Run, number: int, links: Links, *, is_raised: bool, has_narrow: bool
) -> tuple[list[Glyph], bool]:
    """The signs of a run, and whether it has vowel signs that stand on no letter of it."""
    glyphs = _read_plain(run, number, links, is_raised=is_raised, has_narrow=has_narrow)
    if glyphs is None:
        return read_signs(run, number, links, is_raised=is_raised, has_narrow=has_narrow)
    return glyphs, False


def _read_plain(
    run: Run, number: int, links: Links, *, is_raised: bool, has_narrow: bool
) -> list[Glyph] | None:
    """The signs of a run; None where it has some that want to be read one by one."""
    codes, size = run.codes.tolist(), run.size
    texts = list(map(TEXTS.__getitem__, codes))
    if not _ODD.isdisjoint(texts):
        return None
    letters = list(map(LETTERS.__getitem__, codes))
    lefts, rights = run.edges[::2].tolist(), run.edges[1::2].tolist()
    if not has_narrow and _has_strokes(texts, letters, lefts, rights, NO_WIDTH * size):
        return None
    if is_raised:
        texts = [text.translate(SUPERSCRIPTS) for text in texts]
    starts, step = _find_signs(lefts, rights), 0
    if True in letters and not _goes_down(lefts, rights):
        step = -1 if runs_down(codes, lefts) else 1
    if len(starts) < len(codes):
        ends = [*starts[1:], len(codes)]
        if max(map(sub, ends, starts)) > MOST:
            return None
        texts = [
            texts[start] if end - start == 1 else letters_of(tuple(codes[start:end]))
            for start, end in zip(starts, ends, strict=True)
        ]
        letters = [letters[start] for start in starts]
        lefts, rights = [lefts[start] for start in starts], [rights[start] for start in starts]
    middles = [(left + right) / 2 for left, right in zip(lefts, rights, strict=True)]
    over: Iterable[int] = repeat(-1)
    if near := links.at(run.baseline + size * 0.3):
        over = [links.of(near, at) for at in middles]
    if step:
        _stack(middles, letters, step, STACKED * size)
    return list(zip(middles, lefts, rights, texts, over, repeat(number), repeat(size)))


def _find_signs(lefts: Sequence[float], rights: Sequence[float]) -> Sequence[int]:
    """Where the signs begin: characters with the same edges are one, a ligature."""
    if len(set(lefts)) == len(lefts):
        return range(len(lefts))
    return [
        at for at in range(len(lefts)) if not at or lefts[at] != lefts[at - 1] or rights[at] != rights[at - 1]
    ]


def _goes_down(lefts: list[float], rights: list[float]) -> bool:
    """Whether all signs stand further to the left than the one before, so that none stands above another."""
    is_sorted = sorted(lefts, reverse=True) == lefts and sorted(rights, reverse=True) == rights
    return is_sorted and len(set(lefts)) == len(lefts)


def _has_strokes(
    texts: Sequence[str],
    letters: Sequence[bool],
    lefts: Sequence[float],
    rights: Sequence[float],
    least: float,
) -> bool:
    """Whether blanks without width stand between two letters."""
    last = len(texts) - 1
    return any(
        rights[at] - lefts[at] <= least and 0 < at < last and letters[at - 1] and letters[at + 1]
        for at in [at for at, text in enumerate(texts) if text == " "]
    )


def _stack(middles: list[float], letters: Sequence[bool], step: int, reach: float) -> None:
    """Keep letters in the file's order where one stands above the other, as in calligraphic fonts."""
    if step < 0:
        backs = map(sub, islice(middles, 1, None), middles)
    else:
        backs = map(sub, middles, islice(middles, 1, None))
    count, at = len(middles), 0
    for place in [place for place, back in enumerate(backs, 1) if 0 <= back < reach]:
        at = max(at, place)
        # A letter that is moved may stand above the one behind it.
        while at < count and letters[at] and letters[at - 1]:
            if not 0 <= step * (middles[at - 1] - middles[at]) < reach:
                break
            middles[at] = middles[at - 1] + step * HAIR
            at += 1
