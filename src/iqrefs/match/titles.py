"""Whether two printed titles can be one title, or one the short form of the other."""

from __future__ import annotations

import re

from iqrefs.match.numbers import ordinal_words
from iqrefs.match.slips import undot
from iqrefs.text.fold import fold_key

_SAME = 90.0
_SHORT_PREFIX = 84.0
_SLIP = 76.0
_WHOLE_WORD = 4
_TELLING = 5
_WHOLE_WORDS = 4
_NUMBER = re.compile(r"\d+")
_ASCII = str.maketrans("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", "abtFjHKdDrzsSCZTVEGfqklmnhwy")


def title_key(title: str) -> str:
    """A title as it is compared."""
    return fold_key(title)


def title_ratio(left: str, right: str) -> float:
    """Likeness of two title keys, 0 to 100.

    It is 0 where their numbers differ (2019 and 2020 are two reports, as the first and the second season), or
    one word does (Iraq, Iran).
    """
    if left == right:
        return 100.0 if left else 0.0
    if not left or not right or _numbers_of(left) != _numbers_of(right):
        return 0.0
    return 0.0 if _differ_in_word(left, right) else _ratio(left, right)


def _numbers_of(key: str) -> list[str]:
    """The numbers in a title, in figures or as ordinals: الموسم الأول and الموسم الثاني are two reports."""
    ordinals = ordinal_words()
    numbers = [ordinals.get(word, "") for word in key.split()]
    return [*_NUMBER.findall(key), *filter(None, numbers)]


def _ratio(left: str, right: str) -> float:
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415

    return ratio(left.translate(_ASCII), right.translate(_ASCII))


def _differ_in_word(left: str, right: str) -> bool:
    """Whether, word for word, one stands where the other title has another: too unlike for a slip.

    Arabic words that differ in dots alone are a slip of the print.
    """
    words, others = undot(left).split(), undot(right).split()
    return len(words) == len(others) and any(
        word != other and min(len(word), len(other)) >= _WHOLE_WORD and _ratio(word, other) < _SLIP
        for word, other in zip(words, others, strict=True)
    )


def same_title(left: str, right: str) -> bool:
    """Whether two title keys are one title, slips and spellings apart."""
    return title_ratio(left, right) >= _SAME


def fits_title(short: str, full: str) -> bool:
    """Whether a printed title key is the full one or a short form of it: its head, or its words in order."""
    if not short or not full:
        return False
    if same_title(short, full):
        return True
    if len(short) >= len(full):
        words, whole = short.split(), full.split()
        return len(whole) >= _WHOLE_WORDS and _in_order(whole, words)
    if full.startswith(short + " "):
        return True
    words, whole = short.split(), full.split()
    if len(words) >= 2 and _in_order(words, whole):
        return True
    if len(words) == 1 and len(short) >= _TELLING and short in whole:
        return True
    head = " ".join(whole[: len(words)])
    return len(words) >= 2 and title_ratio(short, head) >= _SHORT_PREFIX


def _in_order(words: list[str], whole: list[str]) -> bool:
    rest = iter(whole)
    return all(any(word == other for other in rest) for word in words)
