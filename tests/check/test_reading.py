"""What reading found is told by a check."""

from __future__ import annotations

from iqrefs.check.reading import list_slugs, tell_reading
from iqrefs.model import Finding, Place

FOUND = [
    Finding("note-missing", "warning", "No note.", Place(3)),
    Finding("note-gap", "warning", "A gap.", Place(4)),
    Finding("doubtful-field", "info", "A doubt.", Place(5)),
]


def test_what_no_rule_tells_is_told_of_the_document() -> None:
    told = tell_reading(FOUND, "paper.md", list_slugs(), {})
    assert [(one.code, one.document, one.severity) for one in told] == [
        ("note-missing", "paper.md", "warning")
    ]


def test_the_settings_say_how_grave_it_is() -> None:
    (told,) = tell_reading(FOUND, "paper.md", list_slugs(), {"note-missing": "error"})
    assert told.severity == "error"
