"""Bare pointers: the citation right before, or the note that is named by its number."""

from __future__ import annotations

from iqrefs.model import Antecedent, Citation, Note, Reason
from iqrefs.resolve.kinds import fits_kind
from iqrefs.resolve.state import Seen, State, point_to
from iqrefs.resolve.works import Described, list_candidates


def resolve_ibid(state: State, citation: Citation) -> Antecedent:
    """Ibid., المصدر نفسه, a bare المصدر السابق: the work of the citation right before it."""
    if state.here:
        return _follow([state.here[-1]], citation, "the citation before it in the same note")
    before = state.before
    if not before:
        return _fail(citation, "antecedent-missing")
    label = before[0].key.rpartition("#")[0]
    return _follow(before, citation, f"the citation right before it, in note {label}")


def _follow(
    seen: list[Seen], citation: Citation, evidence: str, *, several: Reason = "several-works-before"
) -> Antecedent:
    works: dict[int, Described] = {s.work.number: s.work for s in seen if s.work is not None}
    if not works:
        is_key = all(one.antecedent.kind == "short" and one.antecedent.status is None for one in seen)
        return _fail(citation, "key-not-described" if is_key else "chain-broken")
    if len(works) > 1 or any(s.work is None for s in seen):
        candidates = list_candidates(reversed(works.values()))
        told = f"note {seen[0].key.rpartition('#')[0]} cites more than one"
        return Antecedent(citation.kind, "ambiguous", several, candidates=candidates, evidence=told)
    work = next(iter(works.values()))
    if not fits_kind(citation.pointer, work.item):
        return _fail(citation, "no-match")
    return point_to(work, citation, evidence)


def resolve_note_number(state: State, note: Note, citation: Citation) -> Antecedent:
    """`supra note 5`, انظر الهامش 5: the work of that note, in the same series of numbers first."""
    pointer = citation.pointer
    number = pointer.to_note if pointer and pointer.to_note else ""
    label = state.find_label(number, note.label)
    if label is not None:
        evidence = f"note {label}, named by its number"
        return _follow(state.by_note[label], citation, evidence, several="several-works-in-note")
    return _fail(citation, "note-without-work" if state.has_note(number, note.label) else "note-missing")


def _fail(citation: Citation, reason: Reason) -> Antecedent:
    return Antecedent(citation.kind, "unresolved", reason)
