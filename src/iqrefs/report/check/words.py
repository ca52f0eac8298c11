"""The words of the reports of `iqrefs check`, beside the sentences of the rules: one TOML file a language."""

from __future__ import annotations

import functools

from iqrefs.sentences import Language, Words, read_words


@functools.cache
def load_words(lang: Language) -> Words:
    """The words of a language, from `words/LANG.toml`."""
    return read_words("iqrefs.report.check", f"words/{lang}.toml", lang)
