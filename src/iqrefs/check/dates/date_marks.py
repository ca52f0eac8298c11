"""The marks that printed dates are made of: a text as a short string of symbols, one for each of its words,
numbers and marks, so that a date's form is a small pattern (`dM,y` is `28 تموز، 2021` and `28 July, 2021`).

    d  number of one or two digits    M  month                 o  word between day and month (of, من)
    y  number of four digits          m  misprinted month      =  the same day (الموافق)
    n  any other number               h  Hijri month           c  word that is counted (العدد, vol., p.)
    s  ending of an ordinal (3rd)     e  Hijri era             g  Christian era
    / - , . ( )  as printed           a  any other word        |  any other mark
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from iqrefs.lexicon import Scan, load_lexicon, scan_text
from iqrefs.model import Span
from iqrefs.text.fold import fold_text

_LONGEST = 20_000
_KEPT = 8_192
_MARKS = {mark: mark for mark in "/-,.()="} | {"\\": "/"}
_COUNTED = frozenset({"issues", "volumes", "numbers", "locators", "editions"})
_ORDINAL = re.compile(r"\d+([^\W\d_]+)")


@dataclass(frozen=True, slots=True)
class Mark:
    """A word, number or mark of a print: where it stands, its number or its month, and its folded form."""

    start: int
    end: int
    value: int
    form: str


@dataclass(frozen=True, slots=True)
class Marks:
    """The symbols of a text, and the mark behind each."""

    symbols: str
    marks: Sequence[Mark]

    def span(self, first: int, last: int) -> Span:
        """Where the marks from `first` to `last` (exclusive) stand in the print."""
        return self.marks[first].start, self.marks[last - 1].end


@functools.lru_cache(maxsize=_KEPT)
def read_marks(text: str) -> Marks:
    """The marks of a text (of its first 20,000 characters), left to right."""
    fold = fold_text(text[:_LONGEST])
    scan = scan_text(fold.folded)
    symbols: list[str] = []
    marks: list[Mark] = []
    index = 0
    while index < len(scan.words):
        symbol, value, length = _read_one(scan, index, symbols[-1] if symbols else "")
        start, end = fold.locate(scan.starts[index], scan.ends[index + length - 1])
        symbols.append(symbol)
        marks.append(Mark(start, end, value, " ".join(scan.words[index : index + length])))
        index += length
    return Marks("".join(symbols), marks)


def _read_one(scan: Scan, index: int, before: str) -> tuple[str, int, int]:
    """The symbol of the mark that begins at a token, its value, and how many tokens it takes."""
    word, kinds = scan.words[index], scan.kinds[index]
    if word.isdecimal():
        return {1: "d", 2: "d", 4: "y"}.get(len(word), "n"), int(word[:9]), 1
    if word in _MARKS and "date_links" not in kinds:
        return _MARKS[word], 0, 1
    if before in tuple("dyn"):
        if era := scan.cue_at(index, "eras"):
            return ("e" if era[1].value == "hijri" else "g"), 0, era[0]
        if word in _ordinal_endings() and scan.starts[index] == scan.ends[index - 1]:
            return "s", 0, 1
    for kind, symbol in (("months", "M"), ("months_misprinted", "m"), ("hijri_months", "h")):
        if month := scan.cue_at(index, kind):
            return symbol, int(month[1].value), month[0]
    for value, symbol in (("same", "="), ("of", "o")):
        if link := scan.cue_at(index, "date_links", value):
            return symbol, 0, link[0]
    if not _COUNTED.isdisjoint(kinds):
        return "c", 0, next(length for length, cue in scan.cues[index] if cue.kind in _COUNTED)
    return ("a" if word[0].isalpha() else _MARKS.get(word, "|")), 0, 1


@functools.cache
def _ordinal_endings() -> frozenset[str]:
    forms = load_lexicon().forms("ordinals")
    return frozenset(match[1] for form in forms if (match := _ORDINAL.fullmatch(form)))
