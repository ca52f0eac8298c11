from __future__ import annotations

import pytest

from tests.check.running import told

CODE = "URL007"
NOTE = "(1) Alan Pryce, Palms, The Basra Times, 3 May 2024, accessed 3 June 2024, {}."


@pytest.mark.parametrize(
    ("link", "labels"),
    [
        ("[A walk under palms](https://a.example/w)", ["1"]),
        ("[نزهة تحت النخيل](https://a.example/w)", ["1"]),
        ("[https://a.example/w](https://a.example/w)", []),
        ("[here](https://a.example/w), https://a.example/w", []),
        ("[note](#n5)", []),
        ("<https://a.example/w>", []),
        ("[in press]", []),
    ],
)
def test_an_address_that_is_not_printed_is_told(link: str, labels: list[str]) -> None:
    assert told(CODE, NOTE.format(link)) == labels
