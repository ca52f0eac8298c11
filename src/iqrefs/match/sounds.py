"""Names by their sound: one Arabic name has many spellings in Latin letters (Khamees, Khamis).

Consonants must be the same. Vowels are often left out or written otherwise, but must not contradict: Hasan
and Husayn are two.
"""

from __future__ import annotations

import functools
import re
from itertools import zip_longest

from iqrefs.match.data import load_table
from iqrefs.text.romanise import romanise

Sound = tuple[str, tuple[str, ...]]
"""Consonants, and the vowel before each and after the last (one letter, empty for none, `e` for any)."""

_ANY = frozenset({"", "e"})
_ALIKE_FIRST = frozenset({"a", "i"})


@functools.cache
def _spellings() -> tuple[re.Pattern[str], dict[str, str]]:
    sounds = {form: sound for sound, forms in load_table("names")["consonants"].items() for form in forms}
    longest_first = sorted(sounds, key=lambda form: (-len(form), form))
    return re.compile("|".join(longest_first)), sounds


@functools.cache
def _vowels() -> dict[str, str]:
    rows = load_table("names")["vowels"]
    return {"e": "e", **{letter: sound for sound, letters in rows.items() for letter in letters}}


@functools.lru_cache(maxsize=1 << 16)
def hear_word(word: str) -> Sound:
    """The sound of a folded word in Latin letters; an Arabic one is romanised first."""
    pattern, sounds = _spellings()
    text = pattern.sub(lambda found: sounds[found[0]], romanise(word))
    vowels = _vowels()
    consonants: list[str] = []
    heard: list[str] = [""]
    for char in text:
        if char in vowels:
            heard[-1] = heard[-1] or vowels[char]
        elif char.isalpha() and (not consonants or consonants[-1] != char or heard[-1]):
            consonants.append(char)
            heard.append("")
    if consonants and consonants[-1] == "h" and len(consonants) > 1 and not heard[-1]:
        consonants.pop()
        heard.pop()
    return "".join(consonants), tuple(heard)


def same_sound(left: str, right: str) -> bool:
    """Whether two folded Latin words can be spellings of one name; one consonant alone tells nothing."""
    first, second = hear_word(left), hear_word(right)
    if first[0] != second[0] or len(first[0]) < 2:
        return False
    return all(
        _vowels_agree(one, other, is_first=place <= 1)
        for place, (one, other) in enumerate(zip_longest(first[1], second[1], fillvalue=""))
    )


def _vowels_agree(one: str, other: str, *, is_first: bool) -> bool:
    if one == other or one in _ANY or other in _ANY:
        return True
    return is_first and one in _ALIKE_FIRST and other in _ALIKE_FIRST
