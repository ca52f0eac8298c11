# ruff: noqa: E501  # a citation stands on one line
from __future__ import annotations

import pytest

from tests.parse.reading import tell

FIELDS = ("author", "title", "container-title", "publisher", "publisher-place", "remainder")


def row(*values: str | None) -> dict[str, str]:
    """author, title, container, publisher, place."""
    return {field: value for field, value in zip(FIELDS, values, strict=False) if value}


ROWS: list[tuple[str, dict[str, str]]] = [
    # the order of the imprint
    ("علي ناصر، نهر دجلة، بغداد، دار الحكمة، 1999", row("علي ناصر", "نهر دجلة", None, "دار الحكمة", "بغداد")),
    ("علي ناصر، نهر دجلة، دار الحكمة، بغداد، 1999", row("علي ناصر", "نهر دجلة", None, "دار الحكمة", "بغداد")),
    ("علي ناصر، نهر دجلة، بغداد: دار الحكمة، 1999", row("علي ناصر", "نهر دجلة", None, "دار الحكمة", "بغداد")),
    ("علي ناصر، نهر دجلة (بغداد: دار الحكمة، 1999)", row("علي ناصر", "نهر دجلة", None, "دار الحكمة", "بغداد")),
    ("علي ناصر، نهر دجلة، (بغداد، 1999)", row("علي ناصر", "نهر دجلة", None, None, "بغداد")),
    ("علي ناصر : نهر دجلة - دار الحكمة - بغداد - 1999",
     row("علي ناصر", "نهر دجلة", None, "دار الحكمة", "بغداد")),
    ("علي ناصر. نهر دجلة. بغداد: دار الحكمة، 1999.", row("علي ناصر", "نهر دجلة", None, "دار الحكمة", "بغداد")),
    ("علي ناصر، نهر دجلة، مركز دراسات الوحدة العربية، بيروت، 1999",
     row("علي ناصر", "نهر دجلة", None, "مركز دراسات الوحدة العربية", "بيروت")),
    ("Karen Doyle, The Rivers (London: Verso, 1999)", row("Karen Doyle", "The Rivers", None, "Verso", "London")),
    ("Karen Doyle, The Rivers, London: Verso, 1999", row("Karen Doyle", "The Rivers", None, "Verso", "London")),
    ("Karen Doyle, The Rivers, Verso, London, 1999", row("Karen Doyle", "The Rivers", None, "Verso", "London")),
    ("Karen Doyle. The Rivers. London: Verso, 1999.", row("Karen Doyle", "The Rivers", None, "Verso", "London")),
    ("Karen Doyle, *The Rivers*, Oxford University Press, 1999",
     row("Karen Doyle", "The Rivers", None, "Oxford University Press")),
    ("Claire Dumont, Les fleuves, Paris, Seuil, 1999",
     row("Claire Dumont", "Les fleuves", None, "Seuil", "Paris")),
    ("Claire Dumont, Les fleuves, Paris : Seuil, 1999",
     row("Claire Dumont", "Les fleuves", None, "Seuil", "Paris")),
    # titles with marks of their own
    ("علي ناصر، نهر دجلة: دراسة في الجغرافيا التاريخية، بغداد، 1999",
     row("علي ناصر", "نهر دجلة: دراسة في الجغرافيا التاريخية", None, None, "بغداد")),
    ("علي ناصر، نهر دجلة - دراسة في الجغرافيا التاريخية، بغداد، 1999",
     row("علي ناصر", "نهر دجلة - دراسة في الجغرافيا التاريخية", None, None, "بغداد")),
    ("Karen Doyle, The Rivers: A History, London, 1999",
     row("Karen Doyle", "The Rivers: A History", None, None, "London")),
    ("Karen Doyle, Dams, Rivers, and Valleys, London, 1999",
     row("Karen Doyle", "Dams, Rivers, and Valleys", None, None, "London")),
    # containers
    ("علي ناصر، «السدود»، مجلة المياه، العدد 4، 1999", row("علي ناصر", "السدود", "مجلة المياه")),
    ("علي ناصر، السدود في العراق، مجلة المياه، العدد 4، 1999",
     row("علي ناصر", "السدود في العراق", "مجلة المياه")),
    ("علي ناصر، «السدود»، المستقبل العربي، العدد 4، 1999", row("علي ناصر", "السدود", "المستقبل العربي")),
    ("علي ناصر، «السدود»، مجلة المياه، جامعة بغداد، العدد 4، 1999",
     row("علي ناصر", "السدود", "مجلة المياه", "جامعة بغداد")),
    ("Karen Doyle, “Dams,” *Water Journal* 4 (1999): 5-9", row("Karen Doyle", "Dams", "Water Journal")),
    ("Karen Doyle, “Dams,” Foreign Affairs, March 1999", row("Karen Doyle", "Dams", "Foreign Affairs")),
    ("Claire Dumont, « Les barrages », Revue des eaux, n° 7, 1999",
     row("Claire Dumont", "Les barrages", "Revue des eaux")),
    # no author
    ("«افتتاح السد الجديد»، جريدة الصباح، 3 آذار 1999", row(None, "افتتاح السد الجديد", "جريدة الصباح")),
    ("“A Dam Opens,” The Guardian, 3 March 1999", row(None, "A Dam Opens", "The Guardian")),
    # the body is the author
    ("وزارة الموارد المائية، خطة السدود، بغداد، 1999",
     row("وزارة الموارد المائية", "خطة السدود", None, None, "بغداد")),
    ("World Bank, Iraq Overview, Washington, DC, 1999",
     row("World Bank", "Iraq Overview", None, None, "Washington, DC")),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "expected"), ROWS, ids=[printed for printed, _ in ROWS])
def test_each_piece_goes_to_its_field(printed: str, expected: dict[str, str]) -> None:
    assert tell(printed, *FIELDS) == expected


def test_a_container_may_stand_first() -> None:
    printed = "جريدة الصباح، «افتتاح السد الجديد»، العدد 1204، 12 آذار 2014، ص 3."
    assert tell(printed, *FIELDS) == row(None, "افتتاح السد الجديد", "جريدة الصباح")
