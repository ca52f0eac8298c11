"""An author is asked for where the type of the work has one."""

from __future__ import annotations

import pytest

from iqrefs.model import Format
from tests.check.running import told

NOTES: list[tuple[str, list[str]]] = [
    ("(1) «ملوحة التربة في الفرات الأوسط»، مجلة كلية الزراعة، العدد 9، 2016، ص 12.", ["1"]),
    ("(1) “Salt in the Lower Valley,” Journal of Soil Studies, Vol. 8, 2016, p. 12.", ["1"]),
    ("(1) سعاد كريم، «ملوحة التربة في الفرات الأوسط»، مجلة كلية الزراعة، العدد 9، 2016، ص 12.", []),
    ("(1) «قبائل الجنوب»، مجلة العربي، العدد 455، 1996، ص 12.", []),
    ("(1) ارتفاع مناسيب دجلة، وكالة الأنباء العراقية، 3 أيار 2019.", []),
    ("(1) قانون الري رقم (83) لسنة 2017، المادة 4.", []),
    ("(1) القرآن الكريم، سورة البقرة، الآية 30.", []),
]
RECORDS: list[tuple[Format, str, str, list[str]]] = [
    (
        "bibtex",
        "general",
        "@article{a, title = {Salt}, journal = {Land}, volume = {8}, year = {2016}}",
        ["bibliography:1"],
    ),
    (
        "bibtex",
        "general",
        (
            "@article{a, author = {{Anonymous}}, title = {Salt}, journal = {Land}, volume = {8}, year "
            "= {2016}}"
        ),
        [],
    ),
    (
        "bibtex",
        "chicago-notes",
        "@book{b, editor = {Karim, Suad}, title = {Salt}, publisher = {Delta}, year = {2016}}",
        [],
    ),
    (
        "bibtex",
        "chicago-notes",
        "@book{b, title = {Salt}, publisher = {Delta}, year = {2016}}",
        ["bibliography:1"],
    ),
    ("bibtex", "general", "@book{b, title = {Salt}, publisher = {Delta}, year = {2016}}", []),
]


@pytest.mark.parametrize(("text", "labels"), NOTES)
def test_missing_author_is_told_of_notes(text: str, labels: list[str]) -> None:
    assert told("REQ001", text) == labels


@pytest.mark.parametrize(("form", "profile", "text", "labels"), RECORDS)
def test_missing_author_is_told_of_records(form: Format, profile: str, text: str, labels: list[str]) -> None:
    assert told("REQ001", text, form, profile) == labels
