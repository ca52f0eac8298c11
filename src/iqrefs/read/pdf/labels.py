"""The number that opens a note or an entry, at either end of a printed line."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from iqrefs.read.pdf.order import Direction, kind_of
from iqrefs.text.markers import read_number

Style = Literal["raised", "closed", "glued", "spaced"]
"""How a label is set off: above the line, by a bracket or point, glued to the text, by a blank."""

_D = r"\d{1,4}"
_SUP = r"[⁰¹²³⁴-⁹]{1,4}"
_LEFT = re.compile(
    rf"(?P<raised>[(⁽\[]?\s?(?P<a>{_SUP})\s?[)⁾\]]?[.:]?)"
    rf"|(?P<closed>[(\[)]\s?(?P<b>{_D})\s?[)\](][.:\-–]?|(?P<c>{_D})\s?[.)\-–](?![\d.\-–])|[-–]\s?(?P<e>{_D})[.)]{{1,2}})"
    rf"|(?P<bare>(?P<d>{_D})(?=\s|[^\W\d_]|[\"“«'(<]))"
)
_RIGHT = re.compile(
    rf"(?:(?P<raised>(?:(?<![0-9A-Za-z])[.:])?[(⁽\[)]?\s?(?P<a>{_SUP})\s?[)⁾\](]?)"
    rf"|(?P<closed>[.:\-–]?[(\[)]\s?(?P<b>{_D})\s?[)\](]|(?:[.(\-–]|(?<![A-Za-z])[.(\-–]\s)(?<![\d.\-–]..)(?P<c>{_D})|[.(]{{1,2}}(?P<e>{_D})\s?[-–])"
    rf"|(?<![\d./\-–:])(?P<bare>(?P<d>{_D})))$"
)
_LONGEST = 14
_LEFT_DIGITS = re.compile(rf"{_D}")


@dataclass(frozen=True, slots=True)
class Label:
    """A number at an end of a line: its side, its value, and what of the printed line it takes."""

    side: Direction
    number: int
    start: int
    end: int
    style: Style

    @property
    def is_raised(self) -> bool:
        """Whether it stands above the line."""
        return self.style == "raised"

    @property
    def is_bare(self) -> bool:
        """Whether it is a mere number."""
        return self.style in ("glued", "spaced")


def find_labels(text: str, home: Direction = "rtl", native: Direction = "rtl") -> list[Label]:
    """What may be a label at the left end (of a line read from the left) and at the right end.

    Arabic words may have theirs at the left as well where their paragraphs are set from the left (`native`);
    if nothing tells so, only a raised one in a paper that is read from the left (`home`).
    """
    found = []
    left = _LEFT.match(text)
    if left and _begins_left(text[left.end() :]):
        found.append(_make(left, "ltr", text, 0))
    elif native == "ltr" or home == "ltr":
        found += _find_left_of_arabic(text, left, native)
    tail = max(0, len(text) - _LONGEST)
    right = _RIGHT.search(text[tail:])
    if right:
        found.append(_make(right, "rtl", text, tail))
    return found


def _find_left_of_arabic(text: str, left: re.Match[str] | None, native: Direction) -> list[Label]:
    """The labels that may stand left of Arabic words: a number there may be glued to the last one of the line
    (`4` and `88 ص`), so that each of its beginnings may be the label.
    """
    if left and left["raised"] is not None:
        # A stop behind it is the last one of the words.
        label = _make(left, "ltr", text, 0)
        return [replace(label, end=len(left["raised"].rstrip(".:")))]
    if native != "ltr":
        return []
    if left and left["closed"] is not None:
        return [_make(left, "ltr", text, 0)]
    digits = _LEFT_DIGITS.match(text)
    if digits is None:
        return []
    whole = digits.end()
    is_set_apart = text[whole : whole + 1].isspace()
    return [
        Label("ltr", read_number(text[:end]), 0, end, "spaced" if end == whole and is_set_apart else "glued")
        for end in range(1, whole + 1)
    ]


def _begins_left(rest: str) -> bool:
    """Whether what stands right of a number is read from the left."""
    for char in rest[:60]:
        kind = kind_of(char)
        if kind in ("L", "R"):
            return kind == "L"
    return not rest.strip()


def _make(found: re.Match[str], side: Direction, text: str, offset: int) -> Label:
    beside = text[found.end() : found.end() + 1] if side == "ltr" else text[offset + found.start() - 1 :][:1]
    style: Style = "spaced" if beside.isspace() else "glued"
    if found["raised"] is not None:
        style = "raised"
    elif found["closed"] is not None:
        style = "closed"
    digits = next(found[name] for name in ("a", "b", "c", "d", "e") if found[name])
    return Label(
        side,
        read_number(digits),
        found.start() + offset,
        found.end() + offset,
        style,
    )
