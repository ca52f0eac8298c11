"""The findings for a terminal or a file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from iqrefs.model import Finding, Place
from iqrefs.report.check.as_text import render_text
from iqrefs.report.check.options import Checked, ReportOptions
from iqrefs.sentences import fill_sentence
from iqrefs.sentences.reading import make_finding
from iqrefs.sentences.rules import load_rule_words
from tests.report.check.samples import ARABIC, CHECKED, CLEAN, ENGLISH, FAILED, FINDINGS, HOSTILE

RULE = load_rule_words("en").tables["REF001"]


def text_of(documents: Iterable[Checked], options: ReportOptions = ENGLISH, **settings: Any) -> str:
    return "".join(render_text(documents, options, **settings))


def test_findings_stand_under_their_footnote_with_excerpt_and_what_to_do() -> None:
    assert (
        text_of([CHECKED])
        == f"""\
ورقة.txt
  line 5
    warning note-gap The numbers skip: note 5 is missing.
      → Restore the notes that are missing, or number the notes again.
  footnote 1 · line 1
    warning TYP901 The bracket is never closed.
      سعاد الربيعي، تاريخ الأسواق في الموصل، ⟦(⟧بغداد: دار الرافدين، 2011، ص 14.
    note TYP902 Another comma.
      سعاد الربيعي⟦،⟧ تاريخ الأسواق في الموصل، (بغداد: دار الرافدين، 2011، ص 14.
      Change «،» to «,». (--fix does it.)
  footnote 2 · line 2
    note NAM901 Given name first.
      ⟦Anna⟧ Keller, Markets of the North (London: Hart Press, 2009), 33.
      Change «Anna» to «A.». (--fix --unsafe-fixes does it.)
  footnote 6 · line 5
    error REF001 {RULE["message"]}
      حيدر الموسوي، مصدر سابق، ص 3.
      → {fill_sentence(RULE["todo"], {})}
  footnote 7 · line 6
    warning URL901 No day of access.
      وزارة الثقافة، دليل المتاحف، ⟦https://example.org/museums/guide⟧

By subject                                 Errors   Warnings      Notes
Chains of references                            1          –          –
Web addresses                                   –          1          –
Names                                           –          –          1
Spelling and marks                              –          1          1
The document as a whole                         –          1          –

6 findings: 1 error, 3 warnings, 2 notes.
--fix changes 1, --fix --unsafe-fixes 1 more.
"""
    )


def test_arabic_is_told_in_arabic() -> None:
    told = text_of([CHECKED], ARABIC)
    words = load_rule_words("ar").tables["REF001"]
    assert f"    خطأ REF001 {words['message']}\n" in told
    assert f"      ← {words['todo']}\n" in told
    assert "  الحاشية 6 · السطر 5\n" in told
    assert told.endswith(
        "6 مواضع للمراجعة: خطأ واحد، و3 تنبيهات، وملاحظتان.\n"
        "عدد ما يصلحه الخيار --fix\u200e هو 1، وما يصلحه معه --unsafe-fixes\u200e هو 1.\n"
    )


def test_of_several_documents_the_clean_and_the_unreadable_are_counted() -> None:
    told = text_of([CHECKED, CLEAN, FAILED])
    assert "clean.txt" not in told
    assert "مجلد/lost: 1,2%.txt\n  could not be read: no such file\n" in told
    assert "6 findings in 1 document: 1 error, 3 warnings, 2 notes.\n" in told
    assert "No findings: 1 document.\nCould not be read: 1 document.\n" in told


@pytest.mark.parametrize(
    ("documents", "said"),
    [
        ([CLEAN], "Nothing to change was found.\n"),
        ([CLEAN, CLEAN], "Nothing to change was found in 2 documents.\n"),
        ([], ""),
    ],
)
def test_nothing_found_is_said_in_one_line(documents: list[Checked], said: str) -> None:
    assert text_of(documents) == said


def test_colour_underlines_what_is_meant_in_place_of_brackets() -> None:
    told = text_of([CHECKED], colour=True)
    assert "⟦" not in told
    assert re.search(r"\x1b\[4;33m\(\x1b\[0m", told)


def test_no_line_is_wider_than_asked_except_by_an_address() -> None:
    lines = text_of([CHECKED, HOSTILE], width=60).splitlines()
    wide = [line for line in lines if len(line) > 60]
    assert all("https://" in line or "  –" in line or re.search(r"\d$|Notes$", line) for line in wide)


@pytest.mark.parametrize("options", [ENGLISH, ARABIC])
def test_isolates_close_on_their_line(options: ReportOptions) -> None:
    told = text_of([CHECKED, HOSTILE], options, isolate=True)
    assert "\u2068" in told
    for line in told.splitlines():
        assert line.count("\u2068") == line.count("\u2069")


@pytest.mark.parametrize("options", [ENGLISH, ARABIC])
def test_nothing_from_a_document_steers_the_terminal(options: ReportOptions) -> None:
    told = text_of([HOSTILE], options)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", told)
    told.encode("utf-8")


def test_the_same_excerpt_is_not_shown_twice_in_a_row() -> None:
    same = replace(FINDINGS[4], code="REF901", message="Another.")
    told = text_of([replace(CHECKED, findings=(FINDINGS[4], same))])
    assert told.count("حيدر الموسوي") == 1


def test_what_is_of_no_footnote_stands_under_its_own_line() -> None:
    found = (
        make_finding("hidden-text", "info", Place(5, "paragraph"), count="11"),
        make_finding("tracked-changes", "info", Place(3, "paragraph")),
        make_finding("unknown-pages", "warning"),
    )
    told = text_of([Checked("a.docx", found)], ARABIC)
    headings = [line.strip() for line in told.splitlines() if line.startswith("  ") and line[2] != " "]
    assert headings == ["الفقرة 5", "الفقرة 3", "الوثيقة كلها"]
    assert "ملاحظة hidden-text في الوثيقة نص مخفي لا يُطبع، ولم يُقرأ (عدد أحرفه: 11)." in told


def test_a_document_without_a_reading_can_be_told_too() -> None:
    finding = Finding("input", "error", "Odd.")
    assert "Odd." in text_of([Checked("a.txt", (finding,))])
