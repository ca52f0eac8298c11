"""What reference managers leave in Word files: each program's fields, as it writes them."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest

from iqrefs.model import EmbeddedItem
from iqrefs.read.flow import Flow
from iqrefs.read.word import read_docx
from tests.read.word.building import (
    control,
    field,
    make_docx,
    mendeley_tag,
    note,
    note_mark,
    paragraph,
    run,
    simple_field,
    zotero,
)
from tests.read.word.reading import list_codes

_DATA: dict[str, Any] = {
    "id": 12,
    "type": "book",
    "title": "تكوين العقل العربي",
    "author": [{"literal": "محمد عابد الجابري"}],
    "issued": {"date-parts": [["1994"]]},
    "system_id": "private",
}
_CITED = {
    "id": 12,
    "uris": ["http://zotero.org/users/1/items/ABCD2345"],
    "itemData": _DATA,
    "locator": "45-47",
    "label": "page",
}
_ENDNOTE = (
    "<EndNote><Cite><Author>Tripp</Author><Year>2007</Year><RecNum>5</RecNum><Pages>p. 30</Pages>"
    '<record><rec-number>5</rec-number><foreign-keys><key app="EN" db-id="lib">5</key></foreign-keys>'
    '<ref-type name="Journal Article">17</ref-type><contributors><authors>'
    '<author><style face="normal">Tripp, Charles</style></author><author>وزارة التخطيط،</author></authors>'
    "</contributors><titles><title>A History of <style>Iraq</style></title>"
    "<secondary-title>Middle East Journal</secondary-title></titles><pages>1-20</pages><volume>3</volume>"
    "<number>2</number><isbn>0026-3141</isbn><dates><year>2007</year></dates></record></Cite></EndNote>"
)
_SOURCES = (
    '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography">'
    "<b:Source><b:Tag>Jab94</b:Tag><b:SourceType>Book</b:SourceType><b:Title>تكوين العقل العربي</b:Title>"
    "<b:Year>1994</b:Year><b:City>بيروت</b:City><b:Publisher>مركز دراسات الوحدة العربية</b:Publisher>"
    "<b:LCID>2049</b:LCID><b:Author><b:Author><b:NameList><b:Person><b:Last>الجابري</b:Last>"
    "<b:First>محمد</b:First><b:Middle>عابد</b:Middle></b:Person></b:NameList></b:Author>"
    "<b:Translator><b:NameList><b:Person><b:Last>شكري</b:Last></b:Person></b:NameList></b:Translator>"
    "</b:Author></b:Source>"
    "<b:Source><b:Tag>UN10</b:Tag><b:SourceType>InternetSite</b:SourceType><b:Title>Report</b:Title>"
    "<b:Year>2010</b:Year><b:Month>May</b:Month><b:Day>3</b:Day><b:URL>https://example.org/r</b:URL>"
    "<b:YearAccessed>2011</b:YearAccessed><b:Author><b:Author><b:Corporate>United Nations</b:Corporate>"
    "</b:Author></b:Author></b:Source></b:Sources>"
)


def read_in_note(*inner: str, more: Any = None) -> Flow:
    return read_docx(make_docx(paragraph(note_mark(1)), footnotes={1: note(*inner)}, more=more))


def list_items(flow: Flow) -> list[EmbeddedItem]:
    fields: list[Any] = []
    for part in flow.notes[0].paragraphs[0].stretches:
        if part.field is not None and part.field not in fields:
            fields.append(part.field)
    return [item for one in fields for item in one.items]


@pytest.mark.parametrize("pieces", [1, 2, 30])
def test_a_zotero_citation_is_read_from_however_many_runs(pieces: int) -> None:
    flow = read_in_note(run("ينظر: "), field(zotero(_CITED), run("الجابري، ص 45"), pieces=pieces), run("."))
    stretches = flow.notes[0].paragraphs[0].stretches
    assert [(one.text, one.field is not None) for one in stretches] == [
        ("ينظر: ", False), ("الجابري، ص 45", True), (".", False),
    ]  # fmt: skip
    (item,) = list_items(flow)
    assert item.id == "http://zotero.org/users/1/items/ABCD2345"
    assert item.locator == "45-47"
    assert item.item == {
        "type": "book",
        "title": "تكوين العقل العربي",
        "author": [{"literal": "محمد عابد الجابري"}],
        "issued": {"date-parts": [[1994]]},
    }


@pytest.mark.parametrize(
    ("cited", "key", "locator"),
    [
        ({"id": 3, "itemData": _DATA}, "3", ""),
        ({"itemData": _DATA, "locator": "2", "label": "volume"}, "12", "volume 2"),
        ({"itemData": _DATA, "locator": 7}, "12", "7"),
        ({"uri": "http://zotero.org/a", "itemData": _DATA, "locator": None}, "http://zotero.org/a", ""),
        ({"uris": [], "itemData": {"type": "book", "title": "كتاب"}}, "كتاب", ""),
        ({"uris": {}, "itemData": {"type": "book"}}, "item", ""),
    ],
)
def test_an_item_has_its_address_or_key_and_the_passage_cited(cited: Any, key: str, locator: str) -> None:
    (item,) = list_items(read_in_note(field(zotero(cited), run("x"))))
    assert (item.id, item.locator) == (key, locator)


@pytest.mark.parametrize(
    ("inner", "by"),
    [
        (field(f"ADDIN CSL_CITATION {json.dumps({'citationItems': [_CITED]})}", run("x")), "mendeley"),
        (field(f"ADDIN ZOTERO_ITEM {json.dumps({'citationItems': [_CITED]})} words", run("x")), "zotero"),
        (simple_field(zotero(_CITED), run("x")), "zotero"),
        (control(mendeley_tag(_CITED), run("x")), "mendeley"),
    ],
)
def test_mendeleys_citations_and_old_forms_are_read_alike(inner: str, by: str) -> None:
    flow = read_in_note(inner)
    assert [item.item.get("title") for item in list_items(flow)] == ["تكوين العقل العربي"]
    assert {part.field.by for part in flow.notes[0].paragraphs[0].stretches if part.field} == {by}


def _endnote_data_field() -> str:
    """As EndNote writes it: the XML in base64 in a field inside the instruction."""
    data = base64.encodebytes(_ENDNOTE.encode()).decode() + "AA=="
    inner = (
        f'<w:fldChar w:fldCharType="begin"><w:fldData>{data}</w:fldData></w:fldChar>'
        "<w:instrText> ADDIN EN.CITE.DATA </w:instrText>"
        '<w:fldChar w:fldCharType="end"/>'
    )
    return (
        run(inner='<w:fldChar w:fldCharType="begin"/><w:instrText> ADDIN EN.CITE </w:instrText>')
        + run(inner=inner)
        + run(inner='<w:fldChar w:fldCharType="separate"/>')
        + run("Tripp 2007")
        + run(inner='<w:fldChar w:fldCharType="end"/>')
    )


@pytest.mark.parametrize(
    "inner",
    [
        field(f" ADDIN EN.CITE {_ENDNOTE}", run("Tripp 2007"), pieces=4),
        field(" ADDIN EN.CITE ", run("Tripp 2007"), data=base64.b64encode(_ENDNOTE.encode()).decode()),
        _endnote_data_field(),
    ],
)
def test_an_endnote_citation_is_read_from_its_xml(inner: str) -> None:
    (item,) = list_items(read_in_note(inner))
    assert (item.id, item.locator) == ("lib:5", "30")
    assert item.item == {
        "type": "article-journal",
        "title": "A History of Iraq",
        "volume": "3",
        "page": "1-20",
        "issue": "2",
        "ISSN": "0026-3141",
        "container-title": "Middle East Journal",
        "author": [{"family": "Tripp", "given": "Charles"}, {"literal": "وزارة التخطيط،"}],
        "issued": {"date-parts": [[2007]]},
    }


def test_words_own_citations_are_read_from_the_sources_of_the_file() -> None:
    cited = field(r" CITATION Jab94 \p 45 \l 1025 \m UN10 \p 7 ", run("(الجابري)"))
    flow = read_in_note(cited, more={"customXml/item1.xml": _SOURCES, "customXml/item2.xml": "<broken"})
    book, site = list_items(flow)
    assert (book.id, book.locator, site.id, site.locator) == ("Jab94", "45", "UN10", "7")
    assert book.item == {
        "type": "book",
        "title": "تكوين العقل العربي",
        "publisher-place": "بيروت",
        "publisher": "مركز دراسات الوحدة العربية",
        "author": [{"family": "الجابري", "given": "محمد عابد"}],
        "translator": [{"literal": "شكري"}],
        "issued": {"date-parts": [[1994]]},
        "language": "ar",
    }
    assert site.item["author"] == [{"literal": "United Nations"}]
    assert site.item["issued"] == {"date-parts": [[2010, 5, 3]]}


@pytest.mark.parametrize(
    "instruction",
    [
        ' ADDIN ZOTERO_BIBL {"uncited":[]} CSL_BIBLIOGRAPHY ',
        "ADDIN Mendeley Bibliography CSL_BIBLIOGRAPHY",
        " ADDIN EN.REFLIST ",
        r" BIBLIOGRAPHY  \l 1025 ",
    ],
)
def test_a_bibliography_of_a_program_is_a_list_over_all_its_paragraphs(instruction: str) -> None:
    whole = field(instruction, run("المراجع الأول"))
    open_end = whole.rindex("<w:r>")
    data = make_docx(
        paragraph(run("متن")),
        paragraph(whole[:open_end]),
        paragraph(run("المرجع الثاني")),
        paragraph(whole[open_end:]),
        paragraph(run("ملحق")),
    )
    flow = read_docx(data)
    listed = [any(part.field and part.field.is_list for part in one.stretches) for one in flow.paragraphs]
    assert listed == [False, True, True, False, False]


def test_a_list_of_mendeley_cite_is_a_content_control() -> None:
    flow = read_docx(make_docx(control("MENDELEY_BIBLIOGRAPHY", paragraph(run("أ")), paragraph(run("ب")))))
    assert [part.field.is_list for one in flow.paragraphs for part in one.stretches if part.field] == [
        True,
        True,
    ]


def test_citations_in_the_text_are_given_once_each_and_those_of_notes_are_not() -> None:
    other = {**_CITED, "uris": ["http://zotero.org/users/1/items/ZZZZ"]}
    body = paragraph(
        field(zotero(_CITED, other), run("(الجابري)")), field(zotero(_CITED), run("(نفسه)")), note_mark(1)
    )
    third = {**_CITED, "uris": ["http://zotero.org/users/1/items/NOTE"]}
    flow = read_docx(make_docx(body, footnotes={1: note(field(zotero(third), run("x")))}))
    assert [one.id[-4:] for one in flow.cited] == ["2345", "ZZZZ"]


def test_each_citation_has_a_field_of_its_own() -> None:
    flow = read_in_note(field(zotero(_CITED), run("أ")), field(zotero(_CITED), run("ب")))
    first, second = (part.field for part in flow.notes[0].paragraphs[0].stretches)
    assert first is not second


@pytest.mark.parametrize(
    "instruction",
    [
        "ADDIN ZOTERO_ITEM CSL_CITATION",
        "ADDIN ZOTERO_ITEM CSL_CITATION {broken",
        "ADDIN ZOTERO_ITEM CSL_CITATION " + '{"a":' * 5_000,
        "ADDIN ZOTERO_ITEM CSL_CITATION " + json.dumps({"citationItems": "x"}),
        "ADDIN ZOTERO_ITEM CSL_CITATION " + json.dumps({"citationItems": [1, None, {"itemData": []}]}),
        'ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems":[{"itemData":{"issue":' + "9" * 5_000 + "}}]}",
        "ADDIN CSL_CITATION []",
        "ADDIN EN.CITE <EndNote><Cite>",
        "ADDIN EN.CITE <EndNote>" + "<a>" * 400 + "</EndNote>",
        'ADDIN EN.CITE <!DOCTYPE a [<!ENTITY b "c">]><EndNote>&b;</EndNote>',
        "CITATION Missing",
        "CITATION",
    ],
)
def test_a_broken_citation_is_just_its_print_and_is_told(instruction: str) -> None:
    flow = read_in_note(field(instruction, run("الجابري، ص 45")))
    assert [(part.text, part.field) for part in flow.notes[0].paragraphs[0].stretches] == [
        ("الجابري، ص 45", None)
    ]
    assert list_codes(flow) == ["broken-citation"]


def test_what_no_text_can_hold_is_taken_out_of_an_item() -> None:
    bad = {"itemData": {"type": "book", "title": "a\ud800\u202eb", "author": [{"family": "x\x1b[31m"}]}}
    (item,) = list_items(read_in_note(field(zotero(bad), run("x"))))
    assert item.item == {"type": "book", "title": "ab", "author": [{"family": "x"}]}


@pytest.mark.parametrize(
    "tag", ["MENDELEY_CITATION_v3_", "MENDELEY_CITATION_v3_%%%", "MENDELEY_CITATION_v3_e30"]
)
def test_a_broken_control_is_just_its_print(tag: str) -> None:
    flow = read_in_note(control(tag, run("x")))
    assert list_items(flow) == []
    assert list_codes(flow) == ["broken-citation"]
