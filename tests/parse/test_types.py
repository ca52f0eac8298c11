from __future__ import annotations

import pytest

from tests.parse.reading import tell_one

ROWS: list[tuple[str, str]] = [
    ("علي ناصر، نهر دجلة، بغداد، دار الحكمة، 1999", "book"),
    ("علي ناصر، نهر دجلة، ص 5", "book"),
    ("Karen Doyle, The Rivers (London: Verso, 1999)", "book"),
    ("Karen Doyle, The Rivers, p. 45", "book"),
    ("Karen Doyle, The Rivers, 2nd ed., 1999", "book"),
    ("Claire Dumont, Les fleuves, Paris, Seuil, 1999", "book"),
    ("حسن كريم، «السدود»، في: علي ناصر (محرر)، الأنهار، بيروت، 1999", "chapter"),
    ("Karen Doyle, “Dams,” in Peter Hallam (ed.), The Rivers, London: Verso, 1999", "chapter"),
    ("Claire Dumont, « Les barrages », dans Les fleuves, Paris, Seuil, 1999", "chapter"),
    ("علي ناصر، «السدود»، مجلة المياه، العدد 4، 1999", "article-journal"),
    ("Karen Doyle, “Dams,” Water Journal 4 (1999): 5-9", "article-journal"),
    ("Claire Dumont, « Les barrages », Revue des eaux, n° 7, 1999", "article-journal"),
    ("علي ناصر، «افتتاح السد»، جريدة الصباح، العدد 1204، 3 آذار 1999", "article-newspaper"),
    ("Karen Doyle, “A Dam Opens,” The Guardian, 3 March 1999", "article-newspaper"),
    ("Claire Dumont, « Un barrage », Le Monde, 3 mars 1999", "article-newspaper"),
    ("Karen Doyle, “Dams of War,” Foreign Affairs, March 1999", "article-magazine"),
    ("مركز المياه، نهر دجلة، تقرير رقم 4، بغداد، 1999", "report"),
    ("Water Institute, The Tigris, Report No. 4, 1999", "report"),
    ("علي ناصر، نهر دجلة، رسالة ماجستير، جامعة بغداد، 1999", "thesis"),
    ("Karen Doyle, The Tigris, PhD thesis, University of Exeter, 1999", "thesis"),
    ("Claire Dumont, Le Tigre, thèse de doctorat, Université de Paris, 1999", "thesis"),
    ("علي ناصر، نهر دجلة، بحث مقدم إلى مؤتمر المياه، عمان، 1999", "paper-conference"),
    ("Karen Doyle, “The Tigris,” paper presented at the Water Forum, Kyoto, 1999", "paper-conference"),
    ("قانون المياه رقم 7 لسنة 1999، الوقائع العراقية، العدد 12", "legislation"),
    ("دستور جمهورية العراق لسنة 2005، المادة 12", "legislation"),
    ("اتفاقية الأمم المتحدة لقانون البحار، 1982، المادة 57", "treaty"),
    ("سورة البقرة، الآية 255", "classic"),
    ("مقابلة مع علي ناصر، بغداد، 12 أيار 1999", "interview"),
    ("Interview with Karen Doyle, Beirut, 3 May 1999", "interview"),
    ("Entretien avec Claire Dumont, Paris, 3 mai 1999", "interview"),
    ("“Basra”, Encyclopaedia of Islam, 2nd ed., vol. 1, p. 1085", "entry-encyclopedia"),
    ("علي ناصر، تاريخ الموصل، مخطوط، المكتبة الظاهرية، ورقة 12", "manuscript"),
    ("علي ناصر، «نهر دجلة»، 2019، https://a.org/x", "webpage"),
    ("Karen Doyle, “The Tigris”, 2019, https://a.org/x", "webpage"),
    ("Karen Doyle, “The Tigris”, 2019, https://rivers.wordpress.com/2019/x", "post-weblog"),
    ("Karen Doyle, “The Tigris”, 2019, https://www.youtube.com/watch?v=abc123", "motion_picture"),
    ("Karen Doyle, “The Tigris”, 2019, https://twitter.com/doyle/status/123", "post"),
    ("Karen Doyle, “The Tigris”, arXiv:2203.19087, 2022", "article"),
    ("Karen Doyle, “The Tigris”, 2022, https://arxiv.org/abs/2203.19087", "article"),
]


@pytest.mark.parametrize(("printed", "type_"), ROWS, ids=[row[0] for row in ROWS])
def test_the_type_follows_from_what_is_printed(printed: str, type_: str) -> None:
    assert tell_one(printed, "type") == type_


@pytest.mark.parametrize("printed", ["Ibid., p. 5", "ناصر، مصدر سابق، ص 5", "Doyle, op. cit."])
def test_a_pointer_has_no_type(printed: str) -> None:
    assert tell_one(printed, "type") is None


@pytest.mark.parametrize(
    ("printed", "type_"),
    [
        ("علي ناصر، المحكمة الدستورية ودورها في حماية الحقوق، دار الحكمة، بغداد، 2004، ص 18", "book"),
        ("المحكمة الجنائية الدولية ودورها في مكافحة الجريمة، دار الحكمة، عمان، 2010، ص 40", "book"),
        ("علي ناصر، المحكمة العليا وأثرها في النظام، مجلة القانون، العدد 3، 2017، ص 7", "article-journal"),
        ("المحكمة الاتحادية العليا، القرار رقم 15، 12/3/2019", "legal_case"),
        ("مجلس شورى الدولة اللبناني، القرار رقم 55، تاريخ 5/11/1998.", "legal_case"),
        ("محكمة العدل الدولية، قضية المضيق، 27 يونيو 1986، ص 14.", "legal_case"),
        (
            "قناة النهر، «أسرار النيل»، يوتيوب، 12 مارس 2019، https://www.youtube.com/watch?v=a1",
            "motion_picture",
        ),
    ],
)
def test_a_book_on_a_court_is_no_decision(printed: str, type_: str) -> None:
    assert tell_one(printed, "type") == type_
