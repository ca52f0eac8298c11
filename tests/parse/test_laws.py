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
