from __future__ import annotations

import pytest

from tests.parse.reading import tell

PLACES = ("archive", "archive_location", "title", "locator", "author", "type")


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (
            "د.ك.و، ملفات البلاط الملكي، 311/99، كتاب المتصرف، و22، ص 30.",
            {
                "archive": "د.ك.و، ملفات البلاط الملكي",
                "archive_location": "311/99",
                "title": "كتاب المتصرف",
                "locator": "page 30",
                "type": "manuscript",
            },
        ),
        (
            "د. ك. و، ملفات وزارة الري، الملفة 320/11، تقرير المهندس، و 7، ص 9.",
            {
                "archive": "د. ك. و، ملفات وزارة الري",
                "archive_location": "الملفة 320/11",
                "title": "تقرير المهندس",
                "locator": "page 9",
                "type": "manuscript",
            },
        ),
        (
            "The National Archives (TNA), FO 371/123, Shaw to Reed",
            {
                "archive": "The National Archives (TNA)",
                "archive_location": "FO 371/123",
                "title": "Shaw to Reed",
                "type": "manuscript",
            },
        ),
    ],
)
def test_a_file_is_read_by_archive_and_call_number(printed: str, expected: dict[str, str]) -> None:
    assert tell(printed, *PLACES) == expected


def test_the_piece_of_a_file_stays_in_the_remainder_of_a_pointer() -> None:
    expected = {"locator": "page 11", "remainder": "و8"}
    assert tell("المصدر نفسه، و8، ص11.", "title", "locator", "remainder") == expected


@pytest.mark.parametrize(
    ("printed", "archive", "location"),
    [
        ("مخطوط، دار الكتب المصرية، رقم 214 فقه، ورقة 12أ.", "دار الكتب المصرية", "رقم 214 فقه"),
        (
            "مخطوط، دار الكتب المصرية برقم (82 فقه شافعي)، ورقة 12أ.",
            "دار الكتب المصرية",
            "برقم (82 فقه شافعي)",
        ),
        ("مخطوط، الخزانة العامة بالرباط، تحت رقم 1123، ورقة 12أ.", "الخزانة العامة بالرباط", "تحت رقم 1123"),
    ],
)
def test_a_manuscript_is_read_by_its_library_and_number(printed: str, archive: str, location: str) -> None:
    assert tell(f"علي ناصر، رسالة في المياه، {printed}") == {
        "type": "manuscript",
        "author": "علي ناصر",
        "title": "رسالة في المياه",
        "genre": "مخطوط",
        "archive": archive,
        "archive_location": location,
        "locator": "folio 12أ",
    }


def test_a_library_that_prints_books_is_a_publisher() -> None:
    flat = tell("علي ناصر، رسالة في المياه، دار الكتب المصرية، القاهرة، 1930")
    assert (flat["publisher"], flat["type"]) == ("دار الكتب المصرية", "book")


def test_a_document_of_the_united_nations_behind_its_word_is_read_by_its_symbol() -> None:
    flat = tell("قرار مجلس الأمن رقم 1483 لسنة 2003، الوثيقة S/RES/1483.")
    assert (flat["number"], flat["issued"], flat["title"]) == ("S/RES/1483", "2003", "قرار مجلس الأمن")
