"""What reading and writing Word files share: parts found, texts and paragraphs counted."""

from __future__ import annotations

import pytest
from lxml import etree
from tests.read.word.building import make_docx, note, pack, paragraph, relationships, run, text_box, wrap

from iqrefs.interchange.packages import open_package
from iqrefs.interchange.word_xml import (
    W_NS,
    W_STRICT_NS,
    find_child,
    find_main_part,
    find_part,
    get_number,
    get_value,
    is_on,
    iter_paragraphs,
    iter_texts,
    local_name,
    namespace_of,
    read_relationships,
    read_text,
    resolve_target,
)


@pytest.mark.parametrize(
    ("folder", "target", "member"),
    [
        ("word", "footnotes.xml", "word/footnotes.xml"),
        ("word", "/word/footnotes.xml", "word/footnotes.xml"),
        ("word", "../customXml/item1.xml", "customXml/item1.xml"),
        ("", "word\\document.xml", "word/document.xml"),
        ("word", "../../../etc/passwd", "etc/passwd"),
        ("word", "./a//b.xml", "word/a/b.xml"),
    ],
)
def test_a_relationship_leads_to_a_member_and_never_out_of_the_package(
    folder: str, target: str, member: str
) -> None:
    assert resolve_target(folder, target) == member


def test_parts_are_found_by_relationships_and_else_beside_the_document() -> None:
    package = open_package(make_docx(paragraph(run("نص")), footnotes={1: note(run("أ"))}))
    main = find_main_part(package)
    assert main == "word/document.xml"
    related = read_relationships(package, main)
    assert find_part(package, main, related, "footnotes") == "word/footnotes.xml"
    assert find_part(package, main, {}, "footnotes") == "word/footnotes.xml"
    assert find_part(package, main, related, "endnotes") is None


def test_a_package_without_a_document_has_no_main_part() -> None:
    related = {"a": ("officeDocument", "https://example.org/document.xml", "External")}
    assert find_main_part(open_package(pack({"_rels/.rels": relationships(related)}))) is None


def test_the_target_of_a_link_stays_as_it_is_written() -> None:
    related = {"a": ("hyperlink", "https://example.org/a?b=1&c=2", ""), "b": ("styles", "styles.xml", "")}
    package = open_package(pack({"word/_rels/document.xml.rels": relationships(related)}))
    read = read_relationships(package, "word/document.xml")
    assert (read["a"].target, read["a"].is_external) == ("https://example.org/a?b=1&c=2", True)
    assert (read["b"].target, read["b"].is_external) == ("word/styles.xml", False)


def test_paragraphs_of_fallbacks_are_not_counted_and_texts_of_everything_are() -> None:
    box = text_box(paragraph(run("صندوق")), paragraph(text_box(paragraph(run("أعمق")))))
    root = etree.fromstring(
        wrap("document", paragraph(run("أ"), box, run("ب")) + paragraph(run("ج"))).encode()
    )
    assert len(list(iter_paragraphs(root))) == 5
    assert [one.text for one in iter_texts(root)].count("أعمق") == 4
    last = list(iter_paragraphs(root))[-1]
    assert "".join(map(str, last.itertext())) == "ج"


@pytest.mark.parametrize(("is_strict", "namespace"), [(False, W_NS), (True, W_STRICT_NS)])
def test_both_forms_of_the_format_are_known(*, is_strict: bool, namespace: str) -> None:
    inner = '<w:p><w:pPr><w:i w:val="0"/><w:b/><w:start w:val="28"/></w:pPr></w:p>'
    root = etree.fromstring(wrap("body", inner, is_strict=is_strict).encode())
    properties = find_child(root[0], "pPr")
    assert properties is not None
    assert (namespace_of(root), local_name(root)) == (namespace, "body")
    assert not is_on(find_child(properties, "i"))
    assert is_on(find_child(properties, "b"))
    assert not is_on(find_child(properties, "u"))
    assert get_number(find_child(properties, "start")) == 28
    assert get_value(properties[0]) == "0"


@pytest.mark.parametrize("value", ["", "x", "1e5", "٢٨", "99999999999", "--1"])
def test_what_is_no_number_is_none(value: str) -> None:
    element = etree.fromstring(f'<w:start xmlns:w="{W_NS}" w:val="{value}"/>')
    assert get_number(element) is None


def test_a_comment_in_a_text_is_no_text() -> None:
    element = etree.fromstring(f'<w:t xmlns:w="{W_NS}">أ<!-- x -->ب</w:t>')
    assert read_text(element) == "أب"
    assert local_name(element[0]) == ""
