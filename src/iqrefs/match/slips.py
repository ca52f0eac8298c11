"""Slips of the pen, the type and the scanner in single words."""

from __future__ import annotations

import functools

_DOTLESS = str.maketrans("تثنيجخذزشضظغفق", "ببببححدرسصطععع")
_MISREAD = (("rn", "m"), ("cl", "d"), ("li", "h"), ("1", "l"), ("0", "o"), ("vv", "w"))
_ARTICLE = "ال"
_LONG = 5
_SHORT = 3


def undot(text: str) -> str:
    """Folded Arabic without the dots that scans lose and add."""
    return text.translate(_DOTLESS)


@functools.lru_cache(maxsize=1 << 16)
def is_slip(left: str, right: str) -> bool:
    """Whether two long folded words are one but for a letter lost, doubled, misread or out of place.

    The first letter must hold: where it differs, it is often another word (inclusion, exclusion).
    """
    if min(len(left), len(right)) < _LONG - 1:
        return False
    if undot(left) == undot(right):
        return True
    if max(len(left), len(right)) < _LONG:
        return False
    begins_alike = undot(left[0]) == undot(right[0]) or left[:2] == right[1::-1]
    return (begins_alike and _one_letter_apart(left, right)) or _spoils_article(left, right)


def _spoils_article(left: str, right: str) -> bool:
    """Whether the article that folding takes off was printed astray in one of two words (اعلشائر or اللعشائر
    for العشائر).

    Nothing else is said of the article: with a letter lost, السلام would be الإسلام.
    """
    return any(
        astray in (f"{_ARTICLE[0]}{word[0]}{_ARTICLE[1]}{word[1:]}", _ARTICLE[1] + word)
        for astray, word in ((left, right), (right, left))
    )


@functools.lru_cache(maxsize=1 << 16)
def is_double_slip(left: str, right: str) -> bool:
    """Whether two long folded words may be two slips of one word."""
    if min(len(left), len(right)) < _LONG or abs(len(left) - len(right)) > 2:
        return False
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - loads slowly

    return undot(left[0]) == undot(right[0]) and OSA.distance(left, right, score_cutoff=2) <= 2


@functools.lru_cache(maxsize=1 << 16)
def is_doubtful_slip(left: str, right: str) -> bool:
    """Whether two folded words are a letter apart, and may be two words as well (Iraq and Iran)."""
    return min(len(left), len(right)) >= _SHORT and _one_letter_apart(left, right)


def _one_letter_apart(left: str, right: str) -> bool:
    if abs(len(left) - len(right)) > 2:
        return False
    if undot(left) == undot(right) or _unread(left) == _unread(right):
        return True
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - loads slowly

    return OSA.distance(left, right, score_cutoff=1) <= 1


def _unread(word: str) -> str:
    """A word with the letters that scans take for each other made one."""
    for print_, read in _MISREAD:
        word = word.replace(print_, read)
    return word
