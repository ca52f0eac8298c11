"""Where the short references of a document lead: as links beside each, and drawn as arcs over its notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from iqrefs.model import MentionKey, Reading
from iqrefs.report.pointers import FollowedPointer, list_pointers
from iqrefs.sentences import Words

_WIDTH, _TOP, _LABELS = 1000.0, 120.0, 34.0
"""The drawing's width, the height of its highest arc, and the least room that a label takes."""
_MARGIN, _LETTERS = 18.0, 5
_MOST = 1500
"""More notes than this make no drawing that anyone could read."""


@dataclass(frozen=True, slots=True)
class Arc:
    """From a short reference to the note that describes the source: an SVG path and what it says."""

    path: str
    said: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A note on the line: `kind` is `plain`, `source` (others lead to it) or `lost` (it leads nowhere).
    `label` is empty where there is no room for it.
    """

    x: str
    kind: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """The arcs of a document in a box of `width` and `height`, its line at `base`; `said` is it in words."""

    arcs: tuple[Arc, ...]
    dots: tuple[Dot, ...]
    width: str
    height: str
    base: str
    said: str


def list_citing(reading: Reading) -> dict[MentionKey, list[MentionKey]]:
    """For each mention that describes a source in full, the short references that lead to it."""
    found: dict[MentionKey, list[MentionKey]] = {}
    for pointer in list_pointers(reading):
        if pointer.antecedent.status == "resolved" and pointer.antecedent.mention:
            found.setdefault(pointer.antecedent.mention, []).append(pointer.key)
    return found


def draw_chains(reading: Reading, words: Words) -> Drawing | None:
    """The drawing; None where there are no short references, or far too many notes."""
    pointers = list(list_pointers(reading))
    labels = [note.label for note in reading.document.notes]
    if not pointers or len(labels) > _MOST:
        return None
    places = {label: number for number, label in enumerate(labels)}
    leads = [(p, places[p.note.label], _target(p, places)) for p in pointers]
    longest = max((abs(to - at) for _, at, to in leads if to is not None), default=1)
    height = min(_TOP, 30 + 8.0 * longest)
    base = height + 8
    xs = [_place(number, len(labels), words) for number in range(len(labels))]
    arcs = tuple(
        Arc(
            _draw_arc(xs[at], xs[to], base, 14 + (height - 14) * abs(to - at) / longest),
            f"{p.note.label} → {labels[to]}",
        )
        for p, at, to in leads
        if to is not None and to != at
    )
    sources = {to for _, _, to in leads if to is not None}
    lost = {at for _, at, to in leads if to is None}
    dots = tuple(_list_dots(labels, xs, sources, lost, {at for _, at, _ in leads}))
    numbers = {"resolved": f"{len(leads) - len(lost):,}", "lost": f"{len(lost):,}"}
    said = words.say("report", "chains-said", {"pointers": words.count("pointers", len(pointers)), **numbers})
    return Drawing(arcs, dots, f"{_WIDTH:g}", f"{base + 26:g}", f"{base:g}", said)


def _target(pointer: FollowedPointer, places: dict[str, int]) -> int | None:
    antecedent = pointer.antecedent
    if antecedent.status != "resolved" or antecedent.refers_to is None:
        return None
    return places.get(antecedent.refers_to)


def _place(number: int, total: int, words: Words) -> float:
    """Where a note stands on the line, which runs as the language does."""
    along = _MARGIN + (_WIDTH - 2 * _MARGIN) * (number / (total - 1) if total > 1 else 0.5)
    return _WIDTH - along if words.lang == "ar" else along


def _draw_arc(start: float, end: float, base: float, height: float) -> str:
    """A half of an ellipse over the line."""
    radius = abs(end - start) / 2
    sweep = 1 if end > start else 0
    return f"M{start:.1f} {base:g}A{radius:.1f} {height:.1f} 0 0 {sweep} {end:.1f} {base:g}"


def _list_dots(
    labels: Sequence[str], xs: Sequence[float], sources: set[int], lost: set[int], pointers: set[int]
) -> Iterator[Dot]:
    """All notes; labels of sources and lost ones first, the others where there is room left."""
    labelled: list[float] = []
    chosen: set[int] = set()
    for number in [*sorted(sources | lost), *sorted(pointers), *range(len(labels))]:
        is_free = all(abs(xs[number] - other) >= _LABELS for other in labelled)
        if is_free and len(labels[number]) <= _LETTERS and number not in chosen:
            labelled.append(xs[number])
            chosen.add(number)
    for number, label in enumerate(labels):
        kind = "lost" if number in lost else "source" if number in sources else "plain"
        yield Dot(f"{xs[number]:.1f}", kind, label if number in chosen else "")
