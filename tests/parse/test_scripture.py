import pytest

from tests.parse.reading import tell


@pytest.mark.parametrize(
    ("printed", "title", "verse"),
    [
        ("[البقرة: 255].", "البقرة", "255"),
        ("(البقرة: 255)", "البقرة", "255"),
        ("﴿البقرة: 255﴾", "البقرة", "255"),
        ("البقرة: 282", "البقرة", "282"),
        ("[آل عمران: 103-104]", "آل عمران", "103-104"),
        ("[سورة النساء: 59].", "سورة النساء", "59"),
        ("سورة النساء: ٥٩", "سورة النساء", "59"),
        ("سورة البقرة، الآية 255.", "سورة البقرة", "255"),
        ("القرآن الكريم، سورة النور، الآية (35).", "سورة النور", "35"),
        ("القرآن الكريم، البقرة: 12", "البقرة", "12"),
    ],
)
def test_a_verse_is_cited_by_its_surah(printed: str, title: str, verse: str) -> None:
    assert tell(printed) == {"type": "classic", "title": title, "locator": f"verse {verse}"}


@pytest.mark.parametrize("printed", ["سعد محمد: 24", "جريدة النور، 24", "محمد: نهر دجلة، 24", "النور، 24"])
def test_other_words_before_a_number_are_no_surah(printed: str) -> None:
    assert tell(printed, "locator") != {"locator": "verse 24"}
