from __future__ import annotations

import pytest

from iqrefs.check.printed import HIDDEN, hide_addresses, quote_around, quote_print


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a, <https://b.example/c_(d)>, e", "a, *, e"),
        ("a (see https://b.example/c), e", "a (see *), e"),
        ("a, www.b.example/c. E", "a, *. E"),
        ("a, doi:10.1000/x(1)y, e", "a, *, e"),
        ("a. b", "a. b"),
    ],
)
def test_addresses_are_hidden_at_equal_length_without_the_marks_around_them(text: str, shown: str) -> None:
    hidden = hide_addresses(text)
    assert len(hidden) == len(text)
    assert "*".join(part for part in hidden.split(HIDDEN) if part) == shown


def test_an_address_that_only_its_span_tells_is_hidden_too() -> None:
    assert hide_addresses("a. b.example/c, d", [(3, 14)]) == "a. " + HIDDEN * 11 + ", d"


@pytest.mark.parametrize(
    ("text", "at", "quoted"),
    [
        ("one two three four five six", 14, "two three four five six"),
        ("short", 2, "short"),
        ("ما تداعيات الانسحاب المُحتمل من العراق، (بغداد: مركز المستقبل", 41, "من العراق، (بغداد: مركز"),
    ],
)
def test_a_quotation_around_a_fault_is_cut_between_words(text: str, at: int, quoted: str) -> None:
    assert quote_around(text, at, at + 1, 12) == quoted


def test_a_long_quotation_is_cut() -> None:
    assert len(quote_print("word " * 100)) <= 80
    assert quote_print("a\nb") == "a b"
