"""Scores as tables: a row a document, and a row a group of values."""

from __future__ import annotations

import pytest

from iqrefs.measure.tally import Tally
from iqrefs.report.as_scores import mean_figures, render_groups, render_misses, render_scores


def test_documents_are_rows_and_the_last_is_their_mean() -> None:
    rows = {"one": {"kind": 1.0, "wrong": 1, "works": None}, "two": {"kind": 0.5, "wrong": 2, "works": None}}
    assert render_scores(rows, ("kind", "wrong", "works")) == (
        "document      kind     wrong     works\n"
        "one          1.000         1         -\n"
        "two          0.500         2         -\n"
        "mean         0.750         3         -\n"
    )


def test_one_document_has_no_mean() -> None:
    assert render_scores({"a\nlong name": {"kind": 1.0}}, ("kind",)) == (
        "document         kind\na long name     1.000\n"
    )


def test_a_measure_that_a_document_lacks_is_not_in_its_mean() -> None:
    rows: list[dict[str, float | None]] = [{"fields": 0.5}, {"fields": 1.0, "kind": 0.25}, {"fields": None}]
    assert mean_figures(rows, ("fields", "kind", "notes")) == {"fields": 0.75, "kind": 0.25, "notes": None}


def test_groups_stand_by_their_size_and_then_their_name() -> None:
    counts = {
        "en": Tally(right=1, read=2, gold=2),
        "ar": Tally(right=3, read=5, gold=4),
        "de": Tally(0, 0, 2),
    }
    assert render_groups("paper", "language", counts) == (
        "paper: language                      f1    gold    read   right\n"
        "       ar                         0.667       4       5       3\n"
        "       de                         0.000       2       0       0\n"
        "       en                         0.500       2       2       1\n"
    )


@pytest.mark.parametrize("heading", ["variable", "language", "type"])
def test_the_heading_says_what_the_groups_are(heading: str) -> None:
    assert render_groups("paper", heading, {}).split() == ["paper:", heading, "f1", "gold", "read", "right"]


def test_a_group_is_one_line_whatever_its_name() -> None:
    told = render_groups("two\nlines", "type", {"a\nb\x1b[31m": Tally(1, 1, 1)})
    assert len(told.splitlines()) == 2
    assert "\x1b" not in told


def test_the_first_differences_are_told() -> None:
    misses = ["title: gold ['أ'], read ['ب']", "second\nline", "third"]
    assert render_misses("paper", misses, 2) == (
        "paper: 3 differences\n  - title: gold ['أ'], read ['ب']\n  - second line\n"
    )
