"""What the labeller labels: the words of a mention one by one, and each shaped passage as a whole."""

from __future__ import annotations

from dataclasses import dataclass, replace

from iqrefs.parse.draft import DELIMITERS, EXTRA, Draft
from iqrefs.parse.tagger.labels import UNSET

WORDED = frozenset(
    {
        "author", "editor", "translator", "contributor", "director", "title", "container-title",
        "collection-title", "publisher", "publisher-place", "event-title", "genre", "section",
        "volume-title", "archive", EXTRA,
    }
)  # fmt: skip
"""What the rules read as words; all else that they took (dates, numbers, addresses) is one unit a passage."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Tokens `start` to `end` of a draft, what the rules read them as, and the marks before them."""

    start: int
    end: int
    ruled: str
    """The variable that the rules found; empty where none."""
    before: str
    """The delimiters between this unit and the one before, joined."""
    certain: bool = False
    """Whether the rules found it by a word or a shape of its own (ص 15, a whole date): it stays as it is."""


def cut_units(draft: Draft) -> list[Unit]:
    """The units of a mention from left to right. Every token that is no delimiter is in one."""
    units: list[Unit] = []
    marks: list[str] = []
    words, labels = draft.words, draft.labels
    for index in range(draft.size):
        word = words[index]
        if word in DELIMITERS:
            marks.append(word)
            continue
        ruled = labels[index] or ""
        last = units[-1] if units else None
        if (
            last
            and ruled
            and ruled == last.ruled
            and ruled not in WORDED
            and (not marks or labels[index - 1] == ruled)
        ):
            units[-1] = Unit(last.start, index + 1, ruled, last.before)
        else:
            units.append(Unit(index, index + 1, ruled, "".join(marks)))
        marks.clear()
    return [replace(unit, certain=True) if _is_certain(draft, unit) else unit for unit in units]


def _is_certain(draft: Draft, unit: Unit) -> bool:
    """A number with its word, a whole date, a volume and page in one; words of access, known containers."""
    if unit.ruled == "cue":
        return "access" in draft.kinds[unit.start]
    if unit.ruled == "container-title":
        return "known" in draft.kinds[unit.start]
    if unit.ruled in WORDED or unit.ruled in UNSET:
        return False
    return unit.end - unit.start > 1 or ("pair" in draft.evidence and unit.ruled != "issued")
