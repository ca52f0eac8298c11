from __future__ import annotations

import pytest

from tests.check.mending import underlined

CODE = "URL002"


@pytest.mark.parametrize(
    ("note", "words"),
    [
        (
            "(1) رعد الخفاجي، قنوات الري، صحيفة الرافدين، 14 تموز 2024، <https://rafidain.example>",
            ["https://rafidain.example"],
        ),
        (
            "(1) Alan Pryce, “Palms”, The Basra Times, 3 May 2024, https://basra.example/.",
            ["https://basra.example/"],
        ),
        ("(1) Alan Pryce, “Palms”, The Basra Times, 3 May 2024, https://basra.example/w/5.", []),
        ("(1) The Basra Times, https://basratimes.example/.", []),
    ],
)
def test_a_page_cited_by_the_home_page_is_told(note: str, words: list[str]) -> None:
    assert underlined(CODE, note) == words
