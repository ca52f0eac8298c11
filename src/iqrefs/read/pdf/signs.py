"""The signs of a page: characters with places, put in the order in which they stand from left to right."""

from __future__ import annotations

import functools
import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from iqrefs.read.pdf.blanks import NO_WIDTH
from iqrefs.read.pdf.mend import expand_forms
from iqrefs.read.pdf.order import kind_of
from iqrefs.read.pdf.pages import Link, Run

UNREADABLE = "\ufffd"
SUPERSCRIPTS = str.maketrans("0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "⁰¹²³⁴⁵⁶⁷⁸⁹" * 3)
_UNKNOWN = 0xFFFF
_STACKED = 0.5
_HAIR = 0.01
_MOST = 12
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


def read_run(
    run: Run, number: int, links: Links, *, is_raised: bool, has_narrow: bool
) -> tuple[list[Glyph], bool]:
    """The signs of a run, and whether it has vowel signs that stand on no letter of it.

    Letters that are read from the right keep the order that the file gives them, for calligraphic fonts set
    them one above the other.
    """
    size = run.size
    lefts, rights = run.edges[::2].tolist(), run.edges[1::2].tolist()
    near = links.at(run.baseline + size * 0.3)
    step = -1.0 if _runs_down(run, lefts) else 1.0
    reach, least = _STACKED * size, NO_WIDTH * size
    glyphs: list[Glyph] = []
    is_loose = False
    codes: list[int] = []
    last_left = last_right = math.nan
    was_letter = False
    dropped = set() if has_narrow else _find_strokes(run, least)
    for index, (code, left, right) in enumerate(zip(run.codes.tolist(), lefts, rights, strict=True)):
        sign = _SIGNS[code]
        if left == last_left and right == last_right and len(codes) < _MOST and glyphs:
            # Characters with the same edges are one sign, a ligature.
            codes.append(code)
            glyphs[-1] = with_text(glyphs[-1], _letters(tuple(codes)))
            continue
        if not sign.text or index in dropped:
            continue
        at = (left + right) / 2
        if sign.is_loose:
            if glyphs and was_letter and last_left - _HAIR <= at <= last_right + _HAIR:
                glyphs[-1] = with_text(glyphs[-1], sign.text + glyphs[-1][TEXT])
                continue
            is_loose = True
        link = links.of(near, at) if near else -1
        if was_letter and sign.is_letter:
            back = step * (glyphs[-1][AT] - at)
            if 0 <= back < reach:
                at = glyphs[-1][AT] + step * _HAIR
        last_left, last_right, was_letter = left, right, sign.is_letter
        codes = [code]
        text = sign.text.translate(SUPERSCRIPTS) if is_raised else sign.text
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
        and _SIGNS[codes[at - 1]].is_letter
        and _SIGNS[codes[at + 1]].is_letter
    }


def with_text(glyph: Glyph, text: str) -> Glyph:
    """The sign with other letters."""
    at, left, right, _, link, run, size = glyph
    return at, left, right, text, link, run, size


def _runs_down(run: Run, lefts: Sequence[float]) -> bool:
    """Whether letters that are read from the right mostly go to the left in the file's order; their words
    may go to the right all the same.
    """
    letters = [left for code, left in zip(run.codes, lefts, strict=True) if 0x590 <= code <= 0x8FF]
    down = sum(after < left for left, after in pairwise(letters))
    return 2 * down >= len(letters) - 1


class _Sign(NamedTuple):
    """What a character code stands for, and how it is put in order."""

    text: str
    is_blank: bool
    is_letter: bool
    is_loose: bool


class _SignTable(dict[int, _Sign]):
    """What each code stands for, found out once."""

    def __missing__(self, code: int) -> _Sign:
        text = _letters((code,))
        is_letter = bool(text) and kind_of(text[0]) == "R"
        sign = self[code] = _Sign(text, text.isspace(), is_letter, is_vowel_sign(text))
        return sign


_SIGNS = _SignTable()


def is_vowel_sign(text: str) -> bool:
    """Whether letters are one Arabic vowel sign, which stands above or below another letter."""
    return len(text) == 1 and ("\u064b" <= text <= "\u065f" or text == "\u0670")


@functools.lru_cache(maxsize=16_384)
def _letters(codes: tuple[int, ...]) -> str:
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
