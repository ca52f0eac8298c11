"""Bare pointers: the citation right before, or the note that is named by its number."""

from __future__ import annotations

from iqrefs.model import Antecedent, Citation, Note, Reason
from iqrefs.resolve.state import Seen, State, point_to
from iqrefs.resolve.works import Described, list_candidates

_UNMISTAKABLE = frozenset({"interview"})
"""Kinds of work that nothing else is taken for; a book may well be a report."""


def resolve_ibid(state: State, citation: Citation) -> Antecedent:
    """Ibid., المصدر نفسه, a bare المصدر السابق: the work of the citation right before it."""
    if state.here:
        return _follow([state.here[-1]], citation, "the citation before it in the same note")
    before = state.before
    if not before:
        return _fail(citation, "antecedent-missing")
    label = before[0].key.rpartition("#")[0]
    return _follow(before, citation, f"the citation right before it, in note {label}")


def _follow(seen: list[Seen], citation: Citation, evidence: str) -> Antecedent:
    works: dict[int, Described] = {s.work.number: s.work for s in seen if s.work is not None}
    if not works:
        return _fail(citation, "chain-broken")
    if len(works) > 1 or any(s.work is None for s in seen):
        candidates = list_candidates(reversed(works.values()))
        return Antecedent(citation.kind, "ambiguous", "several-works-before", candidates=candidates)
    work = next(iter(works.values()))
    if _is_of_another_kind(citation, work):
        return _fail(citation, "no-match")
    return point_to(work, citation, evidence)


def _is_of_another_kind(citation: Citation, work: Described) -> bool:
    """Whether the kind of work that the pointer names is one that the work before it cannot be."""
    named = citation.pointer.kind_of_work if citation.pointer else None
    return named in _UNMISTAKABLE and work.item.get("type") not in (named, None)


def resolve_note_number(state: State, note: Note, citation: Citation) -> Antecedent:
    """`supra note 5`, انظر الهامش 5: the work of that note, in the same series of numbers first."""
    pointer = citation.pointer
    number = pointer.to_note if pointer and pointer.to_note else ""
    series = note.label.rpartition(":")[0]
    for label in dict.fromkeys((f"{series}:{number}" if series else number, number)):
        if label in state.by_note:
            return _follow(state.by_note[label], citation, f"note {label}, named by its number")
    return _fail(citation, "antecedent-missing")


def _fail(citation: Citation, reason: Reason) -> Antecedent:
    return Antecedent(citation.kind, "unresolved", reason)
