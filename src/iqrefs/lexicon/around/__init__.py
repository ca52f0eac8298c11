"""Words that stand around references and are no part of them.

A file beside this one is a language. The lists stand apart from the words of citations, so that reading a
citation neither loads nor finds them, and the labeller does not take them for what it has learned.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping
from typing import Any, Literal

from iqrefs.lexicon.load import language_files
from iqrefs.text.fold import fold_key

AroundKind = Literal["columns", "subjects"]
"""`columns`: what stands above the columns of a table of sources. `subjects`: words before what a work is
named for (`ينظر في أصل التسمية: …`, `On the early years see …`)."""


@functools.cache
def _load() -> Mapping[str, Mapping[str, Any]]:
    """The lists of each language."""
    return {language: tomllib.loads(text) for language, text in language_files(__package__)}


@functools.cache
def around_words(kind: AroundKind) -> frozenset[str]:
    """The words of a kind in all languages, folded by `fold_key`."""
    return frozenset(key for lists in _load().values() for form in lists[kind] if (key := fold_key(form)))


def box_names() -> tuple[str, ...]:
    """What names, classes and styles of a page call the boxes of notes, in part, in all languages."""
    return tuple(form for lists in _load().values() for form in lists["boxes"])


def list_heading(language: Literal["ar", "en"], document: Literal["article", "book"]) -> str:
    """What a program prints above the bibliography that it makes (LaTeX's `refname` and `bibname`)."""
    return str(_load()[language]["lists"][document])
