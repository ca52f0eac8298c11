"""Headings, and the numbers and bullets that Word prints before paragraphs."""

from __future__ import annotations

import pytest

from iqrefs.read.word import read_docx
from tests.read.word.building import make_docx, paragraph, run


def level(at: int, number_format: str, text: str, *more: str) -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{number_format}"/>{"".join(more)}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(*levels: str, more: str = "", override: str = "") -> str:
    return (
        f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{more}'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{override}</w:num>'
    )


def listed(at: int = 0, list_id: int = 1, style: str = "") -> str:
    used = f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return paragraph(run("نص"), properties=used, style=style)


def list_markers(*body: str, numbering: str, styles: str = "") -> list[str]:
    return [one.marker for one in read_docx(make_docx(*body, numbering=numbering, styles=styles)).paragraphs]


@pytest.mark.parametrize(
    ("number_format", "text", "expected"),
    [
        ("decimal", "%1.", ["1.", "2."]),
        ("decimal", "[%1]", ["[1]", "[2]"]),
        ("hindiNumbers", "%1-", ["١-", "٢-"]),
        ("arabicAbjad", "%1)", ["أ)", "ب)"]),
        ("bullet", "-", ["-", "-"]),
        ("bullet", "\uf0b7", ["•", "•"]),
        ("none", "", ["", ""]),
        ("ideographDigital", "%1.", ["1.", "2."]),
    ],
)
def test_a_list_is_numbered_as_printed(number_format: str, text: str, expected: list[str]) -> None:
    assert list_markers(listed(), listed(), numbering=numbering(level(0, number_format, text))) == expected


def test_a_bullet_of_a_symbol_font_is_the_sign_that_it_looks_like() -> None:
    font = '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>'
    one = f'<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="§"/>{font}</w:lvl>'
    assert list_markers(listed(), numbering=numbering(one)) == ["▪"]


def test_deeper_levels_begin_again_and_name_those_above() -> None:
    levels = (level(0, "decimal", "%1."), level(1, "lowerLetter", "%1.%2."))
    body = (listed(0), listed(1), listed(1), listed(0), listed(1))
    assert list_markers(*body, numbering=numbering(*levels)) == ["1.", "1.a.", "1.b.", "2.", "2.a."]


def test_a_level_may_go_on_or_show_all_numbers_in_digits() -> None:
    levels = (
        level(0, "upperRoman", "%1"),
        level(1, "decimal", "%1.%2", "<w:isLgl/>", '<w:lvlRestart w:val="0"/>'),
    )
    body = (listed(0), listed(1), listed(0), listed(1))
    assert list_markers(*body, numbering=numbering(*levels)) == ["I", "1.1", "II", "2.2"]


def test_a_second_use_of_a_list_goes_on_unless_it_has_a_start_of_its_own() -> None:
    levels = level(0, "decimal", "%1")
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    body = (listed(), listed(list_id=2), listed(list_id=2))
    assert list_markers(*body, numbering=numbering(levels)) == ["1", "2", "3"]
    assert list_markers(*body, numbering=numbering(levels, override=override)) == ["1", "5", "6"]


def test_a_style_may_number_its_paragraphs_and_a_paragraph_may_be_free_of_it() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Ref"><w:name w:val="Reference"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    levels = numbering(level(0, "decimal", "%1."))
    body = (paragraph(run("أ"), style="Ref"), listed(0, 0, "Ref"), paragraph(run("ب"), style="Ref"))
    assert list_markers(*body, numbering=levels, styles=styles) == ["1.", "", "2."]


def test_a_list_that_only_names_a_style_of_lists_is_that_styles() -> None:
    more = '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="L"/></w:abstractNum>'
    linked = numbering(level(0, "decimal", "%1)"), more=more) + (
        '<w:num w:numId="9"><w:abstractNumId w:val="5"/></w:num>'
    )
    styles = (
        '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    assert list_markers(listed(0, 9), numbering=linked, styles=styles) == ["1)"]


@pytest.mark.parametrize(
    ("styles", "style", "properties", "expected"),
    [
        ('<w:name w:val="heading 1"/>', "X", "", 1),
        ('<w:name w:val="Heading 3"/>', "X", "", 3),
        ('<w:name w:val="عنوان"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>', "X", "", 2),
        ('<w:name w:val="عنوان"/>', "X", '<w:outlineLvl w:val="0"/>', 1),
        ('<w:name w:val="heading 1"/>', "X", '<w:outlineLvl w:val="9"/>', 0),
        ('<w:name w:val="x"/><w:basedOn w:val="B"/>', "X", "", 4),
        ('<w:name w:val="x"/>', "Heading2", "", 2),
        ('<w:name w:val="Normal"/>', "X", "", 0),
    ],
)
def test_headings_are_known_by_their_style_or_level(
    styles: str, style: str, properties: str, expected: int
) -> None:
    known = (
        f'<w:style w:type="paragraph" w:styleId="{style}">{styles}</w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="heading 4"/></w:style>'
    )
    data = make_docx(paragraph(run("عنوان"), style=style, properties=properties), styles=known)
    assert read_docx(data).paragraphs[0].level == expected
