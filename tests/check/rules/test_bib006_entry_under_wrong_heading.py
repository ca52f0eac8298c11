"""Which entries are told to stand under a heading that is not theirs."""

from __future__ import annotations

import pytest

from iqrefs.check.rules import BY_CODE
from tests.check.papers import DAMS, MARSHES, PALMS, RIVERS, WATER
from tests.check.running import check_text

PAGE = "موانئ الخليج، موقع هيئة الموانئ، تم الدخول في 3 أيار 2021، على الرابط: <https://ports.example/gulf>"
THESIS = "فاضل ناجي، أسواق الكوفة، رسالة ماجستير غير منشورة، جامعة بغداد، كلية الآداب، 2005"
PERSIAN = "احمد پژوهش، گزارش چاپ کتاب در ایران، تهران، نشر گلشن، 1380"

# heading, entries, the variant and the entry told
CASES = [
    ("المصادر الأجنبية", [DAMS, MARSHES, RIVERS], [("message", "2")]),
    ("المراجع العربية", [WATER, DAMS, MARSHES], [("message-latin", "2")]),
    ("المراجع باللغة الإنجليزية", [DAMS, WATER, RIVERS], [("message", "2")]),
    ("الكتب", [WATER, PAGE, MARSHES], [("message-web", "2")]),
    ("الكتب", [WATER, PALMS, MARSHES], [("message-article", "2")]),
    ("الكتب", [WATER, THESIS, MARSHES], [("message-thesis", "2")]),
    ("الرسائل العلمية", [THESIS, PALMS], [("message-article", "2")]),
    ("الرسائل والأطاريح", [THESIS, WATER], []),
    ("الرسائل والمقالات", [THESIS, PALMS], []),
    ("المصادر الأجنبية", [DAMS, RIVERS], []),
    ("المصادر الأجنبية", [DAMS, PERSIAN, RIVERS], []),
    ("الكتب", [WATER, MARSHES, DAMS], []),
    ("المراجع العربية والمعربة", [WATER, MARSHES], []),
    ("البحوث والدراسات", [PALMS, WATER], []),
    ("المواقع الإلكترونية", [PAGE, DAMS], []),
]


@pytest.mark.parametrize(("heading", "entries", "expected"), CASES)
def test_an_entry_of_another_kind_than_its_heading_names_is_told(
    heading: str, entries: list[str], expected: list[tuple[str, str]]
) -> None:
    listed = [f"{number}. {entry}." for number, entry in enumerate(entries, 1)]
    text = "\n".join(["قائمة المصادر والمراجع", "", f"أولاً: {heading}", *listed, ""])
    found = check_text(text, "text", rules=(BY_CODE["BIB006"],))
    assert [(one.variant, one.label) for one in found] == expected
    assert all(one.values["heading"].endswith(heading) for one in found)
