from __future__ import annotations

import pytest

from iqrefs.model import Format
from tests.check.mending import underlined

CODE = "ACC003"
NOTE = "(1) رعد الخفاجي، قنوات الري، صحيفة الرافدين، 14 تموز 2024، {}."


@pytest.mark.parametrize(
    ("visit", "words"),
    [
        ("تاريخ الزيارة 31 حزيران 2025، https://rafidain.example/w", ["31 حزيران 2025"]),
        ("تاريخ الزيارة 25/13/2025، https://rafidain.example/w", ["25/13/2025"]),
        ("تاريخ الزيارة 31 حزيران 2025", ["31 حزيران 2025"]),
        ("تاريخ الزيارة 30 حزيران 2025، https://rafidain.example/w", []),
    ],
)
def test_a_visit_on_a_day_that_is_none_is_told(visit: str, words: list[str]) -> None:
    assert underlined(CODE, NOTE.format(visit)) == words


def test_a_date_of_publication_is_left_to_its_own_rule() -> None:
    assert underlined(CODE, "(1) رعد الخفاجي، قنوات الري، صحيفة الرافدين، 31 شباط 2020.") == []


RECORDS: list[tuple[Format, str, list[str]]] = [
    ("bibtex", "@online{a, title={W}, url={https://a.example/w}, urldate={2025-02-30}}", ["2025-02-30"]),
    ("bibtex", "@online{a, title={W}, url={https://a.example/w}, urldate={12/05/2025}}", []),
    ("ris", "TY  - ELEC\nTI  - Wells\nY2  - 2025/13/01\nUR  - https://a.example/w\nER  - ", ["2025/13/01"]),
    (
        "csl-json",
        '[{"id": "a", "type": "webpage", "title": "W", "accessed": {"date-parts": [["2025", "13", "1"]]}}]',
        ['"2025", "13", "1"'],
    ),
]


@pytest.mark.parametrize(("source_format", "record", "words"), RECORDS)
def test_records_are_judged_by_their_fields(source_format: Format, record: str, words: list[str]) -> None:
    assert underlined(CODE, record + "\n", source_format) == words
