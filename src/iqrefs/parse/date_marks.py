"""What dates are made of: numbers, months, seasons and weekdays, and what stands between them.

A text becomes a short string of symbols, one for each of its marks, so that a date's form is a
small pattern over symbols: `dM,y` is `28 تموز، 2021` and `28 July, 2021`.

    d  number 1-31           y  year without an era       M  month of the year
    x  other small number    b  year 1300-1500 without    h  Hijri month
    k  three digits          Y  year of the Christian era S  season
    z  no part of a date     H  Hijri year, e  its 1-31   W  weekday   C  circa
    / - , . ( )  as printed (`.` glued)   & and   o of   u year   = the same day   | anything else
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from iqrefs.parse.date_words import WORD, DateWords, forms_of, load_date_words
from iqrefs.text.fold import Folded


class Mark(NamedTuple):
    """A piece of the folded text. `value` is a number, a month or a season; `odd` is set where
    the print says more than the value (a doubt, a misprint).
    """

    symbol: str
    start: int
    end: int
    value: int = 0
    odd: bool = False


_COUNTS = frozenset("abcdefgh")
_GAP_LENGTH = 24
_OPENING, _CLOSING = frozenset("(["), frozenset(")]")
_BREAK = Mark("|", 0, 0)
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_WORD_BEFORE = re.compile(r"[^\W\d_]{1,12}$")
_SUFFIX = re.compile(r"[^\W\d_]{1,4}")
_NUMBER_NEXT = re.compile(r"\s*[(]?[0-9]")
_DIGITS = frozenset("0123456789")
_NUMBER = re.compile(r"[0-9]+")
_PLAIN_STOPS = frozenset(",.-/:;)]'\"\0") | {""}
_FREE = frozenset(" \n,.-/:;()[]'\"\0")
_DOUBT = re.compile(r"\s?\?(?!\w)")


def read_marks(text: Folded, taken: Sequence[tuple[int, int]] = ()) -> tuple[str, list[Mark]]:
    """The marks of a folded text and their symbols. What `taken` covers is no mark."""
    words = load_date_words()
    if taken:
        text = Folded(text.text, _without(text.folded, taken), text.offsets)
    folded = text.folded
    marks: list[Mark] = []
    last = 0
    for match in _find_atoms(words, folded):
        start, end = match.span()
        if start < last:
            continue
        if folded[start] in _DIGITS:
            mark = _read_number(words, text, start, end)
        else:
            form = match[0] if match[0] in words.kinds else " ".join(match[0].split())
            symbol, value, odd = words.kinds[form]
            mark = Mark(symbol, start, end, value, odd)
        if marks and start > last:
            _add_gap(words, marks, text, last, start)
        if start and folded[start - 1] not in _FREE and _is_glued(words, marks, folded, start):
            mark = mark._replace(symbol="z")
        marks.append(mark)
        last = mark.end
    if marks and last < len(folded):
        _add_gap(words, marks, text, last, len(folded))
    return "".join([mark.symbol for mark in marks]), marks


def _find_atoms(words: DateWords, folded: str) -> Sequence[re.Match[str]]:
    """The numbers and the words for dates, in order; none where there can be no date."""
    first_words = words.first_words.intersection(words.runs.findall(folded))
    if not first_words and not words.worth_reading.search(folded):
        return []
    numbers = [*_NUMBER.finditer(folded)]
    if not numbers or not first_words:
        return numbers
    for first in first_words:
        numbers += forms_of(first).finditer(folded)
    return sorted(numbers, key=re.Match.start)


def _without(folded: str, taken: Sequence[tuple[int, int]]) -> str:
    """The text with the spans that are taken struck out, its length unchanged."""
    pieces = []
    last = 0
    for start, end in sorted(taken):
        if end > last:
            pieces += [folded[last : max(start, last)], "\0" * (min(end, len(folded)) - max(start, last))]
            last = end
    return "".join([*pieces, folded[last:]])


def _add_gap(words: DateWords, marks: list[Mark], text: Folded, start: int, end: int) -> None:
    """Add the marks for what stands between two others; a bracket may stand beside another mark."""
    is_whole = end - start <= _GAP_LENGTH
    print_ = text.folded[start:end] if is_whole else text.folded[start : start + 3]
    gap = print_.strip()
    symbols = words.gaps.get(gap) if is_whole else None
    if symbols is None:
        symbols = _bracketed(words, gap, is_whole=is_whole)
    elif gap == "." and len(print_) > 1:
        symbols = ";"
    elif not gap and len(print_) > 1 and "ـ" in text.text[slice(*text.locate(start, end))]:
        symbols = "-"
    if symbols == "|":
        marks.append(_BREAK)
    elif symbols:
        at = start + print_.index(gap[:1])
        for symbol in symbols:
            marks.append(Mark(symbol, at, at + 1))  # noqa: PERF401 (mostly one)


def _bracketed(words: DateWords, gap: str, *, is_whole: bool) -> str:
    """The symbols of a gap that begins or ends with a bracket, or `|`."""
    closing = ")" if gap[:1] in _CLOSING else ""
    opening = "(" if is_whole and gap[-1:] in _OPENING else ""
    if not closing and not opening:
        return "|"
    middle = " ".join(gap[len(closing) : len(gap) - len(opening)].split()) if is_whole else "|"
    return closing + words.gaps.get(middle, "|") + opening


def _is_glued(words: DateWords, marks: list[Mark], folded: str, start: int) -> bool:
    """Whether a mark is the tail of a word (`ص117`, `TR81`) that is no lead to a date."""
    before = folded[start - 1]
    if not (before.isalpha() or before in "_@#%+"):
        return False
    last = marks[-1] if marks else _BREAK
    if last.symbol != "|" and last.end == start:
        return False
    word = _WORD_BEFORE.search(folded, max(0, start - 13), start)
    return not (word and word[0] in words.leads)


def _read_number(words: DateWords, text: Folded, start: int, end: int) -> Mark:
    """The mark of a run of digits, with the era, ordinal ending or doubt behind it."""
    folded = text.folded
    if end - start > 4:
        return Mark("z", start, end)
    value = int(folded[start:end])
    if folded[end : end + 1] in _PLAIN_STOPS:
        return Mark(_symbol(value, end - start), start, end, value)
    era = _read_era(words, text, end, value)
    if era and (symbol := _symbol_in_era(value, era[0])):
        odd = value <= 1500 if era[0] == "gregorian" else value > 1500
        return _with_doubt(Mark(symbol, start, era[1], value, odd), folded)
    suffix = _SUFFIX.match(folded, end)
    if suffix and not _ARABIC.match(suffix[0]):
        return _with_suffix(words, folded, Mark(_symbol(value, end - start), start, end, value), suffix[0])
    return _with_doubt(Mark(_symbol(value, end - start), start, end, value), folded)


def _with_suffix(words: DateWords, folded: str, mark: Mark, suffix: str) -> Mark:
    """A number with Latin letters glued to it: `3rd`, `1990b`, `28T10:00`, `13Aug`, or no date."""
    if suffix in words.ordinals:
        return mark._replace(end=mark.end + len(suffix))
    if suffix in _COUNTS and mark.end - mark.start == 4 and not folded[mark.end + 1 : mark.end + 2].isalnum():
        return mark._replace(end=mark.end + 1)
    if suffix == "t" and folded[mark.end + 1 : mark.end + 2].isdigit():
        return mark
    word = WORD.match(folded, mark.end)
    return mark if word and word[0] in words.first_words else mark._replace(symbol="z")


def _with_doubt(mark: Mark, folded: str) -> Mark:
    """A year with the question mark behind it, if there is one."""
    doubt = _DOUBT.match(folded, mark.end) if mark.symbol in "ybYH" else None
    return mark._replace(end=doubt.end(), odd=True) if doubt else mark


def _read_era(words: DateWords, text: Folded, end: int, value: int) -> tuple[str, int] | None:
    """The era behind a number and its end. `ce` is also a word, so Latin letters must be printed
    as capitals or with stops; and a single letter before a number is no era (2015 م 8).
    """
    match = words.era.match(text.folded, end)
    if not match:
        return None
    form = match["era"]
    if form.isascii() and value > 1500 and words.eras[form] == "hijri":
        return None
    if form.isascii() and "." not in form:
        if not text.text[slice(*text.locate(match.start("era"), match.end()))].isupper():
            return None
    elif len(form) == 1 and match.start("era") > end and _NUMBER_NEXT.match(text.folded, match.end()):
        return None
    return words.eras[form], match.end()


def _symbol_in_era(value: int, era: str) -> str:
    """The symbol of a number with an era behind it; empty where it can be no year of it."""
    if era == "hijri":
        return "e" if 1 <= value <= 31 else "H" if 32 <= value <= 1500 else "Y" if value < 2100 else ""
    return "Y" if 100 <= value < 2100 else ""


def _symbol(value: int, length: int) -> str:
    """The symbol of a bare number."""
    if length <= 2:
        return "d" if 1 <= value <= 31 else "x"
    if length == 3:
        return "k"
    return "b" if 1300 <= value <= 1500 else "y" if 1000 <= value < 2100 else "z"
