"""The lexicon's words for dates, compiled for `date_marks`."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from iqrefs.lexicon.load import Lexicon, load_lexicon


@dataclass(frozen=True, slots=True)
class DateWords:
    """The words of every language. `kinds` gives the symbol, value and oddness of each; `gaps` the symbol
    of what may stand between two marks; `leads` are words that a number may be glued to.
    """

    worth_reading: re.Pattern[str]
    runs: re.Pattern[str]
    first_words: frozenset[str]
    kinds: Mapping[str, tuple[str, int, bool]]
    era: re.Pattern[str]
    eras: Mapping[str, str]
    gaps: Mapping[str, str]
    leads: frozenset[str]
    ordinals: frozenset[str]


_CLASSES = (("M", "months"), ("h", "hijri_months"), ("S", "seasons"))
_LEADS = ("date_words", "date_links", "year_of")
_LINKS = (("-", "to"), ("&", "and"), ("o", "of"), ("=", "same"))
_GAPS = {
    "": "", "/": "/", "\\": "/", "-": "-", "--": "-", "---": "-", ",": ",", ",,": ",", ".": ".", "'": "'",
    "(": "(", "[": "(", ")": ")", "]": ")", ",(": "(", "/-": "/",
}  # fmt: skip
WORD = re.compile(r"[^\W\d_]+")


def _any_of(forms: Iterable[str]) -> str:
    """A pattern for the forms, longest first: blanks may be double, and a word ends where its
    letters end.
    """
    pieces = []
    for form in sorted(set(forms), key=lambda form: (-len(form), form)):
        piece = re.escape(form).replace("\\ ", r"\s{1,3}")
        pieces.append(piece if form.endswith(".") else piece + r"(?![^\W\d_])")
    return "|".join(pieces)


@functools.cache
def forms_of(first: str) -> re.Pattern[str]:
    """The pattern of the forms that begin with a word. It opens with that word, not with what
    may stand before it, for `re` finds a literal fast.
    """
    tails = [form[len(first) :] for form in load_date_words().kinds if _first_word(form) == first]
    return re.compile(rf"{first}(?<![^\W\d_]{first})(?:{_any_of(tails)})")


def _first_word(form: str) -> str:
    """The letters that a form begins with."""
    match = WORD.match(form)
    return match[0] if match else ""


def _kinds(lexicon: Lexicon) -> dict[str, tuple[str, int, bool]]:
    """The symbol, value and oddness of each word."""
    kinds: dict[str, tuple[str, int, bool]] = {}
    for form in lexicon.forms("weekdays"):
        kinds[form] = ("W", 0, False)
    for form in lexicon.forms("date_words", "circa"):
        kinds[form] = ("C", 0, False)
    for form, month in _rows(lexicon, "months_misprinted"):
        kinds[form] = ("M", month, True)
    for symbol, name in reversed(_CLASSES):
        for form, value in _rows(lexicon, name):
            kinds[form] = (symbol, value, False)
    clitics = [form for form in lexicon.forms("date_links", "and") if len(form) == 1 and form.isalpha()]
    return {
        clitic + form: kind for clitic in clitics for form, kind in kinds.items() if kind[0] in "Mh"
    } | kinds


def _rows(lexicon: Lexicon, kind: str) -> Iterable[tuple[str, int]]:
    """(form, number) for a class whose values are numbers."""
    for value, forms in lexicon.classes.get(kind, {}).items():
        for form in forms:
            yield form, int(value)


def _gap_symbols(lexicon: Lexicon) -> dict[str, str]:
    """The symbol of each text that may stand between two marks."""
    links = {form: symbol for symbol, value in _LINKS for form in lexicon.forms("date_links", value)}
    years = lexicon.forms("year_of", "year")
    gaps = _GAPS | dict.fromkeys(years, "u") | links
    gaps |= {f"{of} {year}": "u" for of in lexicon.forms("date_links", "of") for year in years}
    gaps |= {f"{mark}{word}": symbol for word, symbol in links.items() if symbol in "=-" for mark in ",/-"}
    return gaps


@functools.cache
def load_date_words() -> DateWords:
    """The words of every language, compiled on first use."""
    lexicon = load_lexicon()
    kinds = _kinds(lexicon)
    eras = {form: era for era in ("hijri", "gregorian") for form in lexicon.forms("eras", era)}
    suffixes = (re.fullmatch(r"\d+([^\W\d_]+)", form) for form in lexicon.forms("ordinals"))
    first_words = frozenset(map(_first_word, kinds))
    hijri = _any_of(lexicon.forms("eras", "hijri"))
    return DateWords(
        worth_reading=re.compile(rf"[0-9](?:[0-9]{{2}}|\s?/|\s{{0,2}}(?:{hijri}))"),
        runs=re.compile(f"[{''.join(sorted(set().union(*first_words)))}]+"),
        first_words=first_words,
        kinds=kinds,
        era=re.compile(rf"\s{{0,2}}(?P<era>{_any_of(eras)})"),
        eras=eras,
        gaps=_gap_symbols(lexicon),
        leads=frozenset(" ".join(form for kind in _LEADS for form in lexicon.forms(kind)).split()),
        ordinals=frozenset(match[1] for match in suffixes if match),
    )
