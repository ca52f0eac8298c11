"""The best way through the segments under an order of fields (Viterbi)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from iqrefs.parse.draft import Draft
from iqrefs.parse.label.around import look_around
from iqrefs.parse.label.labels import AUTHOR, BODY, CONTAINER, PLACE, PUBLISHER, TITLE
from iqrefs.parse.label.look import Look
from iqrefs.parse.label.scores import score_segment
from iqrefs.parse.segments import Segment

_OPENING = (0.0, -0.4, -3.0, -4.0, -5.0, -2.0)
"""The first segment: an author, or a title."""

_ORDER = (
    # to:  author title container publisher place rest
    (-0.5, 0.0, -2.0, -2.5, -3.0, -1.5),  # author
    (-3.0, -1.6, 0.0, 0.0, 0.0, -0.5),  # title
    (-9.0, -6.0, -1.6, 0.0, 0.0, -0.5),  # container
    (-9.0, -6.0, -3.0, -0.8, 0.0, -0.5),  # publisher
    (-9.0, -5.0, -5.0, 0.0, -1.0, -0.5),  # place
    (-3.0, -3.0, -1.5, -1.0, -1.0, -0.5),  # rest
)
_PERSON_AND_BODY = -3.5
"""A person and a body are seldom authors of one work: `رشيد الجميلي، دولة الأتابكة` names its title."""
_COLUMNS = tuple(zip(*_ORDER, strict=True))


def label_segments(
    draft: Draft, segments: Sequence[Segment], looks: Sequence[Look]
) -> tuple[list[int], list[float]]:
    """The best label of each segment (indices into `LABELS`), and by how much its looks favour it."""
    if not segments:
        return [], []
    scores: list[list[float]] = []
    around = look_around(draft, segments, looks)
    has_author = "author" in draft.item or "repeated-author" in draft.evidence
    best: list[list[float]] = []
    back: list[list[int]] = []
    for at, segment in enumerate(segments):
        emitted = score_segment(draft, around, at, looks[at])
        if has_author:
            emitted[AUTHOR] -= 12.0
        scores.append(emitted)
        if at == 0:
            opening = list(_OPENING)
            if has_author:
                opening[TITLE] = 0.5
            best.append([emitted[k] + opening[k] for k in range(6)])
            back.append([0] * 6)
            continue
        of_person = looks[at - 1].name > 1 and looks[at - 1].body < BODY
        pair = _Pair(segments[at - 1], segment, looks[at], of_person=of_person)
        row, pointers = _step(best[-1], pair, points=draft.points)
        row = [reached + score for reached, score in zip(row, emitted, strict=True)]
        best.append(row)
        back.append(pointers)
    labels = _trace_back(best, back)
    return labels, [_margin(row, label) for row, label in zip(scores, labels, strict=True)]


def _margin(scores: Sequence[float], label: int) -> float:
    return scores[label] - max(score for other, score in enumerate(scores) if other != label)


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two neighbours: the segment before, this one and its look; whether the one before names a person."""

    before: Segment
    segment: Segment
    look: Look
    of_person: bool


def _step(reached: Sequence[float], pair: _Pair, *, points: bool) -> tuple[list[float], list[int]]:
    """The best score with which each label is reached from the segment before, and from which label."""
    row, pointers = [], []
    changed, otherwise = _switch_costs(pair.segment)
    for k, column in enumerate(_COLUMNS):
        totals = [score + cost + otherwise for score, cost in zip(reached, column, strict=True)]
        totals[k] = reached[k] + column[k] + _join_cost(pair, k, points=points)
        for origin, cost in changed.get(k, ()):
            totals[origin] = reached[origin] + column[origin] + cost
        best = max(totals)
        row.append(best)
        pointers.append(totals.index(best))
    return row, pointers


def _join_cost(pair: _Pair, label: int, *, points: bool) -> float:
    """What it costs to read a segment on as the same field."""
    before, segment, look = pair.before, pair.segment, pair.look
    if segment.gap:
        return -5.0 if label == TITLE else -1.0
    if look.joins and segment.before == "comma":
        return 5.0
    if label == TITLE:
        if segment.quoted:
            return -4.0
        if before.quoted and segment.before != "colon":
            return -3.5
        return {"colon": 1.4, "dash": 0.6, "comma": -0.2, "semicolon": -1.0, "stop": -1.2, "none": 0.3}.get(
            segment.before, 0.0
        )
    if label == CONTAINER:
        short = look.words <= 3 and before.end - before.start <= 5
        return {"colon": 2.0, "none": 0.0, "stop": 1.0 if short else -1.0}.get(segment.before, 0.0)
    if label == AUTHOR:
        if look.body >= BODY and segment.before != "stop":
            return _PERSON_AND_BODY if pair.of_person and segment.before == "comma" else 2.0
        single = look.words == 1 and before.end - before.start == 1
        if points and single and look.capitals and segment.before == "comma":
            return 1.0
        return {"semicolon": 1.5, "colon": -1.0, "stop": -2.0, "dash": 0.0, "comma": -1.5}.get(
            segment.before, 0.0
        )
    if label == PLACE:
        return -2.0 if segment.before == "stop" else 0.0
    if label == PUBLISHER:
        return {"dash": 0.8, "none": 0.3}.get(segment.before, 0.0)
    return 0.0


def _switch_costs(segment: Segment) -> tuple[dict[int, list[tuple[int, float]]], float]:
    """What a delimiter adds to the passage to one field from others; and what it adds to all the rest."""
    changed: dict[int, list[tuple[int, float]]] = {}
    if segment.quoted:
        changed[TITLE] = [(CONTAINER, 5.0)]
    if segment.before == "stop":
        changed.setdefault(TITLE, []).append((AUTHOR, 1.0))
    if segment.before == "colon":
        changed[CONTAINER] = [(TITLE, -2.0)]
        changed[PUBLISHER] = [(TITLE, -2.0)]
        changed.setdefault(TITLE, []).append((AUTHOR, 0.0 if segment.quoted else -1.0))
    glued = segment.before == "none" and not segment.quoted and not segment.bracket
    return changed, -0.5 if glued else 0.0


def _trace_back(best: list[list[float]], back: list[list[int]]) -> list[int]:
    last = max(range(6), key=lambda k: best[-1][k])
    labels = [last]
    for pointers in reversed(back[1:]):
        labels.append(pointers[labels[-1]])
    labels.reverse()
    return labels
