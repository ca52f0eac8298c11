from __future__ import annotations

import pytest

from tests.check.mending import underlined

CODE = "ACC004"


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("3 August 2026", ["3 August 2026"]),
        ("16/1/2026", []),
        ("3/1/2026", []),
        ("3 August 2025", []),
        ("25/12/2026", ["25/12/2026"]),
    ],
)
def test_a_visit_still_to_come_is_told_on_15_january_2026(date: str, words: list[str]) -> None:
    note = f"(1) Alan Pryce, “Wells”, The Basra Times, 3 May 2024, accessed on {date}, https://a.example/w."
    assert underlined(CODE, note) == words
