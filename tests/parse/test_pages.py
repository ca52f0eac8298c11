from __future__ import annotations

import pytest

from tests.parse.reading import read, tell

PLACES = ("volume", "issue", "locator", "issued", "remainder")


@pytest.mark.parametrize(
    ("printed", "volume", "page"),
    [
        ("الطبري، تاريخ الرسل، 3/45.", "3", "45"),
        ("الطبري، تاريخ الرسل ٣/٤٥", "3", "45"),
        ("الطبري، الأخبار، (3/45)", "3", "45"),
        ("ياقوت، معجم البلدان، 1 / 787", "1", "787"),
        ("al-Tabari, History, 3/45.", "3", "45"),
        ("Tabari, Annales, 3/45.", "3", "45"),
        # OCR turns the pair round: the volume is the smaller number
        ("الطبري، الأخبار (120/1)", "1", "120"),
        ("الطبري، الأخبار، 120/1", "1", "120"),
        # a pair beside a pointer
        ("الطبري، مصدر سابق، 3/45.", "3", "45"),
        ("المصدر نفسه، 3/45.", "3", "45"),
    ],
)
def test_a_pair_of_numbers_is_volume_and_page(printed: str, volume: str, page: str) -> None:
    assert tell(printed, *PLACES) == {"volume": volume, "locator": f"page {page}"}


@pytest.mark.parametrize(
    "printed",
    [
        "علي ناصر، نهر دجلة، 22/9/2012",
        "علي ناصر، نهر دجلة، 9/2012",
        "Karen Doyle, The Rivers, 22/9/2012",
        "علي ناصر، نهر دجلة، 120/180",
    ],
)
def test_a_date_and_a_doubtful_pair_are_no_volume_and_page(printed: str) -> None:
    assert "volume" not in tell(printed)
    assert "locator" not in tell(printed)


ROWS: list[tuple[str, dict[str, str]]] = [
    ("Ibid., 141-43.", {"locator": "page 141-43"}),
    ("Ibid., 14.", {"locator": "page 14"}),
    ("المصدر نفسه، 14.", {"locator": "page 14"}),
    ("Doyle, op. cit., 14.", {"locator": "page 14"}),
    ("الهمداني، مصدر سابق: 124.", {"locator": "page 124"}),
    ("Doyle, Short Rivers, 150.", {"locator": "page 150"}),
    ("Doyle, “Short Rivers,” 150–52.", {"locator": "page 150-52"}),
    ("الطبري، تاريخ الرسل، 150.", {"locator": "page 150"}),
    ("Karen Doyle, The Rivers (London: Verso, 1998), 45-67.", {"locator": "page 45-67", "issued": "1998"}),
    ("Karen Doyle, The Rivers (London: Verso, 1998), 45.", {"locator": "page 45", "issued": "1998"}),
    (
        "Karen Doyle, “Rivers,” Water Journal 45 (2013): 796",
        {"volume": "45", "locator": "page 796", "issued": "2013"},
    ),
    (
        "Karen Doyle, “Rivers,” Water Journal 45, no. 2 (2013): 796-99.",
        {"volume": "45", "issue": "2", "locator": "page 796-99", "issued": "2013"},
    ),
    (
        "Claire Dumont, « Fleuves », Revue des eaux 45 (2013) : 796",
        {"volume": "45", "locator": "page 796", "issued": "2013"},
    ),
    (
        "علي ناصر، «الأنهار»، مجلة المياه 45، العدد 2 (2013): 79-96",
        {"volume": "45", "issue": "2", "locator": "page 79-96", "issued": "2013"},
    ),
]


def test_a_page_named_behind_the_articles_own_is_the_one_cited() -> None:
    printed = "Karen Doyle, “Rivers,” Water Journal 45 (2013): 211–34, at 218."
    assert tell(printed, "volume", "page", "locator") == {
        "volume": "45",
        "page": "211-34",
        "locator": "page 218",
    }


@pytest.mark.parametrize(
    ("printed", "container", "kind"),
    [
        (
            'Doyle, K, "Rivers" (2010) 12 Water Law Quarterly 34, 40.',
            "Water Law Quarterly",
            "article-journal",
        ),
        ("Doyle Shipping Ltd v. Nasir Trading [1992] 12 QB 34, 40.", "QB", "legal_case"),
    ],
)
def test_a_volume_may_stand_behind_the_year(printed: str, container: str, kind: str) -> None:
    assert tell(printed, "volume", "page", "locator", "container-title", "type") == {
        "volume": "12",
        "page": "34",
        "locator": "page 40",
        "container-title": container,
        "type": kind,
    }


@pytest.mark.parametrize(("printed", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_a_number_that_closes_a_citation_is_its_page(printed: str, expected: dict[str, str]) -> None:
    assert tell(printed, *PLACES) == expected


@pytest.mark.parametrize(
    "printed",
    [
        "Karen Doyle, The Rivers, London, 1998.",
        "علي ناصر، نهر دجلة، بغداد، 1998.",
        "Les fleuves, Paris, 1998",
    ],
)
def test_a_year_that_closes_a_citation_is_no_page(printed: str) -> None:
    citation = read(printed)
    assert citation.locator is None
    assert tell(printed, "issued") == {"issued": "1998"}


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("السرخسي، المبسوط (2/311 وما بعدها).", {"volume": "2", "locator": "page 311"}),
        ("صحيح مسلم، كتاب البر، باب الظلم، 4/1994، حديث رقم 2577.", {"volume": "4", "locator": "issue 2577"}),
        ("مسند أحمد، 5/230، حديث رقم 22060.", {"volume": "5", "locator": "issue 22060"}),
        ("ابن منظور، لسان العرب (مادة: عقل) 11/458", {"volume": "11", "locator": "page 458"}),
    ],
)
def test_a_pair_may_stand_beside_other_passages(printed: str, expected: dict[str, str]) -> None:
    assert tell(printed, "volume", "locator", "issued", "container-title") == expected
