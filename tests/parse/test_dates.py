from __future__ import annotations

import pytest
from hijridate import Hijri
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.parse.calendars import hijri_start, readable
from iqrefs.parse.dates import FoundDate, find_dates, with_year
from iqrefs.text.fold import fold_text
from tests.growth import assert_grows_linearly, repeat

Row = tuple[str, str, list[int], list[int] | None, str]
"""A text; what its date is, its first parts, its last (of a range), and the literal kept."""

ROWS: list[Row] = [
    # day, month and year in words
    ("28 تموز 2021", "day", [2021, 7, 28], None, ""),
    ("7 Feb 2012", "day", [2012, 2, 7], None, ""),
    ("12 août 2014", "day", [2014, 8, 12], None, ""),
    ("3rd of May 2010", "day", [2010, 5, 3], None, ""),
    ("5 مارس من سنة 2010", "day", [2010, 3, 5], None, ""),
    ("1er janvier 2010", "day", [2010, 1, 1], None, ""),
    ("5 ماي 2010", "day", [2010, 5, 5], None, ""),
    ("30 May 2024", "day", [2024, 5, 30], None, ""),
    ("3 mars 2015", "day", [2015, 3, 3], None, ""),
    ("٢٠ أيلول ٢٠١٩م", "day", [2019, 9, 20], None, ""),
    ("July 10, 2025", "day", [2025, 7, 10], None, ""),
    ("Jan 15, 2021", "day", [2021, 1, 15], None, ""),
    ("March 27 2001", "day", [2001, 3, 27], None, ""),
    ("2014, March 5", "day", [2014, 3, 5], None, ""),
    ("2014, 5 mars", "day", [2014, 3, 5], None, ""),
    ("12-Mar-2015", "day", [2015, 3, 12], None, ""),
    ("5/تموز/2015", "day", [2015, 7, 5], None, ""),
    # one month by two names
    ("5 يناير/ كانون الثاني 2025", "day", [2025, 1, 5], None, ""),
    ("5 ديسمبر / كانون الأول 2017", "day", [2017, 12, 5], None, ""),
    ("11 آب/أغسطس 2006", "day", [2006, 8, 11], None, ""),
    ("شباط - فبراير 2011", "month", [2011, 2], None, ""),
    ("آذار/ مارس، 2019", "month", [2019, 3], None, ""),
    ("تموز (يوليو) 2015", "month", [2015, 7], None, ""),
    ("25 March 2024 / 25 آذار 2024", "day", [2024, 3, 25], None, ""),
    # a month and a year
    ("كانون الثاني 2025", "month", [2025, 1], None, ""),
    ("تشرين  الثاني، 2019", "month", [2019, 11], None, ""),
    ("March, 2024", "month", [2024, 3], None, ""),
    ("Dec. 1975", "month", [1975, 12], None, ""),
    ("Mar. 1992", "month", [1992, 3], None, ""),
    ("Sept. 2024", "month", [2024, 9], None, ""),
    ("Aug2014", "month", [2014, 8], None, ""),
    ("mai 2006", "month", [2006, 5], None, ""),
    ("جانفي 2020", "month", [2020, 1], None, ""),
    ("فيفري 2020", "month", [2020, 2], None, ""),
    ("آب 2018", "month", [2018, 8], None, ""),
    ("أكتوبر (2014)", "month", [2014, 10], None, ""),
    ("2014, May", "month", [2014, 5], None, ""),
    ("12/2015", "month", [2015, 12], None, ""),
    # ranges
    ("مارس-أبريل 2018", "month", [2018, 3], [2018, 4], ""),
    ("March - December 1994", "month", [1994, 3], [1994, 12], ""),
    ("نوفمبر وديسمبر 2015", "month", [2015, 11], [2015, 12], ""),
    ("November/Desemper, 2011", "month", [2011, 11], [2011, 12], "November/Desemper, 2011"),
    ("Dec 2010/Jan 2011", "month", [2010, 12], [2011, 1], ""),
    ("2-5 October 1993", "day", [1993, 10, 2], [1993, 10, 5], ""),
    ("October 9-10, 2011", "day", [2011, 10, 9], [2011, 10, 10], ""),
    ("٥ ـ ٧ مارس ٢٠١٠", "day", [2010, 3, 5], [2010, 3, 7], ""),
    ("3 إلى 5 ماي 2010", "day", [2010, 5, 3], [2010, 5, 5], ""),
    ("3 au 5 mai 2010", "day", [2010, 5, 3], [2010, 5, 5], ""),
    ("28، 29، 30 أكتوبر 2009م", "day", [2009, 10, 28], [2009, 10, 30], ""),
    ("28 و29 أكتوبر 2009", "day", [2009, 10, 28], [2009, 10, 29], ""),
    ("27 July to 1 August 2008", "day", [2008, 7, 27], [2008, 8, 1], ""),
    ("27 تموز - 1 آب 2008", "day", [2008, 7, 27], [2008, 8, 1], ""),
    ("30 December 2010 – 2 January 2011", "day", [2010, 12, 30], [2011, 1, 2], ""),
    ("30 December – 2 January 2011", "day", [2010, 12, 30], [2011, 1, 2], ""),
    ("12/10/2015 إلى 14/10/2015", "day", [2015, 10, 12], [2015, 10, 14], ""),
    ("1973-74", "year", [1973], [1974], ""),
    ("1914-18", "year", [1914], [1918], ""),
    ("1999-00", "year", [1999], [2000], ""),
    ("2000/2001", "year", [2000], [2001], ""),
    ("1913-1919م", "year", [1913], [1919], ""),
    ("1519-1810", "year", [1519], [1810], ""),
    # numbers
    ("2025-08-12", "day", [2025, 8, 12], None, ""),
    ("2025/8/12", "day", [2025, 8, 12], None, ""),
    ("٢٠٢١/٧/٢٨", "day", [2021, 7, 28], None, ""),
    ("12/10/2015", "day", [2015, 10, 12], None, ""),
    ("22 / 9 / 2012", "day", [2012, 9, 22], None, ""),
    ("12.10.2015", "day", [2015, 10, 12], None, ""),
    ("4/16/2015", "day", [2015, 4, 16], None, ""),
    ("4/16/15", "day", [2015, 4, 16], None, ""),
    ("5/3/87", "day", [1987, 3, 5], None, ""),
    # weekdays and «about»
    ("الأحد 5 أيار 2019", "day", [2019, 5, 5], None, ""),
    ("يوم الأحد الموافق 5 أيار 2019", "day", [2019, 5, 5], None, ""),
    ("Monday, 3 May 2010", "day", [2010, 5, 3], None, ""),
    ("lundi 3 mai 2010", "day", [2010, 5, 3], None, ""),
    ("c. 1998", "year", [1998], None, "c. 1998"),
    ("تقريبا ديسمبر 1998م", "month", [1998, 12], None, "تقريبا ديسمبر 1998م"),
    # the Hijri calendar
    ("1445هـ", "hijri", [2023], None, "1445هـ"),
    ("١٤٤٥ هـ", "hijri", [2023], None, "١٤٤٥ هـ"),
    ("1445 AH", "hijri", [2023], None, "1445 AH"),
    ("284ه", "hijri", [897], None, "284ه"),
    ("1400 هجرية", "hijri", [1979], None, "1400 هجرية"),
    ("15 رمضان 1445هـ", "hijri", [2023], None, "15 رمضان 1445هـ"),
    ("ربيع الأول 1440هـ", "hijri", [2018], None, "ربيع الأول 1440هـ"),
    ("رمضان 1421", "hijri", [2000], None, "رمضان 1421"),
    ("6 / 7 / 1428", "hijri", [2007], None, "6 / 7 / 1428"),
    ("1445/9/15هـ", "hijri", [2023], None, "1445/9/15هـ"),
    ("1410-1412هـ", "hijri", [1989], [1991], "1410-1412هـ"),
    ("1411", "hijri-bare", [1990], None, "1411"),
    # both calendars: the Gregorian date counts
    ("15 رمضان 1445هـ/ 25 مارس 2024م", "day", [2024, 3, 25], None, ""),
    ("15 رمضان 1445 الموافق 25 مارس 2024", "day", [2024, 3, 25], None, ""),
    ("شوال 1421ه/يناير 2001م", "month", [2001, 1], None, ""),
    ("1410 هـ - 1990 م", "year", [1990], None, ""),
    ("1407هـ/1987م", "year", [1987], None, ""),
    ("1987م/1407هـ", "year", [1987], None, ""),
    ("1407هـ (1987م)", "year", [1987], None, ""),
    ("1407-1987", "year", [1987], None, ""),
    ("1407-1408 هـ / 1987-1988م", "year", [1987], [1988], ""),
    # seasons, doubts, and what cannot be read whole
    ("خريف 1997م", "season", [1997], None, "خريف 1997م"),
    ("Spring 2000", "season", [2000], None, "Spring 2000"),
    ("printemps 2001", "season", [2001], None, "printemps 2001"),
    ("Winter 2003/4", "season", [2003], [2004], "Winter 2003/4"),
    ("1962؟", "year", [1962], None, "1962؟"),
    ("1962?", "year", [1962], None, "1962?"),
    ("1358 م", "year", [1358], None, "1358 م"),
    ("2018هـ", "year", [2018], None, "2018هـ"),
    ("14 July 17, 2025", "month", [2025, 7], None, "14 July 17, 2025"),
    ("31 February 2015", "day", [2015, 2], None, "31 February 2015"),
    ("31/2/2015", "day", [2015, 2], None, "31/2/2015"),
    ("25/13/2015", "day", [2015], None, "25/13/2015"),
    ("2015a", "year", [2015], None, ""),
]

FRAMES = ["{}", "بيروت، ({})، ص 5", "Paris: Seuil, {}, p. 5", "في {}."]


def find(text: str) -> tuple[FoundDate, ...]:
    return find_dates(fold_text(text))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
@pytest.mark.parametrize("frame", FRAMES)
def test_a_date_is_read(frame: str, row: Row) -> None:
    text, kind, first, last, literal = row
    folded = fold_text(frame.format(text))
    date = max(find_dates(folded), key=lambda date: date.end - date.start)
    assert date.kind == kind
    assert date.value["date-parts"] == ([first, last] if last else [first])
    assert date.value.get("literal", "") == literal
    start, end = folded.locate(date.start, date.end)
    assert folded.text[start:end].rstrip("ـ") == text.rstrip("ـ")


@pytest.mark.parametrize(
    "text",
    ["ص2015", "GL2015", "1990s", "3.1415", "10.1007/978-3-319", "0021-1990", "20150812",
     "it may be 12 of them", "May, Robert, p. 12", "1,990", "ISBN 978-3-16-148410-0", "12", "5 م", "كانون",
     "March and 12 others"],
)  # fmt: skip
def test_this_is_no_date(text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize(
    ("text", "certain"),
    [("1990م", True), ("1990", False), ("2000-2001", False), ("2000-2001م", True), ("1414هـ", True),
     ("1414", False), ("May 2005", True), ("12/2015", False), ("12/10/2015", True), ("12/10/15", False),
     ("5 مايو", False)],
)  # fmt: skip
def test_a_date_is_certain_only_with_a_mark_of_one(text: str, certain: bool) -> None:  # noqa: FBT001
    assert [date.certain for date in find(text)] == [certain]


@pytest.mark.parametrize(
    ("text", "partial", "date"),
    [("أفريقيا، أكتوبر، العدد الرابع عشر، 2014", ((10,),), [[2014, 10]]),
     ("Crafts, March-April, no. 211, 2014", ((3,), (4,)), [[2014, 3], [2014, 4]]),
     ("جريدة الصباح، 17 مايو، العدد 12، 2014", ((5, 17),), [[2014, 5, 17]])],
)  # fmt: skip
def test_a_month_apart_from_its_year_can_be_joined(
    text: str, partial: tuple[tuple[int, ...], ...], date: list[list[int]]
) -> None:
    month, year = find(text)
    assert month.kind in ("month-only", "day-month")
    assert month.partial == partial
    assert with_year(month, year.value["date-parts"][0][0]) == {"date-parts": date}


@pytest.mark.parametrize(
    ("text", "values"),
    [("القرار 1701، S/RES/1701، 11 آب/أغسطس 2006", [[[1701]], [[1701]], [[2006, 8, 11]]]),
     ("العدد 5، 17 مارس 2021", [[[2021, 3, 17]]]),
     ("August 2014, May 2015", [[[2014, 8]], [[2015, 5]]]),
     ("1414هـ/ 2005", [[[1993]], [[2005]]]),
     ("1176/3, 1990-45, 36/2015", [[[1176]], [[1990]], [[2015]]]),
     ("في 12/10/2015، م 8 (تمت الزيارة في 14/1/2023)", [[[2015, 10, 12]], [[2023, 1, 14]]]),
     ("بعد عام 2003، كانون الأول 2018، ص 145", [[[2003]], [[2018, 12]]])],
)  # fmt: skip
def test_dates_side_by_side_stay_apart(text: str, values: list[list[list[int]]]) -> None:
    assert [date.value["date-parts"] for date in find(text)] == values


def test_seasons_and_circa_are_said() -> None:
    assert [date.value.get("season") for date in find("خريف 1997م؛ Spring 2000")] == [3, 1]
    assert [date.value.get("circa") for date in find("1998 تقريبا؛ 1998 نحو مجتمع")] == [True, None]


def test_what_is_taken_is_passed_over() -> None:
    folded = fold_text("ص 1990، 12 مارس 2015")
    assert [date.value for date in find_dates(folded, [(0, 6)])] == [{"date-parts": [[2015, 3, 12]]}]
    assert find_dates(folded, [(0, 6), (8, len(folded.folded))]) == ()
    assert find_dates(folded, [(8, 500), (0, 20)]) == ()


def test_a_hijri_year_begins_where_hijridate_says() -> None:
    years = range(1343, 1501)
    assert [hijri_start(year) for year in years] == [Hijri(year, 1, 1).to_gregorian().year for year in years]


def test_old_hijri_years() -> None:
    assert [hijri_start(year) for year in (1, 132, 656, 923, 1300)] == [622, 749, 1258, 1517, 1882]


def test_readable_keeps_what_can_be() -> None:
    assert readable(2024, 2, 29) == (2024, 2, 29)
    assert readable(2023, 2, 29) == (2023, 2)
    assert readable(2023, 13, 1) == (2023,)


MARKS = list("/-–،,.()[]؟?و\nـ²﷽ﻩ&=a\x00 ")
NUMBERS = ["5", "12", "31", "32", "74", "284", "1411", "1445", "1990", "2015", "99999", "3rd", "1er", "٢٠"]
WORDS = ["ه", "هـ", "م", "إلى", "to", "of", "من", "AH", "c.", "نحو", "مارس", "يناير", "March", "May", "رمضان"]
MORE_WORDS = ["ربيع", "Spring", "الأحد", "كانون", "الثاني", "الموافق", "mai", "20 mars 2015", "1407هـ/1987م"]
PIECES = st.sampled_from([*MARKS, *NUMBERS, *WORDS, *MORE_WORDS])
TEXTS = st.text() | st.lists(PIECES, max_size=30).map("".join)


@given(TEXTS, st.lists(st.tuples(st.integers(0, 90), st.integers(0, 90)).map(sorted).map(tuple), max_size=4))
def test_any_text_is_read_alike_twice(text: str, taken: list[tuple[int, int]]) -> None:
    folded = fold_text(text)
    dates = find_dates(folded, taken)
    assert dates == find_dates(folded, taken)
    last = 0
    for date in dates:
        assert last <= date.start < date.end <= len(folded.folded)
        assert not any(start < date.end and date.start < end for start, end in taken if start < end)
        assert date.value.get("date-parts") or date.partial
        last = date.end


@pytest.mark.parametrize(
    "piece",
    ["1", "1/", "12/", "5 ", "5,", "1999-", "1999? ", "march ", "march/", "5 march ", "كانون الثاني 5 ",
     "1407ه/", "(", "sunday, 5 ", "c. 5", "28, 29, ", "ـ 5", "1999 - 2000/"],
)  # fmt: skip
def test_hostile_text_takes_linear_time(piece: str) -> None:
    assert_grows_linearly(find_dates, lambda length: fold_text(repeat(piece)(length) + "5"), 50_000)
