"""What the labeller is not sure of: told, and where asked, left to the remainder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from iqrefs.model import Citation, Document, Finding, Item, MentionKey, Place
from iqrefs.sentences.reading import make_finding

DOUBTFUL = 0.5
"""Below this confidence a field is a finding."""


def leave_doubtful(citation: Citation, least: float) -> Citation:
    """A citation whose fields of less confidence than `least` are in its remainder instead.

    Fields that the labeller did not weigh (dates, numbers and addresses with a shape) stay, but not on the
    print of a doubtful one, as the pages of an article that are cited whole.
    """
    doubtful = [name for name, sure in citation.confidence.items() if sure < least]
    kept = Item(**citation.item)
    spans = dict(citation.spans or {})
    left = {place for name in doubtful for place in spans.get(name, ())}
    for name in [*doubtful, *(name for name, places in spans.items() if places and left.issuperset(places))]:
        kept.pop(name, None)  # type: ignore[misc]
        spans.pop(name, None)
    locator = None if "locator" in doubtful else citation.locator
    if not left and locator is citation.locator:
        return citation
    printed = (" ".join(citation.text[start:end].split()) for start, end in sorted(left))
    return replace(
        citation,
        item=kept,
        locator=locator,
        spans=spans,
        remainder=(*citation.remainder, *filter(None, printed)),
        confidence={name: sure for name, sure in citation.confidence.items() if sure >= least},
    )


def find_doubtful(document: Document, citations: Mapping[MentionKey, Citation]) -> list[Finding]:
    """A finding for each mention in which the labeller is not sure of a field."""
    places = {f"{note.label}#{n}": note.place for note in document.notes for n in range(len(note.mentions))}
    places |= {f"bibliography:{entry.label}": entry.place for entry in document.bibliography}
    findings = []
    for key, citation in citations.items():
        doubtful = sorted(name for name, sure in citation.confidence.items() if sure < DOUBTFUL)
        if doubtful:
            findings.append(_doubt(key, places.get(key), ", ".join(doubtful)))
    return findings


def _doubt(key: MentionKey, place: Place | None, fields: str) -> Finding:
    entry = key.removeprefix("bibliography:")
    if entry != key:
        return make_finding(
            "doubtful-field", "info", place, "message-entry", label=entry, entry=entry, fields=fields
        )
    note = key.partition("#")[0]
    return make_finding("doubtful-field", "info", place, label=note, note=note, fields=fields)
