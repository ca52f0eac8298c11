"""The findings as JUnit XML."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from lxml import etree

from iqrefs.report.check.as_junit import render_junit
from iqrefs.report.check.options import Checked, ReportOptions
from iqrefs.sentences.rules import load_rule_words
from tests.report.check.samples import ARABIC, CHECKED, CLEAN, ENGLISH, FAILED, HOSTILE


def suites_of(documents: Iterable[Checked], options: ReportOptions = ENGLISH) -> list[etree._Element]:
    root = etree.fromstring("".join(render_junit(documents, options)).encode("utf-8"))
    assert root.tag == "testsuites"
    return list(root)


def test_a_document_is_a_suite_and_a_finding_a_case() -> None:
    (suite,) = suites_of([CHECKED])
    assert dict(suite.items()) == {
        "name": "ورقة.txt", "tests": "6", "failures": "4", "errors": "0", "skipped": "0",
        "timestamp": "2026-01-15T09:30:00",
    }  # fmt: skip
    assert [case.get("name") for case in suite][:3] == [
        "note-gap · line 5",
        "TYP901 · footnote 1 · line 1",
        "TYP902 · footnote 1 · line 1",
    ]
    assert [[part.tag for part in case] for case in suite] == [
        ["failure"], ["failure"], ["system-out"], ["system-out"], ["failure"], ["failure"],
    ]  # fmt: skip


@pytest.mark.parametrize("options", [ENGLISH, ARABIC])
def test_a_failure_says_what_is_wrong_where_and_what_to_do(options: ReportOptions) -> None:
    (suite,) = suites_of([CHECKED], options)
    words = load_rule_words(options.lang).tables["REF001"]
    failure = suite[4][0]
    assert dict(failure.items()) == {"type": "error", "message": words["message"]}
    assert failure.text == f"حيدر الموسوي، مصدر سابق، ص 3.\n{words['todo']}"
    assert "⟦(⟧" in (suite[1][0].text or "")


def test_clean_and_unreadable_documents_are_cases_too() -> None:
    clean, failed = suites_of([CLEAN, FAILED])
    assert (clean.get("tests"), clean.get("failures"), len(clean[0])) == ("1", "0", 0)
    assert (failed.get("errors"), failed[0][0].tag, failed[0][0].get("message")) == (
        "1",
        "error",
        "no such file",
    )


@pytest.mark.parametrize("options", [ENGLISH, ARABIC])
def test_it_stays_well_formed_whatever_it_holds(options: ReportOptions) -> None:
    (suite,) = suites_of([HOSTILE], options)
    assert len(suite) == 3
