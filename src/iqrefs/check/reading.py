"""What reading found in a document, among what a check tells of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from iqrefs.model import Finding, Severity
from iqrefs.sentences.reading import load_reading_words

_TOLD_OTHERWISE = frozenset(
    {"note-gap", "note-duplicate", "note-restart", "pointer-unresolved", "pointer-ambiguous"}
)
"""What rules say better."""
_OF_THE_READING = frozenset({"doubtful-field", "labeller-missing"})
"""What is no fault of the document."""


def list_slugs() -> frozenset[str]:
    """The slugs of what reading finds and no rule tells."""
    return frozenset(load_reading_words("en").tables) - _TOLD_OTHERWISE - _OF_THE_READING


def tell_reading(
    findings: Iterable[Finding], name: str, slugs: frozenset[str], severities: Mapping[str, Severity]
) -> list[Finding]:
    """The findings that have one of the slugs, of the document `name`, as grave as the settings say."""
    return [
        replace(finding, document=name, severity=severities.get(finding.code, finding.severity))
        for finding in findings
        if finding.code in slugs
    ]
