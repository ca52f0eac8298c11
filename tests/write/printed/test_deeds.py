import pytest

from iqrefs.model import Item
from tests.write.printed.lines import line

BOOK: Item = {
    "type": "book",
    "title": "الكتاب",
    "author": [{"literal": "سيبويه"}],
    "editor": [{"literal": "عبد السلام محمد هارون"}],
}


@pytest.mark.parametrize(
    ("printed", "deed"),
    [
        ("سيبويه، الكتاب، تحرير عبد السلام محمد هارون", "تحرير"),
        ("سيبويه، الكتاب، دراسة وتحقيق: عبد السلام محمد هارون", "دراسة وتحقيق"),
        ("سيبويه، الكتاب، تحرير الدكتور عبد السلام هارون", "تحقيق"),
        ("سيبويه، الكتاب، ضبطه وصححه د. عبد السلام محمد هارون", "ضبطه وصححه"),
        ("سيبويه، الكتاب، تح. عبد السلام محمد هارون", "تحقيق"),
        ("الجاحظ، الحيوان، تحرير نضال الصالحي", "تحقيق"),
        ("", "تحقيق"),
    ],
)
def test_an_editor_did_what_the_document_says_before_the_name(printed: str, deed: str) -> None:
    assert line(BOOK, [printed]) == f"سيبويه، الكتاب، {deed} عبد السلام محمد هارون."


def test_a_translator_did_what_the_document_says() -> None:
    item: Item = {"type": "book", "title": "ثورة العشرين", "translator": [{"literal": "عبد الواحد كرم"}]}
    assert line(item, ["ثورة العشرين، تعريب عبد الواحد كرم"]) == "ثورة العشرين، تعريب عبد الواحد كرم."
    assert line(item) == "ثورة العشرين، ترجمة عبد الواحد كرم."


def test_a_work_without_author_is_listed_by_its_title_where_the_document_says_what_its_editor_did() -> None:
    item: Item = {"type": "book", "title": "الديوان", "editor": [{"literal": "علي حسن"}]}
    assert line(item, ["الديوان، تحقيق علي حسن"]) == "الديوان، تحقيق علي حسن."
    assert line(item, ["علي حسن (محرر)، الديوان"]) == "علي حسن (محرر)، الديوان."
