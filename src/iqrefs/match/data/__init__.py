"""The words that matching goes by, as data."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping, Sequence
from importlib import resources

from iqrefs.text.fold import fold_key

Table = Mapping[str, Mapping[str, Sequence[str]]]


@functools.cache
def load_table(name: str) -> Table:
    """A file of this folder: rows of forms by section."""
    table: Table = tomllib.loads(resources.files(__package__).joinpath(f"{name}.toml").read_text("utf-8"))
    return table


@functools.cache
def load_words(section: str) -> frozenset[tuple[str, ...]]:
    """The forms of a section of `words.toml`, each as its folded words."""
    rows = load_table("words")[section].values()
    forms = (tuple(fold_key(form).split()) for row in rows for form in row)
    return frozenset(form for form in forms if form)


@functools.cache
def load_single_words(section: str) -> frozenset[str]:
    """The forms of a section that are one folded word."""
    return frozenset(form[0] for form in load_words(section) if len(form) == 1)
