"""Markers of notes and entries as printed, by their shape: what stands around the number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

_NUMBER = re.compile(r"[0-9٠-٩۰-۹]+|[⁰¹²³⁴-⁹]+")
_LEFT_OUT = re.compile(r"[\s*_>\\\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c]")
_ALIKE = str.maketrans("⁽⁾﴾﴿–—", "()()--")
_LEAST = 4
_MOST_ODD = 10


def shape_of(marker: str) -> str | None:
    """What stands before and behind the number; None where there is no number, or more than one.

    Raised digits in brackets are as good as others; blanks and the sort of dash do not count.
    """
    plain = _LEFT_OUT.sub("", marker).translate(_ALIKE)
    parts = _NUMBER.split(plain)
    return f"{parts[0]}0{parts[1]}" if len(parts) == 2 else None


def find_odd_markers(markers: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The places of markers that are shaped unlike the others, each with a usual marker near it.

    Nothing is told of a row in which no shape is the rule.
    """
    shapes = [(index, shape) for index, marker in enumerate(markers) if (shape := shape_of(marker))]
    if len(shapes) < _LEAST:
        return
    usual, count = Counter(shape for _, shape in shapes).most_common(1)[0]
    odd = [index for index, shape in shapes if shape != usual]
    if len(odd) != len(shapes) - count or len(odd) > max(1, len(shapes) // _MOST_ODD):
        return
    regular = [index for index, shape in shapes if shape == usual]
    for index in odd:
        yield index, markers[min(regular, key=lambda other: (abs(other - index), other))]
