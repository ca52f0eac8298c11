from __future__ import annotations

import pytest

from tests.check.mending import underlined
from tests.check.running import told

CODE = "DAT004"


@pytest.mark.parametrize(
    ("note", "date"),
    [
        ("(1) رعد الخفاجي، قنوات الري، بغداد، دار الحكمة، 2029، ص 3.", "2029"),
        ("(1) رعد الخفاجي، قنوات الري، صحيفة الرافدين، 20 كانون الثاني 2026.", "20 كانون الثاني 2026"),
        ("(1) Alan Pryce, “Wells”, Reuters, 4 March 2026, https://a.example/w.", "4 March 2026"),
        ("(1) Alan Pryce, “Wells”, Journal of Water, vol. 3, August 2026, p. 3.", "August 2026"),
    ],
)
def test_a_date_that_is_still_to_come_is_told_on_15_january_2026(note: str, date: str) -> None:
    assert underlined(CODE, note) == [date]


@pytest.mark.parametrize(
    "note",
    [
        "(1) رعد الخفاجي، قنوات الري، بغداد، دار الحكمة، 2026، ص 3.",
        "(1) رعد الخفاجي، رؤية العراق 2030، بغداد، دار الحكمة، 2024، ص 3.",
        "(1) رعد الخفاجي، قنوات الري، بغداد، دار الحكمة، 2027، قيد النشر.",
        "(1) Alan Pryce, Iraq Vision 2040, London, Harrow Press, 2024, p. 3.",
        "(1) Alan Pryce, “Wells”, Journal of Water, vol. 3, March 2026, p. 3.",
        "(1) Alan Pryce, Wells, London, Harrow Press, forthcoming 2027.",
    ],
)
def test_journals_dated_ahead_plans_and_works_in_press_are_not(note: str) -> None:
    assert told(CODE, note) == []


@pytest.mark.parametrize(("year", "labels"), [("2025", []), ("2031", ["bibliography:1"])])
def test_records_are_judged_by_their_fields(year: str, labels: list[str]) -> None:
    assert (
        told(CODE, f"@book{{a, title={{Wells}}, author={{Pryce, Alan}}, year={{{year}}}}}\n", "bibtex")
        == labels
    )
