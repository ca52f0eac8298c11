"""Numbers that are no digits."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.text.numerals import (
    ALPHABET,
    LATIN,
    read_abjad,
    read_letter,
    read_roman,
    write_abjad,
    write_letter,
    write_roman,
)


@pytest.mark.parametrize(
    ("number", "printed"),
    [(1, "i"), (4, "iv"), (9, "ix"), (28, "xxviii"), (1994, "mcmxciv"), (3999, "mmmcmxcix")],
)
def test_roman_numbers_are_written(number: int, printed: str) -> None:
    assert write_roman(number) == printed


@pytest.mark.parametrize(
    ("number", "printed"),
    [(1, "أ"), (10, "ي"), (11, "يأ"), (28, "كح"), (100, "ق"), (145, "قمه"), (1000, "غ")],
)
def test_abjad_numbers_are_written_from_the_greatest_letter(number: int, printed: str) -> None:
    assert write_abjad(number) == printed


@pytest.mark.parametrize(("number", "printed"), [(1, "a"), (26, "z"), (27, "aa"), (53, "aaa")])
def test_letters_are_doubled_after_the_last(number: int, printed: str) -> None:
    assert write_letter(number, LATIN) == printed


@pytest.mark.parametrize(
    ("write", "number"),
    [(write_roman, 0), (write_roman, 4000), (write_abjad, 0), (write_abjad, 2000), (write_roman, -5)],
)
def test_what_has_no_such_print_is_written_in_digits(write: Callable[[int], str], number: int) -> None:
    assert write(number) == str(number)


@given(st.integers(1, 1999))
def test_what_is_written_is_read_again(number: int) -> None:
    assert read_roman(write_roman(number)) == number
    assert read_abjad(write_abjad(number)) == number
    if number <= 260:
        assert read_letter(write_letter(number, LATIN), LATIN) == number
        assert read_letter(write_letter(number, ALPHABET), ALPHABET) == number


@pytest.mark.parametrize("printed", ["", "iiii", "vx", "ic", "book", "xiix"])
def test_words_are_no_roman_numbers(printed: str) -> None:
    assert read_roman(printed) is None


@pytest.mark.parametrize("printed", ["", "أب", "كتاب", "حك", "a"])
def test_words_are_no_abjad_numbers(printed: str) -> None:
    assert read_abjad(printed) is None


@given(st.text(max_size=20))
def test_any_text_is_read_without_a_fault(printed: str) -> None:
    for number in (read_roman(printed), read_abjad(printed), read_letter(printed, LATIN)):
        assert number is None or number > 0
