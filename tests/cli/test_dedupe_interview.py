"""What the answers to near misses come to: implied ones, undoing, leaving open."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iqrefs.cli.dedupe_interview import Interview, Reply
from iqrefs.report.merge.outcome import Doubt
from tests.report.merge.samples import decide, describe, give


def ask(*pairs: str) -> Interview:
    """An interview about pairs of works, each named by a letter (`AB`)."""
    return Interview([make_doubt(*pair) for pair in pairs])


def make_doubt(left: str, right: str) -> Doubt:
    sides = [give(ord(name), "x.bib", name, describe("Anna Keller", name, 2000)) for name in (left, right)]
    decision = decide(sides[0].key, sides[1].key, "near")
    return Doubt(sides[0], sides[1], (left, right), decision, ((left, right), (f"{left}2", right)))


def answer(interview: Interview, *replies: Reply) -> Interview:
    for reply in replies:
        interview = interview.reply(reply)
    return interview


def test_questions_are_asked_in_their_order() -> None:
    interview = ask("AB", "CD")
    assert interview.find_open() == 0
    assert interview.reply("no").find_open() == 1
    assert answer(interview, "no", "yes").find_open() is None


def test_an_answer_holds_for_all_descriptions_of_the_two_works() -> None:
    assert ask("AB").reply("yes").list_answers() == {("A", "B"): True, ("A2", "B"): True}


def test_what_is_left_open_is_no_answer() -> None:
    interview = answer(ask("AB", "CD"), "skip", "no")
    assert set(interview.list_answers().values()) == {False}
    assert interview.count_open() == 1


@pytest.mark.parametrize(
    ("replies", "implied"),
    [
        (("yes", "yes"), True),  # A is B, B is C: A is C
        (("yes", "no"), False),  # A is B, B is not C
        (("no", "yes"), False),
        (("no", "no"), None),
        (("skip", "yes"), None),
    ],
)
def test_what_follows_from_other_answers_is_not_asked(
    *, replies: tuple[Reply, ...], implied: bool | None
) -> None:
    interview = answer(ask("AB", "BC", "AC"), *replies)
    assert interview.list_answers().get(("A", "C")) is implied
    assert interview.find_open() == (2 if implied is None else None)


def test_undoing_brings_the_question_back_and_all_that_followed_from_the_answer() -> None:
    interview = answer(ask("AB", "BC", "AC"), "yes", "yes")
    undone = interview.undo()
    assert undone.find_open() == 1
    assert undone.list_answers() == answer(ask("AB", "BC", "AC"), "yes").list_answers()


def test_undoing_nothing_changes_nothing() -> None:
    assert ask("AB").undo() == ask("AB")


def test_a_reply_after_the_last_question_changes_nothing() -> None:
    done = ask("AB").reply("no")
    assert done.reply("yes") == done


_REPLIES = st.lists(st.sampled_from(["yes", "no", "skip"]), max_size=12)
_PAIRS = st.lists(
    st.tuples(st.sampled_from("ABCDE"), st.sampled_from("ABCDE")).filter(lambda pair: pair[0] != pair[1]),
    max_size=12,
)


@given(_PAIRS, _REPLIES)
@settings(max_examples=60)
def test_undoing_as_often_as_replying_leads_back(pairs: list[tuple[str, str]], replies: list[Reply]) -> None:
    start = ask(*map("".join, pairs))
    steps = [start]
    for reply in replies:
        steps.append(steps[-1].reply(reply))
    for before, after in pairwise(steps):
        assert after == before or after.undo() == before


@given(_PAIRS, _REPLIES)
@settings(max_examples=60)
def test_answers_never_contradict_each_other(pairs: list[tuple[str, str]], replies: list[Reply]) -> None:
    interview = answer(ask(*map("".join, pairs)), *replies)
    settled = interview.list_answers()
    above = {name: name for name in "ABCDE"}
    for doubt in interview.questions:
        if settled.get(doubt.works):
            kept, gone = above[doubt.works[0]], above[doubt.works[1]]
            above = {name: kept if group == gone else group for name, group in above.items()}
    refused = [doubt.works for doubt in interview.questions if settled.get(doubt.works) is False]
    assert not [pair for pair in refused if above[pair[0]] == above[pair[1]]]
