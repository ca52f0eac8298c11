"""A pointer beside an author or a title: the one earlier work that fits what is printed."""

from __future__ import annotations

import re

from iqrefs.lexicon import scan_text
from iqrefs.match.names import name_text
from iqrefs.match.titles import title_key
from iqrefs.match.works import makers_of
from iqrefs.model import Antecedent, Citation, Item, Name
from iqrefs.resolve.ibid import resolve_ibid
from iqrefs.resolve.kinds import fits_kind
from iqrefs.resolve.prints import find_named, find_printed
from iqrefs.resolve.state import State, names_others, point_to
from iqrefs.resolve.works import Described, list_candidates
from iqrefs.text.fold import fold_string

_LOOKING_BACK = frozenset({"ibid", "previous", "op-cit", "place"})
_TITLE_END = re.compile(r"[:،,(]")
_BARE_NUMBER = frozenset({"number", "issue", "volume", "language"})
_NUMBERED = ("article-journal", "article-newspaper", "article-magazine", "periodical")
"""Works whose issue is a number of theirs; the n° of a treatise is a paragraph."""


def resolve_op_cit(state: State, citation: Citation) -> Antecedent:
    """Op. cit., مصدر سابق, and an Ibid. that names its work."""
    found = narrow_found(citation, _find_any(state, citation))
    named = _named_note(state, citation)
    if named is not None:
        cited = {seen.work.number for seen in state.by_note[named] if seen.work is not None}
        narrowed = [work for work in found if work.number in cited]
        if cited and not narrowed and _leads_by_number(citation):
            return _contradict(citation, found, named)
        found = narrowed or found
    if not found and citation.item.keys() <= _BARE_NUMBER:
        return _resolve_number(state, citation)
    if not found:
        return Antecedent(citation.kind, "unresolved", "no-match")
    return point_or_doubt(state, found, citation)


def _find_any(state: State, citation: Citation) -> list[Described]:
    """By what was read, else by what is printed, word for word."""
    return (
        find_works(state, citation.item)
        or find_printed(state.shelf, citation)
        or find_named(state.shelf, citation)
    )


def point_or_doubt(state: State, found: list[Described], citation: Citation) -> Antecedent:
    """A pointer to the one work found; ambiguous where there are several, or an idem's lost author fits."""
    if len(found) == 1 and "title" not in citation.item and makers_of(citation.item):
        found = [*reversed(state.find_fatherless(found[0])), *found]
    if len(found) > 1:
        return Antecedent(citation.kind, "ambiguous", "several-matches", candidates=list_candidates(found))
    return point_to(found[0], citation, describe_match(citation.item))


def narrow_found(citation: Citation, found: list[Described]) -> list[Described]:
    """Of several works those of the kind that is named, and by several authors where others are named."""
    if len(found) > 1:
        found = [work for work in found if fits_kind(citation.pointer, work.item)] or found
    if len(found) > 1 and names_others(citation):
        found = [work for work in found if work.has_others] or found
    if len(found) > 1 and "title" not in citation.item:
        found = _narrow_to_volume(citation, found) or found
    number = citation.locator["value"] if citation.locator and citation.locator["label"] == "issue" else None
    if number:
        found = [work for work in found if not _is_other_issue(work, number)]
    return found


def _narrow_to_volume(citation: Citation, found: list[Described]) -> list[Described]:
    """`بطاطو، الكتاب الأول` of volumes that are described one by one: those with the volume that is meant.

    Their titles begin alike; the volumes of two works have nothing to do with one another.
    """
    volume = citation.item.get("volume")
    heads = {title_key(_TITLE_END.split(work.item.get("title", ""), maxsplit=1)[0]) for work in found}
    if volume is None or len(heads) > 1 or not all(heads):
        return []
    return [work for work in found if any(described == volume for _, _, described in work.notes)]


def _is_other_issue(work: Described, number: str) -> bool:
    return work.item.get("type") in _NUMBERED and work.item.get("issue", number) != number


def _resolve_number(state: State, citation: Citation) -> Antecedent:
    """`المصدر نفسه، رقم (12)`: a number in the work right before, where that has no number of its own."""
    before = state.find_before()
    if before is None or ("number" in before.item and "number" in citation.item):
        return Antecedent(citation.kind, "unresolved", "no-match")
    if before.item.get("issue", citation.item.get("issue")) != citation.item.get(
        "issue", before.item.get("issue")
    ):
        return Antecedent(citation.kind, "unresolved", "no-match")
    return resolve_ibid(state, citation)


def _contradict(citation: Citation, found: list[Described], named: str) -> Antecedent:
    """`Zubaida (n 2)` where note 2 cites another author's work: the number or the name is wrong."""
    labels = dict.fromkeys((*list_candidates(found), named))
    if not found:
        return Antecedent(
            citation.kind, "unresolved", "no-match", evidence=f"it does not fit the work of note {named}"
        )
    return Antecedent(citation.kind, "ambiguous", "other-work-in-note", candidates=tuple(labels))


def _leads_by_number(citation: Citation) -> bool:
    """Whether the number of a note says which work is meant (`supra note 5`, `(n 5)`); beside an op. cit. it
    may be that of a note in the work.
    """
    words = citation.pointer.words if citation.pointer else ""
    scan = scan_text(fold_string(words))
    cues = {cue.value for cues in scan.cues for _, cue in cues if cue.kind == "pointers"}
    return "supra" in cues or cues.isdisjoint(_LOOKING_BACK)


def _named_note(state: State, citation: Citation) -> str | None:
    number = citation.pointer.to_note if citation.pointer else None
    return state.find_label(number, state.label) if number else None


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
            found = [
                work
                for work in found
                if work.item.get(key) in (None, printed)
                or (key == "issue" and work.item.get("type") == "book")
            ]
    return found


def describe_match(item: Item) -> str:
    """What the match rests on, in words."""
    parts = []
    if makers_of(item):
        parts.append("the author")
    if item.get("title") or item.get("container-title"):
        parts.append("the title")
    fits = "fit" if len(parts) > 1 else "fits"
    return f"{' and '.join(parts) or 'what'} printed {fits} one earlier work alone"
