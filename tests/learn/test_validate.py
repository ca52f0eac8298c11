"""Cross-validation: nobody is asked about a habit that was learned from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.learn.corpus import Tagged
from iqrefs.learn.validate import TaggedScore, cross_validate, score_tagged, split_by_habit
from tests.learn.reading import JOURNAL, read

_CITATIONS = st.builds(Tagged, st.text(), st.just(()), st.just(""), st.sampled_from("abcdefg"))


@given(st.lists(_CITATIONS), st.integers(min_value=1, max_value=9))
def test_no_habit_is_on_both_sides(citations: list[Tagged], parts: int) -> None:
    splits = list(split_by_habit(citations, parts))
    assert len(splits) == parts
    for learned, asked in splits:
        assert {one.habit for one in learned}.isdisjoint(one.habit for one in asked)
        assert len(learned) + len(asked) == len(citations)


@given(st.lists(_CITATIONS), st.integers(min_value=1, max_value=9))
def test_every_citation_is_asked_about_once(citations: list[Tagged], parts: int) -> None:
    asked = [tagged for _learned, asked in split_by_habit(citations, parts) for tagged in asked]
    assert sorted(asked, key=repr) == sorted(citations, key=repr)


def test_the_same_citations_are_split_alike() -> None:
    citations = read(JOURNAL)
    assert list(split_by_habit(citations, 3)) == list(split_by_habit(citations, 3))


def test_values_are_counted_by_variable_type_and_language() -> None:
    score = TaggedScore()
    score_tagged(read(JOURNAL), None, score)
    assert score.fields["author"].gold == score.fields["issued"].right == 6
    assert {name: tally.gold for name, tally in score.types.items()} == {"book": 36}
    assert {name: tally.gold for name, tally in score.languages.items()} == {"ar": 24, "en": 12}
    assert score.total().gold == 36


def test_each_difference_is_told_in_words() -> None:
    score = TaggedScore()
    score_tagged(read("= علي الوردي، طبيعة المجتمع، بغداد، 1965\ntitle: بغداد\n"), None, score)
    assert (
        "title: gold ['بغداد'], read ['طبيعة المجتمع']: علي الوردي، طبيعة المجتمع، بغداد، 1965"
        in score.misses
    )
    assert (score.fields["title"].gold, score.fields["title"].read, score.fields["title"].right) == (1, 1, 0)
    assert list(score.types) == ["-"]


@pytest.fixture(scope="module")
def scores() -> dict[str, TaggedScore]:
    return dict(cross_validate(read(JOURNAL), [], 3))


def test_rules_and_labeller_are_asked_the_same(scores: dict[str, TaggedScore]) -> None:
    assert list(scores) == ["rules", "labeller"]
    assert [score.total().gold for score in scores.values()] == [36, 36]


def test_the_rules_need_no_examples(scores: dict[str, TaggedScore]) -> None:
    alone = TaggedScore()
    score_tagged(read(JOURNAL), None, alone)
    assert scores["rules"].fields == alone.fields
