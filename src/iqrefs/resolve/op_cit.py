"""A pointer beside an author or a title: the one earlier work that fits what is printed."""

from __future__ import annotations

from iqrefs.match.names import name_text
from iqrefs.match.works import makers_of
from iqrefs.model import Antecedent, Citation, Item, Name
from iqrefs.resolve.ibid import resolve_ibid
from iqrefs.resolve.state import State, point_to
from iqrefs.resolve.works import Described, list_candidates

_BARE_NUMBER = frozenset({"number", "volume", "language"})


def resolve_op_cit(state: State, citation: Citation) -> Antecedent:
    """Op. cit., مصدر سابق, and an Ibid. that names its work."""
    found = find_works(state, citation.item)
    named = _named_note(state, citation)
    if named is not None:
        narrowed = [work for work in found if any(label == named for label, _, _ in work.notes)]
        found = narrowed or found
    if not found and citation.item.keys() <= _BARE_NUMBER:
        return _resolve_number(state, citation)
    if not found:
        return Antecedent(citation.kind, "unresolved", "no-match")
    if len(found) > 1:
        return Antecedent(citation.kind, "ambiguous", "several-matches", candidates=list_candidates(found))
    return point_to(found[0], citation, describe_match(citation.item))


def _resolve_number(state: State, citation: Citation) -> Antecedent:
    """`المصدر نفسه، رقم (12)`: a number in the work right before, where that has no number of its own."""
    before = state.find_before()
    if before is None or "number" in before.item:
        return Antecedent(citation.kind, "unresolved", "no-match")
    return resolve_ibid(state, citation)


def _named_note(state: State, citation: Citation) -> str | None:
    number = citation.pointer.to_note if citation.pointer else None
    return number if number in state.by_note else None


def find_works(state: State, item: Item) -> list[Described]:
    """The earlier works that fit a printed author, title or container.

    A lone name may be printed where a title is expected and the other way round: both are tried.
    """
    names, title = makers_of(item), item.get("title")
    container = item.get("container-title")
    if not names and not title and "number" in item:
        return state.shelf.find_number(item["number"])
    if container and not names and not title:
        return _of_issue(state.shelf.find_container(container) or state.shelf.find([], container), item)
    found = state.shelf.find(names, title)
    if found or (names and title):
        return _of_issue(found, item)
    if names:
        return state.shelf.find([], " ".join(name_text(name) for name in names))
    if title:
        return state.shelf.find([Name(literal=title)], None)
    return []


def _of_issue(found: list[Described], item: Item) -> list[Described]:
    """A printed issue, number or edition must be the work's own where the work has one."""
    for key in ("issue", "number", "edition"):
        printed = item.get(key)
        if printed:
            found = [work for work in found if work.item.get(key) in (None, printed)]
    return found


def describe_match(item: Item) -> str:
    """What the match rests on, in words."""
    parts = []
    if makers_of(item):
        parts.append("the author")
    if item.get("title") or item.get("container-title"):
        parts.append("the title")
    return f"{' and '.join(parts) or 'what'} printed fits one earlier work alone"
