"""The findings as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from iqrefs.report.check.as_json import render_json
from iqrefs.report.check.options import Checked
from tests.report.check.samples import CHECKED, CLEAN, ENGLISH, FAILED, HOSTILE

DOCS = Path(__file__).parents[3] / "docs" / "check.md"


def json_of(documents: Iterable[Checked]) -> Any:
    return json.loads("".join(render_json(documents, ENGLISH)))


def test_a_finding_is_an_object() -> None:
    found = json_of([CHECKED])
    assert [one["code"] for one in found] == ["note-gap", "TYP901", "TYP902", "NAM901", "REF001", "URL901"]
    assert found[2] == {
        "code": "TYP902",
        "name": None,
        "family": "typ",
        "severity": "info",
        "document": "ورقة.txt",
        "line": 1,
        "label": "1",
        "mention": "1#0",
        "text": "سعاد الربيعي، تاريخ الأسواق في الموصل، (بغداد: دار الرافدين، 2011، ص 14.",
        "spans": [[12, 13]],
        "title": {"en": "", "ar": ""},
        "message": {"en": "Another comma.", "ar": "Another comma."},
        "todo": {"en": "", "ar": ""},
        "related": ["3#0", "99#0"],
        "fix": {"safe": True, "edits": [{"mention": "1#0", "span": [12, 13], "replacement": ","}]},
    }


def test_a_rule_has_its_name_and_both_languages() -> None:
    rule = json_of([CHECKED])[4]
    assert rule["name"] == "dangling-pointer"
    for key in ("title", "message", "todo"):
        assert rule[key]["en"]
        assert rule[key]["ar"]
        assert rule[key]["en"] != rule[key]["ar"]


def test_a_document_that_cannot_be_read_is_told_in_place() -> None:
    (failed,) = json_of([CLEAN, FAILED])
    assert (failed["code"], failed["severity"], failed["document"]) == ("unreadable", "error", FAILED.name)
    assert failed["message"]["en"] == "no such file"


def test_nothing_found_is_an_empty_list() -> None:
    assert "".join(render_json([CLEAN], ENGLISH)) == "[]\n"


def test_values_stay_as_they_are_and_nothing_steers_a_terminal() -> None:
    text = "".join(render_json([HOSTILE], ENGLISH))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", text)
    assert json.loads(text)[0]["text"] == HOSTILE.findings[0].text


def test_the_documentation_has_every_key() -> None:
    documented = DOCS.read_text("utf-8")
    assert all(f"| `{key}` |" in documented for key in json_of([CHECKED])[0])
