from __future__ import annotations

import pytest

from tests.check.mending import underlined
from tests.check.running import told

CODE = "ACC002"


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("14 July 17, 2025", ["14 July 17, 2025"]),
        ("July 20225", ["July 20225"]),
        ("17 July 2025", []),
        ("17/7/2025", []),
        ("July 2025", []),
    ],
)
def test_a_day_of_a_visit_is_one_day(date: str, words: list[str]) -> None:
    note = (
        f"(1) Alan Pryce, “Wells”, The Basra Times, 3 May 2024, Accessed on {date}, <https://a.example/w/5>."
    )
    assert underlined(CODE, note) == words


@pytest.mark.parametrize(("date", "told_of"), [("12/05/2025", ["bibliography:1"]), ("2025-05-12", [])])
def test_a_field_for_it_holds_a_date_in_figures(date: str, told_of: list[str]) -> None:
    record = (
        f"@online{{a, title={{Wells}}, year={{2024}}, url={{https://a.example/w}}, urldate={{{date}}}}}\n"
    )
    assert told(CODE, record, "bibtex") == told_of
