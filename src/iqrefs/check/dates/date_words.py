"""The words about dates that only the rules need (`words.toml`), folded as they are compared."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from iqrefs.check.wordlists import fold_lists, read_data
from iqrefs.text.fold import fold_string


@functools.cache
def load_date_words() -> Mapping[str, frozenset[str]]:
    """Each list of the file, its forms folded."""
    return fold_lists(read_data("dates/words.toml"))


def holds_any(text: str, name: str) -> bool:
    """Whether a text holds one of the forms of a list as whole words."""
    folded = f" {' '.join(_words(text))} "
    return any(f" {' '.join(_words(form))} " in folded for form in load_date_words()[name])


def _words(text: str) -> list[str]:
    return "".join(char if char.isalnum() else " " for char in fold_string(text)).split()
