"""The measure by which hostile inputs are judged lets one pass through, and catches pairs."""

from __future__ import annotations

import pytest

from tests.growth import assert_grows_linearly, repeat


def look_at_each(size: int) -> None:
    for _ in range(size):
        pass


def look_at_all_pairs(size: int) -> None:
    for _ in range(size):
        look_at_each(size)


def test_what_is_read_once_is_let_through() -> None:
    assert_grows_linearly(look_at_each, int, 2_000_000)


def test_what_looks_at_all_pairs_is_caught() -> None:
    with pytest.raises(AssertionError, match="8 times as much takes"):
        assert_grows_linearly(look_at_all_pairs, int, 1600)


def test_what_is_soon_done_is_not_judged() -> None:
    assert_grows_linearly(look_at_all_pairs, int, 40)


def test_a_fault_of_the_job_is_told() -> None:
    with pytest.raises(ZeroDivisionError):
        assert_grows_linearly(lambda size: 1 // (size - size), int, 8)


def test_a_piece_is_repeated_to_a_length() -> None:
    assert repeat("ab")(7) == "ababab"
    assert repeat(b"<a>")(6) == b"<a><a>"
