"""Laws and decisions bear numbers."""

from __future__ import annotations

import pytest

from tests.check.running import told

NOTES: list[tuple[str, list[str]]] = [
    ("(1) قانون إدارة البلديات لسنة 1964، المادة 12.", []),
]
BY_PROFILE: list[tuple[str, str, list[str]]] = [
    ("iraqi-academic", "(1) قانون إدارة البلديات لسنة 1964، المادة 12.", ["1"]),
    ("iraqi-academic", "(1) قانون إدارة البلديات رقم (165) لسنة 1964، المادة 12.", []),
    ("iraqi-academic", "(1) دستور جمهورية العراق لسنة 2005، المادة 5.", []),
]


@pytest.mark.parametrize(("text", "labels"), NOTES)
def test_missing_number_is_told_of_notes(text: str, labels: list[str]) -> None:
    assert told("REQ009", text) == labels


@pytest.mark.parametrize(("profile", "text", "labels"), BY_PROFILE)
def test_missing_number_is_told_by_the_profile(profile: str, text: str, labels: list[str]) -> None:
    assert told("REQ009", text, profile=profile) == labels
