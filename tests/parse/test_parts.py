from __future__ import annotations

import pytest

from tests.parse.reading import read, tell

AR_BOOK, EN_BOOK, FR_BOOK = (
    "علي ناصر، نهر دجلة، {}، بغداد، دار الحكمة، 1999",
    "Karen Doyle, The Rivers, {}, London, Verso, 1999",
    "Claire Dumont, Les fleuves, {}, Paris, Seuil, 1999",
)
AR_ARTICLE, EN_ARTICLE, FR_ARTICLE = (
    "علي ناصر، «نهر دجلة»، مجلة المياه، {}، 1999، ص 7",
    "Karen Doyle, “The Rivers”, Water Journal, {}, 1999, p. 7",
    "Claire Dumont, « Les fleuves », Revue des eaux, {}, 1999, p. 7",
)
PARTS = ("volume", "issue", "edition", "number", "remainder")

ROWS = [
    # volume
    (AR_BOOK, "ج3", {"volume": "3"}),
    (AR_BOOK, "ج ٣", {"volume": "3"}),
    (AR_BOOK, "ج. 3", {"volume": "3"}),
    (AR_BOOK, "مج 3", {"volume": "3"}),
    (AR_BOOK, "م3", {"volume": "3"}),
    (AR_BOOK, "ح3", {"volume": "3"}),
    (AR_BOOK, "الجزء الثالث", {"volume": "3"}),
    (AR_BOOK, "المجلد الحادي عشر", {"volume": "11"}),
    (AR_BOOK, "المجلد الثاني والعشرون", {"volume": "22"}),
    (AR_BOOK, "الجزء (3)", {"volume": "3"}),
    (EN_BOOK, "vol. 3", {"volume": "3"}),
    (EN_BOOK, "Volume 3", {"volume": "3"}),
    (EN_BOOK, "Vol. III", {"volume": "III"}),
    (FR_BOOK, "t. 3", {"volume": "3"}),
    (FR_BOOK, "tome II", {"volume": "II"}),
    # edition
    (AR_BOOK, "ط2", {"edition": "2"}),
    (AR_BOOK, "ط ٢", {"edition": "2"}),
    (AR_BOOK, "ط. 2", {"edition": "2"}),
    (AR_BOOK, "الطبعة الأولى", {"edition": "1"}),
    (AR_BOOK, "الطبعة الثانية عشرة", {"edition": "12"}),
    (AR_BOOK, "الطبعة 2", {"edition": "2"}),
    (AR_BOOK, "الإصدار 4", {"edition": "4"}),
    (EN_BOOK, "2nd ed.", {"edition": "2"}),
    (EN_BOOK, "2nd edn", {"edition": "2"}),
    (EN_BOOK, "second edition", {"edition": "2"}),
    (EN_BOOK, "4th. Edition", {"edition": "4"}),
    (EN_BOOK, "3rd rev. ed.", {"edition": "3"}),
    (EN_BOOK, "1st American ed.", {"edition": "1"}),
    (EN_BOOK, "2nd impression", {"edition": "2"}),
    (FR_BOOK, "3e éd.", {"edition": "3"}),
    (FR_BOOK, "2ème édition", {"edition": "2"}),
    (FR_BOOK, "deuxième édition", {"edition": "2"}),
    # volume and edition
    (AR_BOOK, "ج2، ط3", {"volume": "2", "edition": "3"}),
    (EN_BOOK, "vol. 2, 3rd ed.", {"volume": "2", "edition": "3"}),
    (FR_BOOK, "t. 2, 3e éd.", {"volume": "2", "edition": "3"}),
    # issue
    (AR_ARTICLE, "العدد 3", {"issue": "3"}),
    (AR_ARTICLE, "ع3", {"issue": "3"}),
    (AR_ARTICLE, "العدد (3)", {"issue": "3"}),
    (AR_ARTICLE, "العدد: ٣", {"issue": "3"}),
    (AR_ARTICLE, "العدد رقم 3", {"issue": "3"}),
    (AR_ARTICLE, "العدد الثاني عشر", {"issue": "12"}),
    (AR_ARTICLE, "العدد الثامن والثلاثون", {"issue": "38"}),
    (AR_ARTICLE, "العددان 3-4", {"issue": "3-4"}),
    (EN_ARTICLE, "no. 3", {"issue": "3"}),
    (EN_ARTICLE, "No 3", {"issue": "3"}),
    (EN_ARTICLE, "issue 3", {"issue": "3"}),
    (EN_ARTICLE, "nos. 3-4", {"issue": "3-4"}),
    (FR_ARTICLE, "n° 3", {"issue": "3"}),
    (FR_ARTICLE, "numéro 3", {"issue": "3"}),
    # volume and issue
    (AR_ARTICLE, "المجلد 4، العدد 3", {"volume": "4", "issue": "3"}),
    (AR_ARTICLE, "مج4، ع3", {"volume": "4", "issue": "3"}),
    (AR_ARTICLE, "المجلد (4)، العدد (3)", {"volume": "4", "issue": "3"}),
    (AR_ARTICLE, "المجلد الرابع، العدد الثالث", {"volume": "4", "issue": "3"}),
    (AR_ARTICLE, "السنة 16، العدد 3", {"volume": "16", "issue": "3"}),
    (AR_ARTICLE, "السنة السادسة عشرة، العدد 3", {"volume": "16", "issue": "3"}),
    (EN_ARTICLE, "vol. 4, no. 3", {"volume": "4", "issue": "3"}),
    (EN_ARTICLE, "Vol. 4 No. 3", {"volume": "4", "issue": "3"}),
    pytest.param(
        EN_ARTICLE,
        "vol. 4 (3)",
        {"volume": "4", "issue": "3"},
        marks=pytest.mark.xfail(strict=True, reason="a bracketed issue needs a volume without a word"),
    ),
    (FR_ARTICLE, "vol. 4, n° 3", {"volume": "4", "issue": "3"}),
    (FR_ARTICLE, "t. 4, n° 3", {"volume": "4", "issue": "3"}),
]


@pytest.mark.parametrize(("frame", "printed", "expected"), ROWS)
def test_a_part_is_read(frame: str, printed: str, expected: dict[str, str]) -> None:
    text = frame.format(printed)
    assert tell(text, *PARTS) == expected
    assert tell(text, "author", "title", "issued")["issued"] == "1999"
    assert tell(text, "title")["title"] in ("نهر دجلة", "The Rivers", "Les fleuves")


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Karen Doyle, “The Rivers”, Water Journal 4(3), 1999", {"volume": "4", "issue": "3"}),
        ("Karen Doyle, “The Rivers”, Water Journal 4 (3), 1999", {"volume": "4", "issue": "3"}),
        ("Karen Doyle, “The Rivers,” Water Journal 4, no. 3 (1999): 7", {"volume": "4", "issue": "3"}),
        ("Karen Doyle, “The Rivers,” Water Journal 4 (1999): 7", {"volume": "4"}),
        ("علي ناصر، «نهر دجلة»، مجلة المياه 4 (3)، 1999", {"volume": "4", "issue": "3"}),
    ],
)
def test_a_volume_needs_no_word(printed: str, expected: dict[str, str]) -> None:
    assert tell(printed, *PARTS) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Water Office, The Rivers, Report No. RRA969-3, 2019", {"number": "RRA969-3"}),
        ("Water Office, The Rivers, Working Paper No. 12, 2019", {"number": "12", "genre": "Working Paper"}),
        pytest.param(
            "Water Office, The Rivers, Policy Brief 12, 2019",
            {"number": "12", "genre": "Policy Brief"},
            marks=pytest.mark.xfail(strict=True, reason="a bare number after the genre is left over"),
        ),
        ("وزارة الري، المياه، تقرير رقم (36)، 2019", {"number": "36"}),
        ("وزارة الري، المياه، تقرير رقم ٣٦، 2019", {"number": "36"}),
        ("قانون المياه رقم 7 لسنة 1999", {"number": "7"}),
        ("قانون المياه رقم (7) لسنة 1999، الوقائع العراقية، العدد 12", {"number": "7", "issue": "12"}),
        (
            "قانون المياه رقم 7 لسنة 1999، الوقائع المصرية، العدد 108 مكرر (أ)، 1999",
            {"number": "7", "issue": "108 مكرر (أ)"},
        ),
    ],
)
def test_a_number_stands_bare(printed: str, expected: dict[str, str]) -> None:
    assert tell(printed, *PARTS, "genre") == expected


def test_the_title_ends_where_its_volume_is_named() -> None:
    assert tell("علي ناصر، الشرق القديم، ج1، العراق، القاهرة، 1999", "title", "volume", "volume-title") == {
        "title": "الشرق القديم",
        "volume": "1",
        "volume-title": "العراق",
    }


def test_a_second_number_of_a_kind_is_left_over() -> None:
    citation = read("علي ناصر، نهر دجلة، ج3، بغداد، 1999، ج4")
    assert citation.item["volume"] == "3"
    assert citation.remainder == ("ج4",)


@pytest.mark.parametrize(
    "printed",
    [
        "م. ناصر، نهر دجلة، بغداد، 1999م.",
        "علي ناصر، نهر دجلة، بغداد، 1999 م، ص 5",
        "T. Doyle, The Rivers, London, 1999.",
        "Karen Doyle, No Rivers, London, 1999.",
        "علي ناصر، الجزء والكل في الفكر العربي، بغداد، 1999.",
        "علي ناصر، عدد السكان في العراق، بغداد، 1999.",
    ],
)
def test_a_letter_or_a_word_of_the_title_is_no_part(printed: str) -> None:
    assert tell(printed, *PARTS) == {}


@pytest.mark.parametrize(
    ("printed", "variable", "value"),
    [
        ("ط. الحلبي", "publisher", "الحلبي"),
        ("ط. المنيرية", "publisher", "المنيرية"),
        ("ط. بولاق", "publisher-place", "بولاق"),
        ("ط. دار الحكمة", "publisher", "دار الحكمة"),
        ("ط. الثالثة", "edition", "3"),
        ("ط. 3", "edition", "3"),
    ],
)
def test_who_printed_it_may_stand_behind_the_word_for_an_edition(
    printed: str, variable: str, value: str
) -> None:
    flat = tell(f"السرخسي، المبسوط، {printed}، 5/22.")
    assert (flat["author"], flat["title"], flat[variable]) == ("السرخسي", "المبسوط", value)
    assert (flat["volume"], flat["locator"]) == ("5", "page 22")


@pytest.mark.parametrize("number", ["GAO-19-52", "RR-1234"])
def test_the_number_of_a_report_between_marks_is_no_title(number: str) -> None:
    flat = tell(f"Water Office, Scarcity Abroad, {number}, Washington, DC, 2019, p. 3.")
    assert (flat["title"], flat["number"]) == ("Scarcity Abroad", number)


def test_an_acronym_with_a_number_inside_a_title_stays_in_it() -> None:
    assert tell("Karen Doyle, Living with COVID-19, London, 2021")["title"] == "Living with COVID-19"


def test_a_court_names_its_chamber_between_number_and_year() -> None:
    flat = tell("قرار محكمة التمييز رقم 44/الهيئة المدنية/2012 في 3/2/2012.")
    assert (flat["number"], flat["issued"]) == ("44/الهيئة المدنية/2012", "2012-02-03")
    assert "container-title" not in flat
