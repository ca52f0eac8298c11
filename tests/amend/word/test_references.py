"""References at the end of the text: where they stand, how they are set, and that nothing else is touched."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from iqrefs.amend.word import append_references
from iqrefs.errors import InputError
from iqrefs.model import PrintedReference, ReferenceRun, ReferenceSection
from tests.amend.word.building import BODY, edit_part, list_parts, make_paper, read_part
from tests.read.word.building import STRICT, W_NS, make_docx, pack, paragraph, run

_RELATIONSHIPS = "word/_rels/document.xml.rels"
ARABIC = PrintedReference(
    (ReferenceRun("الجابري، "), ReferenceRun("تكوين العقل", is_italic=True), ReferenceRun(". 2009.")),
    "ar",
    "rtl",
)
ENGLISH = PrintedReference((ReferenceRun("Harte, "), ReferenceRun("Pearls", is_italic=True)), "en-GB", "ltr")


def linked(target: str, text: str = "here") -> PrintedReference:
    return PrintedReference((ReferenceRun(text, target=target),), "en", "ltr")


def append(data: bytes, *references: PrintedReference, heading: str = "") -> bytes:
    """The file with references under no heading but the one given."""
    appended = append_references(data, heading, [ReferenceSection("", "en", "ltr", references)])
    assert appended.count == len(references)
    return appended.data


def read_added(data: bytes, after: bytes) -> str:
    """What stands before the last section's properties that did not before."""
    before, body = read_part(data, BODY), read_part(after, BODY)
    head = before.rpartition("<w:sectPr")[0] or before.rpartition("</w:body>")[0]
    assert body.startswith(head)
    tail = before[len(head) :]
    assert body.endswith(tail)
    return body[len(head) : len(body) - len(tail)]


def test_an_arabic_reference_is_set_from_right_to_left() -> None:
    data = make_paper(run("Ibid."))
    arabic = '<w:rtl/><w:lang w:bidi="ar-SA"/>'
    assert read_added(data, append(data, ARABIC)) == paragraph(
        run("الجابري، ", arabic),
        run("تكوين العقل", f"<w:i/><w:iCs/>{arabic}"),
        run(". 2009.", arabic),
        properties='<w:bidi/><w:ind w:left="720" w:hanging="720"/><w:jc w:val="start"/>',
    )


def test_an_english_reference_is_set_from_left_to_right() -> None:
    data = make_paper(run("Ibid."))
    lang = '<w:lang w:val="en-GB"/>'
    assert read_added(data, append(data, ENGLISH)) == paragraph(
        run("Harte, ", lang),
        run("Pearls", f"<w:i/><w:iCs/>{lang}"),
        properties='<w:bidi w:val="0"/><w:ind w:left="720" w:hanging="720"/><w:jc w:val="start"/>',
    )


def test_headings_have_the_styles_of_the_file_by_their_names() -> None:
    data = make_paper(run("Ibid."))
    sections = [
        ReferenceSection("العربية", "ar", "rtl", ()),
        ReferenceSection("Foreign", "en", "ltr", (ENGLISH,)),
    ]
    added = read_added(data, append_references(data, "قائمة المصادر", sections).data)
    looks = r'<w:pStyle w:val="(\w+)"/><w:keepNext/><w:bidi([^>]*)/>'
    assert re.findall(looks, added) == [("Titre1", ""), ("Titre2", ""), ("Titre2", ' w:val="0"')]


def test_headings_have_no_numbers_where_chapters_have() -> None:
    inner = '<w:name w:val="Heading 1"/><w:pPr><w:numPr/></w:pPr>'
    style = f'<w:style w:type="paragraph" w:styleId="H">{inner}</w:style>'
    added = read_part(append(make_docx(paragraph(run("x")), styles=style), ENGLISH, heading="Sources"), BODY)
    assert '<w:keepNext/><w:numPr><w:numId w:val="0"/></w:numPr><w:bidi w:val="0"/>' in added


def test_headings_are_bold_where_the_file_has_no_styles_for_them() -> None:
    added = read_part(append(make_docx(paragraph(run("x"))), ENGLISH, heading="Sources"), BODY)
    assert run("Sources", "<w:b/><w:bCs/>") in added


def test_links_are_relationships_and_each_address_is_one() -> None:
    data = make_paper(run("Ibid."))
    written = append(data, linked("https://b.example/x?a=1&b=2"), linked("https://b.example/x?a=1&b=2"))
    added = read_added(data, written)
    assert '<w:rStyle w:val="Lien"/>' in added
    keys = re.findall(r'<w:hyperlink [^>]*r:id="(\w+)"', added)
    relationships = etree.fromstring(list_parts(written)[_RELATIONSHIPS])
    targets = {one.get("Id"): (one.get("Target"), one.get("TargetMode")) for one in relationships}
    assert [targets[key] for key in keys] == [("https://b.example/x?a=1&b=2", "External")] * 2
    assert len(set(keys)) == 1


@pytest.mark.parametrize(
    "target",
    ["javascript:alert(1)", "file:///etc/passwd", "https://", "http://[::", "https://a b/", "\x00", "x"],
)
def test_what_is_no_web_address_is_text(target: str) -> None:
    data = make_paper(run("Ibid."))
    written = append(data, linked(target))
    assert "hyperlink" not in read_added(data, written)
    assert list_parts(written)[_RELATIONSHIPS] == list_parts(data)[_RELATIONSHIPS]


def test_an_address_with_arabic_letters_is_written_with_escapes() -> None:
    written = append(make_paper(run("Ibid.")), linked("https://b.example/كتاب a?q=%20"))
    expected = 'Target="https://b.example/%D9%83%D8%AA%D8%A7%D8%A8%20a?q=%20"'
    assert expected in read_part(written, _RELATIONSHIPS)


def test_a_file_without_relationships_of_its_text_gets_them() -> None:
    parts = list_parts(make_docx(paragraph(run("x"))))
    del parts[_RELATIONSHIPS]
    written = append(pack(parts), linked("https://b.example/"))
    assert 'Id="rId1"' in read_part(written, _RELATIONSHIPS)


def test_the_last_section_keeps_its_properties_and_nothing_else_is_touched() -> None:
    sections = "<w:p><w:pPr><w:sectPr><w:bidi/></w:sectPr></w:pPr></w:p>"
    data = make_docx(sections, paragraph(run("x")), "<w:sectPr><w:bidi/></w:sectPr>")
    written = append(data, ARABIC)
    assert read_part(written, BODY).endswith("</w:p><w:sectPr><w:bidi/></w:sectPr></w:body></w:document>")
    changed = {name for name, content in list_parts(written).items() if list_parts(data).get(name) != content}
    assert changed == {BODY}


def test_a_body_without_sections_gets_them_at_its_end() -> None:
    data = make_docx(paragraph(run("x")))
    assert read_part(append(data, ENGLISH), BODY).endswith("</w:t></w:r></w:p></w:body></w:document>")


def test_a_strict_file_is_written_in_its_namespaces() -> None:
    written = append(make_docx(paragraph(run("x")), is_strict=True), linked("https://b.example/"))
    for part in (BODY, _RELATIONSHIPS):
        assert STRICT["http://schemas.openxmlformats.org/officeDocument/2006/relationships"] in read_part(
            written, part
        )
    assert W_NS not in read_part(written, BODY)


def test_signs_that_xml_forbids_are_replaced() -> None:
    data = make_paper(run("Ibid."))
    added = read_added(data, append(data, PrintedReference((ReferenceRun("a\x0b<&\ufffe"),), "en", "ltr")))
    assert ">a\ufffd&lt;&amp;\ufffd<" in added


def test_a_document_without_a_body_is_told() -> None:
    data = edit_part(make_paper(run("Ibid.")), BODY, lambda text: text.replace("w:body", "w:other"))
    with pytest.raises(InputError, match="without a text"):
        append(data, ENGLISH)
