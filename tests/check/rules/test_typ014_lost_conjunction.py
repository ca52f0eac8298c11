from __future__ import annotations

import pytest

from tests.check.mending import mended
from tests.check.running import told

CODE = "TYP014"


def test_two_activities_side_by_side_are_told_and_joined() -> None:
    note = "(1) هدى الراوي، معامل النسيج، (بغداد: مركز الرافد للدراسات البحوث)، 2015، ص 44."
    assert mended(CODE, note, is_safe=False) == [
        "هدى الراوي، معامل النسيج، (بغداد: مركز الرافد للدراسات والبحوث)، 2015، ص 44."
    ]


@pytest.mark.parametrize(
    "name",
    [
        "مركز الرافد للدراسات والبحوث",
        "دار الشط للنشر العلمي",
        "مركز الرافد لدراسات التخطيط",
        "مركز الرافد للدراسات الاستراتيجية",
        "المؤسسة العربية للدراسات والنشر",
    ],
)
def test_names_that_are_whole_are_no_fault(name: str) -> None:
    assert told(CODE, f"(1) هدى الراوي، معامل النسيج، (بغداد: {name})، 2015، ص 44.") == []
