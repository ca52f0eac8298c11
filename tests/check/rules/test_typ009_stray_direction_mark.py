from __future__ import annotations

import pytest

from tests.check.mending import mended
from tests.check.running import told

CODE = "TYP009"


@pytest.mark.parametrize("marks", ["\u202b|\u202c", "\u200f|\u200e", "\u2067|\u2069"])
def test_marks_between_letters_of_one_script_are_taken_out(marks: str) -> None:
    first, last = marks.split("|")
    note = f"(1) هدى الراوي، معامل {first}النسيج{last} القديمة، بغداد، دار الرافد، 2015، ص 44."
    assert mended(CODE, note) == ["هدى الراوي، معامل النسيج القديمة، بغداد، دار الرافد، 2015، ص 44."]


def test_a_record_is_looked_at_as_it_stands_in_its_file() -> None:
    record = "@book{a, title = {معامل \u202bالنسيج\u202c القديمة}}"
    assert mended(CODE, record, "bibtex") == ["@book{a, title = {معامل النسيج القديمة}}"]


@pytest.mark.parametrize(
    "note",
    [
        "(1) هدى الراوي، معامل النسيج (\u200e1900-1950\u200e)، بغداد، دار الرافد، 2015، ص 44.",
        "(1) هدى الراوي، معامل النسيج \u200e(Looms)\u200f، بغداد، دار الرافد، 2015.",
        "(1) رضا کاظمی، خانه\u200cهای بصره، تهران، نشر رود، 1390، ص 4.",
    ],
)
def test_marks_that_order_the_line_are_no_fault(note: str) -> None:
    assert told(CODE, note) == []
