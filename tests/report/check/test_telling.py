"""What a finding says, and where it stands."""

from __future__ import annotations

import pytest

from iqrefs.model import Edit, Finding, Fix, MentionKey, Place
from iqrefs.report.check.telling import (
    family_of,
    list_changes,
    show_piece,
    tell_change,
    tell_line,
    tell_mention,
    tell_message,
    tell_place,
    tell_title,
    tell_todo,
)
from iqrefs.report.check.words import load_words
from iqrefs.sentences import Language
from iqrefs.sentences.reading import make_finding

EN, AR = load_words("en"), load_words("ar")


@pytest.mark.parametrize(
    ("code", "family"),
    [("REF001", "ref"), ("TYP014", "typ"), ("note-gap", "other"), ("XYZ001", "other"), ("", "other")],
)
def test_a_code_begins_with_its_family(code: str, family: str) -> None:
    assert family_of(code) == family


@pytest.mark.parametrize(
    ("key", "english", "arabic"),
    [
        ("28#1", "footnote 28", "الحاشية 28"),
        ("2:7#0", "footnote 2:7", "الحاشية 2:7"),
        ("bibliography:5", "entry 5 of the list", "المدخل 5 من القائمة"),
        ("2/bibliography:keller2009", "entry keller2009 of the list", "المدخل keller2009 من القائمة"),
        ("table.1#0", "source of table 1", "مصدر الجدول 1"),
        ("figure.3#0", "source of figure 3", "مصدر الشكل 3"),
    ],
)
def test_a_mention_is_told_by_its_note_or_entry(key: MentionKey, english: str, arabic: str) -> None:
    assert (tell_mention(key, EN), tell_mention(key, AR)) == (english, arabic)


def test_a_finding_without_mention_is_told_by_its_label_and_line() -> None:
    gap = Finding("NOT001", "warning", "", Place(12), label="40-43")
    assert (tell_place(gap, EN), tell_line(gap.place, EN)) == ("footnote 40-43", "line 12")
    whole = Finding("BIB900", "info", "")
    assert (tell_place(whole, EN), tell_line(whole.place, EN)) == ("", "")


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_rule_speaks_the_language_of_the_report(lang: Language) -> None:
    finding = Finding("REF001", "error", "told in English", variant="message")
    told = [tell_title(finding, lang), tell_message(finding, lang), tell_todo(finding, lang)]
    assert all(told)
    assert ("told in English" in told) is False


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "en",
            (
                "Notes that are not printed",
                "A note of the file has no mark in the text, so Word does not print it; it was left out.",
                "Set the mark of a note that should be printed.",
            ),
        ),
        (
            "ar",
            (
                "حواشٍ لا تُطبع",
                "في الملف حاشية لا رقم لها في المتن، فلا يطبعها Word، ولم تُقرأ.",
                "ضع في المتن رقم ما ينبغي أن يُطبع منها.",
            ),
        ),
    ],
)
def test_what_reading_found_is_told_in_the_language_of_the_report(
    lang: Language, said: tuple[str, str, str]
) -> None:
    finding = make_finding("unprinted-notes", "info", count="1")
    assert (tell_title(finding, lang), tell_message(finding, lang), tell_todo(finding, lang)) == said


def test_what_a_document_says_is_made_fit_to_be_shown() -> None:
    finding = make_finding("latex-file-not-read", "info", file=f"\x1b[31m\u202e{'x' * 999}")
    said = tell_message(finding, "ar", lambda value: f"<{value}>")
    assert "<␛[31mx" in said
    assert len(said) < 400


def test_what_no_code_has_words_for_is_told_as_it_came() -> None:
    finding = Finding("no-such-slug", "warning", "Notes 4-5\nare missing.")
    assert (tell_title(finding, "ar"), tell_message(finding, "ar"), tell_todo(finding, "ar")) == (
        "",
        "Notes 4-5 are missing.",
        "",
    )


@pytest.mark.parametrize(
    ("old", "new", "english", "arabic"),
    [
        ("الاهرام", "الأهرام", "Change «الاهرام» to «الأهرام».", "تُكتب «الأهرام» بدلًا من «الاهرام»."),
        ("  ", " ", "Change «␣␣» to «␣».", "تُكتب «␣» بدلًا من «␣␣»."),
        ("\u200f", "", "Delete «U+200F».", "تُحذف «U+200F»."),
        ("", "،", "Insert «،».", "تُضاف «،»."),
    ],
)
def test_a_fix_says_what_becomes_of_what(old: str, new: str, english: str, arabic: str) -> None:
    text = f"دار {old}للنشر"
    fix = Fix((Edit("1#0", (4, 4 + len(old)), new),))
    finding = Finding("X", "info", "", mention="1#0", text=text, fix=fix)
    ((before, after),) = list_changes(finding, None)
    assert tell_change(before, after, EN) == english
    assert tell_change(before, after, AR) == arabic


def test_of_a_long_change_only_what_differs_is_shown() -> None:
    address = f"https://example.org/{'a' * 100}"
    fix = Fix((Edit("1#0", (0, 125), f"{address}/"),))
    finding = Finding("X", "info", "", mention="1#0", text=f"{address}/?utm", fix=fix)
    assert list(list_changes(finding, None)) == [("?utm", "")]


def test_edits_of_mentions_that_are_unknown_are_passed_over() -> None:
    fix = Fix((Edit("9#0", (0, 1), "x"),))
    assert list(list_changes(Finding("X", "info", "", mention="1#0", text="abc", fix=fix), None)) == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [("كتاب", "كتاب"), ("\n", "␣"), ("\u200c\u200d", "U+200CU+200D"), ("", ""), ("a\x1b", "a␛")],
)
def test_a_piece_that_cannot_be_seen_is_named(text: str, shown: str) -> None:
    assert show_piece(text, 80) == shown
