"""A book names who published it."""

from __future__ import annotations

import pytest

from iqrefs.model import Format
from tests.check.running import told

NOTES: list[tuple[str, list[str]]] = [
    ("(1) ماجد سليم، مدن الفرات، ط2، 2009، ص 15.", ["1"]),
    ("(1) ماجد سليم، مدن الفرات، بغداد، 2009، ص 15.", []),
]
BY_PROFILE: list[tuple[str, str, list[str]]] = [
    ("iraqi-academic", "(1) ماجد سليم، مدن الفرات، بغداد، 2009، ص 15.", ["1"]),
    ("iraqi-academic", "(1) ماجد سليم، مدن الفرات، (بغداد: د.ن، 2009)، ص 15.", []),
    ("iraqi-academic", "(1) ماجد سليم، مدن الفرات، (بغداد: دار الرافد، 2009)، ص 15.", []),
    ("iraqi-academic", "(1) Majid Selim, Towns on the Euphrates (London: n.p., 2009), p. 15.", []),
]
RECORDS: list[tuple[Format, str, list[str]]] = [
    ("bibtex", "@book{a, author = {Selim, M.}, title = {Towns}, year = {2009}}", ["bibliography:1"]),
    ("bibtex", "@book{a, author = {Selim, M.}, title = {Towns}, year = {1871}}", []),
    ("bibtex", "@techreport{a, author = {Selim, M.}, title = {Towns}, year = {2009}}", []),
]


@pytest.mark.parametrize(("text", "labels"), NOTES)
def test_missing_publisher_is_told_of_notes(text: str, labels: list[str]) -> None:
    assert told("REQ006", text) == labels


@pytest.mark.parametrize(("profile", "text", "labels"), BY_PROFILE)
def test_missing_publisher_is_told_by_the_profile(profile: str, text: str, labels: list[str]) -> None:
    assert told("REQ006", text, profile=profile) == labels


@pytest.mark.parametrize(("form", "text", "labels"), RECORDS)
def test_missing_publisher_is_told_of_records(form: Format, text: str, labels: list[str]) -> None:
    assert told("REQ006", text, form) == labels


def _list_books(last: str) -> str:
    """A list of nine books, the last of which is the one given."""
    words = ["المدن", "الجسور", "المرافئ", "النخيل", "القوافل", "الأسواق", "المدارس", "الحرف"]
    books = [
        f"{name} الحلي، تاريخ {word}، (بغداد: دار {name}، {year})."
        for name, word, year in zip(
            ["سالم", "ماجد", "نوري", "حسن", "رعد", "جواد", "قيس", "وليد"],
            words,
            range(1990, 1998),
            strict=True,
        )
    ]
    return "\n".join([*books, last]) + "\n"


@pytest.mark.parametrize(
    ("last", "labels"),
    [
        ("ياسر الحلي، تاريخ الري، (بغداد، 1999).", ["bibliography:9"]),
        ("ياسر الحلي، تاريخ الري، (بغداد: دار ياسر، 1999).", []),
        ("ياسر الحلي، تاريخ الري، (بغداد: د.ن، 1999).", []),
        ("ياسر الحلي، تاريخ الري، (بغداد، 1871).", []),
        ("ياسر الحلي، تاريخ الري، (بغداد، 1999).\nياسر الحلي، تاريخ السدود، (بغداد، 2001).", []),
    ],
)
def test_a_place_alone_is_told_among_books_that_name_their_publisher(last: str, labels: list[str]) -> None:
    assert told("REQ006", _list_books(last), "lines") == labels


def test_where_books_have_a_place_alone_none_lacks_its_publisher() -> None:
    words = ["المدن", "الجسور", "المرافئ", "النخيل", "القوافل", "الأسواق", "المدارس", "الحرف"]
    books = [f"نوري الحلي، تاريخ {word}، (بغداد، {1990 + at})." for at, word in enumerate(words)]
    text = "\n".join([*books, "ياسر الحلي، تاريخ الري، (1999)."]) + "\n"
    assert told("REQ006", text, "lines") == []
