"""References to a part of the paper at hand cite no work."""

from __future__ import annotations

import pytest

from tests.parse.reading import read


@pytest.mark.parametrize(
    ("printed", "page"),
    [
        ("above, p. 12, and chapter 2 below", "12"),
        ("infra, p. 200.", "200"),
        ("the discussion at p. 12 above.", "12"),
        ("supra n° 14.", None),
        ("infra note 30.", None),
        ("ص 12 من هذا البحث.", "12"),
        ("أدناه، ص 40.", "40"),
        ("ما سبق، ص 9 وما بعدها", "9"),
    ],
)
def test_it_is_no_work_and_no_pointer(printed: str, page: str | None) -> None:
    citation = read(printed)
    assert (citation.kind, citation.item, citation.pointer) == ("none", {}, None)
    assert page is None or citation.locator == {"label": "page", "value": page}
    assert citation.remainder


@pytest.mark.parametrize(
    "printed",
    [
        "Karen Doyle, Above and Below, London, Verso, 1999, p. 5.",
        "أحمد ناصر، نهر دجلة أدناه، بغداد، 1999، ص 5",
    ],
)
def test_such_words_in_a_title_are_of_the_title(printed: str) -> None:
    assert read(printed).kind == "full"


@pytest.mark.parametrize(
    ("printed", "locator", "remainder"),
    [
        ("المصدر نفسه، جدول (2/5)", ("table", "2/5"), ()),
        ("المصدر نفسه، ملحق رقم (2)", ("appendix", "2"), ()),
        ("المصدر نفسه، ورقة 14 أ", ("folio", "14أ"), ()),
        ("المصدر نفسه، ترجمة رقم 123، ص 8", ("page", "8"), ("ترجمة رقم 123",)),
        ("Ibid., table 3", ("table", "3"), ()),
        ("Ibid., p. 70, n. 1", ("page", "70"), ("n. 1",)),
        ("Doyle, op. cit., n. 4, p. 3", ("page", "3"), ()),
        ("Dumont, op. cit., n° 255", ("issue", "255"), ()),
    ],
)
def test_what_is_no_page_is_a_passage_too(
    printed: str, locator: tuple[str, str], remainder: tuple[str, ...]
) -> None:
    citation = read(printed)
    assert citation.locator == {"label": locator[0], "value": locator[1]}
    assert citation.remainder == remainder
    assert "title" not in citation.item
