"""A text found again in another, letter for letter, white space being any white space."""

from __future__ import annotations

import re
from collections.abc import Sequence

_TRIED = 20
_SPACE = re.compile(r"\s+")


def align_text(text: str, other: str, start: int, end: int) -> Sequence[int] | None:
    """The offset in `other` of each character of `text` and of its end, looked for from `start` to `end`;
    None where it does not stand there.
    """
    word = next(iter(text.split()), "")
    if not word:
        return None
    at = other.find(word, start, end)
    for _ in range(_TRIED):
        if at < 0:
            return None
        offsets = _follow(text, other, at)
        if offsets is not None:
            return offsets
        at = other.find(word, at + 1, end)
    return None


def _follow(text: str, other: str, at: int) -> list[int] | None:
    offsets: list[int] = []
    position = 0
    while position < len(text):
        blank, here = _SPACE.match(text, position), _SPACE.match(other, at)
        if blank:
            if not here:
                return None
            offsets += [min(at + step, here.end() - 1) for step in range(len(blank.group()))]
            position, at = blank.end(), here.end()
        elif at < len(other) and other[at] == text[position]:
            offsets.append(at)
            position, at = position + 1, at + 1
        else:
            return None
    return [*offsets, at]
