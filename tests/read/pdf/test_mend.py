from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.read.pdf.mend import (
    close_addresses,
    drop_kashida,
    expand_forms,
    move_stops,
    raise_ranges,
    turn_brackets,
)


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("\ufee3\ufea4\ufee4\ufeaa", "محمد"),
        ("\ufefb", "لا"),
        ("\ufef7", "لأ"),
        ("e\ufb03cient \ufb01gures", "efficient figures"),
        ("\ufd3e12\ufd3f", "\ufd3e12\ufd3f"),
        ("½ ²", "½ ²"),
    ],
)
def test_presentation_forms_become_letters_and_nothing_else_changes(printed: str, meant: str) -> None:
    assert expand_forms(printed) == meant


def test_strokes_that_stretch_a_word_are_dropped_but_that_of_a_year_stays() -> None:
    assert drop_kashida("الكتــــاب سنة 1440 هـ، ومـَدينة") == "الكتاب سنة 1440 هـ، ومَدينة"


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("ص 47-45.", "ص 45-47."),
        ("ص ٤٧–٤٥", "ص ٤٥–٤٧"),
        ("ص 147 - 146", "ص 146 - 147"),
        ("(2008-2016)", "(2008-2016)"),
        ("978-1-4028-9462-6", "978-1-4028-9462-6"),
        ("2025-08-12", "2025-08-12"),
        ("12/2021-3", "12/2021-3"),
        ("ISP-24-06", "ISP-24-06"),
        ("RRA969-3", "RRA969-3"),
    ],
)
def test_falling_ranges_are_turned_and_other_numbers_are_not(printed: str, meant: str) -> None:
    assert raise_ranges(printed) == meant


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        (")28( محمد", "(28) محمد"),
        ("العدد )52(، 2024", "العدد (52)، 2024"),
        ("»تاريخ« المدن", "«تاريخ» المدن"),
        ("( 28 )", "( 28 )"),
        (") 28 (", "( 28 )"),
        ("(بغداد: مركز، 2024", "(بغداد: مركز، 2024"),
        ("1) أحمد", "1) أحمد"),
        (">https://example.org<", "<https://example.org>"),
    ],
)
def test_brackets_open_before_words_and_close_behind_them(printed: str, meant: str) -> None:
    assert turn_brackets(printed) == meant


def test_addresses_are_closed_and_whole() -> None:
    assert close_addresses("<https://example.org/ a- b/ >") == "<https://example.org/a-b/>"
    assert close_addresses("على: <<https://example.org/2021") == "على: <https://example.org/2021>"
    assert close_addresses("<انظر https://example.org>") == "<انظر https://example.org>"


@given(st.text(alphabet="ابل12()[]<>«» .،-", max_size=40))
def test_brackets_are_turned_and_nothing_else(text: str) -> None:
    turned = turn_brackets(text)
    assert len(turned) == len(text)
    pairs = str.maketrans("([<«", ")]>»")
    assert turned.translate(pairs) == text.translate(pairs)


@pytest.mark.parametrize(
    ("printed", "meant"),
    [("ج1، ص .372", "ج1، ص 372."), ("القاهرة، ،1953 ص 33", "القاهرة، 1953، ص 33"), (".1 أحمد", ".1 أحمد")],
)
def test_a_stop_set_before_a_number_goes_behind_it(printed: str, meant: str) -> None:
    assert move_stops(printed) == meant
