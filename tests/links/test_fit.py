"""Cited title, title seen → how well they fit. Bounds, not figures: the verdicts hang on the bounds."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.links.fit import DRIFTED, FITS, Fit, fit_titles, is_other_script, stands_in
from iqrefs.text.fold import fold_key
from tests.growth import assert_grows_linearly, repeat

SAME = [
    ("The Making of Modern Iraq", "The Making of Modern Iraq"),
    ("The Making of Modern Iraq", "THE MAKING OF MODERN IRAQ | Foreign Affairs"),
    ("The Making of Modern Iraq", "Foreign Affairs » The Making of Modern Iraq"),
    ("The Making of Modern Iraq", "The Makings of Modern Iraq"),
    ("War and Peace: A Study of Things", "War and Peace - The Press"),
    ("War and Peace", "War and Peace: A Study of Things"),
    ("La guerre d’Irak", "La guerre d'Irak - Le Monde"),
    ("Ma’arik al-Dakhil", "Maʿārik al-dakhīl"),
    ("COVID-19 and the City", "Covid 19 and the city"),
    ("Iraq", "Iraq - Encyclopedia of Everything"),
    ("A Title of 2019", "A Title of 2019"),
    ("404 Not Found: A Memoir", "404 Not Found: A Memoir – Books"),
    ("تاريخ العراق الحديث", "تأريخ العراق الحديث"),
    ("الإمارة في الأندلس", "الاماره فى الاندلس"),
    ("مقالةٌ في التاريخِ العربيّ", "مقالة في التاريخ العربي | مجلة الآداب"),
    ("كتـــاب الأغاني ١٢", "كتاب الأغاني 12"),
    ("الحداثة الشعرية", "قراءة في كتاب الحداثة الشعرية"),
    ("الصفحة غير موجودة", "الصفحة غير موجودة - رواية"),
    ("سوريا", "سوريا | الموسوعة"),
]


@pytest.mark.parametrize(("cited", "seen"), SAME)
def test_the_cited_page_fits(cited: str, seen: str) -> None:
    fit = fit_titles([cited], [seen])
    assert fit.score is not None
    assert fit.score >= FITS
    assert fit.seen == seen


OTHER = [
    ("The Making of Modern Iraq", "Best Online Casino Bonus 2024"),
    ("The Making of Modern Iraq", "Home"),
    ("The Making of Modern Iraq", "Page not found | Foreign Affairs"),
    ("Iran Could Lose Iraq", "Iraq Could Lose Iran"),
    ("Annual Report 2019", "Annual Report 2020 - Publications"),
    ("Law No. 13 of 1959", "Law No. 14 of 1960"),
    ("Wars", "Stars"),
    ("La guerre d’Irak", "La cuisine de Provence"),
    ("تاريخ العراق الحديث", "أسعار الذهب اليوم في السوق"),
    ("تاريخ العراق الحديث", "الصفحة الرئيسية"),
    ("التقرير السنوي ٢٠١٩", "التقرير السنوي 2020"),
]


@pytest.mark.parametrize(("cited", "seen"), OTHER)
def test_another_page_does_not(cited: str, seen: str) -> None:
    score = fit_titles([cited], [seen]).score
    assert score is not None
    assert score < DRIFTED


UNSURE = [
    ("The Politics of Water in Egypt", "The Politics of Water in Jordan"),
    ("The Making of Modern Iraq", "The Making of Modern Irak"),
]


@pytest.mark.parametrize(("cited", "seen"), UNSURE)
def test_a_title_that_is_half_right_is_no_proof(cited: str, seen: str) -> None:
    score = fit_titles([cited], [seen]).score
    assert score is not None
    assert DRIFTED <= score < FITS


@pytest.mark.parametrize(
    ("cited", "seen"),
    [
        (["تاريخ العراق الحديث"], ["A History of Modern Iraq"]),
        (["A History of Modern Iraq"], ["تاريخ العراق الحديث"]),
        ([], ["A Page"]),
        (["A Page"], []),
        ([""], ["A Page"]),
        (["…"], ["A Page"]),
    ],
)
def test_what_cannot_be_compared_has_no_score(cited: list[str], seen: list[str]) -> None:
    assert fit_titles(cited, seen) == Fit(None, seen[0] if seen else "")


def test_the_best_of_several_titles_counts() -> None:
    cited = ["تاريخ العراق الحديث", "A History of Modern Iraq"]
    seen = ["Home", "الصفحة الرئيسية", "A History of Modern Iraq"]
    assert fit_titles(cited, seen) == Fit(1.0, seen[2])


STANDS = [
    ("The Making of Modern Iraq", "He wrote The making of modern Iraq, and more.", True),
    ("The Making of Modern Iraq", "He wrote The making of modern Iraqis, and more.", False),
    ("تاريخ العراق الحديث", "صدر كتاب «تأريخ العراق الحديث» عام 1990", True),
    ("Iraq", "A page about Iraq", False),
    ("On War", "A page on war", False),
    ("Deconstruction Reconsidered", "On deconstruction reconsidered", True),
]


@pytest.mark.parametrize(("cited", "text", "stands"), STANDS)
def test_a_telling_title_may_stand_in_the_text(cited: str, text: str, stands: bool) -> None:  # noqa: FBT001 - a column
    assert stands_in([cited], fold_key(text)) is stands
    assert not stands_in([], fold_key(text))


def test_a_script_that_a_page_has_nothing_of_is_another() -> None:
    assert is_other_script(["تاريخ العراق"], "A history of Iraq")
    assert not is_other_script(["تاريخ العراق"], "A history of Iraq (تاريخ)")
    assert not is_other_script(["A history of Iraq"], "تاريخ العراق")
    assert not is_other_script([], "A history")


WORDS = st.lists(
    st.sampled_from(
        ("the", "of", "history", "iraq", "تاريخ", "العراق", "2019", "٢٠٢٠", "|", "-", ":", "«", "»", "\u202e")
    ),
    max_size=8,
).map(" ".join)


@given(st.lists(WORDS | st.text(max_size=60), max_size=3), st.lists(WORDS | st.text(max_size=60), max_size=3))
def test_a_score_is_between_nothing_and_all(cited: list[str], seen: list[str]) -> None:
    fit = fit_titles(cited, seen)
    assert fit.score is None or 0 <= fit.score <= 1
    assert fit.seen in (*seen, "")
    assert stands_in(cited, " ".join(seen)) in (True, False)


@given(WORDS | st.text(max_size=60))
def test_a_title_fits_itself_in_any_spelling(title: str) -> None:
    key = fold_key(title)
    if key:
        assert fit_titles([title], [title]).score == 1
        assert fit_titles([key], [title]).score == fit_titles([title], [key]).score


HOSTILE = ["a | ", "تا: ", " - ", "x", " ".join("ab" * n for n in range(99))]


def test_hostile_titles_are_compared_as_soon_however_long() -> None:
    def compare(titles: Sequence[str]) -> None:
        fit_titles(titles, titles)

    assert_grows_linearly(compare, lambda length: [repeat(piece)(length) for piece in HOSTILE], 400_000)
    assert_grows_linearly(compare, lambda count: [repeat(piece)(10_000) for piece in HOSTILE] * count, 20)
