"""Where a finding stands in its file."""

from __future__ import annotations

from dataclasses import replace

import pytest

from iqrefs.model import Finding, Place
from iqrefs.report.check.regions import Region, Ruler
from tests.report.check.samples import FINDINGS, NOTES, READING, find


def test_columns_count_code_points_from_one() -> None:
    region = Ruler(READING, NOTES).find(find("X", "info", "2#0", "Keller"))
    assert region == Region(2, 10, 2, 16)
    assert NOTES.splitlines()[1][9:15] == "Keller"


def test_without_spans_all_of_the_citation_is_meant() -> None:
    assert Ruler(READING, NOTES).find(find("X", "info", "4#0")) == Region(4, 5, 4, 15)


def test_a_citation_over_two_lines_ends_on_the_second() -> None:
    text = NOTES.replace("Keller, Markets", "Keller,\nMarkets")
    finding = replace(find("X", "info", "2#0"), text=READING.citations["2#0"].text.replace(", M", ",\nM", 1))
    region = Ruler(READING, text).find(finding)
    assert region is not None
    assert (region.line, region.end_line) == (2, 3)


@pytest.mark.parametrize(
    ("finding", "text", "region"),
    [
        (FINDINGS[1], "", Region(1)),
        (FINDINGS[1], "(1) another text", Region(1)),
        (FINDINGS[1], NOTES.splitlines()[0] * 2, Region(1)),
        (replace(FINDINGS[1], mention="9#0"), NOTES, Region(1)),
        (Finding("X", "info", "", Place(7)), NOTES, Region(7)),
        (Finding("X", "info", ""), NOTES, None),
    ],
)
def test_what_cannot_be_found_letter_for_letter_has_only_its_line(
    finding: Finding, text: str, region: Region | None
) -> None:
    assert Ruler(READING, text).find(finding) == region
