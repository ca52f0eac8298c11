from __future__ import annotations

import pytest

from tests.check.mending import underlined

CODE = "IDN004"


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("https://orcid.org/0000-0002-1825-0098", ["0000-0002-1825-0098"]),
        ("ORCID iD: 0000-0002-1825-0098", ["0000-0002-1825-0098"]),
        ("ORCID: 0000-0002-1825-0098", ["0000-0002-1825-0098"]),
        ("https://orcid.org/0000-0002-1825-0097", []),
        ("https://orcid.org/0000-0002-1694-233X", []),
        ("0000-0002-1825-0098", []),
    ],
)
def test_the_check_digit_agrees_with_the_others(printed: str, words: list[str]) -> None:
    assert (
        underlined(CODE, f"(1) Alan Pryce ({printed}), “Palms”, Journal of Water, vol. 3, 2019, p. 4.")
        == words
    )


def test_records_are_judged_too() -> None:
    record = "@article{a, title={Palms}, year={2019}, orcid={0000-0002-1825-0098}}\n"
    assert underlined(CODE, record, "bibtex") == ["0000-0002-1825-0098"]
