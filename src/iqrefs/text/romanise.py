"""Arabic letters in plain ASCII, for citation keys and for comparing names by sound: no standard's
transliteration, never a value.
"""

from __future__ import annotations

import re

_LETTERS = {
    "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r",
    "ز": "z", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f",
    "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "u", "ي": "i",
}  # fmt: skip
_TABLE = str.maketrans(_LETTERS)
_ARTICLE = re.compile(r"(?<!\w)(?:وال|ال)(?=\w{3})")


def romanise(folded: str) -> str:
    """Folded text with each Arabic letter as one or two Latin ones, the article left out."""
    return _ARTICLE.sub("", folded).translate(_TABLE)
