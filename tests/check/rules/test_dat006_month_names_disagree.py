from __future__ import annotations

import pytest

from tests.check.mending import underlined
from tests.check.running import told

CODE = "DAT006"


@pytest.mark.parametrize(
    ("note", "months"),
    [
        ("(1) رعد الخفاجي، قنوات الري، صحيفة الرافدين، 5 يناير/ شباط 2020.", "يناير/ شباط"),
        ("(1) رعد الخفاجي، قنوات الري، صحيفة الرافدين، 5 تشرين الأول/نوفمبر 2020.", "تشرين الأول/نوفمبر"),
        ("(1) رعد الخفاجي، قنوات الري، صحيفة الرافدين، 5 أيار (يونيو) 2020.", "أيار (يونيو"),
    ],
)
def test_two_names_for_two_months_are_told(note: str, months: str) -> None:
    assert underlined(CODE, note) == [months]


@pytest.mark.parametrize(
    "note",
    [
        "(1) رعد الخفاجي، قنوات الري، صحيفة الرافدين، 5 يناير/ كانون الثاني 2020.",
        "(1) رعد الخفاجي، قنوات الري، صحيفة الرافدين، 5 أيار (مايو) 2020.",
        "(1) رعد الخفاجي، قنوات الري، مجلة المياه، العدد 3، آذار/ نيسان 2020.",
        "(1) رعد الخفاجي، قنوات الري، مجلة المياه، العدد 3، يناير/ فبراير 2020.",
        "(1) Alan Pryce, “Wells”, Journal of Water, March/April 2020, p. 3.",
    ],
)
def test_pairs_and_double_issues_are_not(note: str) -> None:
    assert told(CODE, note) == []
