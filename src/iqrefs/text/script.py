"""Which script a text is written in."""

from __future__ import annotations

import re

_ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")


def count_arabic(text: str) -> int:
    """How many Arabic letters, digits and marks `text` has."""
    return len(_ARABIC.findall(text))


def count_latin(text: str) -> int:
    """How many Latin letters `text` has."""
    return len(_LATIN.findall(text))


def is_arabic(text: str) -> bool:
    """Whether `text` is more Arabic than Latin; false where it has neither."""
    return count_arabic(text) > count_latin(text)


def has_arabic(text: str) -> bool:
    """Whether any Arabic letter, digit or mark stands in `text`."""
    return _ARABIC.search(text) is not None
