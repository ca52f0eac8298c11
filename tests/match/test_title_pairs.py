"""Two titles of bibliographies, and how they are alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.match.title_pairs import compare_titles, cut_lead, read_title, without_series


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        ("The Date Trade of Basra", "DATE TRADE OF THE BASRA.", "same"),
        ("Rome &amp; the East", "<i>Rome & the East</i>", "same"),
        ("Debt and Pearl Fish- ing", "Debt and Pearl Fishing", "same"),
        ("WaterPolicy in Yemen", "Water Policy in Yemen", "same"),
        ("الفنون والصنائع", "الفنون و الصنائع", "same"),
        ("تاريخ الري: الجزء الثاني", "تاريخ الري، ج 2", "same"),
        ("Salt Roads, Part Two", "Salt Roads. Part II", "same"),
        ("Understanding Tribes", "Understading Tribes", "slip"),
        ("Custorns of the Marsh", "Customs of the Marsh", "slip"),
        ("تجارة التمور القديمة", "تجارة التمور القذيمة", "slip"),
        ("قانون البلديات", "قانون ابللديات", "slip"),
        ("Memories of Hussein", "Memories of Husayn", "slip"),
        ("Grwoth of Towns", "Growtb of Towns", "slips"),
        ("History of Iraq", "History of Iran", "doubtful"),
        ("العرب والأتراك", "الغرب والأتراك", "doubtful"),
        ("Salt Roads of Arabia", "Salt Roads of Arabia: Caravans", "subtitle"),
        ("Salt Roads of Arabia", "Salt Roads of Arabia: Caravans 1900–1930", "subtitle"),
        ("History of Iraq", "History of Iraq since the War", "extended"),
        ("Salt Roads", "Salt Roads: Part Two", "part"),
        ("Salt Roads (I)", "Salt Roads (II)", "part"),
        ("World Report 2019", "World Report 2020", "year"),
        ("قانون رقم 36", "قانون رقم 37", "number"),
        ("Imports of Wheat", "Exports of Wheat", "other"),
        ("Inclusion at Work", "Exclusion at Work", "other"),
        ("The Talks Will Resume", "The Talks Will Not Resume", "other"),
        ("نشأة الإسلام", "نشأة السلام", "doubtful"),
        ("Iraq: Oil", "Iraq: Tribes", "other"),
        ("", "Iraq", "other"),
    ],
)
def test_titles_are_alike_in_this_way(one: str, other: str, likeness: str) -> None:
    assert compare_titles(read_title(one), read_title(other)) == likeness
    assert compare_titles(read_title(other), read_title(one)) == likeness


@pytest.mark.parametrize(
    ("printed", "reviewed"),
    [
        ("Review of The Date Trade", "date trade"),
        ("Book Review: The Date Trade", "date trade"),
        ("مراجعة كتاب: تجارة التمور", "تجاره تمور"),
        ("Review", None),
    ],
)
def test_a_review_names_what_it_is_of(printed: str, reviewed: str | None) -> None:
    found = cut_lead(read_title(printed), "review_leads")
    assert (found and " ".join(found.words)) == reviewed


def test_a_series_behind_a_title_is_taken_off() -> None:
    title, series = read_title("Salt Roads: A Study (Gulf Library)"), read_title("Gulf Library")
    assert without_series(title, series).words == ("salt", "roads", "study")
    assert without_series(read_title("The Gulf Library"), series).words == ("gulf", "library")


@given(st.text(max_size=40), st.text(max_size=40))
def test_likeness_has_no_direction(one: str, other: str) -> None:
    left, right = read_title(one), read_title(other)
    assert compare_titles(left, right) == compare_titles(right, left)
    assert not left.words or compare_titles(left, left) == "same"
