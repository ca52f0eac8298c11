from __future__ import annotations

import pytest

from tests.check.mending import underlined
from tests.check.running import told

CODE = "DAT008"


@pytest.mark.parametrize(
    ("note", "date"),
    [
        ("(1) Shatt al-Arab, Wikipedia, 10 July 2025, https://en.wikipedia.org/wiki/Shatt.", "10 July 2025"),
        ("(1) شط العرب، ويكيبيديا، 10 تموز 2025، https://ar.wikipedia.org/wiki/x.", "10 تموز 2025"),
        ("(1) رعد الخفاجي، قنوات الري، موقع الرافدين، https://a.example/w/5، 10/7/2025.", "10/7/2025"),
        ("(1) رعد الخفاجي، قنوات الري، موقع الرافدين، https://a.example/w/5، بتاريخ 10/7/2025.", "10/7/2025"),
        ("(1) Alan Pryce, “Wells”, The Basra Times, https://a.example/w/5 (10 July 2025).", "10 July 2025"),
    ],
)
def test_a_day_that_may_be_either_is_told(note: str, date: str) -> None:
    assert underlined(CODE, note) == [date]


@pytest.mark.parametrize(
    "note",
    [
        "(1) Shatt al-Arab, Wikipedia, accessed 10 July 2025, https://en.wikipedia.org/wiki/Shatt.",
        "(1) شط العرب، ويكيبيديا، تمت زيارة الصفحة يوم 9 آب 2016: http://ar.wikipedia.org/wiki/x",
        "(1) Alan Pryce, “Wells”, The Basra Times, 10 July 2025, https://a.example/w/5.",
        "(1) Alan Pryce, “Wells”, The Basra Times, https://a.example/w/5, posted on 10 July 2025.",
        "(1) Alan Pryce, “Wells”, The Basra Times, https://a.example/w/5 (2025).",
        "(1) رعد الخفاجي، قنوات الري، موقع الرافدين، https://a.example/w/5، تاريخ الاطلاع 10/7/2025.",
        "(1) رعد الخفاجي، قنوات الري، موقع الرافدين، https://a.example/w/5، استرجعت في 10/7/2025.",
    ],
)
def test_a_day_before_the_address_or_with_its_word_is_not(note: str) -> None:
    assert told(CODE, note) == []
