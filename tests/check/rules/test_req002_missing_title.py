"""A title is asked for; where there is nothing but an address, that alone is told."""

from __future__ import annotations

import pytest

from iqrefs.model import Format
from tests.check.running import told

NOTES: list[tuple[str, list[str]]] = [
    ("(1) https://www.example.org/news/2021/water-17", ["1"]),
    (
        ("(1) Suad Karim, Water in the South, Tigris Institute, 3 May 2021, https://www.example.org/news/17"),
        [],
    ),
    ("(1) جريدة الزوراء، العدد 4120، 7 آذار 2020، ص 3.", []),
    ("(1) Tigris Water Commission, Report (London: Harrow Press, 1937), 84.", []),
    ("(1) لجنة مياه دجلة، التقرير السنوي، (بغداد: مطبعة الحكومة، 1935)، ص 12.", []),
    ("(1) https://www.example.org/report", ["1"]),
]
BY_PROFILE: list[tuple[str, str, list[str]]] = [
    ("iraqi-academic", "(1) جريدة الزوراء، العدد 4120، 7 آذار 2020، ص 3.", []),
]
RECORDS: list[tuple[Format, str, list[str]]] = [
    ("lines", "S. Karim, Phys. Rev. B 19, 503 (1982).", []),
    ("bibtex", "@book{b, author = {Karim, Suad}, publisher = {Delta}, year = {2016}}", ["bibliography:1"]),
    ("urls", ("https://www.example.org/a/1\nhttps://www.example.org/b/2\n"), []),
]


@pytest.mark.parametrize(("text", "labels"), NOTES)
def test_missing_title_is_told_of_notes(text: str, labels: list[str]) -> None:
    assert told("REQ002", text) == labels


@pytest.mark.parametrize(("profile", "text", "labels"), BY_PROFILE)
def test_missing_title_is_told_by_the_profile(profile: str, text: str, labels: list[str]) -> None:
    assert told("REQ002", text, profile=profile) == labels


@pytest.mark.parametrize(("form", "text", "labels"), RECORDS)
def test_missing_title_is_told_of_records(form: Format, text: str, labels: list[str]) -> None:
    assert told("REQ002", text, form) == labels


@pytest.mark.parametrize("code", ["REQ001", "REQ003", "REQ005", "REQ006", "REQ012"])
def test_of_an_address_alone_no_other_lack_is_told(code: str) -> None:
    assert told(code, "(1) https://www.example.org/news/2021/water-17\n") == []
