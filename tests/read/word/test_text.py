"""The text of Word files as printed: characters, italics, links, changes, hidden text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.read.flow import Stretch
from iqrefs.read.word import read_docx
from tests.read.word.building import (
    field,
    link,
    make_docx,
    note,
    note_mark,
    paragraph,
    run,
    simple_field,
    text_box,
)
from tests.read.word.reading import list_codes, print_notes, read_body


def read_stretches(*inner: str, styles: str = "", style: str = "", **links: str) -> list[Stretch]:
    flow = read_docx(make_docx(paragraph(*inner, style=style), styles=styles, links=links))
    return [stretch for one in flow.paragraphs for stretch in one.stretches]


@pytest.mark.parametrize(
    ("inner", "printed"),
    [
        ("<w:t>أ</w:t><w:tab/><w:t>ب</w:t>", "أ\tب"),
        ("<w:t>أ</w:t><w:br/><w:t>ب</w:t><w:cr/><w:t>ج</w:t>", "أ\nب\nج"),
        ("<w:t>45</w:t><w:noBreakHyphen/><w:t>67</w:t>", "45‑67"),
        ("<w:t>تا</w:t><w:softHyphen/><w:t>ريخ</w:t>", "تاريخ"),
        ('<w:sym w:font="Symbol" w:char="F0B7"/><w:t>x</w:t>', "•x"),
        ('<w:sym w:font="Symbol" w:char="F062"/>', "β"),
        ('<w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Wingdings" w:char="F021"/>', "✓•"),
        ('<w:sym w:font="AGA Arabesque" w:char="F072"/>', "ﷺ"),
        ('<w:sym w:font="Arial" w:char="00AB"/><w:sym w:font="Arial" w:char="zz"/>', "«"),
        ("<w:t> أ </w:t>", "أ"),
        ('<w:t xml:space="preserve"> أ </w:t>', " أ "),
        ("<w:t>أ\nب</w:t>", "أ ب"),
        ("<w:t>أ<!-- ملاحظة -->ب</w:t>", "أب"),
        ("<w:instrText>PAGE</w:instrText><w:t>أ</w:t>", "أ"),
        ('<w:commentReference w:id="1"/><w:t>أ</w:t>', "أ"),
    ],
)
def test_characters_are_read_as_printed(inner: str, printed: str) -> None:
    assert read_body(make_docx(paragraph(run(inner=inner)))) == [printed]


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")))
def test_no_character_of_a_text_is_lost_or_changed(words: str) -> None:
    data = make_docx(paragraph(run(words), note_mark(1)), footnotes={1: note(run(f".{words}"))})
    assert read_body(data) == [f"{words}[1]"]
    assert print_notes(read_docx(data)) == [f"1 .{words}"]


def test_formulas_are_read() -> None:
    assert read_body(make_docx(paragraph("<m:oMath><m:r><m:t>x²</m:t></m:r></m:oMath>"))) == ["x²"]


_STYLES = """
<w:style w:type="paragraph" w:styleId="Upright"><w:name w:val="Upright"/></w:style>
<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/><w:rPr><w:i/><w:iCs/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Deep"><w:name w:val="Deep"/><w:basedOn w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="Ring"><w:name w:val="Ring"/><w:basedOn w:val="Ring"/></w:style>
<w:style w:type="character" w:styleId="Em"><w:name w:val="Em"/><w:rPr><w:i/><w:iCs/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Hid"><w:name w:val="Hid"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Up"><w:name w:val="Up"/>
  <w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
"""


@pytest.mark.parametrize(
    ("properties", "style", "is_italic"),
    [
        ("<w:i/>", "", True),
        ('<w:i w:val="0"/>', "", False),
        ("<w:iCs/>", "", False),
        ("<w:rtl/><w:iCs/>", "", True),
        ("<w:rtl/><w:i/>", "", False),
        ('<w:rtl w:val="false"/><w:i/>', "", True),
        ('<w:rStyle w:val="Em"/>', "", True),
        ('<w:rStyle w:val="Em"/><w:i w:val="0"/>', "", False),
        ('<w:rStyle w:val="Em"/><w:rtl/>', "", True),
        ("", "Quote", True),
        ("", "Deep", True),
        ("", "Ring", False),
        ('<w:rStyle w:val="Em"/>', "Quote", False),
        ("<w:i/>", "Quote", True),
        ('<w:rStyle w:val="None"/>', "None", False),
    ],
)
def test_italics_are_what_counts_for_the_direction_of_the_letters(
    properties: str, style: str, *, is_italic: bool
) -> None:
    stretches = read_stretches(run("عنوان", properties), styles=_STYLES, style=style)
    assert [one.is_italic for one in stretches] == [is_italic]


@pytest.mark.parametrize(
    ("properties", "is_raised"),
    [
        ('<w:vertAlign w:val="superscript"/>', True),
        ('<w:vertAlign w:val="subscript"/>', False),
        ('<w:position w:val="6"/>', True),
        ('<w:rStyle w:val="Up"/>', True),
        ('<w:rStyle w:val="Up"/><w:vertAlign w:val="baseline"/>', False),
        ("", False),
    ],
)
def test_raised_letters_are_known(properties: str, *, is_raised: bool) -> None:
    assert [one.is_raised for one in read_stretches(run("1", properties), styles=_STYLES)] == [is_raised]


@pytest.mark.parametrize(
    ("inner", "target"),
    [
        (link("k", run("الرابط")), "https://example.org/k"),
        (field(' HYPERLINK "https://example.org/a" \\o "عنوان" ', run("الرابط")), "https://example.org/a"),
        (field('HYPERLINK "https://example.org/a" \\l "p5"', run("x"), pieces=7), "https://example.org/a#p5"),
        (field('HYPERLINK \\l "_Toc1"', run("x")), ""),
        (field("HYPERLINK https://example.org/a", run("x")), "https://example.org/a"),
        (field('HYPERLINK "C:\\\\files\\\\a.doc"', run("x")), ""),
        (field('HYPERLINK "javascript:alert(1)"', run("x")), ""),
        (field('HYPERLINK "mailto:a@example.org"', run("x")), "mailto:a@example.org"),
        (field('HYPERLINK "doi:10.1000/182"', run("x")), "https://doi.org/10.1000/182"),
        (field('HYPERLINK "www.example.org/a"', run("x")), "http://www.example.org/a"),
        (simple_field('HYPERLINK "https://example.org/s"', run("x")), "https://example.org/s"),
        (field(" REF _Ref1 ", simple_field('HYPERLINK "ftp://example.org/s"', run("x"))), "ftp://example.org/s"),
        (field('HYPERLINK "https://example.org/a"', field("PAGEREF x", run("5"))), "https://example.org/a"),
        ('<w:hyperlink w:anchor="_Toc1">' + run("x") + "</w:hyperlink>", ""),
        (link("missing", run("x")), ""),
    ],
)  # fmt: skip
def test_a_link_has_its_address_whatever_way_it_is_kept(inner: str, target: str) -> None:
    stretches = read_stretches(inner, run(" بعد"), k="https://example.org/k")
    assert [one.target for one in stretches] == [target, ""]


def test_an_address_that_an_instruction_gets_from_a_field_is_read() -> None:
    nested = field("REF address", run("https://example.org/n"))
    begin = run(inner='<w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "</w:instrText>')
    rest = run(inner='<w:instrText>"</w:instrText><w:fldChar w:fldCharType="separate"/>')
    end = run(inner='<w:fldChar w:fldCharType="end"/>')
    stretches = read_stretches(begin, nested, rest, run("هنا"), end)
    assert [(one.text, one.target) for one in stretches] == [("هنا", "https://example.org/n")]


def test_a_field_that_is_never_closed_swallows_nothing() -> None:
    begin = run(inner='<w:fldChar w:fldCharType="begin"/>')
    instruction = run(inner='<w:instrText>HYPERLINK "https://a.example"</w:instrText>')
    separate = run(inner='<w:fldChar w:fldCharType="separate"/>')
    body = (
        paragraph(run("أ"), begin, run("ب"), field("REF x", run("ج")), run("د")),
        paragraph(begin, instruction, separate, run("ه")),
        paragraph(run("و")),
    )
    flow = read_docx(make_docx(*body))
    assert sorted("".join(one.text for one in flow.paragraphs[0].stretches)) == sorted("أبجد")
    assert [one.target for part in flow.paragraphs[1:] for one in part.stretches] == ["https://a.example", ""]


def test_tracked_changes_are_read_as_accepted_and_told() -> None:
    data = make_docx(
        paragraph(
            run("باق"),
            "<w:del><w:r><w:delText>محذوف</w:delText></w:r></w:del>",
            f"<w:moveFrom>{run('منقول')}</w:moveFrom>",
            f"<w:ins>{run(' مضاف')}</w:ins><w:moveTo>{run(' هنا')}</w:moveTo>",
        )
    )
    assert read_body(data) == ["باق مضاف هنا"]
    assert list_codes(read_docx(data)) == ["tracked-changes"]


@pytest.mark.parametrize("properties", ["<w:vanish/>", '<w:rStyle w:val="Hid"/>'])
def test_hidden_text_is_not_printed_and_told(properties: str) -> None:
    data = make_docx(paragraph(run("ظاهر"), run("مخفي", properties)), styles=_STYLES)
    assert read_body(data) == ["ظاهر"]
    assert [(one.code, one.place and one.place.line) for one in read_docx(data).findings] == [
        ("hidden-text", 1)
    ]


def test_text_says_where_it_stands_in_the_file() -> None:
    box = text_box(paragraph(run("صندوق")))
    deleted = f"<w:del>{run('محذوف')}</w:del>"
    flow = read_docx(make_docx(paragraph(run("أ"), box, deleted, run(inner="<w:t>  ب</w:t><w:tab/>"))))
    places = [
        (one.text, one.part, one.node, one.offset) for part in flow.paragraphs for one in part.stretches
    ]
    document = "word/document.xml"
    assert places == [
        ("أ", document, 0, 0),
        ("ب", document, 4, 2),
        ("\t", "", -1, 0),
        ("صندوق", document, 1, 0),
    ]
