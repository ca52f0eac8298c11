"""The outcome as JSON: every entry once, under its work."""

from __future__ import annotations

import json
from typing import Any

from iqrefs.report.merge.as_json import render_json
from iqrefs.report.merge.outcome import Outcome
from tests.report.merge.samples import EMPTY, GIVEN, HOSTILE, OUTCOME


def load(outcome: Outcome = OUTCOME) -> list[dict[str, Any]]:
    works: list[dict[str, Any]] = json.loads("".join(render_json(outcome)))
    return works


def test_every_entry_is_told_once_in_the_order_of_the_works() -> None:
    entries = [entry["entry"] for work in load() for entry in work["entries"]]
    assert sorted(entries) == sorted(one.key for one in GIVEN)
    assert [work["work"] for work in load()] == list(OUTCOME.works)


def test_a_work_tells_its_entries_with_reasons_its_aliases_and_what_was_not_taken() -> None:
    work = load()[0]
    assert list(work) == ["work", "aliases", "item", "variants", "entries", "near", "kin"]
    assert work["aliases"] == ["suad"]
    assert work["variants"]["title"] == [{"value": "تاريخ الاسواق فى الموصل", "entry": "b.bib/1"}]
    assert work["entries"][0] == {
        "entry": "a.bib/1", "document": "a.bib", "line": 1, "id": "rubaie2011",
        "text": "@book{rubaie2011, line 1}", "because": None,
    }  # fmt: skip
    because = work["entries"][1]["because"]
    assert (because["with"], because["by"], because["relation"]) == ("a.bib/1", "rule", "same")
    assert [clue["code"] for clue in because["clues"]] == ["title-same", "names-same"]


def test_near_misses_and_kin_stand_at_both_works() -> None:
    told = {work["work"]: work for work in load()}
    assert [told["musawi"]["near"][0]["work"], told["musawi-1f3a"]["near"][0]["work"]] == [
        "musawi-1f3a",
        "musawi",
    ]
    assert told["keller2009"]["kin"][0]["relation"] == "edition"
    assert told["keller2015"]["kin"][0]["work"] == "keller2009"


def test_an_entry_without_a_key_has_null() -> None:
    assert load()[0]["entries"][2]["id"] is None


def test_no_entries_are_an_empty_list() -> None:
    assert load(EMPTY) == []


def test_what_steers_a_terminal_is_escaped_and_stays_the_same_value() -> None:
    told = "".join(render_json(HOSTILE))
    assert "\x1b" not in told
    assert "\u202e" not in told
    assert "\x1b[31m\u202e" in load(HOSTILE)[0]["work"]
