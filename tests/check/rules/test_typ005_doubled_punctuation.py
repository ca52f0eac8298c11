from __future__ import annotations

import pytest

from tests.check.mending import mended
from tests.check.running import told

CODE = "TYP005"


@pytest.mark.parametrize(
    ("note", "meant"),
    [
        ("(1) رعد الخفاجي، قنوات الري،، بغداد، 1988، ص 19.", "رعد الخفاجي، قنوات الري، بغداد، 1988، ص 19."),
        ("(1) رعد الخفاجي، قنوات الري، ، بغداد، 1988، ص 19.", "رعد الخفاجي، قنوات الري، بغداد، 1988، ص 19."),
        ("(1) رعد الخفاجي، قنوات الري، بغداد، 1988، ص 19،.", "رعد الخفاجي، قنوات الري، بغداد، 1988، ص 19."),
        ("(1) Alan Pryce, Wells, London, 1975, p. 14..", "Alan Pryce, Wells, London, 1975, p. 14."),
        ("(1) Alan Pryce,, Wells, London, 1975, p. 14.", "Alan Pryce, Wells, London, 1975, p. 14."),
    ],
)
def test_two_marks_become_the_one_that_was_meant(note: str, meant: str) -> None:
    assert mended(CODE, note) == [meant]


def test_marks_that_may_have_lost_a_field_are_told_without_a_fix() -> None:
    with pytest.raises(AssertionError, match="Two marks"):
        mended(CODE, "(1) Alan Pryce, Wells;, London, 1975, p. 14.")


@pytest.mark.parametrize(
    "note",
    [
        "(1) رعد الخفاجي، الري في العراق.. الواقع والآفاق، بغداد، 1988، ص 19.",
        "(1) رعد الخفاجي، الري في العراق...، بغداد، 1988، ص 19.",
        "(1) Alan Pryce, Jr., Who Digs?, London, Harrow Press Inc., 1975, p. 14.",
        "(1) Alan Pryce et al., Wells . . . and Palms, London, 1975, pp. 14 ff.",
        "(1) Alan Pryce, Wells, <https://wells.example/a..b,,c>, May 3, 2020.",
    ],
)
def test_ellipses_abbreviations_and_addresses_are_no_fault(note: str) -> None:
    assert told(CODE, note) == []


def test_what_stands_at_a_pointer_word_is_left_to_its_own_rule() -> None:
    notes = "(1) Alan Pryce, Wells, London, Harrow Press, 1975, p. 14.\n(2) Alan Pryce, op. cit..\n"
    assert told(CODE, notes) == []


def test_commas_behind_a_pointer_word_are_told_here() -> None:
    notes = "(1) رعد الخفاجي، قنوات الري، بغداد، 1988، ص 19.\n(2) الخفاجي، المصدر السابق،، ص 20.\n"
    assert told(CODE, notes) == ["2"]
