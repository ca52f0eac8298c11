"""The findings as SARIF, held to the standard's schema.

`samples/sarif-2.1.0-rtm.5.json` is the schema as the npm package @microsoft/jest-sarif 1.0.0-beta.0 (MIT
licence, © Microsoft Corporation) ships it, unaltered; it is used by tests alone.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from iqrefs.model import Edit, Fix
from iqrefs.report.check.as_sarif import render_sarif
from iqrefs.report.check.options import Checked, ReportOptions
from iqrefs.sentences.rules import load_rule_words
from tests.report.check.samples import ARABIC, CHECKED, CLEAN, ENGLISH, FAILED, FINDINGS, HOSTILE, NOTES

SCHEMA = Path(__file__).parents[2] / "samples" / "sarif-2.1.0-rtm.5.json"


@functools.cache
def load_schema() -> jsonschema.Draft4Validator:
    return jsonschema.Draft4Validator(
        json.loads(SCHEMA.read_text("utf-8")), format_checker=jsonschema.FormatChecker()
    )


def run_of(documents: Iterable[Checked], options: ReportOptions = ENGLISH) -> Any:
    log = json.loads("".join(render_sarif(documents, options)))
    load_schema().validate(log)
    (run,) = log["runs"]
    return run


@pytest.mark.parametrize("options", [ENGLISH, ARABIC, replace(ENGLISH, rules={})])
@pytest.mark.parametrize("documents", [[], [CLEAN], [FAILED], [CHECKED, CLEAN, FAILED], [HOSTILE]])
def test_it_fits_the_schema(documents: list[Checked], options: ReportOptions) -> None:
    run_of(documents, options)


@pytest.mark.parametrize("options", [ENGLISH, ARABIC])
def test_rules_have_their_manual(options: ReportOptions) -> None:
    (rule,) = run_of([CHECKED], options)["tool"]["driver"]["rules"]
    assert (rule["id"], rule["name"]) == ("REF001", "DanglingPointer")
    assert rule["shortDescription"]["text"] == load_rule_words(options.lang).tables["REF001"]["title"]
    assert "A manual, 14.34." in rule["help"]["text"]
    assert rule["defaultConfiguration"] == {"level": "error"}


def test_a_result_points_at_what_is_meant() -> None:
    results = run_of([CHECKED])["results"]
    assert [one.get("ruleIndex") for one in results] == [None, None, None, None, 0, None]
    assert [one["level"] for one in results] == ["warning", "warning", "note", "note", "error", "warning"]
    place = results[1]["locations"][0]
    assert place["physicalLocation"]["region"] == {
        "startLine": 1, "startColumn": 44, "endLine": 1, "endColumn": 45, "snippet": {"text": "("},
    }  # fmt: skip
    assert place["physicalLocation"]["contextRegion"]["snippet"]["text"] == FINDINGS[1].text
    assert place["logicalLocations"] == [{"name": "footnote 1", "kind": "element"}]
    first = NOTES.splitlines()[0]
    assert first[43:44] == "("


def test_without_the_text_of_the_file_only_lines_are_told() -> None:
    results = run_of([replace(CHECKED, text="")])["results"]
    assert results[1]["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 1, "snippet": {"text": FINDINGS[1].text},
    }  # fmt: skip
    assert not any("fixes" in one for one in results)


def test_a_fix_is_told_where_it_can_be_placed_exactly() -> None:
    results = run_of([CHECKED])["results"]
    change = results[2]["fixes"][0]["artifactChanges"][0]
    assert change["replacements"] == [
        {
            "deletedRegion": {"startLine": 1, "startColumn": 17, "endLine": 1, "endColumn": 18},
            "insertedContent": {"text": ","},
        }
    ]
    lost = replace(FINDINGS[2], fix=Fix((Edit("1#0", (0, 1), "x"), Edit("99#0", (0, 1), "y"))))
    assert "fixes" not in run_of([replace(CHECKED, findings=(lost,))])["results"][0]


def test_a_file_name_is_an_encoded_reference() -> None:
    run = run_of([CHECKED, FAILED, replace(CHECKED, name="/srv/a b.txt")])
    places = [one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in run["results"]]
    assert places[0] == "%D9%88%D8%B1%D9%82%D8%A9.txt"
    assert places[-1] == "file:///srv/a%20b.txt"


def test_an_unreadable_document_is_a_notification() -> None:
    (invocation,) = run_of([CLEAN, FAILED])["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == "no such file"


def test_fingerprints_do_not_change_when_a_citation_moves_and_are_unique() -> None:
    def prints(checked: Checked) -> list[str]:
        return [one["partialFingerprints"]["citation/v1"] for one in run_of([checked])["results"]]

    moved = tuple(replace(one, place=None, label="99") for one in FINDINGS)
    assert prints(CHECKED) == prints(replace(CHECKED, findings=moved))
    twice = prints(replace(CHECKED, findings=(*FINDINGS, *FINDINGS)))
    assert len(set(twice)) == len(twice)
