from __future__ import annotations

import pytest

from iqrefs.check.print.pairing import Lone, find_lone_brackets, find_lone_quote


@pytest.mark.parametrize(
    ("text", "lone"),
    [
        ("(a) [b] {c}", []),
        ("a (b", [Lone("open", ((2, 3),))]),
        ("a) b", []),  # the head of a list
        ("word) b", [Lone("close", ((4, 5),))]),
        (")1999(", [Lone("turned", ((0, 1), (5, 6)))]),
        ("(1999]", [Lone("unlike", ((0, 1), (5, 6)))]),
        ("(a (b) c", [Lone("open", ((0, 1),))]),
        ("", []),
    ],
)
def test_lone_brackets_are_found_where_they_stand(text: str, lone: list[Lone]) -> None:
    assert find_lone_brackets(text) == lone


@pytest.mark.parametrize(
    ("text", "lone"),
    [
        ('"a" and "b"', None),
        ('a", b', Lone("close", ((1, 2),))),
        ('"a, b', Lone("open", ((0, 1),))),
        ('"a", “b', Lone("open", ((5, 6),))),
        ("«a “b” c", Lone("open", ((0, 1),))),
        ('3.5" disks', None),
        ("''a'' b", None),
        ("''a b", Lone("open", ((0, 2),))),
        ("``a", None),
    ],
)
def test_a_lone_quotation_mark_is_found_where_it_stands(text: str, lone: Lone | None) -> None:
    assert find_lone_quote(text) == lone
