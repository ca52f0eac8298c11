"""Paragraphs of printed lines, and the direction that they are read in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from iqrefs.read.pdf.labels import Label
from iqrefs.read.pdf.lines import Line
from iqrefs.read.pdf.order import Direction

_LEFT_END = re.compile(r"^[.,:;،؛/>)\]]+(?=[A-Za-z])")
_RIGHT_END = re.compile(r"[A-Za-z][.,;)>/]$")


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together. `label` opens the first, `after_gap` says that space stands above."""

    lines: list[Line]
    base: Direction
    label: Label | None = None
    after_gap: bool = False


def choose_base(lines: Sequence[Line], label: Label | None, home: Direction) -> Direction:
    """The direction that lines are read in: that of their letters, or the side of their label and stops."""
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
    stops = sum(bool(_LEFT_END.match(line.text)) - bool(_RIGHT_END.search(line.text)) for line in lines)
    return "rtl" if stops > 0 or right else "ltr"
