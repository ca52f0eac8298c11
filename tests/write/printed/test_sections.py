from iqrefs.model import Item, Work
from iqrefs.write.printed import print_references, render_sections
from tests.write.samples import ALL


def works(*items: Item) -> list[Work]:
    return [Work(f"k{number}", item, (), {}) for number, item in enumerate(items)]


AHMAD: Item = {"type": "book", "title": "الطرق", "author": [{"literal": "أحمد علي"}], "language": "ar"}
HILLI: Item = {"type": "book", "title": "المدن", "author": [{"literal": "الحلي، صفاء"}], "language": "ar"}
JAMIL: Item = {"type": "book", "title": "القرى", "author": [{"literal": "جميل حسين"}], "language": "ar"}
KAY: Item = {"type": "book", "title": "Roads", "author": [{"family": "Kay", "given": "J."}], "language": "en"}
ABDI: Item = {
    "type": "book",
    "title": "Cities",
    "author": [{"family": "al-Abdi", "given": "S."}],
    "language": "en",
}


def test_arabic_sources_come_first_each_section_with_its_language_and_direction() -> None:
    sections = print_references(works(KAY, AHMAD))
    assert [(one.heading, one.lang, one.direction) for one in sections] == [
        ("المصادر العربية", "ar", "rtl"),
        ("المصادر الأجنبية", "en", "ltr"),
    ]


def test_the_headings_are_in_the_language_of_the_document() -> None:
    french: Item = {**KAY, "language": "fr"}
    assert [one.heading for one in print_references(works(KAY, AHMAD), language="en")] == [
        "Arabic sources",
        "English sources",
    ]
    assert print_references(works(KAY, french, AHMAD), language="en")[1].heading == "Foreign sources"
    assert print_references(works(KAY), language="en")[0].heading == "References"
    assert print_references(works(AHMAD), language="ar")[0].heading == "المصادر"
    assert print_references(works(KAY), language="ar")[0].heading == "المصادر الأجنبية"


def test_entries_are_in_the_order_of_the_alphabet_without_the_article() -> None:
    arabic, latin = print_references(works(JAMIL, HILLI, KAY, AHMAD, ABDI))
    assert [one.runs[0].text.split("،")[0] for one in arabic.references] == ["أحمد علي", "جميل حسين", "الحلي"]
    assert [one.runs[0].text.split(",")[0] for one in latin.references] == ["al-Abdi", "Kay"]


def test_works_of_one_author_stand_by_title_and_then_by_year() -> None:
    later: Item = {**KAY, "issued": {"date-parts": [[2001]]}}
    sooner: Item = {**KAY, "issued": {"date-parts": [[1999]]}}
    bridges: Item = {**KAY, "title": "The Bridges"}
    (section,) = print_references(works(later, sooner, bridges))
    lines = ["".join(run.text for run in one.runs) for one in section.references]
    assert lines == ["Kay, J. The Bridges.", "Kay, J. Roads. 1999.", "Kay, J. Roads. 2001."]


def test_a_work_of_neither_author_nor_title_is_sorted_by_what_is_printed() -> None:
    case: Item = {"type": "legal_case", "genre": "تمييز حقوق", "number": "8"}
    (section,) = print_references(works(case, AHMAD))
    assert section.references[1].runs[0].text == "تمييز حقوق، القضية رقم 8."


def test_the_script_of_the_title_decides_and_not_that_of_the_author() -> None:
    item: Item = {"type": "report", "title": "تقرير", "author": [{"literal": "World Bank"}], "language": "en"}
    (section,) = print_references(works(item))
    assert section.references[0].lang == "ar"
    assert section.references[0].direction == "rtl"


def test_no_works_are_no_sections_and_an_empty_item_is_no_entry() -> None:
    assert print_references([]) == ()
    assert print_references(works({"type": "book"})) == ()
    assert render_sections(()) == ""


def test_the_order_of_the_works_given_does_not_matter() -> None:
    assert print_references(ALL) == print_references(ALL[::-1])


def test_sections_as_plain_text_are_a_heading_and_a_line_a_reference() -> None:
    assert render_sections(print_references(works(KAY, HILLI, AHMAD))) == (
        "المصادر العربية\n\nأحمد علي، الطرق.\nالحلي، صفاء: المدن.\n\nالمصادر الأجنبية\n\nKay, J. Roads.\n"
    )


def test_a_work_stands_where_its_first_printed_words_belong() -> None:
    poems: Item = {"type": "book", "title": "الأشعار", "editor": [{"literal": "ياسر حسن"}]}
    listed = print_references(works(JAMIL, poems), printed=["الأشعار، تحقيق ياسر حسن"])
    assert render_sections(listed).split("\n")[2:4] == ["الأشعار، تحقيق ياسر حسن.", "جميل حسين، القرى."]
    listed = print_references(works(JAMIL, poems))
    assert render_sections(listed).split("\n")[2:4] == ["جميل حسين، القرى.", "ياسر حسن (محرر)، الأشعار."]
