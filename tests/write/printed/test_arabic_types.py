"""Works of every kind as a list of sources in Arabic prints them."""

import pytest

from iqrefs.model import Item
from tests.write.printed.lines import line, reference

LINES: list[tuple[Item, str]] = [
    (
        {
            "type": "book",
            "title": "تكوين العقل العربي",
            "author": [{"literal": "محمد عابد الجابري"}],
            "volume": "1",
            "edition": "5",
            "publisher": "مركز دراسات الوحدة العربية",
            "publisher-place": "بيروت",
            "issued": {"date-parts": [[1994]]},
        },
        "محمد عابد الجابري، تكوين العقل العربي، ج1، ط5، بيروت: مركز دراسات الوحدة العربية، 1994.",
    ),
    (
        {
            "type": "book",
            "title": "الكامل في التاريخ",
            "author": [{"literal": "ابن الأثير، عز الدين علي بن محمد"}],
            "editor": [{"literal": "عمر عبد السلام تدمري"}],
            "publisher": "دار الكتاب العربي",
        },
        "ابن الأثير، عز الدين علي بن محمد: الكامل في التاريخ، تحقيق عمر عبد السلام تدمري، دار الكتاب العربي.",
    ),
    (
        {
            "type": "book",
            "title": "الشرق الأوسط على الحافة",
            "author": [{"literal": "توماس إلدريدج"}],
            "translator": [{"literal": "هبة الأمين"}],
            "collection-title": "سلسلة عالم المعرفة",
            "collection-number": "431",
            "publisher-place": "الكويت",
        },
        "توماس إلدريدج، الشرق الأوسط على الحافة، ترجمة هبة الأمين، سلسلة عالم المعرفة (431)، الكويت.",
    ),
    (
        {
            "type": "chapter",
            "title": "التناص في رواية الحرب",
            "author": [{"literal": "سعاد الخطيب"}],
            "container-title": "الرواية السورية المعاصرة",
            "editor": [{"literal": "نضال الصالحي"}],
            "publisher-place": "اللاذقية",
            "publisher": "دار الحوار",
            "issued": {"date-parts": [[2009]]},
            "page": "45-78",
        },
        (
            "سعاد الخطيب، «التناص في رواية الحرب»، في: الرواية السورية المعاصرة، تحرير نضال الصالحي، "
            "اللاذقية: دار الحوار، 2009، ص ص 45-78."
        ),
    ),
    (
        {
            "type": "article-journal",
            "title": "أعراض الاحتلال",
            "author": [{"literal": "احمد السيد تركي"}],
            "container-title": "مجلة السياسة الدولية",
            "publisher": "مركز الأهرام",
            "publisher-place": "القاهرة",
            "volume": "4",
            "issue": "187",
            "issued": {"date-parts": [[2012, 12]]},
            "page": "146",
        },
        (
            "احمد السيد تركي، «أعراض الاحتلال»، مجلة السياسة الدولية (القاهرة: مركز الأهرام)، المجلد 4، "
            "العدد 187، كانون الأول 2012، ص 146."
        ),
    ),
    (
        {
            "type": "article-newspaper",
            "container-title": "جريدة المدى",
            "publisher-place": "بغداد",
            "issue": "4217",
            "issued": {"date-parts": [[2018, 7, 16]]},
        },
        "جريدة المدى (بغداد)، العدد 4217، 16 تموز 2018.",
    ),
    (
        {
            "type": "thesis",
            "title": "الصورة الشعرية عند أبي تمام",
            "author": [{"literal": "خالد منصور العبيدي"}],
            "genre": "رسالة ماجستير غير منشورة",
            "publisher": "كلية الآداب، جامعة دمشق",
            "issued": {"date-parts": [[2002]]},
        },
        (
            "خالد منصور العبيدي، الصورة الشعرية عند أبي تمام (رسالة ماجستير غير منشورة)، كلية الآداب، "
            "جامعة دمشق، 2002."
        ),
    ),
    (
        {"type": "thesis", "title": "العشائر والسياسة", "genre": "أطروحة دكتوراه (غير منشورة)"},
        "العشائر والسياسة، أطروحة دكتوراه (غير منشورة).",
    ),
    (
        {
            "type": "report",
            "title": "قراءة في نتائج الانتخابات",
            "author": [{"literal": "مركز البيان"}],
            "genre": "ورقة سياسات",
            "number": "14",
            "publisher-place": "بغداد",
            "issued": {"date-parts": [[2021, 11]]},
        },
        "مركز البيان، قراءة في نتائج الانتخابات، ورقة سياسات، رقم 14، بغداد، تشرين الثاني 2021.",
    ),
    (
        {
            "type": "webpage",
            "title": "الحوار الاستراتيجي",
            "container-title": "موقع وزارة الخارجية",
            "accessed": {"date-parts": [[2025, 7, 2]]},
            "URL": "https://mofa.gov.iq/2021/22323",
        },
        (
            "«الحوار الاستراتيجي»، موقع وزارة الخارجية، تاريخ الدخول: 2 تموز 2025، متاح على: "
            "https://mofa.gov.iq/2021/22323."
        ),
    ),
    (
        {
            "type": "legislation",
            "title": "قانون الأحزاب السياسية",
            "number": "36",
            "container-title": "الوقائع العراقية",
            "issue": "4383",
            "issued": {"date-parts": [[2015]]},
        },
        "قانون الأحزاب السياسية رقم 36 لسنة 2015، الوقائع العراقية، العدد 4383.",
    ),
    (
        {
            "type": "treaty",
            "title": "القرار 1701",
            "number": "S/RES/1701",
            "issued": {"date-parts": [[2006, 8, 11]]},
        },
        "القرار 1701، S/RES/1701، 11 آب 2006.",
    ),
    (
        {
            "type": "legal_case",
            "author": [{"literal": "المحكمة الدستورية العليا"}],
            "number": "2",
            "container-title": "مجموعة أحكام المحكمة",
            "volume": "8",
            "issued": {"date-parts": [[1997, 1, 4]]},
        },
        "المحكمة الدستورية العليا، القضية رقم 2، جلسة 4 كانون الثاني 1997، مجموعة أحكام المحكمة، السنة 8.",
    ),
    (
        {
            "type": "paper-conference",
            "title": "توظيف الواقع المعزز",
            "author": [{"literal": "نوف الخليفة"}],
            "event-title": "المؤتمر الدولي الخامس",
            "publisher-place": "الرياض",
            "issued": {"date-parts": [[2018, 3, 12], [2018, 3, 13]]},
        },
        "نوف الخليفة، «توظيف الواقع المعزز»، بحث مقدم إلى المؤتمر الدولي الخامس، الرياض، 12-13 آذار 2018.",
    ),
    (
        {
            "type": "manuscript",
            "title": "تقرير المتصرف",
            "archive": "دار الكتب والوثائق، ملفات البلاط الملكي",
            "archive_location": "الملفة 311/4571",
            "issued": {"date-parts": [[1935, 5, 7]]},
        },
        "تقرير المتصرف، 7 أيار 1935، دار الكتب والوثائق، ملفات البلاط الملكي، الملفة 311/4571.",
    ),
    (
        {
            "type": "entry-encyclopedia",
            "title": "بريد",
            "container-title": "دائرة المعارف الإسلامية",
            "volume": "3",
        },
        "«بريد»، دائرة المعارف الإسلامية، ج3.",
    ),
    (
        {
            "type": "interview",
            "title": "مقابلة مع رئيس البلدية",
            "publisher-place": "بيروت",
            "issued": {"date-parts": [[2021, 8, 12]]},
        },
        "مقابلة مع رئيس البلدية، بيروت، 12 آب 2021.",
    ),
    (
        {
            "type": "broadcast",
            "title": "صار الوقت",
            "publisher": "قناة MTV",
            "issued": {"date-parts": [[2019, 10, 24]]},
        },
        "«صار الوقت»، قناة MTV، 24 تشرين الأول 2019.",
    ),
    (
        {
            "type": "motion_picture",
            "title": "ثورة تشرين",
            "director": [{"literal": "علي حسن"}],
            "container-title": "يوتيوب",
        },
        "ثورة تشرين، إخراج علي حسن، يوتيوب.",
    ),
    (
        {
            "type": "dataset",
            "title": "الانتهاكات 2015-2022",
            "genre": "مجموعة بيانات",
            "DOI": "10.5281/zenodo.77",
        },
        "الانتهاكات 2015-2022، مجموعة بيانات، https://doi.org/10.5281/zenodo.77.",
    ),
    (
        {"type": "map", "title": "خريطة العراق", "genre": "خريطة طبوغرافية", "publisher-place": "بغداد"},
        "خريطة العراق، خريطة طبوغرافية، بغداد.",
    ),
]


@pytest.mark.parametrize(("item", "printed"), LINES, ids=[item["type"] for item, _ in LINES])
def test_a_work_in_arabic_is_printed_as_arab_lists_do(item: Item, printed: str) -> None:
    assert line(item) == printed


def test_what_is_missing_leaves_no_mark_behind() -> None:
    assert line({"type": "book", "publisher": "دار الشروق"}) == "دار الشروق."
    journal: Item = {"type": "article-journal", "container-title": "مجلة الحقوق", "publisher": "جامعة الكويت"}
    assert line(journal) == "مجلة الحقوق (جامعة الكويت)."
    assert line({"type": "chapter", "container-title": "كتاب المدن", "page": "5"}) == "في: كتاب المدن، ص 5."


def test_a_mark_that_a_value_brings_is_not_doubled() -> None:
    assert line({"type": "book", "title": "إلى أين؟", "publisher": "دار الشروق."}) == "إلى أين؟، دار الشروق."
    assert line({"type": "book", "title": "،الطرق:", "publisher": "دار (النهر،)"}) == "الطرق، دار (النهر،)"


def test_a_book_without_an_author_is_listed_under_its_editors() -> None:
    item: Item = {
        "type": "book",
        "title": "قضايا",
        "editor": [{"literal": "علي حسن"}, {"literal": "سعاد كامل"}],
    }
    assert line(item) == "علي حسن وسعاد كامل (محرران)، قضايا."


def test_names_with_a_comma_or_in_another_script_are_parted_by_semicolons() -> None:
    item: Item = {
        "type": "book",
        "title": "الطرق",
        "author": [{"literal": "علي، حسن"}, {"literal": "John Marr"}],
    }
    assert line(item) == "علي، حسن؛ John Marr: الطرق."


def test_an_arabic_name_in_parts_is_printed_in_its_natural_order() -> None:
    item: Item = {"type": "book", "title": "الطرق", "author": [{"family": "الجابري", "given": "محمد عابد"}]}
    assert line(item) == "محمد عابد الجابري، الطرق."


def test_a_number_that_names_itself_is_not_named_again() -> None:
    item: Item = {
        "type": "article-journal",
        "container-title": "المورد",
        "volume": "مج 8",
        "issue": "العدد الرابع",
    }
    assert line(item) == "المورد، مج 8، العدد الرابع."


def test_words_for_an_edition_or_a_volume_stand_apart() -> None:
    item: Item = {"type": "book", "title": "العراق", "volume": "الأول", "edition": "الثانية"}
    assert line(item) == "العراق، الجزء الأول، ط. الثانية."


def test_persian_is_printed_as_arabic_is_and_keeps_its_language() -> None:
    printed = reference({"type": "book", "title": "تاریخ ایران", "language": "fa"})
    assert (printed.lang, printed.direction) == ("fa", "rtl")
