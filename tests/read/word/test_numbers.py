"""The numbers of notes as printed: formats, first numbers, restarts."""

from __future__ import annotations

from typing import Any

import pytest

from iqrefs.read.word import read_docx
from iqrefs.read.word.number_formats import format_number
from tests.read.word.building import make_docx, note, note_mark, paragraph, run, section
from tests.read.word.reading import list_codes

_PAGE = run(inner="<w:lastRenderedPageBreak/>")
_HARD_PAGE = run(inner='<w:br w:type="page"/>')


def rule(number_format: str = "", start: int | None = None, restart: str = "", kind: str = "footnote") -> str:
    parts = (
        f'<w:numFmt w:val="{number_format}"/>' if number_format else "",
        "" if start is None else f'<w:numStart w:val="{start}"/>',
        f'<w:numRestart w:val="{restart}"/>' if restart else "",
    )
    return f"<w:{kind}Pr>{''.join(parts)}</w:{kind}Pr>"


def ended(*inner: str) -> str:
    """A paragraph that ends a section."""
    return paragraph(properties=section(*inner))


def list_markers(*body: str, settings: str = "") -> list[str]:
    notes = {key: note(run("نص")) for key in range(1, 10)}
    flow = read_docx(make_docx(*body, footnotes=notes, settings=settings))
    return [one.marker for one in flow.notes]


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("decimal", ["1", "2", "3", "28", "100"]),
        ("decimalZero", ["01", "02", "03", "28", "100"]),
        ("hindiNumbers", ["١", "٢", "٣", "٢٨", "١٠٠"]),
        ("arabicAbjad", ["أ", "ب", "ج", "غ", "عععع"]),
        ("arabicAlpha", ["أ", "ب", "ت", "ي", "طططط"]),
        ("lowerRoman", ["i", "ii", "iii", "xxviii", "c"]),
        ("upperRoman", ["I", "II", "III", "XXVIII", "C"]),
        ("lowerLetter", ["a", "b", "c", "bb", "vvvv"]),
        ("upperLetter", ["A", "B", "C", "BB", "VVVV"]),
        ("chicago", ["*", "†", "‡", "§" * 7, "100"]),
        ("hex", ["1", "2", "3", "1C", "64"]),
        ("numberInDash", ["- 1 -", "- 2 -", "- 3 -", "- 28 -", "- 100 -"]),
        ("ordinal", ["1st", "2nd", "3rd", "28th", "100th"]),
        ("ideographDigital", [None] * 5),
    ],
)
def test_numbers_are_printed_as_word_prints_them(name: str, printed: list[str | None]) -> None:
    assert [format_number(number, name) for number in (1, 2, 3, 28, 100)] == printed


@pytest.mark.parametrize("name", ["arabicAbjad", "lowerRoman", "chicago", "upperLetter"])
def test_a_number_beyond_all_letters_is_printed_in_digits(name: str) -> None:
    assert format_number(99_999, name) == "99999"
    assert format_number(0, name) == "0"


def test_signs_are_no_numbers() -> None:
    data = make_docx(
        paragraph(note_mark(1), note_mark(2)),
        section(rule("chicago")),
        footnotes={1: note(run("أ")), 2: note(run("ب"))},
    )
    assert [(one.marker, one.number) for one in read_docx(data).notes] == [("*", None), ("†", None)]


def test_the_settings_of_the_document_hold_where_its_sections_say_nothing() -> None:
    body = (paragraph(note_mark(1)), ended(), paragraph(note_mark(2)), section())
    assert list_markers(*body, settings=rule("hindiNumbers", 28)) == ["٢٨", "٢٩"]


def test_a_section_says_at_its_end_how_its_notes_are_numbered() -> None:
    body = (
        paragraph(note_mark(1), note_mark(2)),
        ended(rule("lowerRoman")),
        paragraph(note_mark(3)),
        section(rule("arabicAbjad", restart="eachSect")),
    )
    assert list_markers(*body) == ["i", "ii", "أ"]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ({}, {}, ["1", "2", "3"]),
        ({"start": 28}, {"start": 28}, ["28", "29", "30"]),
        ({"start": 28}, {"start": 1}, ["28", "29", "3"]),
        ({}, {"restart": "eachSect"}, ["1", "2", "1"]),
        ({"start": 5}, {"start": 5, "restart": "eachSect"}, ["5", "6", "5"]),
        ({"restart": "eachSect", "start": 9}, {"restart": "continuous"}, ["9", "10", "3"]),
    ],
)
def test_numbers_go_on_from_section_to_section_unless_told_otherwise(
    first: Any, second: Any, expected: list[str]
) -> None:
    body = (
        paragraph(note_mark(1), note_mark(2)),
        ended(rule(**first)),
        paragraph(note_mark(3)),
        section(rule(**second)),
    )
    assert list_markers(*body) == expected


@pytest.mark.parametrize("page", [_PAGE, _HARD_PAGE, _HARD_PAGE + _PAGE])
def test_numbers_begin_again_on_each_page_where_pages_are_known(page: str) -> None:
    body = (
        paragraph(note_mark(1), note_mark(2)),
        paragraph(page, note_mark(3)),
        paragraph(note_mark(4), page, page),
        paragraph(note_mark(5)),
        section(rule(restart="eachPage")),
    )
    assert list_markers(*body) == ["1", "2", "1", "2", "1"]


def test_numbers_are_counted_through_where_pages_are_not_known() -> None:
    body = (paragraph(note_mark(1), note_mark(2)), section(rule(restart="eachPage")))
    flow = read_docx(make_docx(*body, footnotes={1: note(run("أ")), 2: note(run("ب"))}))
    assert [one.marker for one in flow.notes] == ["1", "2"]
    assert list_codes(flow) == ["unknown-pages"]


def test_an_unknown_format_is_shown_in_digits_and_told() -> None:
    body = (paragraph(note_mark(1)), section(rule("ideographDigital")))
    flow = read_docx(make_docx(*body, footnotes={1: note(run("أ"))}))
    assert [(one.marker, one.number) for one in flow.notes] == [("1", 1)]
    assert list_codes(flow) == ["number-format"]


def test_the_old_properties_of_a_changed_section_do_not_count() -> None:
    changed = f"<w:sectPrChange>{section(rule('upperRoman', 50))}</w:sectPrChange>"
    assert list_markers(paragraph(note_mark(1)), section(changed)) == ["1"]
