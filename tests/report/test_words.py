"""Works, findings and counts in words, and text made safe for a screen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.model import Finding, Item, Place
from iqrefs.report.as_findings import render_findings
from iqrefs.report.describe import describe_item
from iqrefs.report.plain import clean_text, count_of, isolate_arabic, one_line
from iqrefs.sentences.reading import make_finding


@pytest.mark.parametrize(
    ("item", "said"),
    [
        ({}, ""),
        ({"title": "A title"}, "A title"),
        (
            {"author": [{"family": "Sayyad", "given": "Ali", "non-dropping-particle": "al-"}], "title": "T"},
            "Ali al- Sayyad, T",
        ),
        (
            {
                "author": [{"literal": "ميثاق مناحي"}],
                "title": "محددات",
                "issued": {"date-parts": [[2012, 5]]},
                "language": "ar",
            },
            "ميثاق مناحي، محددات (2012)",
        ),
        ({"editor": [{"literal": "E"}], "container-title": "C"}, "E, C"),
        ({"title": "T", "issued": {"literal": "د.ت"}}, "T (د.ت)"),
        ({"title": "T", "issued": {"date-parts": [[2019], [2021]]}}, "T (2019-2021)"),
        ({"author": [{"literal": n} for n in "ABCD"], "title": "T"}, "A; B; C …, T"),
    ],
)
def test_a_work_is_known_by_author_title_and_year(item: Item, said: str) -> None:
    assert describe_item(item) == said


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("سطر\nثانٍ\tهنا", "سطر\nثانٍ\tهنا"),
        ("a\r\nb\rc", "a\nb␍c"),
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("\x9b31m", "\ufffd31m"),
        ("\x7f\x00", "␡␀"),
        ("abc\u202edef\u202c\u2066ghi\u2069", "abcdefghi"),
        ("a\u200fb\u200e", "a\u200fb\u200e"),
        ("\ud800", "\ufffd"),
        ("a\u2028b", "a b"),
    ],
)
def test_what_steers_a_terminal_is_shown_or_dropped(text: str, clean: str) -> None:
    assert clean_text(text) == clean


@given(st.text(st.characters(codec=None)))
def test_clean_text_holds_no_control_character_and_is_stable(text: str) -> None:
    clean = clean_text(text)
    assert all(char in "\n\t" or char.isprintable() or char.isspace() or ord(char) > 0x9F for char in clean)
    assert clean_text(clean) == clean
    clean.encode("utf-8")


def test_a_line_is_one_line() -> None:
    assert one_line(" a\n\n b\u2028c \x0b") == "a b c ␋"


def test_only_arabic_is_isolated() -> None:
    assert isolate_arabic("ص 5") == "\u2068ص 5\u2069"
    assert isolate_arabic("p. 5") == "p. 5"


@pytest.mark.parametrize(
    ("number", "noun", "said"),
    [
        (0, "note", "0 notes"),
        (1, "entry", "1 entry"),
        (2, "entry", "2 entries"),
        (1200, "work", "1,200 works"),
    ],
)
def test_counts_agree_with_their_noun(number: int, noun: str, said: str) -> None:
    assert count_of(number, noun) == said


def test_a_line_says_what_to_do_where_there_are_words_for_it() -> None:
    finding = make_finding("bibtex-missing-key", "warning", Place(2), key="entry1")
    (line,) = render_findings("refs.bib", [finding])
    assert line == (
        "refs.bib:2: warning: The entry has no key and was read as entry1. "
        "Write a key before its first comma. (bibtex-missing-key)"
    )


def test_the_gravest_findings_come_first_and_the_rest_is_counted() -> None:
    findings = [
        Finding("hint", "info", "Only a hint."),
        Finding("gap", "warning", "Notes 40-43\nare missing.", Place(161)),
        Finding("lost", "error", "Lost."),
    ]
    assert render_findings("paper.txt", findings, limit=2) == [
        "paper.txt: error: Lost. (lost)",
        "paper.txt:161: warning: Notes 40-43 are missing. (gap)",
        "paper.txt: 1 more finding (--verbose shows all)",
    ]
