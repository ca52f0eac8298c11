from __future__ import annotations

import pytest

from tests.check.mending import mended
from tests.check.running import told

CODE = "URL003"
NOTE = "Alan Pryce, “Palms”, The Basra Times, 3 May 2024, accessed 3 June 2024, <{}>."


@pytest.mark.parametrize(
    ("address", "clean"),
    [
        ("https://a.example/w?utm_source=mail&utm_medium=x", "https://a.example/w"),
        ("https://a.example/w?id=5&fbclid=AbC", "https://a.example/w?id=5"),
        ("https://a.example/w?fbclid=AbC&id=5#part", "https://a.example/w?id=5#part"),
        ("https://a.example/w/?utm", "https://a.example/w/"),
    ],
)
def test_the_parameter_is_taken_away_and_nothing_else(address: str, clean: str) -> None:
    assert mended(CODE, f"(1) {NOTE.format(address)}") == [NOTE.format(clean)]


def test_it_is_taken_away_in_a_record() -> None:
    record = "@online{a, title={Palms}, year={2024}, url={https://a.example/w?utm_source=x}}"
    assert mended(CODE, record, "bibtex") == [record.replace("?utm_source=x", "")]


def test_a_parameter_that_names_the_page_stays() -> None:
    assert told(CODE, f"(1) {NOTE.format('https://a.example/w?id=5&lang=ar')}") == []
