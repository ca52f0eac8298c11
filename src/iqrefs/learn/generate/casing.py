"""Capitals in titles."""

import re
from functools import cache

from iqrefs.learn.generate.words import load_words

WORD = re.compile(r"[^\W\d_][\w’'-]*")


def recase(text: str, case: str, lang: str) -> str:
    """A title with the capitals of its style: `head`, `caps`, or as the language writes it."""
    if lang == "ar":
        return text
    if case == "caps":
        return text.upper()
    if case == "head":
        text = WORD.sub(_headline_word, text)
    return text[:1].upper() + text[1:]


def _headline_word(found: re.Match[str]) -> str:
    word = found.group()
    return word if word in _small() else word[0].upper() + word[1:]


@cache
def _small() -> frozenset[str]:
    """The words that stay small within a title."""
    return frozenset("".join(map(str, words)) for words in load_words().section("en", "small").choices)
