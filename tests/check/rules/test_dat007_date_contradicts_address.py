from __future__ import annotations

import pytest

from tests.check.mending import underlined
from tests.check.running import told

CODE = "DAT007"


@pytest.mark.parametrize(
    ("note", "words"),
    [
        (
            "(1) Alan Pryce, “Wells”, The Basra Times, 30 May 2024, https://a.example/2023/12/wells.",
            ["30 May 2024", "https://a.example/2023/12/wells"],
        ),
        (
            "(1) Alan Pryce, “Wells”, The Basra Times, 30 May 2022, https://a.example/2023/12/31/wells.",
            ["30 May 2022", "https://a.example/2023/12/31/wells"],
        ),
        (
            "(1) Alan Pryce, “Wells”, The Basra Times, 30 May 2021, https://a.example/2022/3/17/wells.",
            ["30 May 2021", "https://a.example/2022/3/17/wells"],
        ),
        (
            "(1) رعد الخفاجي، قنوات الري، صحيفة الرافدين، 2021، https://a.example/news/2023/12/wells.",
            ["2021", "https://a.example/news/2023/12/wells"],
        ),
        (
            "(1) “Wells Run Dry,” Basra Times, 30 April 2024, https://a.example/water/wells-run-dry-2023-04-30/.",
            ["30 April 2024", "https://a.example/water/wells-run-dry-2023-04-30/"],
        ),
    ],
)
def test_a_date_months_away_from_that_of_the_address_is_told(note: str, words: list[str]) -> None:
    assert underlined(CODE, note) == words


@pytest.mark.parametrize(
    "note",
    [
        "(1) Alan Pryce, “Wells”, The Basra Times, 2 January 2024, https://a.example/2023/12/31/wells.",
        "(1) Alan Pryce, “Wells”, The Basra Times, 2024, https://a.example/2023/12/wells.",
        "(1) Alan Pryce, “Wells”, The Basra Times, 30 May 2024, https://a.example/2021/22323/.",
        "(1) Alan Pryce, “Wells”, The Basra Times, 30 May 2024, https://a.example/2021/wells.",
        "(1) Alan Pryce, “Wells”, The Basra Times, 30 May 2024, https://a.example/2021/11.",
        "(1) Alan Pryce, “Wells”, The Basra Times, 30 May 2024, https://a.example/2021/3/wells.",
        "(1) Alan Pryce, “Wells”, The Basra Times, 30 May 2014, https://a.example/uploads/2021/11/wells.pdf.",
        "(1) Alan Pryce, “Wells”, Journal of Water, vol. 3, 2022, p. 3, https://a.example/2019/05/wells.",
        "(1) “Wells Run Dry,” Basra Times, 30 April 2023, https://a.example/wells-run-dry-2023-04-29/.",
        "(1) “Wells Run Dry,” Basra Times, 30 April 2024, https://a.example/wells-of-2023-04.",
        "(1) Alan Pryce, “Wells”, The Basra Times, 30 May 1984, https://a.example/2021/11/wells.",
    ],
)
def test_weeks_sections_files_and_old_papers_are_not(note: str) -> None:
    assert told(CODE, note) == []
