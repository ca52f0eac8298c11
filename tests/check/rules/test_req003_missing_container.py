"""A part names the whole that it stands in."""

from __future__ import annotations

import pytest

from iqrefs.model import Format
from tests.check.running import told

NOTES: list[tuple[str, list[str]]] = [
    ("(1) هدى ناجي، «أسعار الحبوب»، مجلة الاقتصاد الزراعي، العدد 2، 2011، ص 60.", []),
    ("(1) هدى ناجي. (2011). أسعار الحبوب في واسط. 12(3)، 60-74.", ["1"]),
    # the journal may stand in what was read as the title
    ("(1) هدى ناجي. (2011). أسعار الحبوب، الاقتصاد الزراعي. 12(3)، 60-74.", []),
    ("(1) هدى ناجي، أسعار الحبوب في واسط، ج2، بغداد، دار الرافد، 2011، ص 60.", []),
]
RECORDS: list[tuple[Format, str, list[str]]] = [
    (
        "bibtex",
        "@article{a, author = {Naji, Huda}, title = {Grain}, volume = {4}, year = {2011}}",
        ["bibliography:1"],
    ),
    (
        "bibtex",
        "@incollection{a, author = {Naji, Huda}, title = {Grain}, publisher = {Delta}, year = {2011}}",
        ["bibliography:1"],
    ),
    (
        "bibtex",
        (
            "@article{a, author = {Naji, Huda}, title = {Grain}, journal = {Notes}, volume = {4}, year "
            "= {2011}}"
        ),
        [],
    ),
    ("bibtex", "@book{a, author = {Naji, Huda}, title = {Grain}, publisher = {Delta}, year = {2011}}", []),
    (
        "csl-json",
        '[{"id": "a", "type": "chapter", "title": "Grain", "issued": {"date-parts": [[2011]]}}]',
        ["bibliography:1"],
    ),
    ("ris", ("TY  - JOUR\nAU  - Naji, Huda\nTI  - Grain\nVL  - 4\nPY  - 2011\nER  -\n"), ["bibliography:1"]),
]


@pytest.mark.parametrize(("text", "labels"), NOTES)
def test_missing_container_is_told_of_notes(text: str, labels: list[str]) -> None:
    assert told("REQ003", text) == labels


@pytest.mark.parametrize(("form", "text", "labels"), RECORDS)
def test_missing_container_is_told_of_records(form: Format, text: str, labels: list[str]) -> None:
    assert told("REQ003", text, form) == labels
