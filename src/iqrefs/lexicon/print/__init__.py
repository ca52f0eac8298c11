"""Words that tell a slip of the print from a habit: what names of bodies are made of, what begins small.

The files beside this one are languages, `any.toml` is what no language owns. The lists stand apart from the
words of citations, so that reading a paper neither loads nor finds them.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping
from importlib import resources
from typing import Literal

from iqrefs.text.fold import fold_string

PrintKind = Literal[
    "activities", "alike", "bodies", "common", "descriptions", "endings", "function", "joined_after",
    "joined_before", "particles",
]  # fmt: skip
"""`activities`: nouns that join in a centre's name. `bodies`: nouns that end the name of a body. `common`:
frequent words of titles; `alike`: what looks like a slip of one. `descriptions`: what stands in lower case in
place of a title. `endings`: what follows the dot of an address or file. `function`: words that stand inside
phrases. `joined_before`, `joined_after`: what is written together with a word and is no part of it.
`particles`: what a name may begin with in lower case."""

Tongue = Literal["ar", "en", "any"]


@functools.cache
def print_words(kind: PrintKind, tongue: Tongue) -> frozenset[str]:
    """The words of a kind in a language, folded; none where the language has no such list."""
    return frozenset(print_forms(kind, tongue))


@functools.cache
def print_forms(kind: PrintKind, tongue: Tongue) -> Mapping[str, str]:
    """The words of a kind as they are spelled, by their folded form."""
    source = resources.files("iqrefs.lexicon.print").joinpath(f"{tongue}.toml")
    tables = tomllib.loads(source.read_text(encoding="utf-8"))
    return {fold_string(word): word for word in tables.get(kind, ())}
