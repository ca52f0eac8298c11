"""The form in which names are compared with the print."""

from __future__ import annotations

import re

from iqrefs.text.fold import fold_string

_NOT_WORD = re.compile(r"[\W_]+")


def gazetteer_key(text: str) -> str:
    """The folded words of `text`, single-spaced: punctuation is a blank, an apostrophe nothing.

    Unlike `fold_key` it keeps the Arabic article: الحياة is a newspaper, حياة a given name.
    """
    return _NOT_WORD.sub(" ", fold_string(text).replace("'", "")).strip()
