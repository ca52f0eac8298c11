"""A folded copy of a text, for matching only: values are taken from the print.

Folding takes away what two spellings of one word differ in: Unicode compatibility forms
(presentation forms U+FB50-FEFF, full-width letters), tatweel, Arabic vowel signs, Latin accents, case,
hamza seats, ى/ي, ة/ه, Persian ک/ی, digits of any script, the shapes of quotes, dashes, commas
and spaces, and bidi controls (which vanish).
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

ITALIC = "\ue000"
"""A private character that stands where italics begin and end, while a mention is read; folded to `*`."""

_HALF_RINGS = frozenset("ʿʾʻ")
"""Transliterated ع and ء: letters to the print, nothing to a comparison."""
_LETTERS = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ئ": "ي",
    "ؤ": "و", "ة": "ه", "ۀ": "ه", "ہ": "ه", "ھ": "ه", "ە": "ه", "ک": "ك", "ڪ": "ك", "گ": "ك", "ڤ": "ف",
    "پ": "ب", "چ": "ج", "ژ": "ز", "ء": "",
    "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss",
    **dict.fromkeys(_HALF_RINGS, ""), "ʼ": "'",
}  # fmt: skip
_MARKS = {
    **dict.fromkeys("«»“”„‟‹›″❝❞〝〞＂", '"'),
    **dict.fromkeys("‘’‚‛′`´", "'"),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－⁃", "-"),
    "،": ",", "٬": ",", "؛": ";", "؟": "?", "٫": ".", "٪": "%", "۔": ".", "…": "...",
    "⁄": "/", "∕": "/", "﴾": "(", "﴿": ")", ITALIC: "*",
}  # fmt: skip


class _Table(dict[str, str]):
    """Folds one character at a time; each is worked out once."""

    def __missing__(self, char: str) -> str:
        folded = _fold_char(char)
        self[char] = folded
        return folded


def _fold_char(char: str) -> str:
    if char in "\n\t":
        return char
    if char in _MARKS:
        return _MARKS[char]
    out = []
    for part in unicodedata.normalize("NFKD", char).casefold():
        category = unicodedata.category(part)
        if category in ("Mn", "Me", "Cf", "Cc", "Cs") or part == "ـ":
            continue
        if category == "Nd":
            out.append(str(unicodedata.digit(part)))
        elif category in ("Zs", "Zl", "Zp"):
            out.append(" ")
        else:
            out.append(_LETTERS.get(part, _MARKS.get(part, part)))
    return "".join(out)


_TABLE = _Table()


@dataclass(frozen=True, slots=True)
class Folded:
    """A text and its folded copy. `offsets[i]` is the place in `text` of `folded[i]`, and
    `offsets[len(folded)]` is `len(text)`; None where the two run in step.
    """

    text: str
    folded: str
    offsets: Sequence[int] | None

    def locate(self, start: int, end: int) -> tuple[int, int]:
        """The span of the print that `folded[start:end]` came from, with the marks that vanished behind
        and the half rings before (ʿAbd).
        """
        if self.offsets is None:
            return start, end
        first = self.offsets[start]
        if end <= start:
            return first, first
        while first and self.text[first - 1] in _HALF_RINGS:
            first -= 1
        return first, max(self.offsets[end], self.offsets[end - 1] + 1)


def fold_text(text: str) -> Folded:
    """Fold `text` for matching; the length may change, the offsets tell how."""
    if text.isascii() and "`" not in text and text.isprintable():
        return Folded(text, text.lower(), None)
    pieces = [_TABLE[char] for char in text]
    folded = "".join(pieces)
    if len(folded) == len(text) and "" not in pieces:
        return Folded(text, folded, None)
    offsets: list[int] = []
    for index, piece in enumerate(pieces):
        offsets.extend([index] * len(piece))
    offsets.append(len(text))
    return Folded(text, folded, offsets)


def fold_string(text: str) -> str:
    """The folded text alone."""
    if text.isascii() and "`" not in text and text.isprintable():
        return text.lower()
    return "".join([_TABLE[char] for char in text])


_NOT_WORD = re.compile(r"[\W_]+")
_KEYS_KEPT = 1 << 15
"""A name or title is compared many times; as many keys are kept as a large bibliography has."""
_ARTICLE = re.compile(r"(?<!\w)(?:وال|ال|لل)(?=\w{3})")


@functools.lru_cache(maxsize=_KEYS_KEPT)
def fold_key(text: str) -> str:
    """A text as it is compared with another: folded words without punctuation, the Arabic
    article and a clitic before it taken off, single-spaced.
    """
    words = _NOT_WORD.sub(" ", fold_string(text).replace("'", "")).strip()
    return _ARTICLE.sub("", words)
