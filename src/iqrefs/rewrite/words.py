"""The words of `words/forms.toml`, and those of a style before them."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any

from iqrefs.config import Profile

_ARABIC, _OTHER = "ar", "en"
_ARABIC_LIKE = frozenset({"ar", "fa", "ku", "ur"})


@functools.cache
def load_words() -> Mapping[str, Mapping[str, Any]]:
    """The tables of the file."""
    file = resources.files("iqrefs.rewrite").joinpath("words", "forms.toml")
    return tomllib.loads(file.read_text("utf-8"))


@dataclass(frozen=True, slots=True)
class PointerWords:
    """The pointer words to use: those of the style, where it names none the document's own (`printed` counts
    them, without a full stop at the end), as far as they are well formed.
    """

    profile: Profile
    printed: Mapping[str, int]

    def find(self, language: str, kind: str) -> str:
        """The word for a pointer (`ibid`, `op-cit`) to a work in a language; empty where the style has words
        for that language, and none of that kind.
        """
        language = pick_language(language)
        named = self.profile.pointers.get(language)
        if named is None and language not in (_ARABIC, _OTHER):
            named = self.profile.pointers.get(_OTHER)
        if named is not None:
            return next(iter(named.get(kind, ())), "")
        usual: list[str] = load_words()["pointers"][language][kind]
        return max(usual, key=lambda word: (self.printed.get(word.rstrip("."), 0), -usual.index(word)))


def pick_language(language: str) -> str:
    """The language whose words serve for a work in `language`."""
    if language in _ARABIC_LIKE:
        return _ARABIC
    return language if language in load_words()["pointers"] else _OTHER


def author_word(language: str, key: str) -> str:
    """`and`, or `others`."""
    return str(load_words()["authors"][pick_language(language)][key])


def locator_word(language: str, label: str) -> str:
    """The word for a page, a paragraph …, or empty."""
    words = load_words()["locators"][_ARABIC if language == _ARABIC else _OTHER]
    return str(words.get(label, ""))


def fit_page_word(word: str, number: str) -> str:
    """`p.` before one page, `pp.` before several."""
    several = any(mark in number for mark in "-–,")
    for one, many in load_words()["several"].items():
        if several and word.strip() == one:
            return word.replace(one, many)
        if not several and word.strip() == many:
            return word.replace(many, one)
    return word
