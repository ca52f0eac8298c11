from __future__ import annotations

import pytest

from tests.check.mending import underlined
from tests.check.running import told

CODE = "DAT003"


@pytest.mark.parametrize(
    ("note", "date"),
    [
        ("(1) Alan Pryce, “Wells”, The Basra Times, 14 July 17, 2025, p. 3.", "14 July 17, 2025"),
        ("(1) Alan Pryce, “Wells”, The Basra Times, 3rd March 4th, 2021, p. 3.", "3rd March 4th, 2021"),
        ("(1) رعد الخفاجي، قنوات الري، صحيفة الرافدين، 3 آذار 9، 2021.", "3 آذار 9، 2021"),
    ],
)
def test_two_days_for_one_are_told(note: str, date: str) -> None:
    assert underlined(CODE, note) == [date]


@pytest.mark.parametrize(
    "note",
    [
        "(1) Alan Pryce, “Wells”, The Basra Times, 14-17 July 2025, p. 3.",
        "(1) Alan Pryce, “Wells”, Water, no. 14 July 17, 2025, p. 3.",
        "(1) Alan Pryce, “Wells”, The Basra Times, 17 July 17, 2025, p. 3.",
        "(1) Alan Pryce, “Wells”, The Basra Times, 3 May 2025, accessed on 14 July 17, 2025, https://a.example/w.",
        "(1) رعد الخفاجي، قنوات الري، مجلة المياه، العدد 14 تموز 2025، ص 17.",
    ],
)
def test_ranges_issues_and_visits_are_not(note: str) -> None:
    assert told(CODE, note) == []
