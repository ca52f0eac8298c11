"""What the shaped patterns left over, in segments for the labeller: cut at delimiters, and where a place
ends a press without a mark.
"""

from __future__ import annotations

from dataclasses import replace

from iqrefs.parse.cutter import Cutter, Segment
from iqrefs.parse.draft import Draft
from iqrefs.parse.names import opens_by_lam

_MOST_NAME_TOKENS = 5

__all__ = ["Segment", "cut_segments"]


def cut_segments(draft: Draft) -> list[Segment]:
    """The segments of a mention, left to right."""
    placed = [part for segment in Cutter(draft).run() for part in _part_place(draft, segment)]
    return [part for segment in placed for part in _part_author(draft, segment)]


def _part_author(draft: Draft, segment: Segment) -> list[Segment]:
    """An author joined to «by» behind a title, with no mark between: `بدائع الصنائع للكاساني`."""
    if segment.quoted or segment.bracket or segment.host:
        return [segment]
    for start in range(segment.start + 1, segment.end):
        if segment.end - start <= _MOST_NAME_TOKENS and opens_by_lam(draft, start):
            return [replace(segment, end=start), Segment(start, segment.end, "none")]
    return [segment]


def _part_place(draft: Draft, segment: Segment) -> list[Segment]:
    """A place at the end of a press, or before a date, with no mark between: `دار الكتب العلمية بيروت`,
    `Winona Lake IN 2011`.
    """
    if segment.quoted or segment.end - segment.start < 2:
        return [segment]
    dated = segment.end < draft.size and draft.labels[segment.end] in ("issued", "locator")
    for start in range(max(segment.start + 1, segment.end - 5), segment.end):
        match = draft.cue_at(start, "places")
        if match is None or start + match[0] != segment.end or _belongs(draft, start):
            continue
        if draft.cue_at(segment.start, "containers"):
            continue
        named = start - segment.start == 1 and draft.cue_at(segment.start, "press") is not None
        if named and not segment.published:
            continue
        head = match[1].value == "city" and any(
            draft.cue_at(i, "press", "publisher") for i in range(segment.start, start)
        )
        if head or segment.published or (dated and segment.start > 0):
            return [
                replace(segment, end=start),
                Segment(start, segment.end, "none", bracket=segment.bracket),
            ]
    return [segment]


def _belongs(draft: Draft, start: int) -> bool:
    """Whether a place is part of the name before it: جامعة بغداد, University of Kufa, في العراق."""
    before = start - 1
    return any(
        cue.kind in ("function_words", "bodies") or (cue.kind == "press" and cue.value == "university")
        for _, cue in draft.cues[before]
    ) or draft.words[start].startswith("و")
