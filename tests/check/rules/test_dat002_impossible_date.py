from __future__ import annotations

import pytest

from tests.check.mending import underlined
from tests.check.running import told

CODE = "DAT002"


@pytest.mark.parametrize(
    ("note", "date"),
    [
        ("(1) رعد الخفاجي، قنوات الري، صحيفة الرافدين، 31 شباط 2020.", "31 شباط 2020"),
        ("(1) رعد الخفاجي، قنوات الري، صحيفة الرافدين، ٣١ حزيران ٢٠٢٠.", "٣١ حزيران ٢٠٢٠"),
        ("(1) رعد الخفاجي، قنوات الري، صحيفة الرافدين، 29 شباط 2023.", "29 شباط 2023"),
        ("(1) رعد الخفاجي، قنوات الري، صحيفة الرافدين، 15/13/2020.", "15/13/2020"),
        ("(1) رعد الخفاجي، قنوات الري، صحيفة الرافدين، 30/2/2020.", "30/2/2020"),
        ("(1) Alan Pryce, “Wells”, The Basra Times, Feb 30, 2019, p. 3.", "Feb 30, 2019"),
        ("(1) Alan Pryce, “Wells”, The Basra Times, June 32, 2019, p. 3.", "June 32, 2019"),
        ("(1) Alan Pryce, “Wells”, The Basra Times, the 31st of April 2019, p. 3.", "31st of April 2019"),
        ("(1) Pryce, A. (2019, June 31). Wells. The Basra Times.", "2019, June 31"),
        ("(1) سجل محكمة البصرة، رقم 12، بتاريخ 31 رجب 1290هـ، ص 7.", "31 رجب 1290هـ"),
    ],
)
def test_a_day_that_no_calendar_has_is_told(note: str, date: str) -> None:
    assert underlined(CODE, note) == [date]


@pytest.mark.parametrize(
    "note",
    [
        "(1) رعد الخفاجي، قنوات الري، صحيفة الرافدين، 29 شباط 2020.",
        "(1) رعد الخفاجي، قنوات الري، مجلة المياه، العدد 31 شباط 2020، ص 3.",
        "(1) رعد الخفاجي، قنوات الري، مجلة المياه، العدد 45، أيلول 2014، ص 3.",
        "(1) رعد الخفاجي، قنوات الري، صحيفة الرافدين، 2020-13-05.",
        "(1) سجل محكمة البصرة، رقم 12، بتاريخ 30 رجب 1290هـ، ص 7.",
        "(1) رعد الخفاجي، قنوات الري، مجلة المياه، السنة 45 رجب 1414هـ، ص 3.",
        "(1) قرار وزاري رقم 31/14/2020، وزارة الموارد المائية، بغداد، 2020.",
        "(1) Alan Pryce, “31 February 2020”, The Basra Times, 3 March 2020, p. 3.",
        "(1) Alan Pryce, “Wells”, The Basra Times, 12/13/2019, p. 3.",
        "(1) Alan Pryce, “Wells”, The Basra Times, 3 March 2019, accessed on 31 June 2020, https://a.example/w.",
    ],
)
def test_counts_titles_and_dates_that_can_be_read_are_not(note: str) -> None:
    assert told(CODE, note) == []


@pytest.mark.parametrize(
    ("source_format", "record", "date"),
    [
        ("bibtex", "@book{a, title={Wells}, author={Pryce, Alan}, date={2020-02-30}}", "2020-02-30"),
        ("bibtex", "@book{a, title={Wells}, author={Pryce, Alan}, year={2020}, month=feb, day={30}}", "30"),
        ("bibtex", "@book{a, title={Wells}, author={Pryce, Alan}, year={2020}, month={13}}", "13"),
        (
            "csl-json",
            '[{"id": "a", "type": "book", "title": "Wells", "issued": {"date-parts": [[2020, 2, 30]]}}]',
            "2020, 2, 30",
        ),
        ("csl-json", '[{"id": "a", "type": "book", "issued": {"raw": "2020-02-30"}}]', "2020-02-30"),
        ("ris", "TY  - BOOK\nTI  - Wells\nDA  - 2020/02/30\nER  - \n", "2020/02/30"),
    ],
)
def test_it_is_told_of_records_too(source_format: str, record: str, date: str) -> None:
    assert underlined(CODE, record + "\n", source_format) == [date]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "field", ["year={2020}, month=feb, day={29}", "date={2012-13}", "date={2020}, urldate={2021-02-30}"]
)
def test_nor_are_fields_that_may_be_right(field: str) -> None:
    assert told(CODE, f"@book{{a, title={{Wells}}, author={{Pryce, Alan}}, {field}}}\n", "bibtex") == []
