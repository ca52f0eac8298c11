from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.read.pdf.mend import turn_brackets
from iqrefs.read.pdf.order import Direction, read_order


def read(printed: str, base: Direction = "rtl") -> str:
    return turn_brackets("".join(printed[at] for at in read_order(printed, base)))


def backwards(text: str) -> str:
    return text[::-1]


def test_arabic_words_are_turned() -> None:
    assert read(backwards("تكوين العقل العربي")) == "تكوين العقل العربي"


def test_numbers_in_a_line_from_the_right_keep_their_digits() -> None:
    assert read("45-47 ص ،1994 ،" + backwards("بيروت")) == "بيروت، 1994، ص 47-45"
    assert read("12/5/2021 " + backwards("تم الدخول")) == "تم الدخول 12/5/2021"
    assert read("٢٠٢١ " + backwards("بغداد")) == "بغداد ٢٠٢١"


def test_latin_words_in_a_line_from_the_right_stay_in_order() -> None:
    printed = "52-47 ص ،Oxford Press, 2003 ،" + backwards("انظر")
    assert read(printed) == "انظر، Oxford Press, 2003، ص 47-52"


def test_the_comma_tells_to_which_side_a_number_belongs() -> None:
    assert read("Smith ,2003 " + backwards("عام")) == "عام 2003, Smith"
    assert read("Smith, 2003 " + backwards("انظر")) == "انظر Smith, 2003"


def test_a_stop_left_of_a_latin_line_is_its_end_where_the_text_is_read_from_the_right() -> None:
    assert read(".Chatham House, 2021, p. 6") == "Chatham House, 2021, p. 6."
    assert read(".Chatham House", "ltr") == ".Chatham House"


@pytest.mark.parametrize(
    "printed", ["<https://example.org/a", ">https://example.org/a", "<https://example.org/a>"]
)
def test_a_bracket_before_an_address_opens(printed: str) -> None:
    assert read(printed).startswith("<https://example.org/a")


def test_a_bracket_beside_latin_words_goes_with_its_partner() -> None:
    assert read("(ed.) Smith") == "(ed.) Smith"
    assert read("Smith (ed.)") == "Smith (ed.)"
    assert read(")RAND Corporation (US") == "RAND Corporation (US)"


def test_arabic_words_in_a_line_from_the_left_are_turned_alone() -> None:
    printed = "Smith, " + backwards("المستقبل العربي") + ", 2003, p. 4"
    assert read(printed, "ltr") == "Smith, المستقبل العربي, 2003, p. 4"
    assert read("see 5 " + backwards("العدد") + " of it", "ltr") == "see العدد 5 of it"


@given(
    st.text(alphabet="اب ت12٣⁴Ab.,،()<>«»-/:\u064b\u05d0é $", max_size=60), st.sampled_from(["rtl", "ltr"])
)
def test_no_sign_is_lost_or_doubled(printed: str, base: Direction) -> None:
    assert sorted(read_order(printed, base)) == list(range(len(printed)))


@given(st.text(max_size=40), st.sampled_from(["rtl", "ltr"]))
def test_any_text_is_put_in_order(printed: str, base: Direction) -> None:
    assert sorted(read_order(printed, base)) == list(range(len(printed)))


@given(st.lists(st.sampled_from(["بيروت", "مركز", "العدد", "تاريخ"]), min_size=1, max_size=8))
def test_a_line_of_arabic_words_alone_is_turned_whole(words: list[str]) -> None:
    assert read(backwards(" ".join(words))) == " ".join(words)
