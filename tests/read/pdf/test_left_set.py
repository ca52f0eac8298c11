"""Arabic notes in paragraphs that are set from the left, as Word sets them unless it is told otherwise."""

from __future__ import annotations

import re
from collections.abc import Sequence

from iqrefs.read.pdf.direction import learn_native
from iqrefs.read.pdf.labels import find_labels
from iqrefs.read.pdf.layout import print_pages
from iqrefs.read.pdf.lines import Line
from iqrefs.read.pdf.pages import read_pages
from tests.read.pdf.handmade import Item, Rule, Text, make_pdf

ENGLISH = "Diabetes has become a leading cause of disability in southern Iraq"


def turn(text: str) -> str:
    """Arabic words as they stand on the page from left to right; numbers keep their order."""
    return re.sub(r"\d+", lambda number: number[0][::-1], text[::-1])


def paper(*notes: Sequence[Item], prose: str = ENGLISH) -> list[Item]:
    """Prose, a rule, and notes."""
    items: list[Item] = [Text(50, 700 - 15 * at, prose) for at in range(8)]
    return [*items, Rule(50, 400, 180), *(item for note in notes for item in note)]


def raised(number: str, height: float, line: str) -> list[Item]:
    """A line of a note with its raised number at the left."""
    return [Text(50, height + 3, number, 5), Text(55, height, line, 9)]


def print_notes(items: Sequence[Item]) -> list[str]:
    text = print_pages(read_pages(make_pdf([items]))).text
    return text.partition("________\n")[2].splitlines()


def line(text: str) -> Line:
    right = sum("\u0600" < char < "\u0700" and char.isalpha() for char in text)
    left = sum(char.isascii() and char.isalpha() for char in text)
    return Line(text, 100, 10, 50, 250, right, left)


def test_a_raised_number_left_of_arabic_words_opens_a_note() -> None:
    notes = print_notes(
        paper(
            raised("1", 380, "Hadi and Jawad, op. cit., p. 47."),
            raised("2", 368, f"{turn('ابن سينا، القانون في الطب، دار الكتب العلمية، بيروت')}"),
            [Text(50, 356, f"{turn('1999، ج1، ص 88')}.", 9)],
            raised("3", 344, f"{turn('المصدر نفسه، ص 14')}."),
            raised("4", 332, "Ibid., p. 30."),
        )
    )
    assert notes == [
        "¹ Hadi and Jawad, op. cit., p. 47.",
        "² ابن سينا، القانون في الطب، دار الكتب العلمية، بيروت 1999، ج1، ص 88.",
        "³ المصدر نفسه، ص 14.",
        "⁴ Ibid., p. 30.",
    ]


def test_a_number_glued_to_the_page_at_the_end_of_the_line_is_told_by_the_count() -> None:
    notes = print_notes(
        paper(
            [Text(50, 380, "3Hadi and Jawad, op. cit., p. 47.", 9)],
            [Text(50, 368, f"4{turn('ابن سينا، القانون في الطب، ص 88')}.", 9)],
            [Text(50, 356, f"5{turn('المصدر نفسه، ص 14')}.", 9)],
            [Text(50, 344, "6Ibid., p. 30.", 9)],
        )
    )
    assert notes == [
        "³ Hadi and Jawad, op. cit., p. 47.",
        "⁴ ابن سينا، القانون في الطب، ص 88.",
        "⁵ المصدر نفسه، ص 14.",
        "⁶ Ibid., p. 30.",
    ]


def test_an_arabic_paper_set_from_the_left_has_its_notes() -> None:
    prose = turn("شهد العراق بعد قيام الحكم الوطني صراعا بين القوى السياسية") + "."
    notes = print_notes(
        paper(
            raised("1", 380, f"،{turn('حسن العلوي، الشيعة والدولة القومية في العراق، دار الثقافة')}"),
            [Text(50, 368, f"{turn('قم، 1990، ص 77')}.", 9)],
            raised("2", 356, f"{turn('المصدر نفسه، ص 18')}."),
            raised("3", 344, f"9/148 ،{turn('النووي، المجموع')}."),
            prose=prose,
        )
    )
    assert notes == [
        "¹ حسن العلوي، الشيعة والدولة القومية في العراق، دار الثقافة، قم، 1990، ص 77.",
        "² المصدر نفسه، ص 18.",
        "³ النووي، المجموع، 9/148.",
    ]


def test_stops_at_the_right_tell_that_arabic_words_are_set_from_the_left() -> None:
    from_left, from_right = line("هسفن ردصملا."), line(".هسفن ردصملا")
    assert learn_native([from_left], "ltr") == "ltr"
    assert learn_native([from_left, from_right], "ltr") == "rtl"
    assert learn_native([from_left] * 2, "rtl") == "rtl"
    assert learn_native([from_left] * 3, "rtl") == "ltr"


def test_a_page_number_at_the_left_end_is_no_label_where_arabic_is_set_from_the_right() -> None:
    assert find_labels("88 ص ،بطلا يف نوناقلا", "ltr", "rtl") == []
    assert find_labels("⁸ ،بطلا يف نوناقلا", "rtl", "rtl") == []
    assert [label.number for label in find_labels("488 ص ،بطلا يف نوناقلا", "ltr", "ltr")] == [4, 48, 488]
