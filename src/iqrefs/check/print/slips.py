"""Slips of spelling: a word that is a known one with two letters turned round, or that another description of
the same work spells otherwise.

Words are compared folded. A word that is itself known is never a slip, and ends of words are left alone: that
is where they are inflected.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping

from iqrefs.lexicon.print import Tongue, print_forms, print_words
from iqrefs.text.script import is_arabic

WORD = re.compile(r"[^\W\d_\u0640]+(?:[\u064b-\u0652\u0670\u0640]+[^\W\d_]*)*")
"""A word as printed, with its vowel signs."""

_LEAST_CORE = 4
"""Letters that are left of a word that others are joined to."""
_SHORTEST: Mapping[Tongue, int] = {"ar": 6, "en": 7}
_LONG = 8
_DOTLESS = str.maketrans("تثنيخحذزشضظغق", "ببببججدرسصطعف")
_SAME_MOST = 60


def find_meant(word: str) -> str | None:
    """The known word that a folded word is a slip of, as it is spelled and with what is joined to it; None
    for all other words.
    """
    tongue = _tongue_of(word)
    if len(word) < _SHORTEST[tongue] or len(word) > _SAME_MOST or is_known(word):
        return None
    slips = _list_slips(tongue)
    for before, core, after in _strip(word, tongue):
        meant = slips.get(core)
        if meant:
            return before + print_forms("common", tongue)[meant] + after
    return None


@functools.lru_cache(maxsize=32_768)
def is_known(word: str) -> bool:
    """Whether a folded word is a frequent word of titles, clitics aside."""
    tongue = _tongue_of(word)
    known = print_words("common", tongue) | print_words("alike", tongue)
    return len(word) <= _SAME_MOST and any(core in known for _, core, _ in _strip(word, tongue))


def _tongue_of(word: str) -> Tongue:
    return "ar" if is_arabic(word) else "en"


def is_slip_of(word: str, other: str) -> bool:
    """Whether two different folded words differ by one slip: two letters turned round, dots alone, or one
    letter lost or doubled inside.
    """
    if word == other or min(len(word), len(other)) < 5 or max(len(word), len(other)) > _SAME_MOST:
        return False
    if len(word) == len(other):
        return _is_turned(word, other) or (
            bare_letters(word) == bare_letters(other) and word[:2] == other[:2]
        )
    short, long = sorted((word, other), key=len)
    return len(long) - len(short) == 1 and _is_one_less(short, long)


def bare_letters(word: str) -> str:
    """A folded Arabic word without the dots of its letters."""
    return word.translate(_DOTLESS)


def _is_turned(word: str, other: str) -> bool:
    unlike = [index for index, (one, two) in enumerate(zip(word, other, strict=True)) if one != two]
    return (
        len(unlike) == 2
        and unlike[1] == unlike[0] + 1
        and word[unlike[0]] == other[unlike[1]]
        and word[unlike[1]] == other[unlike[0]]
    )


def _is_one_less(short: str, long: str) -> bool:
    """Whether a letter that is not among the first or the last two of `long` is missing in `short`."""
    at = next((index for index, (one, two) in enumerate(zip(short, long, strict=False)) if one != two), None)
    return at is not None and 0 < at < len(long) - 2 and short[at:] == long[at + 1 :]


@functools.cache
def _list_slips(tongue: Tongue) -> Mapping[str, str]:
    """Every slip that is told without another description beside it, with the word that was meant."""
    known, alike = print_words("common", tongue), print_words("alike", tongue)
    slips: dict[str, str] = {}
    for word in sorted(known):
        if len(word) >= _SHORTEST[tongue]:
            slips.update((slip, word) for slip in _list_slips_of(word, tongue) if slip not in known | alike)
    return slips


def _list_slips_of(word: str, tongue: Tongue) -> Iterator[str]:
    for at in range(1, len(word) - 2):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        if tongue == "en" and len(word) >= _LONG:
            yield word[:at] + word[at + 1 :]


def _strip(word: str, tongue: Tongue) -> Iterator[tuple[str, str, str]]:
    """The word without what may be joined to it, and what that is."""
    joined = print_forms("joined_before", tongue), print_forms("joined_after", tongue)
    if not any(joined):
        yield "", word, ""
        return
    for before in ("", *joined[0]):
        if not word.startswith(before):
            continue
        for after in ("", *joined[1]):
            if word.endswith(after) and len(word) - len(before) - len(after) >= _LEAST_CORE:
                yield before, word[len(before) : len(word) - len(after)], after
