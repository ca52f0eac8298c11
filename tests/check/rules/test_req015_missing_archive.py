"""A manuscript says where it is kept."""

from __future__ import annotations

import pytest

from iqrefs.model import Format
from tests.check.running import told

NOTES: list[tuple[str, list[str]]] = [
    ("(1) يوسف بن عيسى، رسالة في الفلاحة، مخطوط، دار المخطوطات العراقية، رقم 1201، ورقة 14.", []),
]
RECORDS: list[tuple[Format, str, list[str]]] = [
    ("csl-json", '[{"id": "a", "type": "manuscript", "title": "رسالة في الفلاحة"}]', ["bibliography:1"]),
    (
        "csl-json",
        '[{"id": "a", "type": "manuscript", "title": "رسالة في الفلاحة", "archive": "دار المخطوطات"}]',
        [],
    ),
]


@pytest.mark.parametrize(("text", "labels"), NOTES)
def test_missing_archive_is_told_of_notes(text: str, labels: list[str]) -> None:
    assert told("REQ015", text) == labels


@pytest.mark.parametrize(("form", "text", "labels"), RECORDS)
def test_missing_archive_is_told_of_records(form: Format, text: str, labels: list[str]) -> None:
    assert told("REQ015", text, form) == labels
