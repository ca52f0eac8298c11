"""A citation that a reference manager wrote names its work by the manager's own key, whatever it prints."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from iqrefs.model import (
    POINTERS,
    Antecedent,
    Citation,
    Document,
    EmbeddedItem,
    Finding,
    Kind,
    MentionKey,
)
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
    printed_to = ""
    if citation.kind in POINTERS:
        printed = resolve_print()
        if (
            printed.status == "resolved"
            and printed.mention
            and not state.is_same_work(printed.mention, first)
        ):
            printed_to = printed.refers_to or ""
            evidence += f"; what is printed would lead to note {printed_to}"
    return Antecedent(
        kind, "resolved", mention=first, refers_to=label, evidence=evidence, printed_to=printed_to
    )


def find_misleading(document: Document, antecedents: Mapping[MentionKey, Antecedent]) -> Iterator[Finding]:
    """A finding for each pointer whose print leads to another work than its reference manager says."""
    for note in document.notes:
        for index in range(len(note.mentions)):
            antecedent = antecedents[f"{note.label}#{index}"]
            if antecedent.printed_to:
                message = (
                    f"note {note.label}: is printed as a pointer to note {antecedent.printed_to}, but the "
                    f"reference manager cites the work of note {antecedent.refers_to}; refresh the citations."
                )
                yield Finding("embedded-misleads", "warning", message, note.place)
