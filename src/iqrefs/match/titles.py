"""Whether two printed titles can be one title, or one the short form of the other."""

from __future__ import annotations

import functools
import re

from iqrefs.match.numbers import ordinal_words, read_roman
from iqrefs.match.slips import undot
from iqrefs.text.fold import fold_key

_SAME = 90.0
_SHORT_PREFIX = 84.0
_SLIP = 76.0
_WHOLE_WORD = 4
_TELLING = 5
_WHOLE_WORDS = 4
_NUMBER = re.compile(r"\d+")
_CLITIC = re.compile(r"^و(?:ال)?")
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
    if not left or not right or title_numbers(left) != title_numbers(right):
        return 0.0
    return 0.0 if _differ_in_word(left, right) else _ratio(left, right)


def titles_apart(left: str, right: str) -> bool:
    """Whether two title keys are of two works: both have numbers, and others; or one word is another."""
    numbers = title_numbers(left), title_numbers(right)
    return (bool(numbers[0] and numbers[1]) and numbers[0] != numbers[1]) or _differ_in_word(left, right)


@functools.lru_cache(maxsize=1 << 14)
def title_numbers(key: str) -> tuple[str, ...]:
    """The numbers in a title, sorted: in figures, Roman, or ordinals (الموسم الأول, الموسم الثاني)."""
    return tuple(sorted(number for word in key.split() for number in _numbers_of(word)))


def words_of(key: str) -> list[str]:
    """The words of a title key that are no numbers."""
    return [word for word in key.split() if not _numbers_of(word)]


@functools.lru_cache(maxsize=1 << 14)
def _numbers_of(word: str) -> tuple[str, ...]:
    ordinal = ordinal_words().get(word) or ordinal_words().get(_CLITIC.sub("", word, count=1))
    number = ordinal or (read_roman(word) if len(word) > 1 else "")
    return (number,) if number else tuple(digits.lstrip("0") for digits in _NUMBER.findall(word))


def _ratio(left: str, right: str) -> float:
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415

    return ratio(left.translate(_ASCII), right.translate(_ASCII))


def _differ_in_word(left: str, right: str) -> bool:
    """Whether, word for word, one stands where the other title has another: too unlike for a slip.

    Arabic words that differ in dots alone are a slip of the print. Single letters are told apart as numbers
    are (Series A, Series B).
    """
    words, others = undot(left).split(), undot(right).split()
    return len(words) == len(others) and any(
        word != other and _is_other(word, other) for word, other in zip(words, others, strict=True)
    )


def _is_other(word: str, other: str) -> bool:
    shorter = min(len(word), len(other))
    return len(word) == len(other) == 1 or (shorter >= _WHOLE_WORD and _ratio(word, other) < _SLIP)


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
