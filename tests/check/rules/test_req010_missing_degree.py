"""A thesis says for which degree it was written."""

from __future__ import annotations

import pytest

from iqrefs.model import Format
from tests.check.papers import make_paper
from tests.check.running import told

NOTES: list[tuple[str, list[str]]] = [
    ("(1) نور سالم، نخيل البصرة، أطروحة دكتوراه، كلية الزراعة، جامعة البصرة، 2010، ص 9.", []),
    ("(1) نور سالم، نخيل البصرة، رسالة، كلية الزراعة، جامعة البصرة، 2010، ص 9.", ["1"]),
    ("(1) نور سالم، نخيل البصرة، رسالة غير منشورة، كلية الزراعة، جامعة البصرة، 2010، ص 9.", ["1"]),
    ("(1) نور سالم، نخيل البصرة، رسالة جامعية (ماجستير)، كلية الزراعة، جامعة البصرة، 2010، ص 9.", []),
    ("(1) نور سالم، نخيل البصرة، أطروحة، كلية الزراعة، جامعة البصرة، 2010، ص 9.", []),
    ("(1) Noor Salim, Date Palms of Basra (unpublished thesis, University of Basra, 2010), 9.", ["1"]),
    ("(1) Noor Salim, Date Palms of Basra (PhD diss., University of Basra, 2010), 9.", []),
    # a treatise, and a letter
    ("(1) صفي الدين البصري، رسالة، بغداد، دار الرافد، 1990، ص 3.", []),
    ("(1) رسالة، متصرف لواء البصرة، 5 أيار 1931، ص 2.", []),
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


def test_a_university_s_book_among_the_theses_is_one_without_its_degree() -> None:
    bare = "فاضل ناجي، أسواق الكوفة، كلية الآداب، جامعة بغداد، 2005"
    other = "نور سالم، نخيل البصرة، رسالة ماجستير، كلية الزراعة، جامعة البصرة، 2010"
    notes = [f"{bare}، ص 9.", f"{other}، ص 9."]
    heading = "قائمة المصادر والمراجع\n\nأولاً: الرسائل العلمية"
    among = make_paper(notes, [f"{other}.", f"{bare}."], heading)
    assert told("REQ010", among, "text") == ["1", "bibliography:2"]
    assert told("REQ010", make_paper(notes, [f"{other}.", f"{bare}."]), "text") == []
    alone = make_paper(notes[:1], [f"{bare}."], heading)
    assert told("REQ010", alone, "text") == []
