"""The words of `words/forms.toml`, and those of a style before them."""

from __future__ import annotations

import functools
import tomllib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any

from iqrefs.config import Profile
from iqrefs.text.script import is_arabic

_ARABIC, _OTHER = "ar", "en"
_HABIT = 2
"""A word that is printed less often and is not usual is no habit."""
_ARABIC_LIKE = frozenset({"ar", "fa", "ku", "ur"})


@functools.cache
def load_words() -> Mapping[str, Mapping[str, Any]]:
    """The tables of the file."""
    file = resources.files("iqrefs.rewrite").joinpath("words", "forms.toml")
    return tomllib.loads(file.read_text("utf-8"))


@dataclass(frozen=True, slots=True)
class PointerWords:
    """The pointer words to use: those of the style, where it names none the document's own. `printed` counts
    these, without a full stop at the end, by the language of the work that is cited and the kind of pointer.
    """

    profile: Profile
    printed: Mapping[tuple[str, str], Mapping[str, int]]

    def is_named(self, language: str) -> bool:
        """Whether the style has words for works in a language, so that others are none of its own."""
        return self._find_named(pick_language(language)) is not None

    def find(self, language: str, kind: str) -> str:
        """The word for a pointer (`ibid`, `op-cit`) to a work in a language; empty where the style has words
        for that language, and none of that kind.
        """
        language = pick_language(language)
        named = self._find_named(language)
        if named is not None:
            return next(iter(named.get(kind, ())), "")
        usual: list[str] = load_words()["pointers"][language][kind]
        counts = self.printed.get((language, kind), {})
        known = {_spell(word) for word in usual}
        own = [
            word
            for word, count in counts.items()
            if count >= _HABIT and _spell(word) not in known and is_arabic(word) == (language == _ARABIC)
        ]
        same_but_case: Counter[str] = Counter()
        for word, count in counts.items():
            same_but_case[_spell(word)] += count
        return max(
            [*usual, *own], key=lambda word: (same_but_case[_spell(word)], counts.get(word.rstrip("."), 0))
        )

    def _find_named(self, language: str) -> Mapping[str, tuple[str, ...]] | None:
        named = self.profile.pointers.get(language)
        if named is None and language not in (_ARABIC, _OTHER):
            return self.profile.pointers.get(_OTHER)
        return named


def _spell(word: str) -> str:
    return word.rstrip(".").casefold()


def pick_language(language: str) -> str:
    """The language whose words serve for a work in `language`."""
    if language in _ARABIC_LIKE:
        return _ARABIC
    return language if language in load_words()["pointers"] else _OTHER


def author_word(language: str, key: str) -> str:
    """`and`, or `others`."""
    return str(load_words()["authors"][pick_language(language)][key])


def find_joint(text: str) -> str:
    """The word for «and» with its blank that a citation begins with where it goes on from another (`and Toby
    Dodge, …`), else empty; an Arabic one is joined to the next word.
    """
    joints = [str(words["and"]) for words in load_words()["authors"].values()]
    return next((joint for joint in joints if joint.endswith(" ") and text.startswith(joint)), "")


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
