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
