"""Each measure on the smallest document that shows it."""

from __future__ import annotations

from typing import Any

import pytest

from iqrefs.errors import InputError
from iqrefs.measure.compare import fold_value, list_values
from iqrefs.measure.rows import read_rows
from iqrefs.measure.score import Score, score_rows, summarise_score
from iqrefs.measure.tally import Tally, score_groups

_FULL: dict[str, Any] = {
    "text": "علي الوردي، منطق ابن خلدون، ص 4",
    "kind": "full",
    "work": "W1",
    "refers_to": None,
    "locator": {"label": "page", "value": "4-5"},
    "item": {"type": "book", "author": [{"name": "علي الوردي"}], "title": "منطق ابن خلدون", "language": "ar"},
}
_IBID = {"text": "المصدر نفسه", "kind": "ibid", "work": "W1", "refers_to": "1", "item": {}}
_OTHER = {
    "text": "Other",
    "kind": "full",
    "work": "W2",
    "item": {"type": "book", "title": "Other", "language": "en"},
}


def _document(*notes: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "notes": [{"label": str(i), "citations": rows} for i, rows in enumerate(notes, 1)],
        "bibliography": [],
    }


def _score(gold: Any, read: Any) -> tuple[Score, dict[str, float | None]]:
    rows = read_rows(gold, "gold")
    score = score_rows(rows, read_rows(read, "read"))
    return score, summarise_score(score, rows)


def test_a_document_read_as_in_its_gold_is_perfect() -> None:
    gold = _document([_FULL], [_IBID], [_OTHER])
    score, figures = _score(gold, gold)
    assert score.misses == []
    assert figures == {
        "notes": 1.0, "entries": None, "split": 1.0, "kind": 1.0, "pointers": 1.0, "wrong": 0,
        "works": 1.0, "locator": 1.0, "fields": 1.0,
    }  # fmt: skip


def test_a_pointer_linked_to_another_work_is_wrong_and_one_left_open_is_not() -> None:
    gold = _document([_FULL], [_OTHER], [_IBID])
    linked = _document([_FULL], [_OTHER], [_IBID | {"work": "W2", "refers_to": "2"}])
    left = _document([_FULL], [_OTHER], [_IBID | {"work": None, "refers_to": None}])
    assert [(f["pointers"], f["wrong"]) for _, f in (_score(gold, linked), _score(gold, left))] == [
        (0.0, 1),
        (0.0, 0),
    ]


def test_a_missing_note_costs_its_citations() -> None:
    _, figures = _score(_document([_FULL], [_IBID]), _document([_FULL]))
    assert figures["notes"] == pytest.approx(2 / 3)
    assert figures["split"] == figures["kind"] == 0.5


def test_citations_meet_by_likeness_where_their_numbers_differ() -> None:
    remark = {"text": "وهذا رأي كثير من الباحثين", "kind": "none"}
    score, figures = _score(_document([_FULL, _OTHER]), _document([remark, _FULL, _OTHER]))
    assert figures["split"] == 0.0
    assert score.fields["title"].f1 == 1.0


def test_an_unscored_citation_counts_for_its_fields_only() -> None:
    gold = _document([_FULL], [_IBID | {"unscored": True}])
    _, figures = _score(gold, _document([_FULL], [_IBID | {"work": None, "refers_to": None}]))
    assert figures["pointers"] is None
    assert figures["works"] == 1.0


def test_another_reading_of_a_variable_is_as_good() -> None:
    gold = _document([_FULL | {"variants": {"title": ["المنطق"], "author": "الوردي"}}])
    read = _document(
        [_FULL | {"item": _FULL["item"] | {"title": "المنطق", "author": [{"literal": "الوردي"}]}}]
    )
    assert _score(gold, read)[1]["fields"] == 1.0


def test_what_a_list_of_references_never_gives_is_not_scored() -> None:
    gold = [{"text": "A", "item": {"title": "A"}}, {"text": "B", "item": {"title": "B", "type": "book"}}]
    read = {
        "bibliography": [
            {"label": "1", "item": {"title": "A", "type": "report", "publisher": "P"}},
            {"label": "2", "item": {"title": "B", "type": "book", "language": "en"}},
        ]
    }
    score, figures = _score(gold, read)
    assert figures["fields"] == 1.0
    assert set(score.fields) == {"title", "type"}


@pytest.mark.parametrize(
    ("item", "variable", "values"),
    [
        ({"title": "«منطق  ابن خلدون»."}, "title", ["منطق ابن خلدون"]),
        ({"page": "٤–٥"}, "page", ["4-5"]),
        (
            {"author": [{"family": "Ali", "given": "A. B."}, {"name": "A. B. Ali"}]},
            "author",
            ["a ali b", "a ali b"],
        ),
        ({"issued": {"date-parts": [[2018, 3], [2018, 4]]}}, "issued", ["2018-3/2018-4"]),
        ({"issued": {"literal": "د.ت"}}, "issued", []),
        ({"URL": "<https://A.iq/ x/>"}, "URL", ["https://a.iq/x"]),
        ({"language": "en-GB"}, "language", ["en"]),
        ({"title": ""}, "title", []),
    ],
)
def test_values_are_compared_without_their_edges(
    item: dict[str, Any], variable: str, values: list[str]
) -> None:
    assert list_values(item, variable) == values


def test_values_are_counted_by_language_and_type_of_the_gold() -> None:
    wrong = _OTHER | {"item": {"type": "report", "title": "Other", "language": "ar"}}
    score, _ = _score(_document([_FULL], [_OTHER]), _document([_FULL], [wrong]))
    assert score.languages == {"ar": Tally(right=4, read=4, gold=4), "en": Tally(right=1, read=3, gold=3)}
    assert score.types == {"book": Tally(right=5, read=7, gold=7)}


def test_the_groups_hold_the_same_values() -> None:
    gold = _document([_FULL, _OTHER], [_IBID], [{"text": "x", "kind": "full", "item": {"title": "x"}}])
    score, _ = _score(gold, _document([_FULL], [_IBID]))
    assert set(score.languages) == {"ar", "en", "-"}
    assert set(score.types) == {"book", "-"}
    totals = []
    for groups in (score.fields, score.languages, score.types):
        totals.append(Tally())
        for tally in groups.values():
            totals[-1].add_tally(tally)
    assert totals[0] == totals[1] == totals[2]


def test_letters_count_as_printed() -> None:
    assert fold_value("أحمد") != fold_value("احمد")


def test_f1_counts_repeated_values_once_each() -> None:
    tally = Tally()
    assert not tally.add_values(["a", "a", "b"], ["a", "b", "b"])
    assert tally.f1 == pytest.approx(2 / 3)
    assert Tally().f1 == 1.0


def test_groups_of_one_work_are_compared_mention_by_mention() -> None:
    gold: dict[str, str | None] = {"a": "W", "b": "W", "c": None}
    assert score_groups(gold, {"a": "1", "b": "1", "c": None}) == 1.0
    assert score_groups(gold, {"a": "1", "b": "2", "c": "3"}) == pytest.approx(0.8)
    assert score_groups({}, {}) == 1.0


@pytest.mark.parametrize(
    "data",
    [
        3,
        {},
        {"notes": 3},
        {"notes": [{"citations": []}]},
        {"notes": [{"label": "1", "citations": ["text"]}]},
        {"notes": [{"label": "1", "citations": [{"item": "text"}]}]},
        [3],
    ],
)
def test_what_is_no_gold_document_is_told(data: Any) -> None:
    with pytest.raises(InputError, match=r"gold\.json: no gold document"):
        read_rows(data, "gold.json")
