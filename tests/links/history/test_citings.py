"""Where each address is cited."""

from __future__ import annotations

import sys
import tracemalloc
from pathlib import Path

import pytest

from iqrefs.links.history import History
from iqrefs.model import Citing
from tests.links.history.making import NOW, cited

KEY = "https://a.example/1"


def _add(history: History, *what: tuple[str, str, str, Citing], digest: str = "inputs") -> int:
    round_id = history.begin_round(digest, NOW)
    history.add_citings(round_id, what)
    return round_id


def test_a_citation_comes_back_as_it_was_given() -> None:
    citing = Citing(
        document="بحث.txt",
        mention="28#0",
        line=112,
        url="http://A.example/1#part",
        text="علي الوردي، «لمحات»، http://A.example/1#part (accessed 3 May 2020)",
        work="wardi1969",
        type="webpage",
        titles=("لمحات اجتماعية", "Social Glimpses"),
        sites=("الجزيرة نت",),
        names=("الوردي", "al-Wardi"),
        accessed={"date-parts": [[2020, 5, 3]]},
        accessed_text="3 May 2020",
        issued={"date-parts": [[1969]], "circa": True},
    )
    with History.open(None) as history:
        round_id = _add(history, (KEY, "a.example", citing.url, citing))
        assert history.citings_of(KEY) == (citing,)
        assert [row.cited_in for row in history.rows(round_id)] == [(citing,)]
        assert [row.url for row in history.rows(round_id)] == ["http://A.example/1#part"]


@pytest.mark.parametrize("text", ["\ud800 half a pair", "nul \x00 inside", "\x1b[31mred", "\U0010ffff"])
def test_odd_characters_are_kept_as_well_as_they_can_be(text: str) -> None:
    with History.open(None) as history:
        key = f"https://a.example/{text}"
        round_id = _add(history, cited(key, text=text))
        expected = text.replace("\ud800", "?")
        assert [c.text for c in history.citings_of(key)] == [expected]
        assert [row.url for row in history.rows(round_id)] == [f"https://a.example/{expected}"]


def test_a_document_read_again_replaces_what_it_said() -> None:
    with History.open(None) as history:
        _add(history, cited(KEY, "a.bib", "1", text="old"), cited(KEY, "b.bib", "1", text="other"))
        _add(history, cited("https://a.example/2", "a.bib", "1", text="new"))
        assert [c.text for c in history.citings_of(KEY)] == ["other"]
        assert [c.text for c in history.citings_of("https://a.example/2")] == ["new"]


def test_a_document_that_was_not_read_again_keeps_what_it_said_but_is_not_of_the_round() -> None:
    with History.open(None) as history:
        _add(history, cited(KEY, "a.bib"))
        round_id = _add(history, cited(KEY, "b.bib"))
        assert [c.document for c in history.citings_of(KEY)] == ["a.bib", "b.bib"]
        assert [[c.document for c in row.cited_in] for row in history.rows(round_id)] == [["b.bib"]]


def test_saying_the_same_twice_in_a_round_changes_nothing() -> None:
    what = [cited(f"https://a.example/{n}", "a.bib", f"bibliography:{n}") for n in (3, 1, 2)]
    with History.open(None) as history:
        round_id = _add(history, *what)
        before = list(history.rows(round_id))
        history.add_citings(round_id, what)
        assert list(history.rows(round_id)) == before
        assert [len(row.cited_in) for row in before] == [1, 1, 1]


def test_an_earlier_run_does_not_undo_what_a_later_one_read() -> None:
    with History.open(None) as early, History.open(None):
        first = early.begin_round("inputs", NOW)
        second = early.begin_round("inputs", NOW)
        early.add_citings(second, [cited(KEY, "a.bib", "1", text="later")])
        early.add_citings(first, [cited(KEY, "a.bib", "1", text="earlier")])
        assert [c.text for c in early.citings_of(KEY)] == ["later"]
        assert [row.url for row in early.rows(first)] == [KEY]


def test_a_continued_round_takes_its_documents_back(tmp_path: Path) -> None:
    path = tmp_path / "links.sqlite"
    with History.open(path) as history:
        first = _add(history, cited(KEY, "a.bib", "1", text="first"), digest="first")
    with History.open(path) as history:
        history.finish_round(_add(history, cited(KEY, "a.bib", "1", text="second"), digest="second"), NOW)
        assert _add(history, cited(KEY, "a.bib", "1", text="first"), digest="first") == first
        assert [c.text for c in history.citings_of(KEY)] == ["first"]


def test_one_address_cited_ten_thousand_times_is_told_within_bounds() -> None:
    with History.open(None) as history:
        round_id = _add(history, *(cited(KEY, "a.bib", f"{n}#0") for n in range(1, 10_001)))
        assert [c.mention for c in history.citings_of(KEY)] == [f"{n}#0" for n in range(1, 201)]
        assert [len(row.cited_in) for row in history.rows(round_id)] == [200]


@pytest.mark.untraced
def test_a_stream_of_citations_is_not_held_in_memory() -> None:
    text = "نص الإحالة " * 100
    tracemalloc.start()
    try:
        with History.open(None) as history:
            round_id = history.begin_round("inputs", NOW)
            history.add_citings(
                round_id, (cited(f"https://a.example/{n}", "a.bib", text=f"{n} {text}") for n in range(5000))
            )
            assert sum(len(row.cited_in) for row in history.rows(round_id, "worst")) == 5000
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 5000 * sys.getsizeof(text) / 2
