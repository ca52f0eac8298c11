"""An author or a title with no pointer word, of a work that an earlier note describes."""

from __future__ import annotations

from iqrefs.model import Antecedent, Citation
from iqrefs.resolve.op_cit import describe_match, find_works
from iqrefs.resolve.state import State, point_to
from iqrefs.resolve.works import list_candidates

_BARE = frozenset({"author", "title", "volume", "language", "type", "container-title"})


def resolve_short(state: State, citation: Citation) -> Antecedent | None:
    """A short citation; None where it describes a work of its own (with an imprint, or not met before)."""
    item = citation.item
    if not item.keys() <= _BARE or not state.shelf.works or citation.kind != "full":
        return None
    if "title" not in item and "author" not in item:
        return None
    found = find_works(state, item)
    if not found:
        return None
    if len(found) > 1:
        return Antecedent("short", "ambiguous", "several-matches", candidates=list_candidates(found))
    pointed = point_to(found[0], citation, describe_match(item))
    return Antecedent("short", pointed.status, None, pointed.mention, pointed.refers_to, (), pointed.evidence)
