"""The notes of a column: which of the numbers at the edges of its lines open one."""

from __future__ import annotations

from collections.abc import Sequence

from iqrefs.read.pdf.direction import Paragraph, choose_base
from iqrefs.read.pdf.labels import Label, Style, find_labels
from iqrefs.read.pdf.lines import Line
from iqrefs.read.pdf.order import Direction

_NEAR = 6
_LEAST_ENDNOTES = 3
_WEIGHTS: dict[Style, float] = {"raised": 2.0, "closed": 1.5, "glued": 1.1, "spaced": 1.0}
_USUAL = 0.5
_ODD_SIDE = 1.2
_SKIPPED = 1.0
_FAR = 60
_MOST_LABELS = 2_000


def group_notes(
    lines: Sequence[Line],
    home: Direction,
    expected: int | None,
    before: Direction | None,
    usual: Style | None = None,
) -> list[Paragraph]:
    """The notes at the foot of a column. The first may be the rest of a note that was read in the direction
    `before`; `expected` is the number that comes next, `usual` how the labels so far are set off.
    """
    labels = choose_labels(lines, expected, usual, home=home)
    notes: list[Paragraph] = []
    for index, line in enumerate(lines):
        label = labels.get(index)
        if label is not None or not notes:
            notes.append(Paragraph([], home, label))
        notes[-1].lines.append(line)
    for note in notes:
        is_rest = note.label is None and before is not None
        note.base = choose_base(note.lines, note.label, before if is_rest and before else home)
    return notes


def choose_labels(
    lines: Sequence[Line],
    expected: int | None,
    usual: Style | None = None,
    *,
    home: Direction = "rtl",
    is_closed: bool = True,
) -> dict[int, Label]:
    """The labels that open notes, by their lines: the chain of numbers that is most like a count. Where not
    `is_closed`, labels in brackets or with a point are left to the lists.
    """
    found = [
        (index, label)
        for index, line in enumerate(lines)
        for label in find_labels(line.text)
        if (is_closed or label.style != "closed")
        and (label.side == "ltr" or home == "rtl" or line.from_right)
    ][:_MOST_LABELS]
    best: list[tuple[float, int]] = []
    for at, (index, label) in enumerate(found):
        own = _WEIGHTS[label.style] + (_USUAL if label.style == usual else 0.0)
        own -= _ODD_SIDE if _is_line_end(label, lines[index]) else 0.0
        top = (own + _weigh_first(label, index, expected), -1)
        for before in range(max(0, at - _FAR), at):
            earlier, other = found[before]
            step = label.number - other.number
            if earlier < index and 0 < step <= _NEAR:
                top = max(top, (own + best[before][0] - _SKIPPED * (step - 1), before))
        best.append(top)
    at = max(range(len(best)), key=lambda one: (best[one][0], -one), default=-1)
    if at < 0 or best[at][0] < 0:
        return {}
    chosen: dict[int, Label] = {}
    while at >= 0:
        index, label = found[at]
        chosen[index] = label
        at = best[at][1]
    return chosen


def _is_line_end(label: Label, line: Line) -> bool:
    """Whether a number at the right may as well be the last word of a line that is read from the left."""
    return label.side == "rtl" and label.is_bare and not line.from_right


def find_endnotes(lines: Sequence[Line], expected: int | None) -> int:
    """The line from which on notes stand behind a bibliography: numbers without points, from 1 or from the
    `expected` one on. The number of lines where there are none.
    """
    labels = choose_labels(lines, expected or 1, is_closed=False)
    first = min(labels, default=len(lines))
    if expected is not None:
        return 0 if labels and labels[first].number == expected else len(lines)
    if len(labels) < _LEAST_ENDNOTES or labels[first].number != 1:
        return len(lines)
    return first


def _weigh_first(label: Label, index: int, expected: int | None) -> float:
    """How good a label is as the first of a page or column."""
    if label.number == expected or (label.number == 1 and index == 0):
        return 0.0
    if expected is None:
        return -0.5
    is_near = 0 < label.number - expected <= _NEAR or label.number == 1
    return -1.0 if is_near else -2.5
