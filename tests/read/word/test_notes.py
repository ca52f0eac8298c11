"""The notes of Word files: their order, their marks, where they are called."""

from typing import Any

import pytest

from iqrefs.read.word import read_docx
from tests.read.word.building import (
    make_docx,
    note,
    note_mark,
    paragraph,
    relationships,
    run,
    section,
    table,
    text,
    text_box,
    wrap,
)
from tests.read.word.reading import list_codes, print_notes, read_body


def test_notes_stand_in_the_order_of_their_marks_whatever_order_they_are_kept_in() -> None:
    data = make_docx(
        paragraph(run("أول"), note_mark(9), run("، ثان"), note_mark(2)),
        footnotes={2: note(run("الجابري.")), 9: note(run("العروي."))},
    )
    flow = read_docx(data)
    assert print_notes(flow) == ["1 العروي.", "2 الجابري."]
    assert [one.key for one in flow.notes] == ["footnote:9", "footnote:2"]
    assert read_body(data) == ["أول[1]، ثان[2]"]


def test_footnotes_and_endnotes_are_counted_apart() -> None:
    data = make_docx(
        paragraph(note_mark(1, "endnote"), note_mark(1), note_mark(2, "endnote")),
        footnotes={1: note(run("حاشية"))},
        endnotes={1: note(run("أ"), kind="endnote"), 2: note(run("ب"), kind="endnote")},
    )
    flow = read_docx(data)
    assert print_notes(flow) == ["i أ", "1 حاشية", "ii ب"]
    assert [one.kind for one in flow.notes] == ["endnote", "footnote", "endnote"]


def test_a_mark_in_a_table_a_text_box_a_control_or_an_insertion_calls_its_note_once() -> None:
    data = make_docx(
        table([paragraph(run("خلية"), note_mark(1)), paragraph(run("أخرى"))], [paragraph(run("صف"))]),
        paragraph(run("قبل"), text_box(paragraph(run("صندوق"), note_mark(2))), run("بعد")),
        f"<w:sdt><w:sdtContent><w:sdt><w:sdtContent>{paragraph(note_mark(3))}</w:sdtContent></w:sdt>"
        "</w:sdtContent></w:sdt>",
        paragraph(f"<w:ins>{note_mark(4)}</w:ins>"),
        footnotes={key: note(run(f"نص {key}")) for key in (1, 2, 3, 4)},
    )
    flow = read_docx(data)
    assert print_notes(flow) == ["1 نص 1", "2 نص 2", "3 نص 3", "4 نص 4"]
    assert read_body(data) == ["خلية[1]", "أخرى", "صف", "قبلبعد", "صندوق[2]", "[3]", "[4]"]
    assert [one.row for one in flow.paragraphs] == [1, 1, 2, 0, 0, 0, 0]
    assert [one.number for one in flow.paragraphs] == [1, 2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize("around", ["del", "moveFrom"])
def test_a_deleted_mark_calls_no_note_and_is_not_counted(around: str) -> None:
    data = make_docx(
        paragraph(f"<w:{around}>{note_mark(1)}</w:{around}>", note_mark(2)),
        footnotes={1: note(run("محذوفة")), 2: note(run("باقية"))},
    )
    assert print_notes(read_docx(data)) == ["1 باقية"]


@pytest.mark.parametrize(
    ("sign", "kept"),
    [(text("*"), "* أستاذ التاريخ"), (text("**"), "**أستاذ التاريخ"),
     ('<w:sym w:font="Symbol" w:char="F02A"/>', "* أستاذ التاريخ")],
)  # fmt: skip
def test_a_typed_sign_is_the_mark_and_is_not_counted(sign: str, kept: str) -> None:
    mark = run(inner=f'<w:footnoteReference w:customMarkFollows="1" w:id="1"/>{sign}')
    data = make_docx(
        paragraph(run("المؤلف"), mark, run("نص"), note_mark(2)),
        footnotes={1: note(run(kept), own_mark=False), 2: note(run("الجابري."))},
    )
    flow = read_docx(data)
    assert [(one.number, one.marker) for one in flow.notes] == [
        (None, kept.partition("أ")[0].strip()),
        (1, "1"),
    ]
    assert print_notes(flow)[0].endswith(" أستاذ التاريخ")


def test_what_is_typed_around_the_number_of_a_note_is_kept() -> None:
    inner = paragraph(run("("), run(inner="<w:footnoteRef/>"), run(") الجابري."))
    assert print_notes(read_docx(make_docx(paragraph(note_mark(1)), footnotes={1: inner}))) == [
        "1 () الجابري."
    ]


def test_each_paragraph_of_a_note_is_one() -> None:
    inner = note(run("أول")) + paragraph(run("ثان"))
    assert print_notes(read_docx(make_docx(paragraph(note_mark(1)), footnotes={1: inner}))) == ["1 أول\nثان"]


def test_notes_without_marks_and_marks_without_notes_are_told() -> None:
    data = make_docx(paragraph(note_mark(1), note_mark(7)), footnotes={1: note(run("أ")), 2: note(run("ب"))})
    flow = read_docx(data)
    assert print_notes(flow) == ["1 أ"]
    assert [(finding.code, finding.severity) for finding in flow.findings] == [
        ("missing-note", "warning"),
        ("unprinted-notes", "info"),
    ]
    assert read_body(data) == ["[1][2]"]


def test_a_note_that_calls_itself_or_another_is_read_once() -> None:
    data = make_docx(
        paragraph(note_mark(1)),
        footnotes={
            1: note(run("أ"), note_mark(1), note_mark(2)),
            2: note(run("ب"), note_mark(1), note_mark(1, "endnote")),
        },
        endnotes={1: note(run("ج"), kind="endnote")},
    )
    assert print_notes(read_docx(data)) == ["1 أ[1][2]", "2 ب[1][i]", "i ج"]


def test_a_hidden_mark_calls_no_note() -> None:
    hidden = run(properties="<w:vanish/>", inner='<w:footnoteReference w:id="1"/>')
    data = make_docx(paragraph(hidden, note_mark(2)), footnotes={1: note(run("أ")), 2: note(run("ب"))})
    assert print_notes(read_docx(data)) == ["1 ب"]


@pytest.mark.parametrize(
    "more",
    [
        {"word/_rels/document.xml.rels": relationships({})},
        {"word/_rels/document.xml.rels": "<broken"},
        {"_rels/.rels": "<broken"},
        {"_rels/.rels": relationships({"a": ("officeDocument", "nowhere.xml", "")})},
        {"word/_rels/document.xml.rels": relationships({"a": ("footnotes", "/WORD\\footnotes%2Exml", "")})},
        {"word/_rels/document.xml.rels": relationships({"a": ("footnotes", "http://a.example", "External")})},
    ],
)
def test_broken_relationships_are_survived(more: Any) -> None:
    data = make_docx(paragraph(note_mark(1)), footnotes={1: note(run("أ"))}, more=more)
    assert print_notes(read_docx(data)) == ["1 أ"]


def test_parts_are_found_under_other_names() -> None:
    body = f"<w:body>{paragraph(note_mark(1))}</w:body>"
    plain = make_docx(
        more={
            "_rels/.rels": relationships({"a": ("officeDocument", "/deep/main.xml", "")}),
            "deep/main.xml": wrap("document", body),
            "deep/_rels/main.xml.rels": relationships({"a": ("footnotes", "../notes/n.xml", "")}),
            "notes/n.xml": wrap("footnotes", f'<w:footnote w:id="1">{note(run("أ"))}</w:footnote>'),
        }
    )
    flow = read_docx(plain)
    assert print_notes(flow) == ["1 أ"]
    assert [part.part for part in flow.notes[0].paragraphs[0].stretches] == ["notes/n.xml"]


def test_the_strict_form_of_the_format_is_read_alike() -> None:
    def make(*, is_strict: bool) -> bytes:
        return make_docx(
            paragraph(run("عنوان"), style="H"),
            paragraph(run("نص", "<w:rtl/><w:iCs/>"), note_mark(1)),
            section('<w:footnotePr><w:numStart w:val="5"/></w:footnotePr>'),
            footnotes={1: note(run("الجابري."))},
            styles='<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style>',
            is_strict=is_strict,
        )

    assert read_docx(make(is_strict=True)) == read_docx(make(is_strict=False))
    assert print_notes(read_docx(make(is_strict=True))) == ["5 الجابري."]


def test_notes_with_the_same_number_inside_the_file_are_told() -> None:
    twice = wrap("footnotes", f'<w:footnote w:id="1">{note(run("أ"))}</w:footnote>' * 2)
    data = make_docx(
        paragraph(note_mark(1)),
        footnotes={1: ""},
        more={"word/footnotes.xml": twice},
    )
    flow = read_docx(data)
    assert print_notes(flow) == ["1 أ"]
    assert list_codes(flow) == ["repeated-note"]
