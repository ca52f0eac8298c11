"""The words of the reports of `iqrefs dedupe`: one TOML file a language, read once."""

from __future__ import annotations

import functools

from iqrefs.sentences import Language, Words, read_words


@functools.cache
def load_words(lang: Language) -> Words:
    """The words of a language, from `words/LANG.toml`."""
    return read_words("iqrefs.report.merge", f"words/{lang}.toml", lang)
