"""Words of a printed line, and the number at its right end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from iqrefs.read.pdf.order import kind_of
from iqrefs.read.pdf.signs import RUN, TEXT, Glyph

_NUMBER = re.compile(r"[\d⁰¹²³⁴-⁹]{1,4}$")
_OTHER_DIGITS = re.compile(r"(?<=[0-9])[٠-٩]{1,4}$|(?<=[0-9])[۰-۹]{1,4}$|(?<=[٠-٩])[0-9]{1,4}$")
_GLUED = re.compile(r"[\d:./–-]$")


class Word(NamedTuple):
    """Signs without a blank between them, from left to right. `is_apart` says that the digits at its right
    end are drawn on their own, as those are that a program counts. A tuple, for there are hundreds of
    thousands in a book.
    """

    left: float
    right: float
    text: str
    size: float
    link: int = -1
    is_apart: bool = False


def split_tail(words: list[Word], glyphs: Sequence[Glyph]) -> list[Word]:
    """The words of a line of Latin letters; the number at its right end is a word of its own where it is
    drawn apart from the digits or the mark before it.
    """
    if not words or any(kind_of(word.text[0]) == "R" for word in words):
        return words
    last = words[-1]
    number = _OTHER_DIGITS.search(last.text) or _NUMBER.search(last.text)
    if number is None:
        return words
    signs = [glyph for glyph in glyphs if glyph[TEXT] != " "]
    if "".join(glyph[TEXT] for glyph in signs[-len(last.text) :]) != last.text:
        return words
    drawn = {glyph[RUN] for glyph in signs if not _NUMBER.fullmatch(glyph[TEXT])}
    count = next((at for at, glyph in enumerate(reversed(signs)) if glyph[RUN] in drawn), len(signs))
    if not 0 < count <= len(number[0]) or count == len(signs):
        return words
    start = len(last.text) - count
    if start == 0 or not _GLUED.search(last.text[:start]):
        return [*words[:-1], last._replace(is_apart=count == len(number[0]))]
    edge = signs[-count][1]
    head = last._replace(text=last.text[:start], right=edge)
    return [*words[:-1], head, last._replace(text=last.text[start:], left=edge, is_apart=True)]
