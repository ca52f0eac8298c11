"""What is one work and who wrote it, in citations whose words could mislead: read by the rules and with the
labeller of the package, as a user has it.
"""

from __future__ import annotations

import pytest

from iqrefs.model import Mention
from iqrefs.parse import parse_mention
from iqrefs.parse.tagger import load_shipped
from tests.parse.reading import flatten

PRINT = "، دار الحكمة، بغداد، 1999، ص 5"

TITLES: list[tuple[str, dict[str, str]]] = [
    # titles before names
    (f"د/ علي ناصر، نهر دجلة{PRINT}", {"author": "علي ناصر", "title": "نهر دجلة"}),
    (f"د / علي ناصر، نهر دجلة{PRINT}", {"author": "علي ناصر", "title": "نهر دجلة"}),
    (f"أ.د/ علي ناصر: نهر دجلة{PRINT}", {"author": "علي ناصر", "title": "نهر دجلة"}),
    (f"د./ علي ناصر: نهر دجلة{PRINT}", {"author": "علي ناصر", "title": "نهر دجلة"}),
    (f"المستشار/ علي ناصر، نهر دجلة{PRINT}", {"author": "علي ناصر", "title": "نهر دجلة"}),
    (f"الأستاذ الدكتور/ علي ناصر، نهر دجلة{PRINT}", {"author": "علي ناصر", "title": "نهر دجلة"}),
    (
        f"د. علي ناصر ود. سعيد كريم، نهر دجلة{PRINT}",
        {"author": "علي ناصر; سعيد كريم", "title": "نهر دجلة"},
    ),
    (
        f"د/ علي ناصر، ود/ سعيد كريم، نهر دجلة{PRINT}",
        {"author": "علي ناصر; سعيد كريم", "title": "نهر دجلة"},
    ),
    (
        f"د. علي ناصر والدكتور سعيد كريم، نهر دجلة{PRINT}",
        {"author": "علي ناصر; سعيد كريم", "title": "نهر دجلة"},
    ),
    (
        f"د. محمد كمال إمام ود. علي ناصر، نهر دجلة{PRINT}",
        {"author": "محمد كمال إمام; علي ناصر", "title": "نهر دجلة"},
    ),
    (
        f"علي ناصر، تعليق على قانون الأنهار رقم 12 لسنة 2003{PRINT}",
        {"author": "علي ناصر", "title": "تعليق على قانون الأنهار رقم 12 لسنة 2003"},
    ),
    # a title that is a given name
    (f"السيد سابق، فقه السنة{PRINT}", {"author": "السيد سابق", "title": "فقه السنة"}),
    (f"السيد عتيق، نهر دجلة{PRINT}", {"author": "السيد عتيق", "title": "نهر دجلة"}),
    (f"السيد محمد باقر الصدر، نهر دجلة{PRINT}", {"author": "محمد باقر الصدر", "title": "نهر دجلة"}),
    # letters for given names
    (f"ج. ج. كارفر، دليل الأنهار{PRINT}", {"author": "ج. ج. كارفر", "title": "دليل الأنهار"}),
    (f"ب. م. كارفر، دليل الأنهار{PRINT}", {"author": "ب. م. كارفر", "title": "دليل الأنهار"}),
    (f"أ. م. كارفرلي، دليل الأنهار{PRINT}", {"author": "أ. م. كارفرلي", "title": "دليل الأنهار"}),
    (f"ت. س. كارفر، دليل الأنهار{PRINT}", {"author": "ت. س. كارفر", "title": "دليل الأنهار"}),
    (f"سي. جي. كارفر، دليل الأنهار{PRINT}", {"author": "سي. جي. كارفر", "title": "دليل الأنهار"}),
    (f"أ. م. د. علي ناصر، نهر دجلة{PRINT}", {"author": "علي ناصر", "title": "نهر دجلة"}),
    # Latin suffixes and brackets
    (
        "Joseph S. Carver, Jr., The Rivers, London, Verso, 1999, p. 5",
        {"author": "Joseph S. Carver Jr.", "title": "The Rivers"},
    ),
    (
        "Robert O. Doyle and Joseph S. Carver, Jr., The Rivers, London, Verso, 1999, p. 5",
        {"author": "Robert O. Doyle; Joseph S. Carver Jr.", "title": "The Rivers"},
    ),
    ("Carver (R.), Les fleuves, Paris, Seuil, 1999, p. 5", {"author": "R. Carver", "title": "Les fleuves"}),
    (
        "Carver (R.) et Dumont (C.), Les fleuves, Paris, Seuil, 1999, p. 5",
        {"author": "R. Carver; C. Dumont", "title": "Les fleuves"},
    ),
    # a person whom the title names
    (
        f"علي ناصر، حسن الوردي: شخصيته ومنهجه{PRINT}",
        {"author": "علي ناصر", "title": "حسن الوردي: شخصيته ومنهجه"},
    ),
    (f"علي ناصر، ابن رشد: سيرة وفكر{PRINT}", {"author": "علي ناصر", "title": "ابن رشد: سيرة وفكر"}),
    (f"علي ناصر، حسن كريم: نهر دجلة{PRINT}", {"author": "علي ناصر; حسن كريم", "title": "نهر دجلة"}),
    (
        f"علي ناصر، حسن كريم: دراسة في الأنهار{PRINT}",
        {"author": "علي ناصر; حسن كريم", "title": "دراسة في الأنهار"},
    ),
    # «in» at the head of a title
    (f"شوقي ضيف، في النقد الأدبي{PRINT}", {"author": "شوقي ضيف", "title": "في النقد الأدبي"}),
    (f"علي ناصر، في نظرية الرواية{PRINT}", {"author": "علي ناصر", "title": "في نظرية الرواية"}),
    (
        "علي ناصر، «السدود»، في كتاب الأنهار، دار الحكمة، بغداد، 1999، ص 9",
        {"author": "علي ناصر", "title": "السدود", "container-title": "الأنهار"},
    ),
    # the only name of a book is its title
    (f"الطاهر وطار، الزلزال{PRINT}", {"author": "الطاهر وطار", "title": "الزلزال"}),
    (
        f"علي ناصر، الموسوعة الصحفية العراقية{PRINT}",
        {"author": "علي ناصر", "title": "الموسوعة الصحفية العراقية"},
    ),
    # hands
    (
        f"علي ناصر، نهر دجلة، ت: حسن كريم{PRINT}",
        {"author": "علي ناصر", "editor": "حسن كريم", "title": "نهر دجلة"},
    ),
    (
        f"أرسطو، السياسيات، نقله عن الفرنسية حسن كريم{PRINT}",
        {"author": "أرسطو", "translator": "حسن كريم", "title": "السياسيات"},
    ),
]  # fmt: skip

KINDS: list[tuple[str, str]] = [
    ("علي ناصر، مفهوم الدولة، المركز الثقافي العربي، الدار البيضاء، 1981، ص 5", "book"),
    ("علي ناصر، نهر دجلة (بيروت: مركز دراسات الوحدة العربية، 1987)، ص 33", "book"),
    ("علي ناصر، نهر دجلة، معهد الدراسات العربية العالية، القاهرة، 1955، ص 60", "book"),
    ("علي ناصر، نهر دجلة، المركز العربي للطباعة والنشر، بغداد، آذار 2012، ص 4", "book"),
    ("Karen Doyle, The Rivers, London: International Institute of River Thought, 2008, p. 25", "book"),
    ("علي ناصر، نهر دجلة، مركز الدراسات المائية، بغداد، آذار 2012، ص 4", "report"),
    ("علي ناصر، نهر دجلة، تقرير رقم 4، مركز الدراسات المائية، بغداد، 2012", "report"),
    ("علي ناصر، نهر دجلة، المركز الديمقراطي العربي، برلين، 2020، ص 4", "report"),
    ("وزارة التخطيط، خطة التنمية، مركز المعلومات، بغداد، 2012، ص 4", "report"),
    (
        "علي ناصر، العمق المائي: موقع دجلة ودوره، ترجمة: حسن كريم، مركز الجزيرة للدراسات، الدوحة، 2010، ص 4",
        "book",
    ),
    ("علي ناصر، نهر دجلة، دار ابن عفان، الخبر، ط1، 1417هـ، ص 8", "book"),
    ("علي ناصر، وضع المياه، الخبر، 12 مارس 2012، ص 4", "article-newspaper"),
    ("محمد الخطيب، الفكر السياسي، دار الفكر، دمشق، 1990، ص 5", "book"),
    ("علي ناصر، الأنهار، الفكر السياسي، العدد 4، 1990، ص 5", "article-journal"),
    ("علي ناصر، «السدود»، مجلة المورد، دار الشؤون الثقافية، بغداد، 1990، ص 5", "article-journal"),
]


@pytest.mark.parametrize("learned", [False, True], ids=["rules", "labeller"])
@pytest.mark.parametrize(("printed", "expected"), TITLES, ids=[row[0] for row in TITLES])
def test_author_and_title_are_told_apart(printed: str, expected: dict[str, str], *, learned: bool) -> None:
    flat = flatten(parse_mention(Mention(printed), load_shipped() if learned else None))
    told = {key: flat[key] for key in ("author", "editor", "translator", "title") if key in flat}
    assert told == {key: value for key, value in expected.items() if key != "container-title"}
    assert flat.get("container-title") == expected.get("container-title")
    assert "remainder" not in flat


@pytest.mark.parametrize("learned", [False, True], ids=["rules", "labeller"])
@pytest.mark.parametrize(("printed", "kind"), KINDS, ids=[row[0] for row in KINDS])
def test_the_publisher_tells_book_from_report_and_article(printed: str, kind: str, *, learned: bool) -> None:
    assert flatten(parse_mention(Mention(printed), load_shipped() if learned else None))["type"] == kind


def test_a_town_that_is_a_newspaper_elsewhere_is_the_place_behind_a_press() -> None:
    flat = flatten(parse_mention(Mention("علي ناصر، نهر دجلة، دار ابن عفان، الخبر، ط1، 1417هـ، ص 8")))
    assert flat["publisher-place"] == "الخبر"
    assert "container-title" not in flat


def test_a_pointer_behind_a_title_and_a_slash_names_one_author() -> None:
    flat = flatten(parse_mention(Mention("د/ علي ناصر: المرجع السابق، ص 131")))
    assert flat["author"] == "علي ناصر"


def test_the_pages_of_an_article_behind_volume_and_issue_are_its_own() -> None:
    printed = "Carver S, Doyle NR. Rivers in Najaf: a study. Kufa Med J. 2014;17(2):45-52."
    flat = flatten(parse_mention(Mention(printed), load_shipped()))
    assert (flat["volume"], flat["issue"], flat["page"]) == ("17", "2", "45-52")


def test_a_table_beside_a_page_is_no_publisher() -> None:
    printed = "الإدارة المركزية للإحصاء، المجموعة الإحصائية السنوية، العدد 51، الكويت، 2016، جدول 33، ص 47"
    flat = flatten(parse_mention(Mention(printed), load_shipped()))
    assert flat["author"] == "الإدارة المركزية للإحصاء"
    assert "publisher" not in flat
    assert flat["remainder"] == "جدول 33"
