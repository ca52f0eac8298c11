import pytest

from iqrefs.model import Item
from tests.write.printed.lines import line

JUNE: Item = {"type": "book", "title": "المدن", "issued": {"date-parts": [[2018, 6, 5]]}, "edition": "2"}


@pytest.mark.parametrize(
    ("printed", "date"),
    [
        ("جريدة الأهرام، 8 ديسمبر 2018", "5 يونيو 2018"),
        ("جريدة المدى، كانون الأول 2018", "5 حزيران 2018"),
        ("المجلة الجزائرية، أفريل 2018", "5 جوان 2018"),
        ("جريدة العلم، 12 غشت 1999", "5 يونيو 2018"),
        ("", "5 حزيران 2018"),
    ],
)
def test_months_are_called_as_the_document_calls_them(printed: str, date: str) -> None:
    assert line(JUNE, [printed]) == f"المدن، ط2، {date}."


def test_the_month_of_a_document_is_told_from_the_same_word_without_a_number() -> None:
    assert line(JUNE, ["رسائل أب إلى ابنه، 3 يناير 2001", "كتاب أب وأب وأب"]) == "المدن، ط2، 5 يونيو 2018."


def test_numbers_are_in_the_digits_of_the_document_and_titles_as_printed() -> None:
    item: Item = {**JUNE, "title": "العراق 1958"}
    assert line(item, ["تاريخ العراق، ط٣، ١٩٩٩، ص ٢٠"]) == "العراق 1958، ط٢، ٥ حزيران ٢٠١٨."


def test_latin_references_keep_western_digits() -> None:
    assert line({"type": "book", "title": "Roads", "edition": "2"}, ["ط٣، ١٩٩٩"]) == "Roads. 2nd ed."
