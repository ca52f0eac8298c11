"""A thesis says at which university it was written."""

from __future__ import annotations

import pytest

from iqrefs.model import Format
from tests.check.running import told

NOTES: list[tuple[str, list[str]]] = [
    ("(1) حيدر ناصر، الصحافة في الحلة، رسالة ماجستير، 2003، ص 51.", ["1"]),
    ("(1) حيدر ناصر، الصحافة في الحلة، رسالة ماجستير غير منشورة، جامعة بابل، كلية الآداب، 2003، ص 51.", []),
    ("(1) حيدر ناصر، الصحافة في الحلة، رسالة ماجستير، كلية الآداب، 2003، ص 51.", ["1"]),
    ("(1) حيدر ناصر، الصحافة في الحلة، أطروحة دكتوراه، كلية الآداب، قسم التاريخ، 2003، ص 51.", ["1"]),
    ("(1) Haydar Nasir, The Press of Hilla (MA thesis, College of Arts, 2003), p. 51.", ["1"]),
    # a college that is no part of a university, and a university that is known by its name alone
    ("(1) حيدر ناصر، الصحافة في الحلة، أطروحة دكتوراه، كلية الإمام الكاظم، 2003، ص 51.", []),
    ("(1) Haydar Nasir, The Press of Hilla (MA thesis, College of Europe, 2003), p. 51.", []),
    ("(1) حيدر ناصر، الصحافة في الحلة، رسالة ماجستير، كلية الآداب، المستنصرية، 2003، ص 51.", []),
    ("(1) Haydar Nasir, The Press of Hilla (Ph.D. thesis, University of Babylon, 2003), p. 51.", []),
]
RECORDS: list[tuple[Format, str, list[str]]] = [
    ("bibtex", "@phdthesis{a, author = {Nasir, H.}, title = {The Press}, year = {2003}}", ["bibliography:1"]),
]


@pytest.mark.parametrize(("text", "labels"), NOTES)
def test_missing_university_is_told_of_notes(text: str, labels: list[str]) -> None:
    assert told("REQ011", text) == labels


@pytest.mark.parametrize(("form", "text", "labels"), RECORDS)
def test_missing_university_is_told_of_records(form: Format, text: str, labels: list[str]) -> None:
    assert told("REQ011", text, form) == labels
