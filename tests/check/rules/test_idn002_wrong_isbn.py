from __future__ import annotations

import pytest

from tests.check.mending import underlined
from tests.check.running import told

CODE = "IDN002"


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("ISBN 978-3-16-148410-1", ["978-3-16-148410-1"]),
        ("ISBN: 0-306-40615-3", ["0-306-40615-3"]),
        ("ردمك 1-148410-16-3-978", ["1-148410-16-3-978"]),
        ("ISBN 978-3-16-148410", ["978-3-16-148410"]),
        ("ردمك 0-148410-16-3-978", []),
        ("ISBN 978-3-16-148410-0", []),
        ("ISBN-13: 978 3 16 148410 0", []),
        ("ISBN 0-306-40615-2", []),
        ("ISBN 0-8044-2957-X", []),
        ("ISBN ٩٧٨-٣-١٦-١٤٨٤١٠-٠", []),
        ("ISBN 978-3-16-148410-0 2019", []),
        ("978-3-16-148410-1", []),
    ],
)
def test_the_check_digit_agrees_with_the_others(printed: str, words: list[str]) -> None:
    assert underlined(CODE, f"(1) رعد الخفاجي، قنوات الري، بغداد، دار الحكمة، 1999، {printed}.") == words


@pytest.mark.parametrize(
    ("value", "labels"),
    [
        ("978-3-16-148410-1", ["bibliography:1"]),
        ("978-3-16-148410-0", []),
        ("978-3-16-148410-0, 0-306-40615-2", []),
        ("9783161484100 (pbk.)", []),
    ],
)
def test_records_are_judged_by_their_field(value: str, labels: list[str]) -> None:
    assert told(CODE, f"@book{{a, title={{Palms}}, year={{2019}}, isbn={{{value}}}}}\n", "bibtex") == labels
