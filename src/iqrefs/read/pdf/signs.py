"""The signs of a page: characters with places, put in the order in which they stand from left to right."""

from __future__ import annotations

import functools
import math
from collections.abc import Sequence
from itertools import islice
from operator import lt
from typing import Final

from iqrefs.read.pdf.blanks import NO_WIDTH
from iqrefs.read.pdf.mend import expand_forms
from iqrefs.read.pdf.order import kind_of
from iqrefs.read.pdf.pages import Link, Run

UNREADABLE = "\ufffd"
SUPERSCRIPTS = str.maketrans("0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "⁰¹²³⁴⁵⁶⁷⁸⁹" * 3)
_UNKNOWN = 0xFFFF
STACKED: Final = 0.5
"""Letters less far behind the one before them, in sizes of the letters, stand above it."""
HAIR: Final = 0.01
"""How far behind it they are put."""
MOST: Final = 12
"""The characters that a ligature stands for at most."""
VOWEL_SIGNS = frozenset((*map(chr, range(0x64B, 0x660)), "\u0670"))
"""Arabic vowel signs, which stand above or below another letter."""
_ALEFS = "اأإآٱ"
_DROPPED = frozenset(
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff\uffff\ufdd0"
)

Glyph = tuple[float, float, float, str, int, int, float]
"""What one sign on the page stands for: where it is put in order, its left, its right, its letters (of those
read from the right the last first), the link over it (-1: none), its run, its size. Plain, for there are
thousands on a page.
"""
AT: Final = 0
LEFT: Final = 1
RIGHT: Final = 2
TEXT: Final = 3
RUN: Final = 5
SIZE: Final = 6


def read_signs(
    run: Run, number: int, links: Links, *, is_raised: bool, has_narrow: bool
) -> tuple[list[Glyph], bool]:
    """The signs of a run one by one, and whether it has vowel signs that stand on no letter of it.

    Letters that are read from the right keep the order that the file gives them, for calligraphic fonts set
    them one above the other.
    """
    size, given = run.size, run.codes.tolist()
    lefts, rights = run.edges[::2].tolist(), run.edges[1::2].tolist()
    near = links.at(run.baseline + size * 0.3)
    step = -1 if runs_down(given, lefts) else 1
    reach, least = STACKED * size, NO_WIDTH * size
    glyphs: list[Glyph] = []
    is_loose = False
    codes: list[int] = []
    last_left = last_right = math.nan
    was_letter = False
    dropped = set() if has_narrow else _find_strokes(run, least)
    for index, (code, left, right) in enumerate(zip(given, lefts, rights, strict=True)):
        letters, is_letter = TEXTS[code], LETTERS[code]
        if left == last_left and right == last_right and len(codes) < MOST and glyphs:
            # Characters with the same edges are one sign, a ligature.
            codes.append(code)
            glyphs[-1] = with_text(glyphs[-1], letters_of(tuple(codes)))
            continue
        if not letters or index in dropped:
            continue
        at = (left + right) / 2
        if is_vowel_sign(letters):
            if glyphs and was_letter and last_left - HAIR <= at <= last_right + HAIR:
                glyphs[-1] = with_text(glyphs[-1], letters + glyphs[-1][TEXT])
                continue
            is_loose = True
        link = links.of(near, at) if near else -1
        if was_letter and is_letter:
            back = step * (glyphs[-1][AT] - at)
            if 0 <= back < reach:
                at = glyphs[-1][AT] + step * HAIR
        last_left, last_right, was_letter = left, right, is_letter
        codes = [code]
        text = letters.translate(SUPERSCRIPTS) if is_raised else letters
        glyphs.append((at, left, right, text, link, number, size))
    return glyphs, is_loose


def _find_strokes(run: Run, least: float) -> set[int]:
    """The blanks without width between two letters, which stretch a word where the font has other blanks."""
    codes, edges = run.codes, run.edges
    return {
        at
        for at in range(1, len(codes) - 1)
        if codes[at] in (32, 0xA0)
        and edges[2 * at + 1] - edges[2 * at] <= least
        and LETTERS[codes[at - 1]]
        and LETTERS[codes[at + 1]]
    }


def with_text(glyph: Glyph, text: str) -> Glyph:
    """The sign with other letters."""
    at, left, right, _, link, run, size = glyph
    return at, left, right, text, link, run, size


def runs_down(codes: Sequence[int], lefts: Sequence[float]) -> bool:
    """Whether letters that are read from the right mostly go to the left in the file's order; their words
    may go to the right all the same.
    """
    letters = [left for code, left in zip(codes, lefts, strict=True) if 0x590 <= code <= 0x8FF]
    down: int = sum(map(lt, islice(letters, 1, None), letters))
    return 2 * down >= len(letters) - 1


class _Texts(dict[int, str]):
    """The letters that each code stands for, found out once."""

    def __missing__(self, code: int) -> str:
        text = self[code] = letters_of((code,))
        return text


class _Letters(dict[int, bool]):
    """Whether each code is a letter that is read from the right, found out once."""

    def __missing__(self, code: int) -> bool:
        text = TEXTS[code]
        is_letter: bool = text != "" and kind_of(text[0]) == "R"
        self[code] = is_letter
        return is_letter


TEXTS = _Texts()
LETTERS = _Letters()


def is_vowel_sign(text: str) -> bool:
    """Whether letters are one Arabic vowel sign."""
    return text in VOWEL_SIGNS


@functools.lru_cache(maxsize=16_384)
def letters_of(codes: tuple[int, ...]) -> str:
    """The letters of one sign, from left to right."""
    text = expand_forms("".join(map(_char, codes)))
    if len(text) < 2:
        return text
    if kind_of(text[0]) != "R":
        return text
    if len(text) == 2 and {*text} & {*_ALEFS} and "ل" in text:
        return text if text[1] == "ل" else text[::-1]
    # What several codes stand for comes with the last letter first, as the whole of such lines does.
    return text[::-1] if len(codes) == 1 else text


def _char(code: int) -> str:
    if code == _UNKNOWN:
        return UNREADABLE
    char = "" if 0xD800 <= code <= 0xDFFF else " " if code == 0xA0 else chr(code)
    return "" if char in _DROPPED else char


class Links:
    """The links of a page, found by height."""

    def __init__(self, links: Sequence[Link]) -> None:
        self._links = links

    def at(self, height: float) -> list[int]:
        """Those that cover a height."""
        return [index for index, link in enumerate(self._links) if link.bottom <= height <= link.top]

    def of(self, near: Sequence[int], x: float) -> int:
        """The one of them that covers a point; -1 for none."""
        for index in near:
            if self._links[index].left <= x <= self._links[index].right:
                return index
        return -1
