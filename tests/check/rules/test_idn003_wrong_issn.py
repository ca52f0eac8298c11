from __future__ import annotations

import pytest

from tests.check.mending import underlined
from tests.check.running import told

CODE = "IDN003"


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("ISSN 2049-3631", ["2049-3631"]),
        ("e-ISSN: 2049-3631", ["2049-3631"]),
        ("ISSN 2049-363", ["2049-363"]),
        ("ISSN 2049-3630", []),
        ("ISSN 2434-561X", []),
        ("ردمد: 2049-3630", []),
        ("no. 2049-3631", []),
    ],
)
def test_the_check_digit_agrees_with_the_others(printed: str, words: list[str]) -> None:
    assert (
        underlined(CODE, f"(1) Alan Pryce, “Palms”, Journal of Water ({printed}), vol. 3, 2019, p. 4.")
        == words
    )


@pytest.mark.parametrize(("value", "labels"), [("1234-5678", ["bibliography:1"]), ("2049-3630", [])])
def test_records_are_judged_by_their_field(value: str, labels: list[str]) -> None:
    assert (
        told(CODE, f"@article{{a, title={{Palms}}, year={{2019}}, issn={{{value}}}}}\n", "bibtex") == labels
    )
