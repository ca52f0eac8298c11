"""A pointer beside the mark of a file in an archive: `F.O. 371/5230, op. cit.`."""

from __future__ import annotations

from iqrefs.match.shelf_marks import marks_differ
from iqrefs.model import Antecedent, Citation
from iqrefs.resolve.ibid import resolve_ibid
from iqrefs.resolve.state import State, point_to
from iqrefs.resolve.works import list_candidates


def resolve_file(state: State, citation: Citation) -> Antecedent:
    """The document right before where its file is the one named, else the one earlier document of it."""
    mark = citation.item["archive_location"]
    before = state.find_before()
    known = before.item.get("archive_location") if before else None
    if known is not None and not marks_differ(known, mark):
        return resolve_ibid(state, citation)
    found = state.shelf.find_mark(mark)
    if not found:
        return Antecedent(citation.kind, "unresolved", "no-match")
    if len(found) > 1:
        return Antecedent(citation.kind, "ambiguous", "several-matches", candidates=list_candidates(found))
    return point_to(found[0], citation, "the file printed is that of one earlier document alone")
