"""Numbers, identifiers and containers in the form in which they are compared."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.match.containers import same_container
from iqrefs.match.identifiers import address_key, doi_key, isbn_keys
from iqrefs.match.numbers import code_key, number_key, years_apart, years_of


@pytest.mark.parametrize(
    ("one", "other"),
    [("12", "Vol. XII"), ("12", "١٢"), ("2", "2nd ed."), ("2", "الطبعة الثانية"), ("ج 3", "الجزء الثالث"),
     ("07", "7"), ("3", "Third, revised")],
)  # fmt: skip
def test_a_number_is_one_however_it_is_written(one: str, other: str) -> None:
    assert number_key(one) == number_key(other) != ()


def test_what_holds_no_number_says_nothing() -> None:
    assert number_key("revised edition") == number_key("") == ()


def test_the_code_of_a_document_is_its_numbers() -> None:
    assert code_key("No. 36") == code_key("٣٦") == ("36",)
    assert code_key("A/RES/70/1") != code_key("A/RES/70/2")


@pytest.mark.parametrize(
    ("date", "years"),
    [
        ({"date-parts": [[1994, 3]]}, {1994}),
        ({"date-parts": [[1994], [1996]]}, {1994, 1996}),
        ({"literal": "1414هـ"}, {1993, 1994}),
        ({"date-parts": [[1414]]}, {1414, 1993, 1994}),
        ({"literal": "circa 1994"}, {1994}),
        ({"literal": "n.d."}, set()),
        (None, set()),
    ],
)
def test_a_date_may_be_of_these_years(date: Any, years: set[int]) -> None:
    assert years_of(date) == years


def test_years_lie_apart_by_the_nearest_two() -> None:
    assert years_apart(frozenset({1993, 1994}), frozenset({1996})) == 2
    assert years_apart(frozenset({1993, 1994}), frozenset({1994, 2000})) == 0


@pytest.mark.parametrize(
    ("printed", "key"),
    [
        ("10.1000/AbC.", "10.1000/abc"),
        ("doi: 10.1000/abc", "10.1000/abc"),
        ("https://dx.doi.org/10.1000/abc%2F1", "10.1000/abc/1"),
        ("https://press.example/10.1000/abc", ""),
        ("n/a", ""),
    ],
)
def test_a_doi_is_read_out_of_its_dress(printed: str, key: str) -> None:
    assert doi_key(printed) == key


def test_isbns_are_of_thirteen_digits() -> None:
    assert isbn_keys("0-306-40615-2") == isbn_keys("978 0 306 40615 7") == {"9780306406157"}
    assert isbn_keys("0306406152 (pbk), 9789953821016") == {"9780306406157", "9789953821016"}
    assert isbn_keys("none") == frozenset()


@pytest.mark.parametrize(
    ("printed", "key"),
    [
        ("http://www.press.example/a/", "press.example/a"),
        ("https://press.example/a?utm_source=x&fbclid=y#top", "press.example/a"),
        ("https://press.example/a?id=3", "press.example/a?id=3"),
        ("https://web.archive.org/web/20200101/https://press.example/a", "press.example/a"),
        ("press.example/%D8%A3", "press.example/أ"),
        ("https://press.example/", ""),
        ("https://[broken/a", ""),
        ("", ""),
    ],
)
def test_an_address_is_one_in_all_its_forms_and_a_home_page_none(printed: str, key: str) -> None:
    assert address_key(printed) == key


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Journal of Gulf History", "J. Gulf Hist.", True),
        ("Journal of Gulf History", "JGH", True),
        ("Studies in Arab Politics", "Stud. Arab Polit.", True),
        ("مجلة العلوم السياسية", "العلوم السياسيه", True),
        ("The Basra Observer", "Basra Observer", True),
        ("Journal of Politics", "Review of Politics", False),
        ("Journal of Politics", "Politics", False),
        ("مجلة الخليج للاقتصاد", "مجلة القانون المقارن", False),
    ],
)
def test_a_container_is_one_in_full_and_in_short(one: str, other: str, *, same: bool) -> None:
    assert same_container(one, other) is same
    assert same_container(other, one) is same


@given(st.text(max_size=60))
def test_any_text_has_a_key(text: str) -> None:
    assert isinstance(number_key(text), tuple)
    assert isinstance(code_key(text), tuple)
    assert doi_key(text) == doi_key(doi_key(text)) or doi_key(text) != ""
    assert isinstance(address_key(text), str)
    assert isinstance(isbn_keys(text), frozenset)
