from __future__ import annotations

import pytest

from tests.check.mending import underlined

CODE = "ACC005"


@pytest.mark.parametrize(
    ("published", "visited", "words"),
    [
        ("30 May 2024", "17 July 2023", ["30 May 2024", "17 July 2023"]),
        ("30 May 2024", "29 May 2024", []),
        ("30 May 2024", "2024", []),
        ("May 2024", "April 2024", ["May 2024", "April 2024"]),
        ("30 May 2024", "17 July 2024", []),
    ],
)
def test_a_visit_before_the_publication_is_told(published: str, visited: str, words: list[str]) -> None:
    note = (
        f"(1) Alan Pryce, “Wells”, The Basra Times, {published}, accessed on {visited}, https://a.example/w."
    )
    assert underlined(CODE, note) == words
