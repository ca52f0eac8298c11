"""The JSON of a reference manager's citation, whatever the format around it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.read.managers import read_csl_citation

DATA = {
    "id": "x",
    "type": "book",
    "title": "بنية العقل العربي",
    "issued": {"date-parts": [["1986"]]},
    "zotero": 1,
}


def cite(**more: Any) -> str:
    return json.dumps({"citationItems": [{"id": 7, "itemData": DATA, **more}]})


def test_the_item_is_read_with_words_around_its_json() -> None:
    (cited,) = read_csl_citation(f"ADDIN ZOTERO_ITEM CSL_CITATION {cite()} RNDabc")
    assert cited.id == "7"
    assert cited.item == {
        "type": "book", "title": "بنية العقل العربي", "issued": {"date-parts": [[1986]]},
    }  # fmt: skip


@pytest.mark.parametrize(
    ("more", "locator"),
    [
        ({"locator": "45", "label": "page"}, "45"),
        ({"locator": "٤٥-٤٧"}, "٤٥-٤٧"),
        ({"locator": "3", "label": "chapter"}, "chapter 3"),
        ({"locator": 9}, "9"),
        ({"label": "page"}, ""),
        ({"locator": ["1"]}, ""),
    ],
)
def test_the_passage_is_kept_with_its_name_unless_it_is_a_page(more: dict[str, Any], locator: str) -> None:
    assert [cited.locator for cited in read_csl_citation(cite(**more))] == [locator]


@pytest.mark.parametrize(
    ("more", "key"),
    [
        ({"uris": ["http://zotero.org/users/1/items/A", "b"]}, "http://zotero.org/users/1/items/A"),
        ({"uri": "http://www.mendeley.com/documents/?uuid=1"}, "http://www.mendeley.com/documents/?uuid=1"),
        ({"uris": []}, "7"),
        ({"id": None}, "x"),
    ],
)
def test_a_work_is_named_by_its_address_before_its_key(more: dict[str, Any], key: str) -> None:
    assert [cited.id for cited in read_csl_citation(cite(**more))] == [key]


def test_several_works_of_one_citation_keep_their_order() -> None:
    items = [{"itemData": {"type": "book", "title": title}} for title in ("أ", "ب", "ج")]
    assert [one.item["title"] for one in read_csl_citation(json.dumps({"citationItems": items}))] == [
        "أ",
        "ب",
        "ج",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ZOTERO_ITEM",
        "{",
        "{}",
        "[1]",
        '{"citationItems": {}}',
        '{"citationItems": [null, {"itemData": []}]}',
        "{" * 9,
    ],
)
def test_what_says_nothing_is_empty(text: str) -> None:
    assert read_csl_citation(text) == ()


def test_json_nested_without_end_is_empty() -> None:
    assert read_csl_citation('{"a":' * 100_000) == ()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["title", "author", "issued", "id", "type", "family", "date-parts"]), inner
        )
    ),
    max_leaves=12,
)


@given(JSON, JSON, JSON)
def test_values_of_any_shape_raise_nothing(data: Any, uris: Any, locator: Any) -> None:
    read_csl_citation(json.dumps({"citationItems": [{"itemData": data, "uris": uris, "locator": locator}]}))
