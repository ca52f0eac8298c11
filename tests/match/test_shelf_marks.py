"""Places of documents in archives, however they are printed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.match.shelf_marks import marks_differ, same_mark
from tests.growth import assert_grows_linearly, repeat


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("FO 371/20013", "F.O. 371/20013"),
        ("FO 371/20013", "TNA FO 371/20013"),
        ("L/P&S/10/757", "L/PS/10/757"),
        ("الملفة 311/1264", "رقم الملفة ٣١١/١٢٦٤"),
        ("231 أدب تيمور", "رقم 231 أدب"),
    ],
)
def test_one_file_in_two_spellings(one: str, other: str) -> None:
    assert same_mark(one, other)
    assert not marks_differ(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("FO 371/20013", "FO 371/20014"),
        ("CO 730/1", "CO 730/2"),
        ("FO 371/1", "CO 371/1"),
        ("MSS Eur. F 112/5", "MSS Eur. D 112/5"),
        ("الملفة 311/1264", "الملفة 311/1265"),
        ("231 أدب", "231 فقه"),
    ],
)
def test_another_number_class_or_subject_is_another_file(one: str, other: str) -> None:
    assert marks_differ(one, other)
    assert marks_differ(other, one)
    assert not same_mark(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("FO 371", "FO 371/20013"),
        ("FO 371/20013/E6797", "FO 371/20013"),
        ("1264", "311/1264"),
        ("تاريخ", "455"),
    ],
)
def test_a_mark_that_says_less_is_neither_another_file_nor_surely_the_same(one: str, other: str) -> None:
    assert not marks_differ(one, other)
    assert not same_mark(one, other)


MARKS = st.text("FCO. /&371٠ملفة رقم", max_size=20)


@given(MARKS, MARKS)
def test_marks_are_compared_without_direction_and_never_both_one_and_two(one: str, other: str) -> None:
    assert marks_differ(one, other) is marks_differ(other, one)
    assert not (same_mark(one, other) and marks_differ(one, other))
    assert not marks_differ(one, one)


@pytest.mark.parametrize("piece", ["A.", "1/", "1 ا", "F O/ ", " "])
def test_a_mark_without_end_is_soon_read(piece: str) -> None:
    assert_grows_linearly(lambda mark: marks_differ(mark, mark + "2"), repeat(piece), 200_000)
