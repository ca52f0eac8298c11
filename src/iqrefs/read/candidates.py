"""The numbered lines of a text, each weighed: how much is it like a note?"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from iqrefs.lexicon.headings import classify_heading
from iqrefs.read.evidence import LOOKED_AT, awaits_number, weigh_evidence
from iqrefs.read.layout import Layout, classify_in_place, is_rule
from iqrefs.read.series import Candidate
from iqrefs.text.markers import STRONG, Marker, Style, find_inner_markers, find_marker, find_marks

_BASE: dict[Style, float] = {
    "superscript": 1.0,
    "square": 0.3,
    "bracket": 0.0,
    "dot": -1.0,
    "close": -1.0,
    "dash": -1.0,
    "slash": -1.0,
    "bare": -1.5,
}
_CALLED = 1.5
_CALLED_WEAK = 1.0
_UNDER_HEADING = 1.5
_UNDER_RULE = 1.5
_ONLY_NOTES = 2.0
_IN_LIST = -1.5
_IN_PARAGRAPH = -1.0
_IS_PROSE = -1.0
_LONG = 500
_HEADING_REACH = 2500
_TABLE_CELL = 40
_ENDS = (".", "!", "?", "؟", ":", "»", ")", "*", ">", "”")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A line with a marker, before it is weighed."""

    index: int
    marker: Marker
    text: str
    is_listed: bool
    end: int | None = None


def find_candidates(layout: Layout, taken: Sequence[bool], *, only_notes: bool = False) -> list[Candidate]:
    """The candidates for notes outside the lines that are `taken` (a bibliography), weighed."""
    numbered = _find_numbered(layout, taken)
    evidence = [weigh_evidence(one.text) for one in numbered]
    called = _find_called(layout, taken, numbered, evidence)
    headed = _find_headed(layout, {one.index for one in numbered})
    candidates = []
    for position, one in enumerate(numbered):
        marker = one.marker
        weight = _BASE[marker.style] + evidence[position] + _weigh_place(layout, one)
        weight += _UNDER_HEADING if one.index in headed else 0.0
        weight += _ONLY_NOTES if only_notes else 0.0
        if position in called:
            weight += _CALLED if marker.style in STRONG else _CALLED_WEAK
        if len(one.text) >= _LONG and evidence[position] < 1:
            weight += _IS_PROSE
        place = (one.index, marker.numbers, marker.style, marker.start)
        candidates.append(Candidate(*place, weight, evidence[position], one.end))
    return candidates


def _find_numbered(layout: Layout, taken: Sequence[bool]) -> list[Numbered]:
    markers = {
        index: marker
        for index, line in enumerate(layout.lines)
        if not (taken[index] or line.is_furniture or line.is_blank)
        and (marker := find_marker(line.text)) is not None
        and not _is_cell(line.text, marker)
    }
    found: list[Numbered] = []
    for index, marker in markers.items():
        line = layout.lines[index].text
        inner = list(find_inner_markers(line, marker))
        for (_, one), (end, _) in pairwise([(0, marker), *inner, (len(line), marker)]):
            if end < len(line):
                found.append(Numbered(index, one, line[one.start : end].strip(), is_listed=False, end=end))
            elif text := _gather_text(layout, index, one.start, markers):
                found.append(Numbered(index, one, text, _is_listed(layout, index, one, found)))
    return found


def _is_cell(text: str, marker: Marker) -> bool:
    """Whether the number is the first cell of a table's row."""
    return "\t" in text[marker.start : marker.start + _TABLE_CELL] and marker.style not in STRONG


def _gather_text(layout: Layout, index: int, start: int, markers: dict[int, Marker]) -> str:
    """The line and those that follow it without a blank, as far as evidence is looked for."""
    text = layout.lines[index].text[start : start + LOOKED_AT]
    for following in range(index + 1, min(index + 8, len(layout.lines))):
        line = layout.lines[following]
        if following in markers or line.is_furniture or len(text) >= LOOKED_AT:
            break
        if line.is_blank:
            if text.strip():
                break
            continue
        if text.strip() and not layout.is_wrapped:
            break
        text = f"{text} {line.text[:LOOKED_AT]}"
    return text.strip()


def _line_before(layout: Layout, index: int) -> int | None:
    """The nearest line above that holds text."""
    for before in range(index - 1, max(-1, index - 12), -1):
        if not (layout.lines[before].is_blank or layout.lines[before].is_furniture):
            return before
    return None


def _is_listed(layout: Layout, index: int, marker: Marker, found: Sequence[Numbered]) -> bool:
    """Whether the number counts the items of a list in the prose: the line before item 1 ends
    with a colon, and each further item follows another.
    """
    if marker.numbers[0] == 1:
        before = _line_before(layout, index)
        if before is None:
            return False
        text = layout.lines[before].text.rstrip()
        return text.endswith(":") and classify_heading(text) is None
    if not found:
        return False
    last = found[-1]
    return (
        last.is_listed
        and last.marker.style == marker.style
        and marker.numbers[0] - last.marker.numbers[-1] == 1
    )


def _weigh_place(layout: Layout, one: Numbered) -> float:
    weight = _IN_LIST if one.is_listed else 0.0
    above = one.index - 1
    if above < 0 or layout.lines[above].is_blank:
        above_text = _line_before(layout, one.index)
        if above_text is not None and is_rule(layout.lines[above_text].text):
            return weight + _UNDER_RULE
        return weight
    text = layout.lines[above].text.rstrip()
    if is_rule(text):
        return weight + _UNDER_RULE
    if awaits_number(text) or (layout.is_wrapped and not layout.is_short(above) and not text.endswith(_ENDS)):
        weight += _IN_PARAGRAPH
    return weight


def _find_calls(layout: Layout, taken: Sequence[bool], starts: dict[int, int]) -> dict[int, list[int]]:
    """Number → the lines whose prose bears a mark with it."""
    calls: dict[int, list[int]] = {}
    for index, line in enumerate(layout.lines):
        if taken[index] or line.is_furniture or line.is_blank:
            continue
        for number in find_marks(line.text, starts.get(index, 0)):
            lines = calls.setdefault(number, [])
            if not lines or lines[-1] != index:
                lines.append(index)
    return calls


def _find_called(
    layout: Layout, taken: Sequence[bool], numbered: Sequence[Numbered], evidence: Sequence[float]
) -> set[int]:
    """Which numbered lines a mark in the prose calls: after each mark, of the lines with its number
    the one that shows most of a citation.
    """
    calls = _find_calls(layout, taken, {one.index: one.marker.start for one in numbered})
    best: dict[tuple[int, int], int] = {}
    for position, one in enumerate(numbered):
        number = one.marker.numbers[0]
        call = bisect_left(calls.get(number, []), one.index)
        before = best.get((number, call))
        if call and (before is None or evidence[position] >= evidence[before]):
            best[number, call] = position
    return set(best.values())


def _find_headed(layout: Layout, numbered: set[int]) -> set[int]:
    """The numbered lines under a heading of notes, as long as they follow one another closely."""
    headed: set[int] = set()
    reach = -1
    for index, line in enumerate(layout.lines):
        if line.is_blank or line.is_furniture:
            continue
        kind = classify_in_place(layout, index)
        if kind == "notes":
            reach = _HEADING_REACH
        elif kind in ("bibliography", "end"):
            reach = -1
        elif reach > 0 and index in numbered:
            headed.add(index)
            reach = _HEADING_REACH
        else:
            reach -= len(line.text)
    return headed
