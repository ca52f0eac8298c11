"""The lists of words in `data/` that only the rules need, folded as they are compared."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping
from importlib import resources

from iqrefs.text.fold import fold_string


@functools.cache
def load_wordlists(name: str, table: str) -> Mapping[str, frozenset[str]]:
    """The lists of a table of `data/NAME.toml`, each by its own name."""
    file = resources.files("iqrefs.check").joinpath(f"data/{name}.toml")
    lists = tomllib.loads(file.read_text("utf-8"))[table]
    return {kind: frozenset(map(fold_string, forms)) for kind, forms in lists.items()}
