"""Which works of the notes are told to be missing from the list."""

from __future__ import annotations

import pytest

from tests.check.papers import DAMS, MARSHES, RIVERS, WATER, make_paper
from tests.check.running import told

# notes, entries, the notes told
CASES = [
    ([f"{WATER}، ص 9.", f"{DAMS}, p. 7."], [f"{WATER}."], ["2"]),
    ([f"{WATER}، ص 9.", f"{DAMS}, p. 7.", f"{WATER}، ص 3.", f"{DAMS}, p. 12."], [f"{WATER}."], ["2"]),
    ([f"{WATER}، ص 9.", f"{DAMS}, p. 7."], [f"{WATER}.", f"{DAMS}."], []),
]
NOT_TOLD = [
    # what follows a pointer is told where it is described
    ([f"{WATER}، ص 9.", "المصدر نفسه، ص 12."], [f"{WATER}."]),
    # the list describes it in another way
    (
        [f"{WATER}، ص 9.", f"{DAMS}, p. 7."],
        [f"{WATER}.", "Whitfield, N. (2012). Dams of the Upper Tigris. Garnet."],
    ),
    # a list of a few works only is a choice
    ([f"{WATER}، ص 9.", f"{DAMS}, p. 7.", f"{RIVERS}, p. 1.", f"{MARSHES}، ص 4."], [f"{WATER}."]),
    # scripture and interviews are not listed
    ([f"{WATER}، ص 9.", "سورة البقرة، الآية 255."], [f"{WATER}."]),
    ([f"{WATER}، ص 9.", "مقابلة مع أحمد فؤاد، بغداد، 3 أيار 2019."], [f"{WATER}."]),
    # the title is a short one, and the list has the long one
    (
        [f"{WATER}، ص 9.", "ابن الأثير، الكامل، ج 3، ص 40."],
        [f"{WATER}.", "ابن الأثير، عز الدين علي بن محمد: الكامل في التاريخ، بيروت، دار صادر، 1965."],
    ),
]


@pytest.mark.parametrize(("notes", "entries", "labels"), CASES)
def test_a_work_that_only_notes_have_is_told_once(
    notes: list[str], entries: list[str], labels: list[str]
) -> None:
    assert told("BIB001", make_paper(notes, entries), "text") == labels


@pytest.mark.parametrize(("notes", "entries"), NOT_TOLD)
def test_what_may_well_be_listed_or_is_left_out_on_purpose_is_not_told(
    notes: list[str], entries: list[str]
) -> None:
    assert told("BIB001", make_paper(notes, entries), "text") == []


def test_a_paper_without_a_list_lacks_nothing() -> None:
    assert told("BIB001", f"(1) {WATER}، ص 9.\n(2) {DAMS}, p. 7.\n") == []


COURT = "محكمة التمييز الاتحادية، الهيئة المدنية"
RULINGS = [f"{COURT}، القرار رقم {number} لسنة 2015، جلسة 3 أيار 2015" for number in (118, 240, 377)]


@pytest.mark.parametrize(("listed", "labels"), [(2, ["3"]), (1, []), (3, [])])
def test_a_ruling_is_missed_only_in_a_list_that_has_others(listed: int, labels: list[str]) -> None:
    notes = [*(f"{one}." for one in RULINGS), f"{WATER}، ص 9.", f"{DAMS}, p. 7."]
    entries = [*(f"{one}." for one in RULINGS[:listed]), f"{WATER}.", f"{DAMS}."]
    assert told("BIB001", make_paper(notes, entries), "text") == labels


def test_a_work_whose_title_is_a_word_apart_in_the_list_is_not_missing() -> None:
    note = "Adel Munir, The Harbours of Old Basra and Their Pilots, London, Garnet Press, 2014"
    paper = make_paper(
        [f"{WATER}، ص 9.", f"{note}, p. 7."], [f"{WATER}.", f"{note.replace('Pilots', 'Captains')}."]
    )
    assert told("BIB001", paper, "text") == told("BIB002", paper, "text") == []
