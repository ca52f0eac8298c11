"""A thesis says for which degree it was written."""

from __future__ import annotations

import pytest

from iqrefs.model import Format
from tests.check.running import told

NOTES: list[tuple[str, list[str]]] = [
    ("(1) نور سالم، نخيل البصرة، أطروحة دكتوراه، كلية الزراعة، جامعة البصرة، 2010، ص 9.", []),
]
RECORDS: list[tuple[Format, str, list[str]]] = [
    (
        "csl-json",
        (
            '[{"id": "a", "type": "thesis", "title": "Palms", "author": [{"family": "Salim"}], '
            '"publisher": "University of Basra"}]'
        ),
        ["bibliography:1"],
    ),
    (
        "csl-json",
        (
            '[{"id": "a", "type": "thesis", "title": "Palms", "author": [{"family": "Salim"}], '
            '"genre": "MA thesis"}]'
        ),
        [],
    ),
    (
        "bibtex",
        (
            "@phdthesis{a, author = {Salim, N.}, title = {Palms}, school = {University of Basra}, year "
            "= {2010}}"
        ),
        [],
    ),
    (
        "bibtex",
        (
            "@mastersthesis{a, author = {Salim, N.}, title = {Palms}, school = {University of Basra}, "
            "year = {2010}}"
        ),
        [],
    ),
]


@pytest.mark.parametrize(("text", "labels"), NOTES)
def test_missing_degree_is_told_of_notes(text: str, labels: list[str]) -> None:
    assert told("REQ010", text) == labels


@pytest.mark.parametrize(("form", "text", "labels"), RECORDS)
def test_missing_degree_is_told_of_records(form: Format, text: str, labels: list[str]) -> None:
    assert told("REQ010", text, form) == labels
