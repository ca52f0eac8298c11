"""Numbers as they tell works apart: of volumes, issues, editions and in titles, however they are written."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence

from iqrefs.lexicon import load_lexicon
from iqrefs.match.data import load_single_words, load_table
from iqrefs.match.slips import is_doubtful_slip
from iqrefs.model import Date
from iqrefs.text.fold import fold_key, fold_string

_ENDING = re.compile(r"(\d{1,9})(?:st|nd|rd|th|e|er|eme)")
_ROMAN = re.compile(r"(?=[ivx])(x{0,3})(ix|iv|v?i{0,3})")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}
_DIGITS = re.compile(r"\d+")
_HIJRI = range(1200, 1500)
_HIJRI_YEAR = re.compile(r"(?<!\d)1[2-4]\d\d(?!\d)")
_LUNAR_YEAR, _HIJRA = 0.970224, 621.57
"""Solar years in a lunar one, and the year of the Hijra with its part of a year."""


@functools.cache
def ordinal_words() -> Mapping[str, str]:
    """Folded ordinals of one word → digits."""
    return {
        **_fold_rows(load_lexicon().classes.get("ordinals", {})),
        **_fold_rows(load_table("words")["ordinals"]),
    }


@functools.cache
def _number_words() -> Mapping[str, str]:
    """Folded ordinals and cardinals of one word → digits."""
    return {**ordinal_words(), **_fold_rows(load_table("words")["cardinals"])}


def _fold_rows(rows: Mapping[str, Sequence[str]]) -> dict[str, str]:
    words = ((fold_key(form), value) for value, forms in rows.items() for form in forms)
    return {word: value for word, value in words if word and " " not in word}


@functools.cache
def part_words() -> frozenset[str]:
    """Folded words that stand beside the number of a part of a work."""
    forms = load_lexicon().forms("volumes", "volume")
    volumes = {fold_key(form) for form in forms}
    return load_single_words("part_words") | {word for word in volumes if len(word) > 1 and " " not in word}


def read_digits(word: str) -> str:
    """The digits that a folded word stands for, without leading noughts; empty where it is no number."""
    if word.isdigit():
        return word.lstrip("0") or "0"
    found = _ENDING.fullmatch(word)
    if found:
        return found[1].lstrip("0") or "0"
    return _number_words().get(word, "")


def nearly_reads(word: str, digits: str) -> bool:
    """Whether a word is a slip of one for this number."""
    return any(value == digits and is_doubtful_slip(word, known) for known, value in _number_words().items())


def read_roman(word: str) -> str:
    """The digits of a folded Roman number up to 39; empty where it is none."""
    found = _ROMAN.fullmatch(word)
    if not found or not word:
        return ""
    values = [_ROMAN_VALUES[char] for char in word]
    total = sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )
    return str(total)


@functools.lru_cache(maxsize=1 << 14)
def number_key(printed: str) -> tuple[str, ...]:
    """The numbers of a volume, an issue, an edition: `Vol. XII`, `ج ١٢` and `12` are one."""
    words = fold_key(printed).split()
    numbers = tuple(digits for word in words if (digits := read_digits(word) or read_roman(word)))
    return numbers or tuple(dict.fromkeys(_DIGITS.findall(fold_string(printed))))


@functools.lru_cache(maxsize=1 << 14)
def code_key(printed: str) -> tuple[str, ...]:
    """The number of a report, a law or a document: its numbers, and its words where it has none."""
    return tuple(
        read_digits(word) or word for word in fold_key(printed).split() if any(map(str.isdigit, word))
    ) or (fold_key(printed),)


def page_key(printed: str) -> tuple[str, ...]:
    """The numbers of pages, first to last."""
    return tuple(number.lstrip("0") for number in _DIGITS.findall(fold_string(printed)))


def years_of(date: Date | None) -> frozenset[int]:
    """The Gregorian years that a date may be of: a Hijri one is of two."""
    if not date:
        return frozenset()
    years = {parts[0] for parts in date.get("date-parts") or [] if parts}
    hijri = hijri_of(date)
    if "literal" in date and not years and not hijri:
        printed = re.findall(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)", fold_string(date["literal"]))
        years = set(map(int, printed))
    for year in hijri:
        first = int(year * _LUNAR_YEAR + _HIJRA)
        years |= {first, first + 1}
    return frozenset(years)


def hijri_of(date: Date | None) -> frozenset[int]:
    """The Hijri years that a date is printed with."""
    if not date:
        return frozenset()
    parts = date.get("date-parts") or []
    printed = _HIJRI_YEAR.findall(fold_string(date["literal"])) if "literal" in date else ()
    return frozenset({part[0] for part in parts if part and part[0] in _HIJRI} | set(map(int, printed)))


def years_apart(left: frozenset[int], right: frozenset[int]) -> int:
    """How many years lie between the nearest two; 0 where one may be the same."""
    return min((abs(one - other) for one in left for other in right), default=0)


def same_numbers(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether two numbers are one: equal, or a double number and its first (`3-4`, `3`)."""
    return left == right or left[:1] == right == right[:1] or right[:1] == left == left[:1]
