"""The signs that call notes: numbers of any script, letters, stars; and the arrows that lead back."""

from __future__ import annotations

import re
import unicodedata

from iqrefs.text.numerals import read_roman

_OPEN = r"[\[(⁽{﴾﴿<«]?"
_CLOSE = r"[\])⁾}﴾﴿>».:،]{0,2}"
_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_NUMBER = re.compile(rf"{_OPEN}(\d{{1,5}}|[{_SUPERSCRIPTS}]{{1,5}})(?:[:.-]\d{{1,3}}|[a-z])?{_CLOSE}")
_ROMAN = re.compile(rf"{_OPEN}([ivxlc]{{1,8}}|[IVXLC]{{1,8}}){_CLOSE}")
_LETTER = re.compile(rf"{_OPEN}([^\W\d_]{{1,2}}){_CLOSE}")
_SIGN = re.compile(rf"{_OPEN}([*†‡§¶#※•٭∗]{{1,6}}){_CLOSE}")
_WORDED = re.compile(rf"{_OPEN}([^\W\d_]{{1,14}}[.:]?\d{{1,4}}){_CLOSE}")
_ARROWS = re.compile(r"[\^↑↩↵⤴⏎⬆▲△⇑⇧↖↰⮐☝🔝«»‹›←→\ufe0e\ufe0f\s\[\](),،;.:|·•\u200b-\u200f-]+")
_TIMES = re.compile(r"(?:[\^↑↩↵⤴⬆]\ufe0e?\ufe0f?)+(?:\d{1,3}|[a-z]|[⁰-⁹¹²³])?")
_BRACKETS = "[](){}⁽⁾﴾﴿<>«».:،"
_ALONE = frozenset("ivx")
"""Roman numbers of one letter that are no `c)` of a list."""


def is_sign(text: str) -> bool:
    """Whether a text without blanks may call a note."""
    if not text or len(text) > 24:
        return False
    return any(shape.fullmatch(text) for shape in (_NUMBER, _SIGN, _LETTER, _ROMAN, _WORDED))


def is_worded(text: str) -> bool:
    """Whether it is a number behind a word (`note1`), as much else is that is linked."""
    return _WORDED.fullmatch(text) is not None and _NUMBER.fullmatch(text) is None


def is_bracketed(text: str) -> bool:
    """Whether it stands in brackets."""
    return text[:1] in set("[(⁽﴾﴿") and len(text) > 2


def is_arrow(text: str) -> bool:
    """Whether a text is nothing but arrows and what stands between them."""
    text = text.strip()
    return not text or _ARROWS.fullmatch(text) is not None or _TIMES.fullmatch(text) is not None


def read_value(sign: str) -> int | None:
    """The number that a sign is; None for a star, a letter, or a number behind a word."""
    text = "".join(sign.split())
    match = _NUMBER.fullmatch(text)
    if match:
        return int("".join(str(unicodedata.digit(digit)) for digit in match.group(1)))
    match = _ROMAN.fullmatch(text)
    if match and (len(match.group(1)) > 1 or match.group(1).lower() in _ALONE):
        return read_roman(match.group(1).lower())
    return None


def bare_sign(sign: str) -> str:
    """A sign without the brackets and stops around it."""
    return " ".join(sign.split()).strip(_BRACKETS + " ")


def find_lead(text: str, number: int) -> int:
    """Where the text behind the number begins that opens it (`3. `, `[3]`, `٣-`); 0 where it does not."""
    match = _LEAD.match(text)
    if match is None or int("".join(str(unicodedata.digit(digit)) for digit in match.group(1))) != number:
        return 0
    return match.end()


_LEAD = re.compile(
    rf"\s{{0,9}}{_OPEN}\s?(\d{{1,5}}|[{_SUPERSCRIPTS}]{{1,5}})(?![\d{_SUPERSCRIPTS}])\s?"
    r"(?:[\])⁾}﴾﴿]\s?[.:،–-]?|[.:،)–-](?!\d)|(?=\s)|(?=[^\W\d_]))\s{0,9}"
)
