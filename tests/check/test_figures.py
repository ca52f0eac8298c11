"""What is made of an editor's findings does not fall, and what he did not write down does not grow."""

from __future__ import annotations

import pytest

from tests.check.figures import list_documents, measure

FLOORS = {
    "khamees-2025": (130, 2),
    "withdrawal-2025": (7, 0),
    "apa-water": (21, 0),
    "egypt-data-law": (21, 0),
    "fiqh-hadith": (21, 1),
    "gulf-education-notes": (17, 0),
    "gulf-energy": (18, 2),
    "iraq-archaeology": (20, 2),
    "iraq-fiscal-economics": (13, 1),
    "iraq-fiscal-federalism": (20, 0),
    "jordan-palestine-novel": (23, 0),
    "kurdish-borderlands-anthropology": (10, 1),
    "levant-sociology": (13, 0),
    "mamluk-waqf-chapter": (14, 0),
    "mandate-press": (17, 0),
    "platform-verification": (29, 3),
}
"""The findings made at least, and those besides at most."""


def test_every_document_has_its_floor() -> None:
    assert list(FLOORS) == list_documents()


@pytest.mark.parametrize("name", FLOORS)
def test_the_findings_of_an_editor_are_made(name: str) -> None:
    found = measure(name)
    made, extra = FLOORS[name]
    assert len(found.told) - len(found.missed) >= made, found.missed
    assert len(found.extra) <= extra, [one.message for one in found.extra]
