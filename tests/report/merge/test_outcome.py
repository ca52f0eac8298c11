"""A deduplication arranged: why each entry is where it is, what may be one work, what is akin."""

from __future__ import annotations

from iqrefs.model import Clue
from iqrefs.report.merge.outcome import arrange_outcome
from tests.report.merge.samples import (
    GIVEN,
    OUTCOME,
    RESULT,
    decide,
    describe,
    give,
    make_outcome,
    make_works,
)

A, B, C, D = (give(n, "x.bib", f"k{n}", describe("Anna Keller", f"Title {n}", 2000)) for n in range(1, 5))


def test_each_entry_after_the_first_has_the_strongest_decision_that_brought_it_there() -> None:
    (group,) = OUTCOME.groups
    assert [member.one.id for member in group.members] == ["rubaie2011", "suad", ""]
    assert [member.because and member.because.left for member in group.members] == [
        None,
        "a.bib/1",
        "a.bib/1",
    ]
    assert group.aliases == ("suad",)


def test_an_entry_that_only_a_later_one_ties_is_told_with_that_one() -> None:
    works = make_works([A, B, C], keys=["k1"])
    ties = (decide(A.key, C.key, "same", merged=True), decide(B.key, C.key, "same", merged=True))
    (group,) = make_outcome(works, [A, B, C], *ties).groups
    assert [member.because for member in group.members] == [None, ties[1], ties[0]]


def test_the_word_of_the_user_counts_more_than_evidence() -> None:
    told = decide(A.key, C.key, "near", score=0.5, merged=True, by="user")
    works = make_works([A, B, C], keys=["k1"])
    found = decide(B.key, C.key, "same", merged=True)
    (group,) = make_outcome(works, [A, B, C], found, told).groups
    assert group.members[2].because is told


def test_two_works_are_asked_about_once_by_their_likeliest_pair() -> None:
    works = make_works([A, B], [C], keys=["k1", "k3"])
    weak, strong = decide(A.key, C.key, "near", score=0.5), decide(B.key, C.key, "near", score=0.7)
    (doubt,) = make_outcome(works, [A, B, C], weak, strong).near
    assert (doubt.left, doubt.right) == (B, C)
    assert doubt.pairs == ((A.key, C.key), (B.key, C.key))
    assert doubt.works == ("k1", "k3")


def test_the_likeliest_pairs_stand_first() -> None:
    works = make_works([A], [B], [C], keys=["k1", "k2", "k3"])
    pairs = (decide(A.key, B.key, "near", score=0.5), decide(B.key, C.key, "near", score=0.7))
    assert [doubt.decision.comparison.score for doubt in make_outcome(works, [A, B, C], *pairs).near] == [
        0.7,
        0.5,
    ]


def test_what_is_the_same_and_was_not_put_together_is_a_near_miss_too() -> None:
    outcome = make_outcome(make_works([A], [B], keys=["k1", "k2"]), [A, B], decide(A.key, B.key, "same"))
    assert len(outcome.near) == 1


def test_what_the_user_kept_apart_is_no_near_miss_any_more() -> None:
    works = make_works([A, B], [C], keys=["k1", "k3"])
    said = decide(A.key, C.key, "near", by="user")
    outcome = make_outcome(works, [A, B, C], said, decide(B.key, C.key, "near"))
    assert (outcome.near, [doubt.decision for doubt in outcome.refused]) == ((), [said])


def test_near_pairs_inside_a_work_are_no_near_misses() -> None:
    assert [doubt.works for doubt in OUTCOME.near] == [("musawi", "musawi-1f3a")]


def test_kin_of_kin_are_one_family_in_the_order_of_the_works() -> None:
    works = make_works([A], [B], [C], [D], keys=["k1", "k2", "k3", "k4"])
    ties = (decide(B.key, D.key, "translation"), decide(A.key, D.key, "edition"))
    (family,) = make_outcome(works, [A, B, C, D], *ties).families
    assert [member.one.id for member in family.members] == ["k1", "k2", "k4"]
    assert family.relations == ("edition", "translation")
    assert [member.because for member in family.members] == [None, ties[0], ties[0]]


def test_works_that_the_user_put_together_are_no_kin() -> None:
    works = make_works([A, B], keys=["k1"])
    outcome = make_outcome(works, [A, B], decide(A.key, B.key, "edition", merged=True, by="user"))
    assert outcome.families == ()


def test_a_key_that_is_another_works_is_told() -> None:
    assert [one.key for one in OUTCOME.renamed] == ["b.bib/8"]


def test_every_entry_is_there_once() -> None:
    assert list(OUTCOME.given.values()) == list(GIVEN)


def test_the_same_deduplication_is_arranged_the_same() -> None:
    assert arrange_outcome(RESULT) == OUTCOME


def test_a_decision_without_clues_is_no_trouble() -> None:
    works = make_works([A], [B], keys=["k1", "k2"])
    outcome = make_outcome(
        works, [A, B], decide(A.key, B.key, "near"), decide(A.key, B.key, "near", Clue("x-y", 1))
    )
    assert outcome.near[0].decision.comparison.clues[0].code == "x-y"
