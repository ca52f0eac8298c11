from __future__ import annotations

import pytest

from tests.parse.reading import read, tell, tell_one

AR, EN, FR = (
    "علي ناصر، نهر دجلة، بغداد، دار الحكمة، {}، ص 5",
    "Karen Doyle, The Rivers, London, Verso, {}, p. 5",
    "Claire Dumont, Les fleuves, Paris, Seuil, {}, p. 5",
)

ROWS: list[tuple[str, str, str]] = [
    (AR, "1999", "1999"),
    (AR, "١٩٩٩م", "1999"),
    (AR, "1999 م", "1999"),
    (AR, "(1999)", "1999"),
    (AR, "سنة 1999", "1999"),
    (AR, "1420هـ/1999م", "1999"),
    (AR, "1420هـ - 1999م", "1999"),
    (AR, "آذار 1999", "1999-03"),
    (AR, "مارس/ آذار 1999", "1999-03"),
    (AR, "بتاريخ 12 آذار 1999", "1999-03-12"),
    (AR, "1998-1999", "1998/1999"),
    (EN, "1999", "1999"),
    (EN, "(1999)", "1999"),
    (EN, "March 1999", "1999-03"),
    (EN, "12 March 1999", "1999-03-12"),
    (EN, "March 12, 1999", "1999-03-12"),
    (FR, "1999", "1999"),
    (FR, "mars 1999", "1999-03"),
    (FR, "le 12 mars 1999", "1999-03-12"),
]


@pytest.mark.parametrize(("frame", "printed", "issued"), ROWS, ids=[row[1] for row in ROWS])
def test_the_date_of_issue_is_read(frame: str, printed: str, issued: str) -> None:
    flat = tell(frame.format(printed), "issued", "locator", "publisher", "remainder")
    assert flat.pop("publisher") in ("دار الحكمة", "Verso", "Seuil")
    assert flat == {"issued": issued, "locator": "page 5"}


@pytest.mark.parametrize(
    ("printed", "issued"),
    [
        # the year of the title is none
        ("علي ناصر، العراق بعد عام 2003، بغداد، دار الحكمة، 2015", "2015"),
        ("علي ناصر، «الانتخابات العراقية 2010»، مجلة السياسة، العدد 5، 2011", "2011"),
        ("علي ناصر، ثورة 1920، بغداد، 1999", "1999"),
        ("علي ناصر، تاريخ العراق 1914-1932، بغداد، 1999", "1999"),
        ("Karen Doyle, Iraq since 1958 (London: Verso, 1999)", "1999"),
        ("Karen Doyle, “The 1958 Revolution,” Water Journal 3 (1999): 4-9", "1999"),
        ("Karen Doyle, Iraq, 1900–1950: A History (London: Verso, 1999)", "1999"),
        ("Claire Dumont, L'Irak depuis 1958, Paris, Seuil, 1999", "1999"),
        # the author-date order
        ("ناصر، علي (1999)، نهر دجلة، بغداد: دار الحكمة", "1999"),
        ("Doyle, Karen (1999). The Rivers. London: Verso.", "1999"),
        ("Doyle, K. (1999, March 12). The rivers. Verso.", "1999-03-12"),
        # a month apart from its year
        ("علي ناصر، «نهر دجلة»، مجلة المياه، آذار، العدد 5، 1999", "1999-03"),
        # a law's own year, and its gazette's date
        ("قانون المياه رقم 7 لسنة 1999", "1999"),
        ("قانون المياه رقم 7 لسنة 1998، الوقائع العراقية، العدد 12، 3 آذار 1999", "1999-03-03"),
        # beside an access date
        ("Karen Doyle, “Rivers”, 3 May 1999, https://a.org/x (accessed 3 April 2021)", "1999-05-03"),
        ("علي ناصر، «الأنهار»، 3 أيار 1999، https://a.org/x، تاريخ الزيارة 3/4/2021", "1999-05-03"),
        # numbers that look like years
        ("علي ناصر، نهر دجلة، بغداد، 1999، ص 1850", "1999"),
        ("جريدة الزمان، العدد 1998، 3 آذار 1999", "1999-03-03"),
    ],
)
def test_the_date_of_issue_is_told_from_other_years(printed: str, issued: str) -> None:
    assert tell_one(printed, "issued") == issued


@pytest.mark.parametrize(
    "printed",
    [
        "علي ناصر، العراق بعد عام 2003، دار الحكمة، د.ت",
        "علي ناصر، نهر دجلة، ص 1999",
        "Karen Doyle, The Rivers, n.d., p. 1999",
        "المصدر نفسه، ص 1999",
        "Karen Doyle, “Rivers”, https://a.org/2019/x",
    ],
)
def test_where_no_date_is_printed_there_is_none(printed: str) -> None:
    assert "issued" not in tell(printed)


def test_a_hijri_year_keeps_its_print() -> None:
    assert read("علي ناصر، نهر دجلة، الرياض، دار الحكمة، 1445هـ").item["issued"] == {
        "date-parts": [[2023]],
        "literal": "1445هـ",
    }
