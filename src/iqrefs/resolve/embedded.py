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
from iqrefs.sentences.reading import make_finding

_OF_PASSAGES = frozenset({"volume", "locator"})
"""What may be printed beside a key, and tells nothing of the work."""


def resolve_embedded(
    state: State,
    key: MentionKey,
    citation: Citation,
    embedded: EmbeddedItem,
    resolve_print: Callable[[], Antecedent],
) -> Antecedent:
    """What a citation leans on whose work is known: the first that describes this work, where it prints less
    than that one. `resolve_print` tells what the print alone leads to; it decides where the work was not
    described before. A key whose entry the file does not have cites a work that is not known: it leads
    nowhere, and no pointer behind it leads past it.
    """
    is_key = _is_key(citation)
    if is_key and not citation.item:
        return Antecedent("short", evidence="its key names a work that this file does not describe")
    first = state.by_embedded.get(embedded.id)
    if first is None:
        found = resolve_print()
        if found.kind == "full" and found.mention == key:
            state.by_embedded[embedded.id] = key
            state.printed[key] = len(citation.spans or {})
        return found
    prints_as_much = not is_key and len(citation.spans or {}) >= state.printed[first]
    if citation.kind not in POINTERS and prints_as_much:
        return Antecedent("full", mention=key)
    kind: Kind = citation.kind if citation.kind in POINTERS else "short"
    label = first.rpartition("#")[0]
    evidence = f"its {'key' if is_key else 'reference manager'} names the work of note {label}"
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


def _is_key(citation: Citation) -> bool:
    """Whether nothing is printed of the work but a key or a label."""
    return (
        citation.kind not in ("ibid", "op-cit")
        and bool(citation.remainder)
        and set(citation.spans or {}) <= _OF_PASSAGES
    )


def find_misleading(document: Document, antecedents: Mapping[MentionKey, Antecedent]) -> Iterator[Finding]:
    """A finding for each pointer whose print leads to another work than its reference manager says."""
    for note in document.notes:
        for index in range(len(note.mentions)):
            antecedent = antecedents[f"{note.label}#{index}"]
            if antecedent.printed_to:
                yield make_finding(
                    "embedded-misleads",
                    "warning",
                    note.place,
                    label=note.label,
                    note=note.label,
                    printed=antecedent.printed_to,
                    meant=antecedent.refers_to or "",
                )
