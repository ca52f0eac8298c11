"""Words that stand around references and are no part of them.

A file beside this one is a language. The lists stand apart from the words of citations, so that reading a
citation neither loads nor finds them, and the labeller does not take them for what it has learned.
"""

from __future__ import annotations

import functools
import tomllib
from importlib import resources
from typing import Literal

from iqrefs.text.fold import fold_key

AroundKind = Literal["columns", "subjects"]
"""`columns`: what stands above the columns of a table of sources. `subjects`: words before what a work is
named for (`ينظر في أصل التسمية: …`, `On the early years see …`)."""


@functools.cache
def around_words(kind: AroundKind) -> frozenset[str]:
    """The words of a kind in all languages, folded by `fold_key`."""
    folder = resources.files("iqrefs.lexicon.around")
    texts = (file.read_text("utf-8") for file in folder.iterdir() if file.name.endswith(".toml"))
    return frozenset(key for text in texts for form in tomllib.loads(text)[kind] if (key := fold_key(form)))
