"""Works for the tests of writing: Arabic and English side by side."""

from iqrefs.model import Item, SourceRecord, Work


def work(item: Item, key: str = "k") -> Work:
    return Work(key, item, (), {})


def works_of(records: tuple[SourceRecord, ...]) -> list[Work]:
    return [work(record.item, record.id) for record in records]


BOOK: Item = {
    "type": "book",
    "title": "تكوين العقل العربي",
    "author": [{"literal": "محمد عابد الجابري"}],
    "publisher": "مركز دراسات الوحدة العربية",
    "publisher-place": "بيروت",
    "edition": "5",
    "issued": {"date-parts": [[1994]]},
    "language": "ar",
}
VOLUME: Item = {
    "type": "book",
    "title": "الشرق الأدنى القديم",
    "volume-title": "العراق",
    "volume": "1",
    "author": [{"literal": "عبد العزيز عثمان"}],
    "language": "ar",
}
THESIS: Item = {
    "type": "thesis",
    "title": "السياسة الأمريكية تجاه العراق",
    "author": [{"literal": "ضفاف كامل كاظم"}],
    "genre": "رسالة ماجستير غير منشورة",
    "publisher": "كلية العلوم السياسية، جامعة بغداد",
    "issued": {"date-parts": [[2002]], "literal": "1423هـ"},
    "language": "ar",
}
ARTICLE: Item = {
    "type": "article-journal",
    "title": "U.S. Policy & NATO: 100% of {it}",
    "author": [{"family": "de Gaulle", "given": "Charles"}, {"family": "Berg", "given": "Jan",
               "non-dropping-particle": "van den"}],
    "container-title": "Journal of Things",
    "volume": "3",
    "issue": "4",
    "page": "45-67",
    "issued": {"date-parts": [[2018, 3], [2018, 4]]},
    "DOI": "10.1000/x_y",
    "language": "en",
}  # fmt: skip
PAGE: Item = {
    "type": "webpage",
    "title": "الحوار الاستراتيجي مع NATO",
    "container-title": "موقع وزارة الخارجية",
    "author": [{"literal": "U.S. Department of State, Office of Inspector General"}],
    "accessed": {"date-parts": [[2025, 7, 10]], "literal": "10 تموز 2025 م"},
    "URL": "https://mofa.gov.iq/a_b?x=%20{1}",
    "language": "ar",
}
LAW: Item = {
    "type": "legislation",
    "title": "قانون الأحزاب السياسية",
    "number": "36",
    "issue": "4383",
    "container-title": "الوقائع العراقية",
    "issued": {"date-parts": [[2015]]},
    "language": "ar",
}
ALL = [work(item, f"key{n}") for n, item in enumerate([BOOK, VOLUME, THESIS, ARTICLE, PAGE, LAW])]
