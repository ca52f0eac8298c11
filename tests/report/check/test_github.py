"""The findings as annotations of GitHub Actions."""

from __future__ import annotations

import pytest

from iqrefs.report.check.as_github import render_github
from iqrefs.report.check.options import Checked, ReportOptions
from iqrefs.sentences.rules import load_rule_words
from tests.report.check.samples import ARABIC, CHECKED, CLEAN, ENGLISH, FAILED, HOSTILE


def lines_of(checked: Checked, options: ReportOptions = ENGLISH) -> list[str]:
    return "".join(render_github([checked], options)).splitlines()


def test_an_annotation_names_file_line_and_columns() -> None:
    lines = lines_of(CHECKED)
    assert lines[0] == (
        "::warning file=ورقة.txt,line=5,title=note-gap · Skipped note numbers::"
        "The numbers skip: note 5 is missing.%0A"
        "Restore the notes that are missing, or number the notes again."
    )
    assert lines[1] == (
        "::warning file=ورقة.txt,line=1,col=44,endColumn=44,title=TYP901 · footnote 1::"
        "The bracket is never closed.%0A"
        "سعاد الربيعي، تاريخ الأسواق في الموصل، (بغداد: دار الرافدين، 2011، ص 14."
    )
    assert lines[2].startswith("::notice ")


@pytest.mark.parametrize("options", [ENGLISH, ARABIC])
def test_a_rule_says_what_is_wrong_and_what_to_do(options: ReportOptions) -> None:
    words = load_rule_words(options.lang).tables["REF001"]
    (line,) = [one for one in lines_of(CHECKED, options) if one.startswith("::error")]
    assert f"title=REF001 · {words['title']} · " in line
    assert line.endswith(f"::{words['message']}%0Aحيدر الموسوي، مصدر سابق، ص 3.%0A{words['todo']}")


def test_values_are_escaped_as_documented() -> None:
    assert lines_of(FAILED) == ["::error file=مجلد/lost%3A 1%2C2%25.txt::no such file"]


def test_a_finding_is_one_line_and_one_command_whatever_it_holds() -> None:
    lines = lines_of(HOSTILE)
    assert len(lines) == 3
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in lines)
    assert all("\x1b" not in line for line in lines)
    assert all("::" not in line.split("::", 2)[1] for line in lines)


def test_nothing_found_is_nothing_said() -> None:
    assert lines_of(CLEAN) == []
