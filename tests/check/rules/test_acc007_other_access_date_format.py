from __future__ import annotations

import pytest

from iqrefs.check.rules import BY_CODE
from tests.check.running import TODAY, check_text

CODE = "ACC007"


@pytest.mark.parametrize(
    ("profile", "date", "meant"),
    [
        ("apa-7", "17 July 2025", "July 17, 2025"),
        ("apa-7", "July 17, 2025", None),
        ("apa-7", "2025-07-17", ""),
        ("apa-7", "17/7/2025", ""),
        ("apa-7", "3/7/2025", None),
        ("mla-9", "July 17, 2025", "17 July 2025"),
        ("mla-9", "17 July 2025", None),
        ("mla-9", "17/7/2025", None),
        ("general", "July 17, 2025", None),
    ],
)
def test_the_profile_says_how_days_of_visits_are_written(profile: str, date: str, meant: str | None) -> None:
    note = f"(1) Alan Pryce, “Wells”, The Basra Times, 3 May 2024, accessed on {date}, https://a.example/w."
    found = check_text(note, "notes", profile, TODAY, (BY_CODE[CODE],))
    fixes = [one.fix.edits[0].replacement if one.fix else "" for one in found]
    assert fixes == ([] if meant is None else [meant])
    assert not any(one.fix.is_safe for one in found if one.fix)
