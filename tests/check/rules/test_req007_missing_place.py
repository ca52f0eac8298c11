"""A place is asked for by the profiles that want one."""

from __future__ import annotations

import pytest

from iqrefs.model import Format
from tests.check.running import told

NOTES: list[tuple[str, list[str]]] = [
    ("(1) نوال طاهر، أسواق الكوفة، دار المنارة، 2012، ص 88.", []),
]
BY_PROFILE: list[tuple[str, str, list[str]]] = [
    ("iraqi-academic", "(1) نوال طاهر، أسواق الكوفة، دار المنارة، 2012، ص 88.", ["1"]),
    ("apa-7", "(1) نوال طاهر، أسواق الكوفة، دار المنارة، 2012، ص 88.", []),
    ("iraqi-academic", "(1) نوال طاهر، أسواق الكوفة، (النجف: دار المنارة، 2012)، ص 88.", []),
    ("iraqi-academic", "(1) نوال طاهر، أسواق الكوفة، (د.م: دار المنارة، 2012)، ص 88.", []),
]
RECORDS: list[tuple[Format, str, str, list[str]]] = [
    (
        "bibtex",
        "iso-690",
        "@book{a, author = {Tahir, N.}, title = {Markets}, publisher = {Lantern}, year = {2012}}",
        ["bibliography:1"],
    ),
]


@pytest.mark.parametrize(("text", "labels"), NOTES)
def test_missing_place_is_told_of_notes(text: str, labels: list[str]) -> None:
    assert told("REQ007", text) == labels


@pytest.mark.parametrize(("profile", "text", "labels"), BY_PROFILE)
def test_missing_place_is_told_by_the_profile(profile: str, text: str, labels: list[str]) -> None:
    assert told("REQ007", text, profile=profile) == labels


@pytest.mark.parametrize(("form", "profile", "text", "labels"), RECORDS)
def test_missing_place_is_told_of_records(form: Format, profile: str, text: str, labels: list[str]) -> None:
    assert told("REQ007", text, form, profile) == labels


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
        ("ياسر الحلي، تاريخ الري، (دار ياسر، 1999).", ["bibliography:9"]),
        ("ياسر الحلي، تاريخ الري، (د.م: دار ياسر، 1999).", []),
        # perhaps a thesis
        ("ياسر الحلي، تاريخ الري، (الجامعة المستنصرية، 1999).", []),
        # the name of the press says where it is
        ("ياسر الحلي، تاريخ الري، (مطبعة جامعة بغداد، 1999).", []),
        ("ياسر الحلي، تاريخ الري، (دار ياسر، 1999).\nياسر الحلي، تاريخ السدود، (دار ياسر، 2001).", []),
    ],
)
def test_a_book_without_a_place_is_told_among_books_that_have_one(last: str, labels: list[str]) -> None:
    assert told("REQ007", _list_books(last), "lines") == labels


def test_where_books_have_a_place_alone_one_without_it_lacks_its_place() -> None:
    words = ["المدن", "الجسور", "المرافئ", "النخيل", "القوافل", "الأسواق", "المدارس", "الحرف"]
    books = [f"نوري الحلي، تاريخ {word}، (بغداد، {1990 + at})." for at, word in enumerate(words)]
    text = "\n".join([*books, "ياسر الحلي، تاريخ الري، (1999)."]) + "\n"
    assert told("REQ007", text, "lines") == ["bibliography:9"]
