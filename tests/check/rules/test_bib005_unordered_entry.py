"""Which entries are told to stand out of the alphabet."""

from __future__ import annotations

import pytest

from iqrefs.check.rules import BY_CODE
from tests.check.running import check_text, told

ARABIC = ["أحمد", "باسم", "جميل", "حسن", "سالم", "علي", "فاضل", "وليد"]
LATIN = ["Adam", "Brian", "Carla", "Diane", "Ellen", "Fiona", "Henry", "Nora"]


def make_list(names: list[str]) -> str:
    """A list of books by these given names."""
    lines = [
        f"{name} Ellery, Ports of the Gulf, London, Garnet Press, 2001."
        if name.isascii()
        else f"{name} كريم، أسواق المدينة، بغداد، دار الحكمة، 1999."
        for name in names
    ]
    return "\n".join(lines)


IN_ORDER = [
    ARABIC,
    LATIN,
    ARABIC + LATIN,
    LATIN + ARABIC,
    ["آدم", "إبراهيم", "أحمد", "أسعد", "أكرم", "باسم"],
    ["adam", "Brian", "carla", "Diane", "ellen", "Fiona"],
    # the article does not count, or it does
    ["أحمد", "البشير", "جميل", "الحارث", "سالم", "العباس", "وليد"],
    ["أحمد", "البشير", "الحارث", "العباس", "جميل", "سالم", "وليد"],
    ["Adam", "Brian", "al-Carim", "Diane", "al-Fadil", "Henry", "an-Nuri", "Peter"],
    ["Adam", "al-Carim", "al-Fadil", "Brian", "Diane", "Henry", "Peter"],
    # the article does not count, but other small words do
    ["Adam", "Brian", "al-Carim", "de Diane", "Ellen", "al-Fadil", "Henry", "van Adel"],
    # not meant to be alphabetical
    ["سالم", "أحمد", "وليد", "باسم", "علي", "جميل"],
    ["Nora", "Carla", "Henry", "Adam", "Diane", "Brian"],
    # too short to tell
    ["Brian", "Adam", "Carla"],
]


@pytest.mark.parametrize("names", IN_ORDER)
def test_a_list_in_any_usual_order_is_left_alone(names: list[str]) -> None:
    assert told("BIB005", make_list(names), "lines") == []


# names, the entries told
MISPLACED = [
    (["أحمد", "باسم", "جميل", "وليد", "حسن", "سالم", "علي", "فاضل"], [4]),
    (["Adam", "Brian", "Henry", "Carla", "Diane", "Ellen", "Fiona", "Nora"], [3]),
    (["Adam", "Brian", "Carla", "Diane", "Ellen", "Adele", "Fiona", "Nora"], [6]),
    (["Adam", "Brian", "al-Hadi", "Carla", "Diane", "al-Fadil", "Henry", "al-Nuri"], [3]),
    ([*ARABIC, "Adam", "Henry", "Brian", "Carla", "Diane", "Ellen"], [10]),
]


@pytest.mark.parametrize(("names", "places"), MISPLACED)
def test_the_fewest_entries_that_would_have_to_move_are_told(names: list[str], places: list[int]) -> None:
    assert told("BIB005", make_list(names), "lines") == [f"bibliography:{place}" for place in places]


def test_an_alphabet_that_starts_again_is_told_once() -> None:
    text = make_list(["Diane", "Ellen", "Fiona", "Nora", *LATIN])
    found = check_text(text, "lines", rules=(BY_CODE["BIB005"],))
    assert [(one.mention, one.variant) for one in found] == [("bibliography:5", "message-restart")]


def test_works_of_one_author_may_stand_in_any_order() -> None:
    titles = ["Zones", "Ports", "Canals", "Wells", "Dams", "Arks", "Boats"]
    text = "\n".join(f"Nora Whitfield, {title} of the Gulf, London, Garnet Press, 2001." for title in titles)
    assert told("BIB005", text, "lines") == []


def test_entries_that_repeat_their_author_by_dashes_go_with_the_one_before() -> None:
    text = make_list(LATIN).replace(
        "Carla Ellery", "Carla Ellery, Zones of Trade, Oxford, Isis Press, 1999.\n———"
    )
    assert told("BIB005", text, "lines") == []
