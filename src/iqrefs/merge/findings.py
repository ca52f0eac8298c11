"""What an editor should be told about the chains of a document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from iqrefs.model import REASONS, Antecedent, Document, Finding, MentionKey


def find_faults(document: Document, antecedents: Mapping[MentionKey, Antecedent]) -> Iterator[Finding]:
    """A finding for every pointer that leads nowhere, or to more than one work."""
    for note in document.notes:
        for index, mention in enumerate(note.mentions):
            found = antecedents.get(f"{note.label}#{index}")
            if found is None or found.reason is None:
                continue
            words = " ".join(mention.text.split())
            where = f" (candidates: notes {', '.join(found.candidates)})" if found.candidates else ""
            yield Finding(
                f"pointer-{found.status}",
                "warning",
                f"note {note.label}: “{words}” is {found.status}: {REASONS[found.reason]}{where}",
                note.place,
            )
