"""Paragraphs of printed lines, and the direction that they are read in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from iqrefs.read.pdf.labels import Label
from iqrefs.read.pdf.lines import Line
from iqrefs.read.pdf.order import Direction

_LEFT_END = re.compile(r"^[.,:;،؛/>)\]]+(?=[A-Za-z])")
_LAST_STOP_LEFT = re.compile(r"(?:[*\"”’)\]>]?[.,;:!?؛،][*\"”’)\]>(<\[]*|[>)\]]{1,2})(?=[A-Za-z0-9])")
"""What ends a paragraph, at the left of its last line."""
_LAST_STOP_RIGHT = re.compile(r"[A-Za-z0-9>)\]*\"”’]\.[\"”’*)\]>]?(?:\s?[⁰¹²³⁴-⁹\d]{1,3})?$")
_ARABIC_STOP_RIGHT = re.compile(r"[\u0620-\u064a\u064b-\u0652\u0671-\u06d3)»”“]\.\s?[⁰¹²³⁴-⁹]{0,3}$")
_ARABIC_STOP_LEFT = re.compile(r"[⁰¹²³⁴-⁹]{0,3}\s?\.(?=[^\W_]|[(«”“])")
_SURE = 2
_SURE_NATIVE = 3
_RIGHT_END = re.compile(r"[A-Za-z][.,;)>/]$")


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together. `label` opens the first, `after_gap` says that space stands above."""

    lines: list[Line]
    base: Direction
    label: Label | None = None
    after_gap: bool = False


def learn_foreign(lines: Iterable[Line], home: Direction) -> Direction | None:
    """The direction that paragraphs of the other script mostly are read in: their last stop stands at the
    left where it is the document's own, at the right where it is theirs. None where neither prevails.
    """
    if home == "ltr":
        return None
    own = theirs = 0
    for line in lines:
        if line.from_left and not line.from_right:
            own += bool(_LAST_STOP_LEFT.match(line.text))
            theirs += bool(_LAST_STOP_RIGHT.search(line.text))
    if own >= _SURE and own > 2 * theirs:
        return "rtl"
    return "ltr" if theirs >= _SURE and theirs > 2 * own else None


def learn_native(lines: Iterable[Line], home: Direction) -> Direction:
    """The direction of the paragraphs that Arabic words stand in: where they are set from the left, their
    last stop stands at the right.
    """
    at_left = at_right = 0
    for line in lines:
        if line.from_right > line.from_left:
            at_left += _ARABIC_STOP_LEFT.match(line.text) is not None
            at_right += _ARABIC_STOP_RIGHT.search(line.text) is not None
    least = _SURE_NATIVE if home == "rtl" else 1
    return "ltr" if at_right >= least and at_right > 2 * at_left else "rtl"


def ends_at_left(line: Line) -> bool:
    """Whether a line ends in a stop that stands at its left."""
    return _LAST_STOP_LEFT.match(line.text) is not None


def choose_base(
    lines: Sequence[Line],
    label: Label | None,
    home: Direction,
    foreign: Direction | None = None,
    native: Direction = "rtl",
) -> Direction:
    """The direction that lines are read in: that of their letters, or the side of their label and stops, or
    what is usual in the document; `native` is the usual direction of Arabic words, `foreign` that of others.
    """
    if native == "ltr":
        return "ltr" if label is None else label.side
    right = sum(line.from_right for line in lines)
    left = sum(line.from_left for line in lines)
    if right and 5 * right >= left:
        return "rtl" if 2 * right >= left or home == "rtl" else "ltr"
    if label is not None:
        return label.side
    if not right and not left:
        return home
    if not left:
        return "rtl"
    if home == "ltr":
        return "ltr"
    last = lines[-1].text
    ends = bool(_LAST_STOP_LEFT.match(last)) - bool(_LAST_STOP_RIGHT.search(last))
    if ends:
        return "rtl" if ends > 0 else "ltr"
    if foreign is not None:
        return foreign
    stops = sum(bool(_LEFT_END.match(line.text)) - bool(_RIGHT_END.search(line.text)) for line in lines)
    return "rtl" if stops > 0 or right else "ltr"
