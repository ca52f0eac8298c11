"""An author or a title with no pointer word, of a work that an earlier note describes."""

from __future__ import annotations

from collections.abc import Sequence

from iqrefs.model import Antecedent, Citation
from iqrefs.resolve.op_cit import describe_match, find_works, narrow_found
from iqrefs.resolve.prints import find_printed
from iqrefs.resolve.state import State, point_to
from iqrefs.resolve.works import Described, list_candidates

_BARE = frozenset({"author", "title", "volume", "language", "type", "container-title"})
_IMPRINT = frozenset({"issued", "URL", "DOI", "ISBN", "edition", "genre", "archive", "accessed"})


def resolve_short(state: State, citation: Citation) -> Antecedent | None:
    """A short citation; None where it describes a work of its own (with an imprint, or not met before)."""
    item = citation.item
    if not state.shelf.works or citation.kind != "full" or not _IMPRINT.isdisjoint(item):
        return None
    is_bare = item.keys() <= _BARE and not item.keys().isdisjoint(("title", "author"))
    found = narrow_found(citation, find_works(state, item)) if is_bare else []
    if found:
        return _point(found, citation, describe_match(item))
    return resolve_print(state, citation)


def resolve_print(state: State, citation: Citation) -> Antecedent | None:
    """A citation all of whose words name one earlier work, in whatever pieces it was read; else None."""
    found = find_printed(state.shelf, citation)
    return _point(found, citation, "all words printed fit one earlier work alone") if found else None


def _point(found: Sequence[Described], citation: Citation, evidence: str) -> Antecedent:
    if len(found) > 1:
        return Antecedent("short", "ambiguous", "several-matches", candidates=list_candidates(found))
    pointed = point_to(found[0], citation, evidence)
    return Antecedent("short", pointed.status, None, pointed.mention, pointed.refers_to, (), pointed.evidence)
