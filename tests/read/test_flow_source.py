from typing import Any

import pytest

from iqrefs.errors import InputError
from iqrefs.model import EmbeddedItem, Source
from iqrefs.read.flow import Field, Flow, FlowNote, Paragraph, Stretch
from iqrefs.read.flow_source import make_source

BOOK = "محمد عابد الجابري، تكوين العقل العربي، ط5، بيروت، مركز دراسات الوحدة العربية، 1994"


def paragraph(*stretches: Stretch | str, **more: Any) -> Paragraph:
    return Paragraph(tuple(Stretch(one) if isinstance(one, str) else one for one in stretches), **more)


def mark(key: str) -> Stretch:
    return Stretch("", note=key)


def note(
    number: int | None, *texts: str, kind: Any = "footnote", marker: str | None = None, key: str = ""
) -> FlowNote:
    shown = marker if marker is not None else str(number)
    paragraphs = tuple(paragraph(text) for text in texts)
    return FlowNote(key or f"{kind}:{shown}", kind, shown, number, paragraphs)


def read(flow: Flow) -> Source:
    return make_source(flow, "paper.docx", "0" * 64, "docx")


def labels(source: Source) -> list[str]:
    return [one.label for one in source.notes]


def test_a_note_stands_where_it_is_called_under_its_heading() -> None:
    flow = Flow(
        (paragraph("المبحث الأول", level=1, number=1), paragraph("قال", mark("footnote:1"), number=2)),
        (note(1, BOOK),),
    )
    (one,) = read(flow).notes
    assert (one.label, one.marker, one.text, one.key) == ("1", "1", BOOK, "footnote:1")
    assert (one.place.line, one.place.unit, one.place.heading) == (2, "paragraph", "المبحث الأول")


def test_numbers_that_begin_again_make_a_new_series_and_are_told() -> None:
    flow = Flow(
        tuple(paragraph(mark(key)) for key in "abc"),
        (note(1, BOOK, key="a"), note(2, BOOK, key="b"), note(1, BOOK, key="c")),
    )
    source = read(flow)
    assert labels(source) == ["1", "2", "2:1"]
    assert [finding.code for finding in source.findings] == ["note-restart"]


def test_notes_that_were_not_numbered_are_counted() -> None:
    flow = Flow(tuple(paragraph(mark(key)) for key in "ab"), (note(0, BOOK, key="a"), note(0, BOOK, key="b")))
    assert labels(read(flow)) == ["1", "2"]


def test_endnotes_stand_behind_footnotes_as_a_series_of_their_own() -> None:
    flow = Flow(
        (paragraph(mark("endnote:i"), number=1), paragraph(mark("footnote:1"), number=2)),
        (note(1, "حاشية أخيرة", kind="endnote", marker="i"), note(1, BOOK)),
    )
    assert [(one.label, one.marker) for one in read(flow).notes] == [("1", "1"), ("2:1", "i")]


def test_endnotes_are_known_by_their_kind_whatever_a_format_calls_them() -> None:
    flow = Flow(
        (paragraph(mark("#edn1"), number=1), paragraph(mark("#fn1"), number=2)),
        (
            note(1, "حاشية أخيرة", kind="endnote", marker="i", key="#edn1"),
            note(1, BOOK, key="#fn1"),
        ),
    )
    assert [one.key for one in read(flow).notes] == ["#fn1", "#edn1"]


def test_a_sign_is_its_own_label() -> None:
    flow = Flow(
        (paragraph("بحث", mark("a"), mark("b"), mark("c")),),
        (
            note(None, "شكر", marker="*", key="a"),
            note(1, BOOK, key="b"),
            note(None, "شكر", marker="*", key="c"),
        ),
    )
    assert labels(read(flow)) == ["*", "1", "*b"]


@pytest.mark.parametrize(
    ("printed", "marker", "text"),
    [
        (f"() {BOOK}", "(7)", BOOK),
        (f") {BOOK}", "(7)", BOOK),
        (f"- {BOOK}", "7-", BOOK),
        (f". {BOOK}", "7.", BOOK),
        (f"(7) {BOOK}", "(7)", BOOK),
        (f"7- {BOOK}", "7-", BOOK),
        (BOOK, "7", BOOK),
        (f"(8) {BOOK}", "7", f"(8) {BOOK}"),
        ("7 آب 2020", "7", "7 آب 2020"),
    ],
)
def test_what_was_typed_around_an_automatic_number_is_part_of_the_number(
    printed: str, marker: str, text: str
) -> None:
    (one,) = read(Flow((paragraph(mark("a")),), (note(7, printed, key="a"),))).notes
    assert (one.marker, one.text) == (marker, text)


def test_the_paragraphs_of_a_note_are_its_lines() -> None:
    flow = Flow((paragraph(mark("a")),), (note(1, "أولًا", "", "ثانيًا", key="a"),))
    assert read(flow).notes[0].text == "أولًا\nثانيًا"


def test_a_number_under_which_nothing_stands_is_a_blank_note() -> None:
    flow = Flow((paragraph(mark("a"), mark("b")),), (note(1, BOOK, key="a"), note(2, " ", key="b")))
    source = read(flow)
    assert labels(source) == ["1"]
    assert [(one.number, one.style) for one in source.blank_notes] == [(2, "note")]


def test_a_list_under_its_heading_is_a_bibliography_entry_by_entry() -> None:
    flow = Flow(
        (
            paragraph("نص البحث"),
            paragraph("المصادر", level=1),
            paragraph(BOOK, marker="1."),
            paragraph(
                "Charles Tripp, ",
                Stretch("A History of Iraq", is_italic=True),
                ", Cambridge, 2007",
                marker="2.",
            ),
        ),
        (note(1, BOOK, key="a"),),
    )
    source = read(flow)
    assert [line.text for line in source.bibliography][1:] == [
        f"1. {BOOK}",
        "2. Charles Tripp, A History of Iraq, Cambridge, 2007",
    ]
    last = source.bibliography[-1]
    assert [last.text[slice(*span)] for span in last.italics] == ["A History of Iraq"]


def test_the_list_of_a_reference_manager_needs_no_heading() -> None:
    listed = Field(is_list=True)
    flow = Flow((paragraph("نص"), paragraph(Stretch(BOOK, field=listed)), paragraph("خاتمة")))
    assert [line.text for line in read(flow).bibliography] == [BOOK]


def test_a_row_of_a_table_is_an_entry_its_number_the_marker() -> None:
    rows = [
        paragraph("قائمة المصادر"),
        *(paragraph(cell, row=1) for cell in ("1", "محمد عابد الجابري", "تكوين العقل العربي", "بيروت 1994")),
        *(paragraph(cell, row=2) for cell in ("2", "علي الوردي", "وعاظ السلاطين", "بغداد، 1954")),
    ]
    assert [line.text for line in read(Flow(tuple(rows))).bibliography][1:] == [
        "1. محمد عابد الجابري، تكوين العقل العربي، بيروت 1994",
        "2. علي الوردي، وعاظ السلاطين، بغداد، 1954",
    ]


@pytest.mark.parametrize(
    "head", [("ت", "المصدر", "السنة"), ("No.", "Author", "Title"), ("المؤلف", "العنوان")]
)
def test_what_stands_above_the_columns_of_a_table_is_no_entry(head: tuple[str, ...]) -> None:
    rows = [
        paragraph("قائمة المصادر"),
        *(paragraph(cell, row=1) for cell in head),
        *(paragraph(cell, row=2) for cell in ("1", "علي الوردي", "وعاظ السلاطين", "بغداد، 1954")),
    ]
    lines = [line.text for line in read(Flow(tuple(rows))).bibliography]
    assert lines[1:] == ["", "1. علي الوردي، وعاظ السلاطين، بغداد، 1954"]


def test_a_tab_parts_no_fields_outside_tables() -> None:
    listed = f"1.\t{BOOK}\n2.\tعلي الوردي، وعاظ السلاطين، بغداد، 1954"
    assert [line.text for line in read(Flow((paragraph("قائمة المصادر"), paragraph(listed)))).bibliography][
        1:
    ] == listed.replace("\t", " ").split("\n")


def test_notes_typed_by_hand_are_read_with_what_they_carry() -> None:
    flow = Flow(
        (
            paragraph(
                "قال الكاتب", Stretch("(1)", is_raised=True), " ثم قال", Stretch("(2)", is_raised=True)
            ),
            paragraph("الهوامش", level=1),
            paragraph(f"(1) {BOOK}، ص 5."),
            paragraph(
                Stretch("(2) Tripp, ", node=0, offset=100),
                Stretch("A History of Iraq", is_italic=True, node=0, offset=111),
                Stretch(", Cambridge, 2007, p. 3.", node=0, offset=128),
            ),
        )
    )
    source = read(flow)
    assert [(one.label, one.text) for one in source.notes] == [
        ("1", f"{BOOK}، ص 5."),
        ("2", "Tripp, A History of Iraq, Cambridge, 2007, p. 3."),
    ]
    second = source.notes[1]
    assert [second.text[slice(*span)] for span in second.italics] == ["A History of Iraq"]
    assert [(one.start, one.end, one.offset) for one in second.pieces] == [
        (0, 7, 104),
        (7, 24, 111),
        (24, 48, 128),
    ]
    assert second.place.line == 4


def test_a_note_of_thanks_beside_typed_notes_is_kept() -> None:
    typed = [paragraph(f"({n}) {BOOK}، ص {n}.") for n in range(1, 5)]
    flow = Flow(
        (paragraph("بحث", mark("a")), paragraph("الهوامش"), *typed), (note(None, "شكر", marker="*", key="a"),)
    )
    assert labels(read(flow)) == ["*", "1", "2", "3", "4"]


def test_lines_typed_in_one_paragraph_are_entries_where_they_are_numbered() -> None:
    flow = Flow((paragraph("المصادر"), paragraph(f"1- {BOOK}\n2- علي الوردي، وعاظ السلاطين، بغداد، 1954")))
    assert len(read(flow).bibliography) == 3


def test_works_that_only_the_text_cites_are_records() -> None:
    item = EmbeddedItem("k1", {"type": "book", "title": "وعاظ السلاطين"})
    listed = EmbeddedItem("k2", {"type": "book", "title": "تكوين العقل العربي"})
    flow = Flow((paragraph("المصادر"), paragraph(BOOK)), cited=(item, listed))
    assert [(record.id, record.item["title"]) for record in read(flow).records] == [("k1", "وعاظ السلاطين")]


def test_a_document_without_text_is_refused() -> None:
    with pytest.raises(InputError, match="holds no text"):
        read(Flow((paragraph(" "),)))
