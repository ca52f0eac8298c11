"""A citation that a reference manager wrote names its work by the manager's own key, whatever it prints."""

from __future__ import annotations

from collections.abc import Callable

from iqrefs.model import POINTERS, Antecedent, Citation, EmbeddedItem, Kind, MentionKey
from iqrefs.resolve.state import State


def resolve_embedded(
    state: State,
    key: MentionKey,
    citation: Citation,
    embedded: EmbeddedItem,
    resolve_print: Callable[[], Antecedent],
) -> Antecedent:
    """What a citation leans on whose work is known: the first that describes this work, where it prints less
    than that one. `resolve_print` tells what the print alone leads to; it decides where the work was not
    described before.
    """
    first = state.by_embedded.get(embedded.id)
    if first is None:
        found = resolve_print()
        if found.kind == "full" and found.mention == key:
            state.by_embedded[embedded.id] = key
            state.printed[key] = len(citation.spans or {})
        return found
    if citation.kind not in POINTERS and len(citation.spans or {}) >= state.printed[first]:
        return Antecedent("full", mention=key)
    kind: Kind = citation.kind if citation.kind in POINTERS else "short"
    label = first.rpartition("#")[0]
    evidence = f"its reference manager names the work of note {label}"
    if citation.kind in POINTERS:
        printed = resolve_print()
        if printed.status == "resolved" and printed.mention != first and printed.refers_to != label:
            evidence += f"; what is printed would lead to note {printed.refers_to}"
    return Antecedent(kind, "resolved", mention=first, refers_to=label, evidence=evidence)
