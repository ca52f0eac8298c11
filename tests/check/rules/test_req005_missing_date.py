"""A date, or the words for having none, stands in every description."""

from __future__ import annotations

import pytest

from iqrefs.model import Format
from tests.check.running import told

NOTES: list[tuple[str, list[str]]] = [
    ("(1) ليلى حميد، تاريخ الأهوار، (البصرة: دار الدلتا)، ص 40.", ["1"]),
    ("(1) ليلى حميد، تاريخ الأهوار، (البصرة: دار الدلتا، 1999)، ص 40.", []),
    ("(1) ليلى حميد، تاريخ الأهوار، (البصرة: دار الدلتا، د.ت)، ص 40.", []),
    ("(1) ليلى حميد، تاريخ الأهوار، البصرة، دار الدلتا، بدون سنة طبع، ص 40.", []),
    ("(1) ليلى حميد، تاريخ الأهوار، (البصرة: دار الدلتا، قيد النشر)، ص 40.", []),
    ("(1) ليلى حميد، تاريخ الأهوار، (البصرة: دار الدلتا، 1420هـ)، ص 40.", []),
    ("(1) Layla Hamid, A History of the Marshes (Basra: Delta Press), p. 40.", ["1"]),
    ("(1) Layla Hamid, A History of the Marshes (Basra: Delta Press, n.d.), p. 40.", []),
    (
        (
            "(1) اتفاقية المياه، موقع وزارة الموارد المائية، تاريخ الزيارة 4 آذار 2023، على الرابط: "
            "https://www.example.org/w/treaty"
        ),
        ["1"],
    ),
    (
        (
            "(1) Water treaty, Ministry of Water. (n.d.). Retrieved May 4, 2023, "
            "https://www.example.org/w/treaty"
        ),
        [],
    ),
    ("(1) ليلى حميد، تاريخ الأهوار، ص 40.", []),
    # the end of a citation, cut off before an address that is misspelt
    (
        "(1) Layla Hamid, Marshes (Basra: Delta Press, 1999), p. 4, http:/w.example/m (accessed 3 May 2021).",
        [],
    ),
    (
        (
            "(1) ليلى حميد، تاريخ الأهوار، (البصرة: دار الدلتا)، ص 40.\n"
            "(2) المصدر نفسه، ص 41.\n"
            "(3) ليلى حميد، مصدر سابق، ص 50.\n"
        ),
        ["1"],
    ),
]
RECORDS: list[tuple[Format, str, list[str]]] = [
    (
        "bibtex",
        "@misc{a, title = {Water treaty}, howpublished = {Ministry}, url = {https://www.example.org/w}}",
        ["bibliography:1"],
    ),
    (
        "bibtex",
        "@inproceedings{a, author = {Ali, Z.}, title = {Maps}, booktitle = {Meeting}, year = {2018}}",
        [],
    ),
]


@pytest.mark.parametrize(("text", "labels"), NOTES)
def test_missing_date_is_told_of_notes(text: str, labels: list[str]) -> None:
    assert told("REQ005", text) == labels


@pytest.mark.parametrize(("form", "text", "labels"), RECORDS)
def test_missing_date_is_told_of_records(form: Format, text: str, labels: list[str]) -> None:
    assert told("REQ005", text, form) == labels


def test_what_a_note_lacks_and_its_entry_gives_is_no_lack() -> None:
    text = (
        "متن\n\n(1) ليلى حميد، تاريخ الأهوار، (البصرة: دار الدلتا)، ص 40.\n\n"
        "قائمة المصادر\n\n1. ليلى حميد، تاريخ الأهوار، (البصرة: دار الدلتا{year}).\n"
    )
    assert told("REQ005", text.format(year="، 1999"), "text") == []
    assert told("REQ005", text.format(year=""), "text") == ["1", "bibliography:1"]
