"""A conference paper names its conference or its proceedings."""

from __future__ import annotations

import pytest

from iqrefs.model import Format
from tests.check.running import told

NOTES: list[tuple[str, list[str]]] = [
    ("(1) سلمى جبر، خرائط واسط القديمة، بحث مقدم إلى المؤتمر العلمي الثالث، جامعة واسط، 2018، ص 7.", []),
]
RECORDS: list[tuple[Format, str, list[str]]] = [
    (
        "bibtex",
        "@inproceedings{a, author = {Jabr, S.}, title = {Old Maps}, year = {2018}}",
        ["bibliography:1"],
    ),
    (
        "bibtex",
        "@inproceedings{a, author = {Jabr, S.}, title = {Old Maps}, booktitle = {Maps}, year = {2018}}",
        [],
    ),
]


@pytest.mark.parametrize(("text", "labels"), NOTES)
def test_missing_event_is_told_of_notes(text: str, labels: list[str]) -> None:
    assert told("REQ014", text) == labels


@pytest.mark.parametrize(("form", "text", "labels"), RECORDS)
def test_missing_event_is_told_of_records(form: Format, text: str, labels: list[str]) -> None:
    assert told("REQ014", text, form) == labels
