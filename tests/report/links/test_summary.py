"""The figures of a link report."""

from __future__ import annotations

import pytest

from iqrefs.model import Citing, LinkRow, Verdict
from iqrefs.report.links.charts import chart_hosts, chart_years, list_figures, list_parts
from iqrefs.report.links.summary import (
    DRIFT,
    ROT,
    UNKNOWN,
    UNSTABLE,
    percent,
    rank_of,
    summarise_links,
    year_of_access,
)
from iqrefs.report.links.words import load_words
from tests.report.links.rows import AT, NOW, ROWS, many_rows


def test_rot_drift_and_what_cannot_be_told_are_counted_apart() -> None:
    summary = summarise_links(ROWS, NOW)
    assert (summary.addresses, summary.judged, summary.citations) == (11, 10, 13)
    assert [summary.number(group) for group in (ROT, DRIFT, UNKNOWN, UNSTABLE)] == [3, 1, 2, 1]
    assert [(figure.name, figure.share) for figure in list_figures(summary)] == [
        ("rot", "30.0%"),
        ("drift", "10.0%"),
        ("unknown", "20.0%"),
        ("unstable", "10.0%"),
    ]


def test_a_citation_without_an_address_counts_for_no_address() -> None:
    summary = summarise_links(ROWS[-1:], NOW)
    assert summary.addresses == 0
    assert summary.documents == {"withdrawal-2025.txt": 1}


def test_an_address_is_of_the_year_in_which_it_was_first_accessed() -> None:
    citings = tuple(
        Citing("a.bib", "1#0", 1, "https://a.example/", accessed={"date-parts": [[year]]})
        for year in (2019, 2016)
    )
    assert year_of_access(LinkRow("https://a.example/", cited_in=citings), NOW) == 2016


@pytest.mark.parametrize("year", [2052, 1925, 25])
def test_a_year_that_cannot_be_is_no_year(year: int) -> None:
    citing = Citing("a.bib", "1#0", 1, "https://a.example/", accessed={"date-parts": [[year, 5, 1]]})
    assert year_of_access(LinkRow("https://a.example/", cited_in=(citing,)), NOW) is None


def test_the_worst_come_first_and_the_lost_before_the_failing() -> None:
    def row(status: str, state: str | None) -> LinkRow:
        return LinkRow("https://a.example/", Verdict(status, "not-found", AT), state=state)  # type: ignore[arg-type]

    rows = [row("ok", "alive"), row("dead", "suspect"), row("moved", None), row("dead", "dead"), LinkRow("x")]
    ordered = sorted(rows, key=rank_of)
    assert [(r.verdict.status if r.verdict else None, r.state) for r in ordered] == [
        ("dead", "dead"),
        ("dead", "suspect"),
        ("moved", None),
        (None, None),
        ("ok", "alive"),
    ]


def test_bars_of_years_say_how_many_links_and_how_many_are_rot() -> None:
    bars = chart_years(summarise_links(ROWS, NOW), load_words("en")).bars
    assert [(bar.label, bar.total, bar.rot, bar.share) for bar in bars] == [
        ("2016", "1", "1", "100.0%"),
        ("2019", "1", "0", "0%"),
        ("2023", "1", "0", "0%"),
        ("2024", "2", "1", "50.0%"),
        ("2025", "2", "0", "0%"),
        ("No usable date", "3", "1", "33.3%"),
    ]


def test_many_years_are_drawn_as_the_latest_and_those_before() -> None:
    rows = [
        LinkRow(
            f"https://a.example/{year}",
            Verdict("dead", "not-found", AT),
            cited_in=(Citing("a", "1#0", 1, "", accessed={"date-parts": [[year]]}),),
        )
        for year in range(1990, 2026)
    ]
    bars = chart_years(summarise_links(rows, NOW), load_words("en")).bars
    assert (bars[0].label, bars[0].total, bars[1].label, len(bars)) == ("Earlier", "11", "2001", 26)


def test_sites_are_those_with_the_most_rot() -> None:
    bars = chart_hosts(summarise_links(many_rows(5000), NOW), load_words("en")).bars
    assert len(bars) == 12
    assert [int(bar.rot) for bar in bars] == sorted((int(bar.rot) for bar in bars), reverse=True)


def test_the_parts_of_the_bar_fill_it() -> None:
    parts = list(list_parts(summarise_links(ROWS, NOW)))
    assert parts[0].start == "0.000"
    assert sum(float(part.length) for part in parts) == pytest.approx(100, abs=0.01)
    assert sum(int(part.number) for part in parts) == 11


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [(0, 0, "0%"), (0, 5, "0%"), (1, 3, "33.3%"), (1, 100_000, "<0.1%"), (7, 7, "100.0%")],
)
def test_a_share_is_never_zero_unless_nothing_is_there(part: int, whole: int, said: str) -> None:
    assert percent(part, whole) == said
