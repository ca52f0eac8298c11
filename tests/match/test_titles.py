"""Whether two printed titles can be one title, or one the short form of the other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.match.titles import fits_title, same_title, title_key, title_ratio


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("العلاقات العراقية الأمريكية", "العلاقات العراقيه – الامريكية"),
        ("العلاقات العراقية - الأمريكية", "علاقات العراقية الأمريكية"),
        ("تداعيات الانسحاب", "تدايعات الانسحاب"),
        ("كتاب الفنون والصنائع", "كتاب الغنون والصنائع"),
        ("الطرق والمسالك", "الطّـرق والمسالك"),
        ("A History of Iraq", "A HISTORY OF IRAQ."),
        ("Iraq’s Future", "Iraqs Future"),
        ("World Report 2019", "World report, 2019"),
        ("Understanding Sectarianism", "Understading Sectarianism"),
    ],
)
def test_slips_and_spellings_leave_a_title_the_same(one: str, other: str) -> None:
    assert same_title(title_key(one), title_key(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("World Report 2019", "World Report 2020"),
        ("الكامل في التاريخ 1", "الكامل في التاريخ 2"),
        ("A History of Iraq", "A History of Iraq 2"),
        ("A History of Iraq", "A History of Iran"),
        ("Iraq Report", "Iran Report"),
        ("تاريخ العراق الحديث", "تاريخ العراق القديم"),
        ("تاريخ العراق", "تاريخ العرب"),
        ("A History of Iraq", "The Power and the People"),
        ("", ""),
        ("", "Iraq"),
    ],
)
def test_another_number_or_another_word_makes_another_title(one: str, other: str) -> None:
    assert not same_title(title_key(one), title_key(other))


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("A History of Iraq", "A History of Iraq: From the Ottomans to 2003"),
        ("History of Iraq", "A History of Iraq"),
        ("Power", "The Power and the People"),
        ("Understading Sectarianism", "Understanding Sectarianism: Identity in the Arab World"),
        ("العلاقات العراقية", "العلاقات العراقية الأمريكية منذ 2003"),
        ("العلاقات الأمريكية", "العلاقات العراقية الأمريكية منذ 2003"),
        ("المقدمة", "مقدمة في التاريخ"),
        ("الاهوار", "تاريخ الأهوار"),
    ],
)
def test_a_short_title_is_the_head_of_the_full_one_or_its_words_in_order(short: str, full: str) -> None:
    assert fits_title(title_key(short), title_key(full))


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Iraq", "A History of Iraq"),
        ("People Power", "The Power and the People"),
        ("الأمريكية العراقية", "العلاقات العراقية الأمريكية"),
        ("History of Egypt", "A History of Iraq"),
        ("A History of Iraq and Much More", "A History"),
        ("", "Iraq"),
        ("Iraq", ""),
    ],
)
def test_other_words_or_another_order_are_no_short_title(short: str, full: str) -> None:
    assert not fits_title(title_key(short), title_key(full))


@given(st.text(), st.text())
def test_likeness_has_no_direction_and_stays_between_0_and_100(one: str, other: str) -> None:
    left, right = title_key(one), title_key(other)
    assert 0.0 <= title_ratio(left, right) <= 100.0
    assert title_ratio(left, right) == title_ratio(right, left)


@given(st.text())
def test_a_title_is_the_same_as_itself_unless_it_says_nothing(text: str) -> None:
    key = title_key(text)
    assert same_title(key, key) is bool(key)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("تنقيبات تل أسمر: الموسم الأول", "تنقيبات تل أسمر: الموسم الثاني"),
        ("Report of the First Season at Tell Asmar", "Report of the Third Season at Tell Asmar"),
    ],
)
def test_ordinals_are_numbers(left: str, right: str) -> None:
    assert not same_title(title_key(left), title_key(right))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("محاضر الجلسات الثالثة", "محاضر الجلسات الثالثة عشرة"),
        ("محاضر الجلسات الثالثة والعشرون", "محاضر الجلسات الثالثة والثلاثون"),
        ("Minutes of the Thirteenth Session", "Minutes of the Fourteenth Session"),
        ("Minutes of Session XII", "Minutes of Session XIII"),
        ("Survey of the Rivers, Part I", "Survey of the Rivers, Part V"),
        ("مسح الأنهار، القسم أ", "مسح الأنهار، القسم ب"),
    ],
)
def test_numbers_in_words_and_letters_tell_titles_apart(left: str, right: str) -> None:
    assert not same_title(title_key(left), title_key(right))
    assert same_title(title_key(left), title_key(left))
