"""CSL-JSON read: three shapes, wrong shapes, and dates."""

import json
from typing import Any

import pytest

from iqrefs.errors import InputError
from iqrefs.read.csl_json import read_csl_json

BOOK = {"id": "a", "type": "book", "title": "تكوين العقل العربي"}


@pytest.mark.parametrize("shape", [[BOOK], BOOK, {"total": 1, "items": [BOOK]}])
def test_an_array_an_item_or_zoteros_object(shape: Any) -> None:
    (record,), findings = read_csl_json(json.dumps(shape, ensure_ascii=False))
    assert (record.id, record.item["title"], findings) == ("a", BOOK["title"], ())
    assert json.loads(record.text) == BOOK


@pytest.mark.parametrize(
    ("text", "words"),
    [("not json", "not CSL-JSON"), ('[{"id": "a"},\n {"id": }]', "item 2: not valid JSON at line 2"),
     ("[" * 200_000, "nested too deeply"), ("[1 2]", "expected a comma"), ("[] x", "after the last bracket"),
     ("[NaN]", "NaN")],
)  # fmt: skip
def test_what_is_no_json_is_the_users_error(text: Any, words: Any) -> None:
    with pytest.raises(InputError, match=words):
        read_csl_json(text)


def test_a_wrong_item_is_a_finding_and_the_rest_is_kept() -> None:
    records, findings = read_csl_json('[{"id": 5, "type": "book"},\n "x",\n {"id": 5, "type": "ebook"}]')
    assert [(record.id, record.place.line) for record in records] == [("5", 1), ("5-2", 3)]
    assert [(finding.code, finding.place and finding.place.line) for finding in findings] == [
        ("csl-not-an-item", 2), ("csl-unknown-type", 3), ("csl-duplicate-id", 3),
    ]  # fmt: skip


DATES = [
    ({"date-parts": [["2019", "9"]]}, {"date-parts": [[2019, 9]]}),
    ({"date-parts": [2019, 9]}, {"date-parts": [[2019, 9]]}),
    ({"raw": "2019-09-26"}, {"date-parts": [[2019, 9, 26]]}),
    ({"raw": "26 أيلول 2019"}, {"date-parts": [[2019]], "literal": "26 أيلول 2019"}),
    ({"date-parts": [[1445]], "literal": "1445هـ"}, {"date-parts": [[1445]], "literal": "1445هـ"}),
    ({"date-parts": [[2019]], "season": "spring"}, {"date-parts": [[2019]], "season": 1}),
    ("2019-09", {"date-parts": [[2019, 9]]}),
    ({"date-parts": [["26 أيلول"]]}, {"literal": "[['26 أيلول']]"}),
    ({"date-parts": [[2019, 13]]}, {"date-parts": [[2019]], "literal": "[[2019, 13]]"}),
]


@pytest.mark.parametrize(("value", "date"), DATES)
def test_dates_have_integers(value: Any, date: Any) -> None:
    (record,), _ = read_csl_json(json.dumps([{**BOOK, "issued": value}]))
    assert record.item["issued"] == date


def test_foreign_shapes_are_mended_and_nothing_is_lost() -> None:
    item = {
        **BOOK, "type": "journal-article", "container-title": ["مجلة"], "volume": 3, "colour": "red",
        "author": [{"name": "وزارة التخطيط"}, "محمد", {"family": "Smith", "given": "J", "ORCID": "1"}],
    }  # fmt: skip
    (record,), _ = read_csl_json(json.dumps(item))
    assert record.item == {
        "type": "article-journal", "title": BOOK["title"], "container-title": "مجلة", "volume": "3",
        "author": [{"literal": "وزارة التخطيط"}, {"literal": "محمد"}, {"family": "Smith", "given": "J"}],
        "custom": {"colour": "red"},
    }  # fmt: skip
