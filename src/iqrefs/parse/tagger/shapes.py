"""The shape of a word: its script, its case, its digits."""

from __future__ import annotations

_ARABIC = ("\u0600", "\u06ff")
_MOST_DIGITS = 5
_YEAR_LENGTH = 4
_GREGORIAN = ("17", "18", "19", "20")
_HIJRI = ("13", "14")


def tell_shape(word: str, *, upper: bool) -> str:
    """A short code of a folded word; one that begins with `d` stands for digits alone."""
    if word.isdigit():
        return _tell_digits(word)
    if not word[0].isalpha():
        return "x"
    if _ARABIC[0] <= word[0] <= _ARABIC[1]:
        return _tell_arabic(word)
    if len(word) == 1:
        return "I" if upper else "i"
    digits = any(letter.isdigit() for letter in word)
    return ("L" if upper else "l") + ("9" if digits else "") + ("2" if len(word) == 2 else "")


def _tell_digits(word: str) -> str:
    if len(word) == _YEAR_LENGTH and word[:2] in _GREGORIAN:
        return "d:year"
    if len(word) == _YEAR_LENGTH and word[:2] in _HIJRI:
        return "d:hijri"
    return f"d{min(len(word), _MOST_DIGITS)}"


def _tell_arabic(word: str) -> str:
    """With its article, with a joined «and», alone as a letter."""
    if word.startswith("ال"):
        return "al"
    if word[0] == "و" and len(word) > 3:
        return "aw"
    return "a1" if len(word) == 1 else "a"
