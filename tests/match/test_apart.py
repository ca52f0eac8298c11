"""Works that are two, though their titles are one: documents of archives, reports, laws, minutes, issues."""

from __future__ import annotations

from typing import Any, cast

import pytest

from iqrefs.match.compare import compare_items
from iqrefs.match.works import contradict, fits_better, same_work
from iqrefs.model import Item


def item(**variables: Any) -> Item:
    """An item; `issued` is a date's parts, and `_` in a name is `-` or, before `location`, itself."""
    named = {
        key if key == "archive_location" else key.replace("_", "-"): value for key, value in variables.items()
    }
    if "issued" in named:
        named["issued"] = {"date-parts": [list(named["issued"])]}
    return cast("Item", named)


def letter(**variables: Any) -> Item:
    given = {"type": "manuscript", "title": "Harding to Lowther", "archive_location": "FO 371/8801"}
    return item(**{**given, **variables})


MINISTRY = [{"literal": "وزارة الري"}]
PARLIAMENT = [{"literal": "مجلس النواب"}]


def report(**variables: Any) -> Item:
    return item(**{"type": "report", "title": "التقرير السنوي", "author": MINISTRY, **variables})


def law(**variables: Any) -> Item:
    return item(**{"type": "legislation", "title": "قانون الري", "number": "12", **variables})


def minutes(**variables: Any) -> Item:
    return item(**{"title": "محاضر الجلسات", "author": PARLIAMENT, **variables})


APART = [
    (letter(), letter(archive_location="FO 371/8802")),
    (letter(), letter(archive_location="CO 371/8801")),
    (letter(issued=(1925, 3, 2)), letter(issued=(1925, 3, 12))),
    (letter(issued=(1925, 3)), letter(issued=(1926, 3))),
    (
        letter(title="من المتصرف إلى الوزير", archive_location="الملفة 40/17", issued=(1931, 5, 3)),
        letter(title="من المتصرف إلى الوزير", archive_location="الملفة 40/17", issued=(1931, 5, 9)),
    ),
    (
        item(type="manuscript", title="نزهة الناظر", number="455", archive_location="تاريخ"),
        item(type="manuscript", title="نزهة الناظر", archive_location="رقم 4377"),
    ),
    (report(issued=(1950,)), report(issued=(1951,))),
    (report(title="التقرير السنوي 1950"), report(title="التقرير السنوي 1951")),
    (report(title="التقرير السنوي الثالث عشر"), report(title="التقرير السنوي الثالث")),
    (report(title="Thirteenth Annual Report"), report(title="Fourteenth Annual Report")),
    (
        item(title="التعداد العام للسكان", author=MINISTRY, issued=(1956,)),
        item(title="التعداد العام للسكان", author=MINISTRY, issued=(1957,)),
    ),
    (law(issued=(1961,)), law(issued=(1962,))),
    (law(issued=(1961,)), law(number="13", issued=(1961,))),
    (
        item(type="report", title="Resolution", author=[{"literal": "Council"}], issued=(1991,)),
        item(type="report", title="Resolution", author=[{"literal": "Council"}], issued=(1991,)),
    ),
    (minutes(container_title="الجلسة 12"), minutes(container_title="الجلسة 13")),
    (minutes(title="محاضر الجلسات، الجلسة الثالثة"), minutes(title="محاضر الجلسات، الجلسة الثالثة والعشرون")),
    (minutes(issued=(1930, 3, 1)), minutes(issued=(1930, 3, 3))),
    (minutes(title="Minutes of the Board, Session XII"), minutes(title="Minutes of the Board, Session XIII")),
    (minutes(title="Survey of the Rivers, Series A"), minutes(title="Survey of the Rivers, Series B")),
    (
        item(container_title="الأنهار", issue="12", issued=(1950,)),
        item(container_title="الأنهار", issue="13", issued=(1950,)),
    ),
    (
        item(container_title="الأنهار", issue="12", issued=(1950, 5, 3)),
        item(container_title="الأنهار", issue="12", issued=(1951, 5, 3)),
    ),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_a_number_a_year_or_a_day_keeps_two_works_apart(one: Item, other: Item) -> None:
    assert not same_work(one, other)
    assert not same_work(other, one)
    assert compare_items(one, other).relation != "same"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (letter(), letter(archive_location="TNA, F.O. 371/8801", archive="TNA")),
        (letter(issued=(1925, 3, 2)), letter(issued=(1925, 3, 2), archive_location="FO 371/8801/E12")),
        (letter(issued=(1925, 3, 2)), letter(issued=(1925,))),
        (report(issued=(1950,)), report(issued=(1950, 6))),
        (report(issued=(1950,)), report()),
        (law(issued=(1961,)), law(issued=(1961, 4, 1), issue="80", container_title="الجريدة الرسمية")),
        (law(), law(number="١٢")),
        (
            item(type="report", title="Resolution", number="12", issued=(1991,)),
            item(type="report", title="Resolution", number="12", issued=(1991, 4, 3)),
        ),
        (
            item(type="book", title="Rivers of Iraq", author=MINISTRY, issued=(1950,)),
            item(type="book", title="Rivers of Iraq", author=MINISTRY, issued=(1951,)),
        ),
        (
            item(container_title="الأنهار", issue="12", issued=(1950, 5, 3)),
            item(container_title="الأنهار", issue="12", issued=(1950,)),
        ),
    ],
)
def test_one_work_of_these_kinds_is_known_again(one: Item, other: Item) -> None:
    assert same_work(one, other)
    assert same_work(other, one)
    assert not contradict(one, other)


def test_a_document_without_a_title_is_told_by_its_numbers_alone() -> None:
    file = item(type="manuscript", archive_location="CO 730/1")
    assert same_work(file, item(type="manuscript", archive="TNA", archive_location="C.O. 730/1"))
    assert compare_items(file, file).relation == "same"
    for other in ({"archive_location": "CO 730/2"}, {"issued": (1921, 3, 2)}, {"number": "5"}):
        assert not same_work(file, item(**{"type": "manuscript", "archive_location": "CO 730/1", **other}))
    assert not same_work(item(type="manuscript", archive="TNA"), item(type="manuscript", archive="TNA"))


def test_letters_of_the_same_two_are_one_only_in_one_file_or_of_one_day() -> None:
    undated, unfiled = letter(), letter(archive_location="FO 371", issued=(1925, 3, 2))
    assert not same_work(undated, unfiled)
    assert same_work(unfiled, letter(issued=(1925, 3, 2)))


def test_hijri_years_are_compared_as_they_are_printed() -> None:
    def of(year: int, printed: str) -> Item:
        return cast("Item", {**report(), "issued": {"date-parts": [[year]], "literal": printed}})

    assert not same_work(of(1949, "1369هـ"), of(1950, "1370هـ"))
    assert same_work(of(1949, "1369هـ"), of(1949, "سنة 1369هـ"))
    assert same_work(of(1949, "1369هـ"), report(issued=(1950,)))


def test_a_book_with_the_place_of_a_library_is_no_document_of_an_archive() -> None:
    book = {"type": "book", "title": "Rivers of Iraq", "publisher": "Hurst", "author": MINISTRY}
    assert same_work(item(**book, archive_location="DS 79"), item(**book, archive_location="HB 12"))


def test_a_range_of_years_is_another_work_than_the_next_one() -> None:
    def of(*years: int) -> Item:
        return cast("Item", {**report(), "issued": {"date-parts": [[year] for year in years]}})

    assert not same_work(of(1950, 1951), of(1951, 1952))
    assert same_work(of(1950, 1951), of(1950))


def test_what_says_little_fits_better_where_it_says_what_the_other_has_otherwise() -> None:
    one, other = item(title="Rivers", publisher="Hurst"), item(title="Rivers", publisher="Brill")
    assert fits_better(item(title="Rivers", publisher="Hurst"), one, other)
    assert not fits_better(item(title="Rivers", publisher="Hurst"), other, one)
    assert not fits_better(item(title="Rivers"), one, other)
