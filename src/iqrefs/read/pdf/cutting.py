"""The words of a printed line: its signs cut at the blanks and gaps between them."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter

from iqrefs.read.pdf.blanks import ALONE, BESIDE_BLANKS, NUMBER_GAP
from iqrefs.read.pdf.order import kind_of
from iqrefs.read.pdf.signs import AT, TEXT, UNREADABLE, Glyph, is_vowel_sign, with_text
from iqrefs.read.pdf.words import Word

_LEAST_BLANK = 0.04
_STOPS = frozenset("،؛,.;()")


def cut_words(glyphs: Sequence[Glyph], size: float, has_blanks: Sequence[bool]) -> list[Word]:
    """The words of a line of so large letters, told by blanks and gaps; `has_blanks` says of each run whether
    the file has its blanks. The signs stand from left to right.
    """
    marks = list(map(itemgetter(TEXT), glyphs))
    blanks = [at for at, text in enumerate(marks) if text == " "]
    solid = [glyph for glyph in glyphs if glyph[TEXT] != " "] if blanks else glyphs
    if not solid:
        return []
    after_blank = {at - count for count, at in enumerate(blanks)}
    _, lefts, rights, texts, links, runs, sizes = zip(*solid, strict=True)
    alone, with_blanks = ([gap * size for gap in gaps] for gaps in (ALONE, BESIDE_BLANKS))
    least, right, start = _LEAST_BLANK * size, rights[0], 0
    # Most lines have one size and no links.
    usual = sizes[0] if len(set(sizes)) == 1 else None
    link = -1 if max(links) < 0 else None
    words: list[Word] = []
    for at, (left, end) in enumerate(zip((*lefts, math.inf), (*rights, math.inf), strict=True)):
        # A blank that lies over its neighbours is none: the file's reader made it up.
        if left - right > least and at:
            if at not in after_blank and at < len(solid):
                run, before, text = runs[at], texts[at - 1], texts[at]
                inside, between, beside = (
                    with_blanks if has_blanks[run] and has_blanks[runs[at - 1]] else alone
                )
                if is_in_number(before, text):
                    inside = between = NUMBER_GAP * size
                gap = inside if run == runs[at - 1] else between
                if left - right <= (beside if text in _STOPS or before in _STOPS else gap):
                    right = max(right, end)
                    continue
            own = sorted(sizes[start:at])[(at - start) // 2] if usual is None else usual
            over = max(links[start:at]) if link is None else link
            words.append(Word(min(lefts[start:at]), right, _join(texts[start:at]), own, over))
            start, right = at, end
        elif end > right:
            right = end
    return words


def _join(texts: Sequence[str]) -> str:
    text = "".join(texts)
    return _drop_strokes(text) if UNREADABLE in text else text


def place_signs(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Vowel signs that stand for themselves moved before the letter that they are nearest to, as the letters
    are read from the right.
    """
    placed: list[Glyph] = []
    signs: list[Glyph] = []
    for glyph in glyphs:
        (signs if is_vowel_sign(glyph[TEXT]) else placed).append(glyph)
    letters = [index for index, glyph in enumerate(placed) if kind_of(glyph[TEXT][0]) == "R"]
    middles = [placed[index][AT] for index in letters]
    for sign in reversed(signs):
        place = bisect_left(middles, sign[AT])
        near = [index for index in (place - 1, place) if 0 <= index < len(letters)]
        if not near:
            return sorted([*placed, *signs])
        nearest = min((abs(middles[index] - sign[AT]), letters[index]) for index in near)[1]
        placed[nearest] = with_text(placed[nearest], sign[TEXT] + placed[nearest][TEXT])
    return placed


def is_in_number(before: str, text: str) -> bool:
    """Whether two signs are digits of one number, unless a blank parts them."""
    return before[-1].isdecimal() and text[0].isdecimal()


def _drop_strokes(text: str) -> str:
    """Without the signs that stand for nothing between two joined letters: they stretch the word."""
    kept = []
    for index, char in enumerate(text):
        if char == UNREADABLE:
            before = next((one for one in reversed(text[:index]) if one != UNREADABLE), "")
            after = next((one for one in text[index + 1 :] if one != UNREADABLE), "")
            if before and after and kind_of(before) == kind_of(after) == "R":
                continue
        kept.append(char)
    return "".join(kept)
