"""The notes of a column: which of the numbers at the edges of its lines open one."""

from __future__ import annotations

from collections.abc import Sequence

from iqrefs.read.pdf.direction import Paragraph, choose_base, ends_at_left
from iqrefs.read.pdf.labels import Label, Style, find_labels
from iqrefs.read.pdf.lines import Line
from iqrefs.read.pdf.order import Direction

_NEAR = 6
_LEAST_ENDNOTES = 3
_WEIGHTS: dict[Style, float] = {"raised": 2.0, "closed": 1.5, "glued": 1.1, "spaced": 1.0}
_USUAL = 0.5
_ODD_SIDE = 1.2
_SKIPPED = 1.0
_SPLIT = 0.2
_DEEPEST = 3
_FAR = 60
_MOST_LABELS = 2_000


def group_notes(
    lines: Sequence[Line],
    home: Direction,
    expected: int | None,
    before: Direction | None,
    usual: Style | None = None,
    *,
    foreign: Direction | None = None,
    native: Direction = "rtl",
) -> list[Paragraph]:
    """The notes at the foot of a column. The first may be the rest of a note that was read in the direction
    `before`; `expected` is the number that comes next, `usual` how the labels so far are set off,
    `foreign` the usual direction of notes in the other script, `native` that of Arabic words.
    """
    labels = choose_labels(lines, expected, usual, home=home, foreign=foreign, native=native)
    notes: list[Paragraph] = []
    for index, line in enumerate(lines):
        label = labels.get(index)
        if label is not None or not notes:
            notes.append(Paragraph([], home, label))
        notes[-1].lines.append(line)
    for note in notes:
        is_rest = note.label is None and before is not None
        note.base = choose_base(
            note.lines, note.label, before if is_rest and before else home, foreign, native
        )
    return notes


def choose_labels(
    lines: Sequence[Line],
    expected: int | None,
    usual: Style | None = None,
    *,
    home: Direction = "rtl",
    foreign: Direction | None = None,
    native: Direction = "rtl",
    is_closed: bool = True,
) -> dict[int, Label]:
    """The labels that open notes, by their lines: the chain of numbers that is most like a count. Where not
    `is_closed`, labels in brackets or with a point are left to the lists. `foreign` is the usual direction of
    notes in the other script.
    """
    edge = min((line.left for line in lines), default=0.0)
    found = [
        (index, label)
        for index, line in enumerate(lines)
        for label in find_labels(line.text, home, native)
        if (is_closed or label.style != "closed")
        and (label.side == "ltr" or home == "rtl" or (line.from_right and native == "rtl"))
        and (label.side == "rtl" or not line.from_right or line.left - edge < _DEEPEST * line.size)
    ][:_MOST_LABELS]
    has_apart = any(label.is_bare and lines[index].is_apart for index, label in found)
    best: list[tuple[float, int]] = []
    for at, (index, label) in enumerate(found):
        own = _WEIGHTS[label.style] + (_USUAL if label.style == usual else 0.0)
        own -= _ODD_SIDE if _is_line_end(label, lines[index], foreign) else 0.0
        own -= _ODD_SIDE if has_apart and _is_drawn_with_line(label, lines[index]) else 0.0
        own -= _SPLIT if _is_split(label, lines[index]) else 0.0
        own -= _ODD_SIDE if _goes_on(label, lines, index) else 0.0
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


def _is_line_end(label: Label, line: Line, foreign: Direction | None) -> bool:
    """Whether a number at an end of a line of the other script may as well be its last (its first) word."""
    if not label.is_bare or line.from_right:
        return False
    if label.side == "ltr":
        return foreign == "rtl"
    return foreign != "rtl" and not ends_at_left(line)


def _is_drawn_with_line(label: Label, line: Line) -> bool:
    """Whether a number at the right is drawn together with the Latin words before it, unlike other labels."""
    return label.side == "rtl" and label.is_bare and not line.from_right and not line.is_apart


def _is_split(label: Label, line: Line) -> bool:
    """Whether a label is the beginning of a longer number."""
    return label.side == "ltr" and label.is_bare and line.text[label.end : label.end + 1].isdecimal()


def _goes_on(label: Label, lines: Sequence[Line], index: int) -> bool:
    """Whether a Latin line with a number at the right is full of the words that go on from the line above:
    that one has no stop at its left and no room for the first word.
    """
    line, above = lines[index], lines[index - 1] if index else None
    if label.side == "ltr" or not label.is_bare or line.from_right or above is None:
        return False
    if above.from_right or ends_at_left(above):
        return False
    near = lines[max(0, index - _NEAR) : index + _NEAR]
    room = max(one.right for one in near) - min(one.left for one in near) - (above.right - above.left)
    word = len(line.text.split(" ", 1)[0]) * (line.right - line.left) / len(line.text)
    return room < word


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
