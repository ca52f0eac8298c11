"""What an editor should be told about the chains of a document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from iqrefs.model import Antecedent, Document, Finding, MentionKey
from iqrefs.sentences.reading import make_finding


def find_faults(document: Document, antecedents: Mapping[MentionKey, Antecedent]) -> Iterator[Finding]:
    """A finding for every pointer that leads nowhere, or to more than one work."""
    for note in document.notes:
        for index, mention in enumerate(note.mentions):
            found = antecedents.get(f"{note.label}#{index}")
            if found is None or found.reason is None:
                continue
            yield make_finding(
                "pointer-ambiguous" if found.status == "ambiguous" else "pointer-unresolved",
                "warning",
                note.place,
                f"message-{found.reason}",
                label=note.label,
                note=note.label,
                words=" ".join(mention.text.split()),
                candidates=", ".join(found.candidates),
            )
