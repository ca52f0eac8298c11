"""An article of a journal is found by volume or issue."""

from __future__ import annotations

import pytest

from iqrefs.model import Format
from tests.check.running import told

NOTES: list[tuple[str, list[str]]] = [
    ("(1) كاظم جواد، «التعليم العالي في البصرة»، مجلة آداب الجنوب، 2015، ص 71.", ["1"]),
    ("(1) Rana Adel, “Teachers of Basra,” Journal of Gulf Education, 2015, p. 71.", ["1"]),
    ("(1) كاظم جواد، «التعليم العالي في البصرة»، مجلة آداب الجنوب، ع 33، 2015، ص 71.", []),
    ("(1) كاظم جواد، «التعليم العالي في البصرة»، مجلة آداب الجنوب، المجلد 7، 2015، ص 71.", []),
    ("(1) Rana Adel, “Teachers of Basra,” Journal of Gulf Education (May 2015), p. 71.", []),
    ("(1) Rana Adel, “Teachers of Basra,” Journal of Gulf Education 20/2 (2015), p. 71.", []),
    ("(1) رنا عادل، «معلمو البصرة»، جريدة الزمان، 7 آذار 2020، ص 3.", []),
]
RECORDS: list[tuple[Format, str, list[str]]] = [
    (
        "bibtex",
        "@article{a, author = {Adel, R.}, title = {Teachers}, journal = {Gulf}, year = {2015}}",
        ["bibliography:1"],
    ),
    (
        "bibtex",
        (
            "@article{a, author = {Adel, R.}, title = {Teachers}, journal = {Gulf}, doi = {10.1234/a}, "
            "year = {2015}}"
        ),
        [],
    ),
]


@pytest.mark.parametrize(("text", "labels"), NOTES)
def test_missing_issue_is_told_of_notes(text: str, labels: list[str]) -> None:
    assert told("REQ004", text) == labels


@pytest.mark.parametrize(("form", "text", "labels"), RECORDS)
def test_missing_issue_is_told_of_records(form: Format, text: str, labels: list[str]) -> None:
    assert told("REQ004", text, form) == labels


def test_a_list_that_names_no_issues_has_its_habit() -> None:
    names = ("كاظم جواد", "سلمى جبر", "عمر زكي", "رنا عادل")
    texts = [
        f"({n}) {name}، «مقال في الري {n}»، مجلة أهوار الجنوب، 201{n}، ص 4."
        for n, name in enumerate(names, 1)
    ]
    text = "\n".join(texts) + "\n"
    assert told("REQ004", text) == []
    assert told("REQ004", text, profile="iraqi-academic") == ["1", "2", "3", "4"]
