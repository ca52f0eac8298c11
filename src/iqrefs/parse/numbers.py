"""Numbers after a cue: digits, ordinals in words, Roman numerals, in brackets or not."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from iqrefs.lexicon import load_lexicon
from iqrefs.parse.draft import CLOSING, OPENING, Draft

_ROMAN = re.compile(r"[ivxlcdm]{1,8}$")
_GLUED = frozenset("-/.")


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A number and the range of tokens it takes, brackets included."""

    start: int
    end: int
    value: str


def is_number(word: str) -> bool:
    """Whether a folded token is digits."""
    return word.isdigit()


def is_roman(word: str) -> bool:
    """Whether a folded token could be a Roman numeral."""
    return _ROMAN.match(word) is not None


def read_ordinal(draft: Draft, index: int) -> FoundNumber | None:
    """An ordinal in words or digits at a token: الثاني عشر, 2nd, الثامن والثلاثون."""
    if index >= draft.size:
        return None
    match = draft.cue_at(index, "ordinals")
    if match is None:
        return None
    end, value = index + match[0], int(match[1].value)
    if end < draft.size and value < 10:
        tens = draft.cue_at(end, "ordinals_tens")
        if tens:
            return FoundNumber(index, end + tens[0], str(value + int(tens[1].value)))
    return FoundNumber(index, end, str(value))


def read_number(draft: Draft, index: int, *, roman: bool = False, words: bool = True) -> FoundNumber | None:
    """The number that begins at a token, after an optional `.`, `:` or bracket.

    Digits may be a range or a compound (`497-498`, `3/4`); `words` allows ordinals, `roman` Roman numerals.
    """
    start = draft.skip(index, ".:")
    bracket = start < draft.size and draft.words[start] in OPENING
    if bracket:
        start += 1
    if start >= draft.size or draft.labels[start] is not None:
        return None
    found = _read_plain(draft, start, roman=roman, words=words)
    if found is None:
        return None
    end = found.end
    if bracket:
        if end >= draft.size or draft.words[end] not in CLOSING:
            return None
        end += 1
    return FoundNumber(index, end, found.value)


def _read_plain(draft: Draft, index: int, *, roman: bool, words: bool) -> FoundNumber | None:
    word = draft.words[index]
    if is_number(word):
        return _read_digits(draft, index)
    if words:
        ordinal = read_ordinal(draft, index)
        if ordinal:
            return _read_second(draft, ordinal)
    if roman and is_roman(word) and not (index + 1 < draft.size and draft.words[index + 1] == "'"):
        return FoundNumber(index, index + 1, draft.printed(index, index + 1))
    return None


def _read_second(draft: Draft, first: FoundNumber) -> FoundNumber:
    """`الأول والثاني`: two ordinals joined by «and» are a range."""
    after = first.end
    if after < draft.size and draft.words[after].startswith("و"):
        for form, value in _ordinals().items():
            if draft.words[after] == "و" + form and int(value) == int(first.value) + 1:
                return FoundNumber(first.start, after + 1, f"{first.value}-{value}")
    return first


@functools.cache
def _ordinals() -> dict[str, str]:
    rows = load_lexicon().classes.get("ordinals", {})
    return {form: value for value, forms in rows.items() for form in forms}


def _read_digits(draft: Draft, index: int) -> FoundNumber:
    end, value = index + 1, draft.words[index]
    while (
        end + 1 < draft.size
        and draft.words[end] in _GLUED
        and is_number(draft.words[end + 1])
        and draft.is_free(end, end + 2)
        and (draft.words[end] != "." or (draft.touches(end) and draft.touches(end + 1)))
    ):
        value += draft.words[end] + draft.words[end + 1]
        end += 2
    return FoundNumber(index, end, value)
