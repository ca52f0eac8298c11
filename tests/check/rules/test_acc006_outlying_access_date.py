from __future__ import annotations

import pytest

from iqrefs.check.rules import BY_CODE
from tests.check.running import check_text

CODE = "ACC006"
DAYS = [f"{day} July 2025" for day in range(2, 13)]


def _notes(days: list[str]) -> str:
    return "".join(
        f"({n}) Alan Pryce, “Well number {n}”, The Basra Times, 3 May 2024, accessed on {day}, https://a.example/{n}.\n"
        for n, day in enumerate(days, 1)
    )


@pytest.mark.parametrize(
    ("days", "severities"),
    [
        ([*DAYS, "26 December 2025"], ["info"]),
        ([*DAYS, "2 August 2025"], []),
        ([*DAYS, "26 December 2025", "28 December 2025"], []),
        ([*DAYS[:5], "26 December 2025"], []),
        ([*DAYS, "12 July 2015"], ["warning"]),
    ],
)
def test_a_single_day_apart_from_all_others_is_told(days: list[str], severities: list[str]) -> None:
    found = check_text(_notes(days), rules=(BY_CODE[CODE],))
    assert [
        one.severity for one in found if "12 July 2015" not in one.text or one.severity != "info"
    ] == severities


def test_what_is_usual_is_told_with_it() -> None:
    [found] = check_text(_notes([*DAYS, "26 December 2025"]), rules=(BY_CODE[CODE],))
    assert found.values == {"date": "26 December 2025", "usual": "2025-07-02 – 2025-07-12"}
    assert found.text[slice(*found.spans[0])] == "26 December 2025"
