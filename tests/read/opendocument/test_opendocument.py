"""OpenDocument texts: notes, links, looks, lists, tables, and what is not printed."""

from __future__ import annotations

import pytest

from iqrefs.read.flow import Flow, Paragraph
from iqrefs.read.opendocument import read_odt
from tests.read.opendocument.building import configure, flat, note, odt, text_style


def texts(flow: Flow) -> list[str]:
    return [text_of(paragraph) for paragraph in flow.paragraphs]


def text_of(paragraph: Paragraph) -> str:
    return "".join(stretch.text for stretch in paragraph.stretches)


def note_texts(flow: Flow) -> list[str]:
    return ["\n".join(map(text_of, one.paragraphs)) for one in flow.notes]


def looks(paragraph: Paragraph, of: str) -> list[tuple[str, object]]:
    return [(stretch.text, getattr(stretch, of)) for stretch in paragraph.stretches]


def test_notes_stand_where_they_are_called() -> None:
    body = f"<text:p>نص{note('الجابري، ص 5.')} وآخر{note('Ibid., p. 6.', label='2', key='ftn2')}.</text:p>"
    flow = read_odt(odt(body))
    assert [stretch.note for stretch in flow.paragraphs[0].stretches] == [
        "", "footnote:ftn1", "", "footnote:ftn2", "",
    ]  # fmt: skip
    assert texts(flow) == ["نص1 وآخر2."]
    assert note_texts(flow) == ["الجابري، ص 5.", "Ibid., p. 6."]
    assert [(one.kind, one.marker, one.number) for one in flow.notes] == [
        ("footnote", "1", 1), ("footnote", "2", 2),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("label", "number_format", "number"),
    [
        ("28", "1", 28),
        ("٢٨", "١, ٢, ٣, ...", 28),
        ("۲۸", "", 28),
        ("iv", "i", 4),
        ("XIV", "I", 14),
        ("i", "a", 9),
        ("bb", "a", 28),
        ("ج", "أ, ب, ج, ...", 3),
        ("ت", "أ, ب, ت, ...", 3),
        ("كح", "أ, ب, ج, ...", 28),
        ("هـ", "أ, ب, ج, ...", 5),
        ("(7)", "1", 7),
        ("*", "1", None),
        ("†", "1", None),
    ],
)
def test_a_printed_number_counts_by_the_format_of_the_notes(
    label: str, number_format: str, number: int | None
) -> None:
    flow = read_odt(
        odt(f"<text:p>نص{note('x', label=label)}</text:p>", styles=configure("footnote", number_format))
    )
    assert [(one.marker, one.number) for one in flow.notes] == [(label, number)]


def test_footnotes_and_endnotes_are_told_apart_and_keep_signs_of_their_own() -> None:
    body = note("ملاحظة", label="*", sign="*") + note("خاتمة", label="i", kind="endnote", key="ftn2")
    flow = read_odt(odt(f"<text:p>نص{body}</text:p>", styles=configure("endnote", "i")))
    assert [(one.key, one.marker, one.number) for one in flow.notes] == [
        ("footnote:ftn1", "*", None), ("endnote:ftn2", "i", 1),
    ]  # fmt: skip


def test_numbers_that_were_not_laid_out_are_counted_by_page() -> None:
    """LibreOffice writes 0 where it saves without having laid out the pages."""
    notes = [note("x", label="0", key=f"ftn{n}") for n in range(4)]
    body = (
        f"<text:p>أ{notes[0]}ب{notes[1]}</text:p><text:p text:style-name='B'>ج{notes[2]}</text:p>"
        f"<text:p>د<text:soft-page-break/>{notes[3]}</text:p>"
    )
    style = (
        '<style:style style:name="B" style:family="paragraph">'
        '<style:paragraph-properties fo:break-before="page"/></style:style>'
    )
    flow = read_odt(odt(body, styles=configure(restarts="page"), automatic=style))
    assert [one.number for one in flow.notes] == [1, 2, 1, 1]


def test_a_note_keeps_its_paragraphs_and_loses_the_blank_behind_its_number() -> None:
    inner = "<text:p><text:s/>الأول</text:p><text:p>الثاني<text:line-break/>سطر</text:p>"
    flow = read_odt(odt(f"<text:p>نص{note(inner)}</text:p>"))
    assert note_texts(flow) == ["الأول\nالثاني\nسطر"]


def test_a_link_keeps_its_words_and_its_address() -> None:
    address = " https://example.org/a?b=1&amp;c=2 "
    inner = f'متاح على <text:a xlink:href="{address}"><text:span>الرابط</text:span></text:a>.'
    flow = read_odt(odt(f"<text:p>نص{note(inner)}</text:p>"))
    assert looks(flow.notes[0].paragraphs[0], "target") == [
        ("متاح على ", ""), ("الرابط", "https://example.org/a?b=1&c=2"), (".", ""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "target", ["#_ftn1", "../other.odt", "javascript:alert(1)", "file:///etc/passwd", ""]
)
def test_what_leads_to_no_address_is_no_link(target: str) -> None:
    flow = read_odt(odt(f'<text:p><text:a xlink:href="{target}">نص</text:a></text:p>'))
    assert looks(flow.paragraphs[0], "target") == [("نص", "")]


def test_italics_come_from_styles_and_their_parents() -> None:
    styles = text_style("Emphasis", 'fo:font-style="italic" style:font-style-complex="italic"')
    automatic = text_style("T1", 'fo:color="#000000"', parent="Emphasis") + text_style(
        "T2", 'fo:font-style="normal"'
    )
    body = (
        '<text:p>a <text:span text:style-name="T1">Title, <text:span text:style-name="T2">ed.</text:span>'
        "</text:span> b</text:p>"
    )
    flow = read_odt(odt(body, styles=styles, automatic=automatic))
    assert looks(flow.paragraphs[0], "is_italic") == [
        ("a ", False), ("Title, ", True), ("ed. b", False),
    ]  # fmt: skip


def test_arabic_letters_have_italics_of_their_own() -> None:
    automatic = text_style("L", 'fo:font-style="italic" style:font-style-complex="normal"')
    automatic += text_style("A", 'style:font-style-complex="italic"')
    body = (
        '<text:p><text:span text:style-name="L">Title كتاب</text:span> '
        '<text:span text:style-name="A">كتاب</text:span></text:p>'
    )
    flow = read_odt(odt(body, automatic=automatic))
    assert looks(flow.paragraphs[0], "is_italic") == [("Title ", True), ("كتاب ", False), ("كتاب", True)]


def test_italics_of_a_whole_paragraph_are_seen() -> None:
    styles = text_style("Quote", 'fo:font-style="italic"', family="paragraph")
    automatic = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quote"/>'
    flow = read_odt(odt('<text:p text:style-name="P1">Quoted</text:p>', styles=styles, automatic=automatic))
    assert looks(flow.paragraphs[0], "is_italic") == [("Quoted", True)]


@pytest.mark.parametrize(
    ("position", "is_raised"),
    [
        ("super 58%", True),
        ("33% 58%", True),
        ("sub 58%", False),
        ("-33% 58%", False),
        ("0% 100%", False),
        ("", False),
    ],
)
def test_raised_letters_are_seen(position: str, *, is_raised: bool) -> None:
    automatic = text_style("S", f'style:text-position="{position}"')
    flow = read_odt(
        odt('<text:p><text:span text:style-name="S">١٢</text:span></text:p>', automatic=automatic)
    )
    assert looks(flow.paragraphs[0], "is_raised") == [("١٢", is_raised)]


def test_blanks_are_those_that_are_printed() -> None:
    body = "<text:p>\n  أ\n  ب<text:s text:c='2'/>ج<text:tab/> د <text:span> هـ </text:span>\n</text:p>"
    assert texts(read_odt(odt(body))) == ["أ ب  ج\t د هـ"]


def test_headings_have_their_level_by_element_or_by_style() -> None:
    styles = (
        '<style:style style:name="Heading_20_2" style:family="paragraph" style:default-outline-level="2"/>'
    )
    automatic = (
        '<style:style style:name="P9" style:family="paragraph" style:parent-style-name="Heading_20_2"/>'
    )
    body = (
        '<text:h text:outline-level="1">أ</text:h><text:p text:style-name="P9">ب</text:p>'
        "<text:h>ج</text:h><text:p>د</text:p>"
    )
    flow = read_odt(odt(body, styles=styles, automatic=automatic))
    assert [paragraph.level for paragraph in flow.paragraphs] == [1, 2, 1, 0]


def test_the_paragraphs_of_the_text_are_counted() -> None:
    body = f"<text:p/><text:p>أ{note('<text:p>x</text:p><text:p>y</text:p>')}</text:p><text:h>ب</text:h>"
    flow = read_odt(odt(body))
    assert [paragraph.number for paragraph in flow.paragraphs] == [1, 2, 3]
    assert [paragraph.number for paragraph in flow.notes[0].paragraphs] == [0, 0]


def test_a_row_of_a_table_holds_its_cells() -> None:
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    rows = "".join(
        f"<table:table-row>{cell.format(a)}<table:covered-table-cell/>{cell.format(b)}</table:table-row>"
        for a, b in (("1", "أ"), ("2", "ب"))
    )
    flow = read_odt(odt(f"<table:table>{rows}</table:table><text:p>بعد</text:p>"))
    assert [(text_of(one), one.row) for one in flow.paragraphs] == [
        ("1", 1), ("أ", 1), ("2", 2), ("ب", 2), ("بعد", 0),
    ]  # fmt: skip


def test_a_text_box_follows_the_paragraph_that_holds_it() -> None:
    box = (
        "<draw:frame><draw:text-box><text:p>في الإطار</text:p></draw:text-box>"
        "<svg:title>صورة</svg:title></draw:frame>"
    )
    flow = read_odt(odt(f"<text:p>قبل {box}بعد</text:p><text:p>تال</text:p>"))
    assert texts(flow) == ["قبل بعد", "في الإطار", "تال"]


def test_a_note_in_a_text_box_and_one_in_a_table_are_read() -> None:
    box = f"<draw:custom-shape><text:p>شكل{note('أول')}</text:p></draw:custom-shape>"
    table = (
        "<table:table><table:table-row><table:table-cell>"
        f"<text:p>خلية{note('ثان', label='2', key='ftn2')}</text:p>"
        "</table:table-cell></table:table-row></table:table>"
    )
    assert note_texts(read_odt(odt(f"<text:p>{box}</text:p>{table}"))) == ["أول", "ثان"]


def test_deleted_text_comments_and_contents_are_not_read() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>محذوف</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        "<text:table-of-content><text:index-body><text:p>المراجع 5</text:p></text:index-body>"
        "</text:table-of-content>"
        "<text:p>نص<text:change-start/> مضاف<text:change-end/>"
        "<office:annotation><dc:creator>م</dc:creator><text:p>تعليق</text:p></office:annotation>.</text:p>"
    )
    flow = read_odt(odt(body))
    assert texts(flow) == ["نص مضاف."]
    assert [finding.code for finding in flow.findings] == ["tracked-changes"]


def test_hidden_text_is_left_out_and_told() -> None:
    automatic = text_style("H", 'text:display="none"')
    body = (
        f'<text:p>ظاهر<text:span text:style-name="H"> خفي{note("لا يطبع")}</text:span></text:p>'
        '<text:section text:name="s" text:display="none"><text:p>قسم</text:p></text:section>'
        '<text:p><text:hidden-text text:is-hidden="true">سر</text:hidden-text>آخر</text:p>'
    )
    flow = read_odt(odt(body, automatic=automatic))
    assert texts(flow) == ["ظاهر", "آخر"]
    assert flow.notes == ()
    assert [(finding.code, finding.place.line if finding.place else 0) for finding in flow.findings] == [
        ("hidden-text", 1)
    ]


def test_a_flat_file_reads_as_the_packed_one() -> None:
    body = f"<text:h>عنوان</text:h><text:p>نص{note('الجابري')}</text:p>"
    assert read_odt(flat(body)) == read_odt(odt(body))


def test_xml_comments_and_instructions_are_no_text() -> None:
    assert texts(read_odt(odt("<text:p>أ<!-- لا -->ب<?x لا?>ج</text:p>"))) == ["أبج"]
