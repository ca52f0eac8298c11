from __future__ import annotations

import pytest

from tests.parse.reading import tell

PLACES = ("type", "title", "number", "issued", "locator", "publisher-place", "container-title")


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (
            "Water Supply Act 1979, s 14",
            {"type": "legislation", "title": "Water Supply Act", "issued": "1979", "locator": "section 14"},
        ),
        (
            "Water Supply Law No. 4 of 2009. Amman: Ministry of Justice.",
            {
                "type": "legislation",
                "title": "Water Supply Law",
                "number": "4",
                "issued": "2009",
                "publisher-place": "Amman",
            },
        ),
        (
            "Geneva Convention on the Rivers, 1969, art 31.",
            {
                "type": "treaty",
                "title": "Geneva Convention on the Rivers",
                "issued": "1969",
                "locator": "article 31",
            },
        ),
        (
            "المادة (148) من قانون الأنهار المصري رقم 131 لسنة 1948.",
            {
                "type": "legislation",
                "title": "قانون الأنهار المصري",
                "number": "131",
                "issued": "1948",
                "locator": "article 148",
            },
        ),
        (
            "جمهورية مصر العربية (2018). قانون الأنهار رقم 181 لسنة 2018. القاهرة.",
            {
                "type": "legislation",
                "title": "قانون الأنهار",
                "number": "181",
                "issued": "2018",
                "publisher-place": "القاهرة",
            },
        ),
    ],
)
def test_a_law_is_read_by_name_number_and_year(printed: str, expected: dict[str, str]) -> None:
    assert tell(printed, *PLACES) == expected


@pytest.mark.parametrize(
    "printed",
    [
        "Karen Doyle, Law and Convention in Iraq, Oxford, 2007, p. 4",
        "Karen Doyle, Acts of Water, Oxford, 2007",
    ],
)
def test_a_book_about_laws_is_a_book(printed: str) -> None:
    assert tell(printed, "type") == {"type": "book"}


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (
            "علي ناصر، «نصوص قانون الأنهار رقم 21 لسنة 2008 في الميزان»، مجلة الملتقى، العدد 11، 2009، ص 144",
            {
                "type": "article-journal",
                "title": "نصوص قانون الأنهار رقم 21 لسنة 2008 في الميزان",
                "issued": "2009",
            },
        ),
        (
            "علي ناصر، شرح قانون الأنهار رقم 111 لسنة 1969، دار الحكمة، بغداد، 1999، ص 5",
            {"type": "book", "title": "شرح قانون الأنهار رقم 111 لسنة 1969", "issued": "1999"},
        ),
        (
            "قانون الأنهار رقم 111 لسنة 1969، المادة 5",
            {"type": "legislation", "title": "قانون الأنهار", "number": "111", "issued": "1969"},
        ),
        (
            "جمهورية العراق، قانون الأنهار رقم 7 لسنة 1999، الوقائع العراقية، العدد 12",
            {"type": "legislation", "title": "قانون الأنهار", "number": "7", "issued": "1999"},
        ),
        (
            "ظهير شريف رقم 1.84.177 صادر في 2 أكتوبر 1984 يتعلق بتعويض الغرقى، ج.ر عدد 12 في 3 أكتوبر 1984",
            {"type": "legislation", "title": "تعويض الغرقى", "number": "1.84.177", "issued": "1984-10-02"},
        ),
        (
            "القانون رقم 31.08 القاضي بتحديد تدابير لحماية الأنهار، ج.ر عدد 12",
            {"type": "legislation", "title": "تحديد تدابير لحماية الأنهار", "number": "31.08"},
        ),
    ],
)  # fmt: skip
def test_a_work_that_names_a_law_is_not_the_law(printed: str, expected: dict[str, str]) -> None:
    assert tell(printed, "type", "title", "number", "issued") == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (
            "قرار محكمة النقض عدد 77 بتاريخ 3 مارس 2015، ملف مدني عدد 12/2014",
            {"number": "77", "issued": "2015-03-03", "author": "محكمة النقض"},
        ),
        (
            "قرار المجلس الأعلى عدد 1234 الصادر بتاريخ 12 ماي 1999",
            {"number": "1234", "issued": "1999-05-12", "author": "المجلس الأعلى"},
        ),
        (
            "Federal Supreme Court, Decision No. 59 of 2011",
            {"number": "59", "issued": "2011", "author": "Federal Supreme Court"},
        ),
        (
            "Supreme Court of Iraq, Decision No. 43/Federal/2010, July 12, 2010",
            {"number": "43/Federal/2010", "issued": "2010-07-12", "author": "Supreme Court of Iraq"},
        ),
    ],
)
def test_a_decision_has_its_court_its_number_and_its_day(printed: str, expected: dict[str, str]) -> None:
    told = tell(printed, "type", "number", "issued", "author")
    assert told == {"type": "legal_case", **expected}


def test_a_book_of_a_court_s_history_is_no_decision() -> None:
    assert tell("Supreme Court of the Rivers, Verso, London, 1999", "type") == {"type": "book"}


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("Resolution 1483, para. 8", "Resolution 1483"),
        ("قرار مجلس الأمن 1483، الفقرة 8", "قرار مجلس الأمن 1483"),
    ],
)
def test_the_number_of_a_resolution_is_no_year(printed: str, title: str) -> None:
    assert tell(printed, "type", "title", "issued") == {"type": "legislation", "title": title}
