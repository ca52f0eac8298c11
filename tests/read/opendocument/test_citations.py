"""What Zotero and Mendeley leave in LibreOffice: reference marks, bookmarks, sections."""

from __future__ import annotations

import json
from typing import Any
from xml.sax.saxutils import quoteattr

import pytest

from iqrefs.read.opendocument import read_odt
from tests.read.opendocument.building import note, odt

JABIRI = {
    "id": "7/A",
    "type": "book",
    "title": "بنية العقل العربي",
    "author": [{"family": "الجابري", "given": "محمد"}],
}


def citation(**more: Any) -> str:
    cited = {"id": 7, "uris": ["http://zotero.org/users/1/items/AB"], "itemData": JABIRI, **more}
    return json.dumps({"citationID": "x", "citationItems": [cited]}, ensure_ascii=False)


def mark(code: str, text: str, element: str = "reference-mark") -> str:
    name = quoteattr(code)
    return f"<text:{element}-start text:name={name}/>{text}<text:{element}-end text:name={name}/>"


def test_a_reference_mark_of_zotero_holds_the_item() -> None:
    code = f"ZOTERO_ITEM CSL_CITATION {citation(locator='45', label='page')} RNDab12"
    inner = f"ينظر: {mark(code, 'الجابري، ص 45')}."
    flow = read_odt(odt(f"<text:p>نص{note(inner)}</text:p>"))
    before, cited, after = flow.notes[0].paragraphs[0].stretches
    assert (before.field, after.field) == (None, None)
    assert cited.text == "الجابري، ص 45"
    assert cited.field is not None
    (item,) = cited.field.items
    assert (item.id, item.item["title"], item.locator) == (
        "http://zotero.org/users/1/items/AB", "بنية العقل العربي", "45",
    )  # fmt: skip
    assert cited.field.by == "zotero"
    assert flow.cited == ()


def test_a_bookmark_of_zotero_has_its_data_in_the_properties() -> None:
    code = f"ZOTERO_ITEM CSL_CITATION {citation(locator='2', label='chapter')}"
    pieces = {f"ZOTERO_BREF_q_{n + 1}": code[n * 100 : n * 100 + 100].replace("&", "&amp;") for n in range(9)}
    body = f"<text:p>{mark('ZOTERO_BREF_q', '(Jabiri)', 'bookmark')}</text:p>"
    flow = read_odt(odt(body, properties={name: text for name, text in pieces.items() if text}))
    assert [(one.item["title"], one.locator) for one in flow.cited] == [("بنية العقل العربي", "chapter 2")]


def test_a_work_cited_twice_in_the_text_is_one() -> None:
    code = f"ZOTERO_ITEM CSL_CITATION {citation()}"
    body = "".join(f"<text:p>{mark(f'{code} RND{n}', '(Jabiri)')}</text:p>" for n in range(2))
    assert len(read_odt(odt(body)).cited) == 1


@pytest.mark.parametrize(
    "name", [' ZOTERO_BIBL {"uncited":[]} CSL_BIBLIOGRAPHY RND1', "Mendeley Bibliography CSL_BIBLIOGRAPHY"]
)
def test_the_bibliography_of_a_manager_is_known(name: str) -> None:
    section = f"<text:section text:name={quoteattr(name)}><text:p>مرجع</text:p></text:section>"
    body = f"<text:p>قبل</text:p>{section}<text:p>بعد</text:p>"
    flow = read_odt(odt(body))
    fields = [paragraph.stretches[0].field for paragraph in flow.paragraphs]
    assert [field is not None and field.is_list for field in fields] == [False, True, False]


def test_other_marks_and_sections_are_of_no_manager() -> None:
    marked = mark("_Ref12", "نص", "bookmark")
    body = f'<text:section text:name="Section1"><text:p>{marked}</text:p></text:section>'
    assert read_odt(odt(body)).paragraphs[0].stretches[0].field is None


@pytest.mark.parametrize(
    "data", ["{", "{}", '{"citationItems": 5}', '{"citationItems": [1, {"itemData": 2}]}', "[" * 9999]
)
def test_a_citation_that_says_nothing_is_its_print_and_is_told(data: str) -> None:
    flow = read_odt(odt(f"<text:p>{mark(f'ZOTERO_ITEM CSL_CITATION {data}', 'نص')}</text:p>"))
    assert [finding.code for finding in flow.findings] == ["broken-citation"]
    assert flow.paragraphs[0].stretches[0].text == "نص"
    assert flow.cited == ()


def test_a_mark_that_does_not_end_ends_with_its_note() -> None:
    code = quoteattr(f"ZOTERO_ITEM CSL_CITATION {citation()}")
    body = note(f"<text:p><text:reference-mark-start text:name={code}/>الجابري</text:p>")
    flow = read_odt(odt(f"<text:p>نص{body} بعد</text:p>"))
    assert [stretch.field for stretch in flow.paragraphs[0].stretches] == [None, None, None]
