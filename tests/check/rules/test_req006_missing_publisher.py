"""A book names who published it."""

from __future__ import annotations

import pytest

from iqrefs.model import Format
from tests.check.running import told

NOTES: list[tuple[str, list[str]]] = [
    ("(1) ماجد سليم، مدن الفرات، ط2، 2009، ص 15.", ["1"]),
    ("(1) ماجد سليم، مدن الفرات، بغداد، 2009، ص 15.", []),
]
BY_PROFILE: list[tuple[str, str, list[str]]] = [
    ("iraqi-academic", "(1) ماجد سليم، مدن الفرات، بغداد، 2009، ص 15.", ["1"]),
    ("iraqi-academic", "(1) ماجد سليم، مدن الفرات، (بغداد: د.ن، 2009)، ص 15.", []),
    ("iraqi-academic", "(1) ماجد سليم، مدن الفرات، (بغداد: دار الرافد، 2009)، ص 15.", []),
    ("iraqi-academic", "(1) Majid Selim, Towns on the Euphrates (London: n.p., 2009), p. 15.", []),
]
RECORDS: list[tuple[Format, str, list[str]]] = [
    ("bibtex", "@book{a, author = {Selim, M.}, title = {Towns}, year = {2009}}", ["bibliography:1"]),
    ("bibtex", "@book{a, author = {Selim, M.}, title = {Towns}, year = {1871}}", []),
    ("bibtex", "@techreport{a, author = {Selim, M.}, title = {Towns}, year = {2009}}", []),
]


@pytest.mark.parametrize(("text", "labels"), NOTES)
def test_missing_publisher_is_told_of_notes(text: str, labels: list[str]) -> None:
    assert told("REQ006", text) == labels


@pytest.mark.parametrize(("profile", "text", "labels"), BY_PROFILE)
def test_missing_publisher_is_told_by_the_profile(profile: str, text: str, labels: list[str]) -> None:
    assert told("REQ006", text, profile=profile) == labels


@pytest.mark.parametrize(("form", "text", "labels"), RECORDS)
def test_missing_publisher_is_told_of_records(form: Format, text: str, labels: list[str]) -> None:
    assert told("REQ006", text, form) == labels
