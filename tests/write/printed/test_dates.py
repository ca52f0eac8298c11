import pytest

from iqrefs.model import Date
from iqrefs.write.printed.dates import print_date
from iqrefs.write.printed.templates import Patterns, load_patterns

ARABIC, ENGLISH = load_patterns()

DATES: list[tuple[Date, str, str]] = [
    ({"date-parts": [[1994]]}, "1994", "1994"),
    ({"date-parts": [[1999, 5]]}, "أيار 1999", "May 1999"),
    ({"date-parts": [[2025, 7, 2]]}, "2 تموز 2025", "July 2, 2025"),
    ({"date-parts": [[2008], [2009]]}, "2008-2009", "2008–2009"),
    ({"date-parts": [[1989, 9], [1989, 12]]}, "أيلول - كانون الأول 1989", "September–December 1989"),
    ({"date-parts": [[2018, 3, 12], [2018, 3, 13]]}, "12-13 آذار 2018", "March 12–13, 2018"),
    ({"date-parts": [[2018, 3, 30], [2018, 4, 2]]}, "30 آذار - 2 نيسان 2018", "March 30 – April 2, 2018"),
    ({"date-parts": [[2018, 2], [2019, 5]]}, "شباط 2018 - أيار 2019", "February 2018 – May 2019"),
    ({"date-parts": [[2020], [2020]]}, "2020", "2020"),
    ({"date-parts": [[2018]], "season": 3}, "خريف 2018", "Fall 2018"),
    ({"date-parts": [[1850]], "circa": True}, "نحو 1850", "ca. 1850"),
    ({"date-parts": [[-44]]}, "44 ق.م", "44 BC"),
    ({"date-parts": [[2005]], "literal": "1426هـ"}, "1426هـ", "1426هـ"),
    ({"date-parts": [[2005, 13, 2]]}, "2 13 2005", "13 2, 2005"),
    ({"date-parts": [[]]}, "", ""),
    ({}, "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("date", "arabic", "english"), DATES)
def test_a_date_is_printed_as_it_was_or_in_the_words_of_the_language(
    date: Date, arabic: str, english: str
) -> None:
    def print_in(patterns: Patterns) -> str:
        return print_date(date, patterns, patterns.months[0])

    assert (print_in(ARABIC), print_in(ENGLISH)) == (arabic, english)
