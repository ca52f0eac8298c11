"""The words that only the rules need: each file of them lies beside the module that goes by it."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterable, Mapping
from importlib import resources
from typing import Any

from iqrefs.text.fold import fold_string


def read_data(name: str) -> dict[str, Any]:
    """A TOML file of ours, named from the folder of the linter on (`dates/words.toml`)."""
    return tomllib.loads(resources.files("iqrefs.check").joinpath(*name.split("/")).read_text("utf-8"))


def fold_lists(lists: Mapping[str, Iterable[str]]) -> Mapping[str, frozenset[str]]:
    """Lists of words by name, their forms as they are compared."""
    return {name: frozenset(map(fold_string, forms)) for name, forms in lists.items()}


@functools.cache
def load_wordlists(table: str) -> Mapping[str, frozenset[str]]:
    """The lists of a table of `wordlists.toml`, each by its own name."""
    return fold_lists(read_data("wordlists.toml")[table])
