"""Which findings stand beside which note or entry, under which numbers."""

from __future__ import annotations

import pytest

from iqrefs.model import Finding, Place
from iqrefs.report.check.arranging import arrange_findings
from tests.report.check.samples import FINDINGS, READING


def test_numbers_run_down_the_page_and_along_the_print() -> None:
    whole = Finding("BIB901", "info", "The list is short.")
    arranged = arrange_findings((*reversed(FINDINGS), whole), READING, 3)
    said = {
        anchor: [(query.number, query.finding.code) for query in queries]
        for anchor, queries in arranged.queries.items()
        if queries
    }
    assert said == {
        "": [(1, "BIB901")],
        "d3-n1": [(2, "TYP902"), (3, "TYP901")],
        "d3-n2": [(4, "NAM901")],
        "d3-n5": [(5, "REF001"), (6, "note-gap")],
        "d3-n6": [(7, "URL901")],
    }


@pytest.mark.parametrize(
    ("finding", "anchor"),
    [
        (Finding("X", "info", "", mention="3#0"), "d1-n3"),
        (Finding("X", "info", "", mention="2/3#0"), "d1-n3"),
        (Finding("X", "info", "", label="4"), "d1-n4"),
        (Finding("X", "info", "", Place(5), label="5"), "d1-n5"),
        (Finding("X", "info", "", Place(2)), "d1-n2"),
        (Finding("X", "info", "", Place(99)), ""),
        (Finding("X", "info", "", mention="99#0"), ""),
        (Finding("X", "info", ""), ""),
    ],
)
def test_a_finding_stands_beside_its_mention_else_its_label_else_its_line(
    finding: Finding, anchor: str
) -> None:
    arranged = arrange_findings([finding], READING, 1)
    assert [place for place, queries in arranged.queries.items() if queries] == [anchor]


def test_every_note_and_entry_has_an_anchor_of_its_own() -> None:
    arranged = arrange_findings([], READING, 1)
    assert len(set(arranged.note_anchors)) == len(READING.document.notes)
    assert set(arranged.anchors.values()) <= {*arranged.note_anchors, *arranged.entry_anchors}
