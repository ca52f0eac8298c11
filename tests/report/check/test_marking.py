"""A citation in runs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.model import Finding, Severity, Span
from iqrefs.report.check.arranging import Query
from iqrefs.report.check.marking import Run, mark_runs
from iqrefs.report.plain import clean_text

TEXT = "Anna Keller, Markets, 33."


def query(number: int, *spans: Span, severity: Severity = "info") -> Query:
    return Query(number, Finding("X", severity, "", mention="1#0", text=TEXT, spans=spans))


def told(*runs: Run) -> str:
    """`[Anna:people:1]¹` for letters that are a part and that finding 1 means."""
    said = []
    for run in runs:
        marks = ":".join(part for part in (run.part, ",".join(map(str, run.faults))) if part)
        said.append(f"[{run.text}:{marks}]" if marks else run.text)
        said += [f"({one.number}{'' if one.is_first else ' again'})" for one in run.numbers]
    return "".join(said)


@pytest.mark.parametrize(
    ("spans", "queries", "said"),
    [
        ({}, [], TEXT),
        ({"author": [(0, 11)], "title": [(13, 20)]}, [], "[Anna Keller:people], [Markets:title], 33."),
        ({}, [query(1, (22, 24))], "Anna Keller, Markets, [33:1](1)."),
        ({"author": [(0, 11)]}, [query(1, (0, 4))], "[Anna:people:1](1)[ Keller:people], Markets, 33."),
        ({"title": [(13, 20)]}, [query(1, (5, 16))], "Anna [Keller, :1][Mar:title:1](1)[kets:title], 33."),
        ({}, [query(1, (0, 4)), query(2, (0, 11))], "[Anna:1,2](1)[ Keller:2](2), Markets, 33."),
        ({}, [query(1, (0, 4), (13, 20))], "[Anna:1](1) Keller, [Markets:1](1 again), 33."),
        ({}, [query(1, (11, 11))], "Anna Keller[‸:1](1), Markets, 33."),
        ({}, [query(1)], f"{TEXT}(1)"),
        ({}, [query(1, (90, 95))], f"{TEXT}(1)"),
        (
            {"container-title": [(0, 20)], "title": [(13, 20)]},
            [],
            "[Anna Keller, :container][Markets:title], 33.",
        ),
        ({"language": [(0, 4)]}, [], TEXT),
    ],
)
def test_runs_tell_parts_and_findings(spans: dict[str, list[Span]], queries: list[Query], said: str) -> None:
    assert told(*mark_runs(TEXT, spans, queries)) == said


def test_of_several_findings_the_gravest_gives_the_colour() -> None:
    queries = [query(1, (0, 4)), query(2, (0, 4), severity="error"), query(3, (0, 4), severity="warning")]
    (first, *_) = mark_runs(TEXT, {}, queries)
    assert first.severity == "error"


_SPANS = st.lists(st.tuples(st.integers(-3, 45), st.integers(-3, 45)), max_size=4)


@given(
    st.text(st.characters(codec=None), min_size=1, max_size=40),
    st.dictionaries(st.sampled_from(["author", "title", "URL", "x"]), _SPANS),
    st.lists(_SPANS, max_size=4),
)
def test_no_letter_is_lost_or_doubled(
    text: str, spans: dict[str, list[Span]], found: list[list[Span]]
) -> None:
    queries = [query(number, *meant) for number, meant in enumerate(found, 1)]
    runs = list(mark_runs(text, spans, queries))
    plain = [run for run in runs if not run.faults]
    assert all(run.text in clean_text(text) for run in plain)
    numbers = {one.number for run in runs for one in run.numbers}
    assert numbers == {each.number for each in queries}
    firsts = [one.number for run in runs for one in run.numbers if one.is_first]
    assert sorted(firsts) == sorted(numbers)
    if not queries:
        assert "".join(run.text for run in runs) == "".join(clean_text(run.text) for run in runs)
