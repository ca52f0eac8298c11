from __future__ import annotations

import pytest

from tests.check.mending import underlined
from tests.check.running import told

CODE = "DAT005"


@pytest.mark.parametrize(
    ("note", "date"),
    [
        ("(1) رعد الخفاجي، قنوات الري، بغداد، دار الحكمة، 1440هـ/2010م، ص 3.", "1440هـ/2010م"),
        ("(1) رعد الخفاجي، قنوات الري، بغداد، دار الحكمة، (1407هـ - 1997م)، ص 3.", "1407هـ - 1997"),
        ("(1) رعد الخفاجي، قنوات الري، بغداد، دار الحكمة، 1997م/1407هـ، ص 3.", "1997م/1407هـ"),
        (
            "(1) رعد الخفاجي، قنوات الري، صحيفة، 5 رمضان 1440هـ الموافق 10 أيار 2015، ص 3.",
            "1440هـ الموافق 10 أيار 2015",
        ),
    ],
)
def test_years_of_two_calendars_that_are_no_pair_are_told(note: str, date: str) -> None:
    assert [words.removesuffix("م") for words in underlined(CODE, note)] == [date.removesuffix("م")]


@pytest.mark.parametrize(
    "note",
    [
        "(1) رعد الخفاجي، قنوات الري، بغداد، دار الحكمة، 1440هـ/2019م، ص 3.",
        "(1) رعد الخفاجي، قنوات الري، بغداد، دار الحكمة، 1440هـ/2020م، ص 3.",
        "(1) رعد الخفاجي، قنوات الري، بغداد، دار الحكمة، (1407هـ - 1987م)، ص 3.",
        "(1) الجاحظ (ت 255هـ)، 1965م، كتاب الحيوان، القاهرة، ص 3.",
        "(1) ابن تيمية (661-728هـ/1263-1328م)، الفتاوى، القاهرة، 1995، ص 3.",
        "(1) خطة العام الدراسي 1442/1443هـ، الرياض، 2021.",
        "(1) رعد الخفاجي، قنوات الري، بغداد، دار الحكمة، 1415هـ-1417هـ، ص 3.",
    ],
)
def test_pairs_lives_and_ranges_are_not(note: str) -> None:
    assert told(CODE, note) == []
