"""Pieces of documents fit to be shown: cut, and with their direction."""

from __future__ import annotations

import pytest

from iqrefs.report.plain import direction_of, isolate_piece, shorten_middle, trim_text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("كتاب\nآخر", "كتاب آخر"),
        ("a" * 11, "a" * 9 + "…"),
        ("a" * 99, "a" * 9 + "…"),
        ("abcdefgh  ijk", "abcdefgh…"),
    ],
)
def test_a_text_is_cut_to_a_line(text: str, shown: str) -> None:
    assert trim_text(text, 10) == shown


@pytest.mark.parametrize(("text", "shown"), [("abcdef", "abcdef"), ("abcdefghij", "abc…ij")])
def test_the_middle_is_left_out(text: str, shown: str) -> None:
    assert shorten_middle(text, 6) == shown


@pytest.mark.parametrize(
    ("text", "direction"),
    [("كتاب IBM", "rtl"), ("Book", "ltr"), ("Markets in الموصل", "ltr"), ("1990", "auto"), ("", "auto")],
)
def test_a_text_runs_as_most_of_its_letters_do(text: str, direction: str) -> None:
    assert direction_of(text) == direction


def test_a_piece_is_set_apart() -> None:
    assert isolate_piece("ص 5") == "\u2068ص 5\u2069"
