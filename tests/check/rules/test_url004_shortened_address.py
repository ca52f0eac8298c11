from __future__ import annotations

import pytest

from tests.check.mending import underlined

CODE = "URL004"


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("https://bit.ly/3XyZabc", ["https://bit.ly/3XyZabc"]),
        ("http://goo.gl/x7QdRm", ["http://goo.gl/x7QdRm"]),
        ("https://bit.ly.example/3XyZabc", []),
        ("https://a.example/w/5", []),
    ],
)
def test_an_address_of_a_shortening_service_is_told(address: str, words: list[str]) -> None:
    note = f"(1) رعد الخفاجي، قنوات الري، صحيفة الرافدين، 14 تموز 2024، شوهد في 3/8/2024، في: {address}"
    assert underlined(CODE, note) == words
