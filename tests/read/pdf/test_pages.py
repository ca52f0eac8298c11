"""Pages made by hand: what stands where on a page decides what is a note and what comes first."""

from __future__ import annotations

from collections.abc import Sequence

from iqrefs.model import Source
from iqrefs.read.pdf import read_pdf_source
from iqrefs.read.pdf.layout import print_pages
from iqrefs.read.pdf.pages import read_pages
from tests.read.pdf.handmade import UNNAMED, Item, Link, Picture, Rule, Text, from_right, make_pdf

PROSE = "شهدت العلاقات بين البلدين خلال العقدين الماضيين تحولات عميقة في بنيتها"


def print_text(*pages: Sequence[Item]) -> str:
    return print_pages(read_pages(make_pdf(pages))).text


def read(*pages: Sequence[Item]) -> Source:
    return read_pdf_source(make_pdf(pages), "paper.pdf", "0")


def body(count: int, *, top: float = 700, size: float = 10, right: float = 550) -> list[Item]:
    return [from_right(right, top - 15 * line, PROSE, size) for line in range(count)]


def page_with_notes(number: int, mark: str, *notes: str) -> list[Item]:
    """Prose that calls a note, a rule, notes in smaller print, and the page's number."""
    items: list[Item] = [from_right(550, 760, "مجلة الدراسات"), *body(6)]
    items += [from_right(550, 610, "وهذا ما ذهب إليه"), Text(466, 614, mark, 6), Rule(400, 300, 550)]
    items += [from_right(550, 285 - 12 * at, note, 8) for at, note in enumerate(notes)]
    return [*items, Text(300, 40, str(number))]


def test_letters_are_read_in_order_however_the_file_stores_them() -> None:
    stored = [Text(100, 700, list("ةنيدملا خيرات"))]
    pieces = [Text(100 + 5 * at, 700, [sign]) for at, sign in enumerate("ةنيدملا خيرات")]
    assert print_text(stored) == print_text(pieces[::-1]) == "تاريخ المدينة"


def test_a_ligature_of_lam_and_alef_is_turned() -> None:
    assert print_text([Text(100, 700, ["م", "ا", "ل", "س", "إل", "ا"])]) == "الإسلام"
    assert print_text([Text(100, 700, ["م", "ا", "ل", "س", "لإ", "ا"])]) == "الإسلام"


def test_presentation_forms_are_read_as_letters() -> None:
    assert print_text([Text(100, 700, ["\ufeaa", "\ufee4", "\ufea4", "\ufee3"])]) == "محمد"


def test_a_gap_is_a_blank_where_the_file_has_none() -> None:
    words = [Text(100, 700, list("ةنيدملا")), Text(137, 700, list("خيرات"))]
    assert print_text(words) == "تاريخ المدينة"


def test_a_vowel_sign_goes_behind_the_letter_that_it_stands_on() -> None:
    assert print_text([Text(100, 700, list("لمتحم")), Text(115, 700, ["\u064f"])]) == "محُتمل"


def test_a_stroke_without_a_letter_that_stretches_a_word_is_dropped() -> None:
    assert print_text([Text(100, 700, ["ب", "ا", UNNAMED, "ت", "ك"])]) == "كتاب"


def test_notes_are_told_by_size_and_rule_and_their_place_is_the_page() -> None:
    source = read(
        page_with_notes(1, "1", "1 محمد علي، تاريخ المدن، بغداد، دار النهر، 1999، ص 47-45."),
        page_with_notes(2, "2", "2 المصدر نفسه، ص 12."),
        page_with_notes(3, "3", "3 سعاد حسن، حوض دجلة، بيروت، دار البحر، 2004، ص 9."),
    )
    assert [(note.label, note.text) for note in source.notes] == [
        ("1", "محمد علي، تاريخ المدن، بغداد، دار النهر، 1999، ص 45-47."),
        ("2", "المصدر نفسه، ص 12."),
        ("3", "سعاد حسن، حوض دجلة، بيروت، دار البحر، 2004، ص 9."),
    ]
    assert [(note.place.unit, note.place.page) for note in source.notes] == [
        ("page", 1), ("page", 2), ("page", 3)
    ]  # fmt: skip
    assert [mark.number for mark in source.marks] == [1, 2, 3]
    assert source.format == "pdf"


def test_running_heads_and_page_numbers_are_no_text() -> None:
    pages = [page_with_notes(number, str(number), f"{number} المصدر نفسه، ص 12.") for number in (1, 2, 3)]
    text = print_text(*pages)
    assert "مجلة الدراسات" not in text
    assert text.count("المصدر نفسه") == 3
    assert not any(line.strip().isdigit() for line in text.split("\n"))


def test_a_note_that_goes_on_at_the_next_page_is_one() -> None:
    first = page_with_notes(1, "1", "(1) محمد علي، تاريخ المدن، دراسة في")
    second = page_with_notes(2, "2", "العمران، بغداد، 1999، ص 5.", "(2) المصدر نفسه، ص 12.")
    notes = read(first, second).notes
    assert [note.text for note in notes] == [
        "محمد علي، تاريخ المدن، دراسة في العمران، بغداد، 1999، ص 5.", "المصدر نفسه، ص 12.",
    ]  # fmt: skip


def test_the_right_column_comes_first_in_an_arabic_paper() -> None:
    right = [from_right(550, 700 - 15 * at, "يمين " * 8 + "آخر") for at in range(8)]
    left = [from_right(280, 700 - 15 * at, "يسار " * 8 + "آخر") for at in range(8)]
    text = print_text([*left, *right])
    assert text.count("يمين") == text.count("يسار") == 64
    assert text.rindex("يمين") < text.index("يسار")


def test_the_left_column_comes_first_in_an_english_paper() -> None:
    left = [Text(50, 700 - 15 * at, "left " * 8 + "end") for at in range(8)]
    right = [Text(300, 700 - 15 * at, "right " * 8 + "end") for at in range(8)]
    text = print_text([*right, *left])
    assert text.rindex("left") < text.index("right")


def test_a_link_has_its_address_behind_its_words_unless_they_are_the_address() -> None:
    words: list[Item] = [
        Text(50, 700, "The report, 2019"),
        Link(48, 695, 97, 712, "https://www.example.org/report"),
    ]
    assert print_text(words) == "The report <https://www.example.org/report>, 2019"
    shown: list[Item] = [
        Text(50, 700, "www.example.org/a, 2019"),
        Link(48, 695, 137, 712, "http://www.example.org/a"),
    ]
    assert print_text(shown) == "www.example.org/a, 2019"


def test_a_bibliography_is_read_and_notes_of_its_page_stand_before_it() -> None:
    entries = [
        from_right(550, 560 - 18 * at, entry)
        for at, entry in enumerate(
            (
                "المصادر",
                "1. سعاد حسن، حوض دجلة، بيروت، دار البحر، 2004.",
                "2. محمد علي، تاريخ المدن، بغداد، دار النهر، 1999.",
            )
        )
    ]
    source = read([*page_with_notes(1, "1", "(1) محمد علي، تاريخ المدن، بغداد، 1999، ص 5."), *entries])
    assert [note.label for note in source.notes] == ["1"]
    assert len([line for line in source.bibliography if line.text]) == 3
    assert {line.place.page for line in source.bibliography} == {1}


def test_pages_that_are_pictures_and_text_across_a_page_are_told() -> None:
    source = read(
        page_with_notes(1, "1", "(1) محمد علي، تاريخ المدن، بغداد، 1999، ص 5."),
        [Picture()],
        *[page_with_notes(at, str(at), f"({at}) المصدر نفسه، ص {at}.") for at in (2, 3)],
    )
    told = [(finding.code, finding.place.page if finding.place else 0) for finding in source.findings]
    assert ("pdf-scanned-page", 2) in told


def test_letters_that_the_file_does_not_name_are_told() -> None:
    source = read([*body(1), Text(50, 600, [UNNAMED] * 40)])
    assert [finding.code for finding in source.findings if finding.code.startswith("pdf")] == [
        "pdf-unnamed-letters"
    ]


def test_the_same_file_reads_the_same() -> None:
    pages = [page_with_notes(1, "1", "(1) محمد علي، تاريخ المدن، بغداد، 1999، ص 5.")]
    assert read(*pages) == read(*pages)


def test_marks_and_labels_in_raised_brackets_are_read() -> None:
    page = [*body(4), from_right(550, 600, "وهذا ما ذهب إليه"), from_right(468, 604, "(1)", 6)]
    page += [
        from_right(550, 300, "محمد علي، تاريخ المدن، بغداد، 1999، ص 5.", 8),
        from_right(562, 303, "(1)", 5),
    ]
    source = read(page)
    assert [(note.label, note.text) for note in source.notes] == [
        ("1", "محمد علي، تاريخ المدن، بغداد، 1999، ص 5.")
    ]
    assert [(mark.number, mark.style) for mark in source.marks] == [(1, "superscript")]


def test_small_notes_without_a_rule_are_notes() -> None:
    page = [*body(6), from_right(550, 120, "(1) محمد علي، تاريخ المدن، بغداد، 1999، ص 5.", 8)]
    assert "________\n(1) محمد علي" in print_text(page)


def test_notes_as_large_as_the_text_are_told_by_the_rule_alone() -> None:
    page = [*body(6), Rule(400, 300, 550), from_right(550, 280, "(1) محمد علي، تاريخ المدن، بغداد، 1999.")]
    assert "________\n(1) محمد علي" in print_text(page)


def test_lines_that_are_underlined_are_no_notes() -> None:
    page = [*body(6), Rule(200, 698, 550), Rule(200, 668, 550)]
    assert "________" not in print_text(page)


def test_the_last_note_of_several_pages_is_no_running_foot() -> None:
    pages = [page_with_notes(at, str(at), f"({at}) المصدر نفسه.") for at in (1, 2, 3)]
    assert print_text(*pages).count("المصدر نفسه") == 3


def test_the_letters_of_a_page_that_lies_on_its_side_are_read() -> None:
    turned = make_pdf([[Text(50, 700, "Smith, Title, London, 1999")]]).replace(
        b" Tf 1 0 0 1 50 700 Tm", b" Tf 0 1 -1 0 50 700 Tm"
    )
    assert print_pages(read_pages(turned)).text == "Smith, Title, London, 1999"


def test_a_heading_in_a_table_of_contents_moves_no_notes() -> None:
    contents = [
        from_right(550, 700, "المحتويات"),
        from_right(550, 680, "المصادر والمراجع"),
        *body(1, top=600),
    ]
    pages = [
        page_with_notes(at, str(at), f"({at}) محمد علي، تاريخ المدن، بغداد، 199{at}.") for at in (2, 3, 4)
    ]
    lines = [line for line in print_text(contents, *pages).split("\n") if line]
    notes = [at for at, line in enumerate(lines) if line.startswith("(")]
    assert [lines[at - 1] for at in notes] == ["________"] * 3
    assert notes[1] - notes[0] > 2


def test_each_bullet_opens_an_entry() -> None:
    entries = ["- محمد علي، تاريخ المدن، بغداد، 1999.", "- سعاد حسن، حوض دجلة والفرات، بيروت، 2004."]
    page = [*body(2), from_right(550, 660, "المصادر"), *[from_right(550, 640, entries[0])]]
    page += [from_right(550, 625, entries[1]), Text(50, 610, "Holm, Peter. Irrigation. London, 1999. •")]
    lines = print_text(page).split("\n")
    assert lines[-3:] == [*entries, "• Holm, Peter. Irrigation. London, 1999."]


def test_a_digit_that_stretches_words_is_a_stroke_and_no_digit() -> None:
    words = [list("ة888دم"), list("ر88هن"), list("ل8حاس")]
    lines: list[Item] = [Text(100, 700 - 20 * at, word) for at, word in enumerate(words)]
    assert print_text([*lines, Text(100, 600, "p. 8")]) == "مدة نهر ساحل\n\np. 8"


def test_a_ligature_of_other_letters_keeps_their_order() -> None:
    assert print_text([Text(100, 700, ["ر", "ص", "م", " ", "ر", "نص", " ", "ع", "م"])]) == "مع نصر مصر"


def test_small_latin_print_is_no_note_where_notes_stand_under_rules() -> None:
    pages = [
        page_with_notes(at, str(at), f"({at}) محمد علي، تاريخ المدن، بغداد، 199{at}.") for at in (1, 2, 3)
    ]
    entries = [
        Text(50, 400 - 12 * at, f"{at}. Holm, Peter. Irrigation. London, 199{at}.", 8) for at in (1, 2, 3)
    ]
    text = print_text(*pages, [*body(8), *entries])
    assert text.count("________") == 3
