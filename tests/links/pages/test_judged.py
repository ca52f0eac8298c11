"""Every page of the corpus is judged as an expert would."""

from __future__ import annotations

import pytest
from requests.structures import CaseInsensitiveDict

from iqrefs.links.addresses import Address, read_address
from iqrefs.links.answer import Answer
from iqrefs.links.judge import Evidence, Judgement, judge_visit
from iqrefs.links.page import Page
from iqrefs.links.verdicts import STATUS_OF
from iqrefs.links.visit import Hop, Visit
from tests.links.pages import PageCase, load_cases

CASES = load_cases()

MISSED = {
    "en-live-domain-for-sale-untitled": "a heading that says nothing else, and no title is cited",
}
"""Where the judgement is known to be wrong, and why."""


def _judge(case: PageCase) -> Judgement:
    cited, final = read_address(case.url), read_address(case.final)
    assert isinstance(cited, Address)
    assert isinstance(final, Address)
    page = Page(Answer(case.final, case.code, CaseInsensitiveDict(case.headers), case.body))
    redirect = (Hop(cited, 302, "temporary"),) if case.final != case.url else ()
    visit = Visit((*redirect, Hop(final, case.code)), page)
    return judge_visit(cited, visit, Evidence(case.titles, case.names, case.sites), lambda: None)


def _params() -> list[object]:
    return [
        pytest.param(
            case,
            id=case.name,
            marks=[pytest.mark.xfail(reason=MISSED[case.name])] if case.name in MISSED else [],
        )
        for case in CASES
    ]


@pytest.mark.parametrize("case", _params())
def test_the_verdict_is_an_experts(case: PageCase) -> None:
    judgement = _judge(case)
    assert STATUS_OF[judgement.reason] in case.accepted, (judgement, case.why)


@pytest.mark.parametrize("case", [case for case in CASES if case.reason], ids=lambda case: case.name)
def test_the_reason_is_the_plain_one(case: PageCase) -> None:
    judgement = _judge(case)
    if STATUS_OF[judgement.reason] == case.expected:
        assert judgement.reason == case.reason, (judgement, case.why)


def test_every_known_miss_is_a_page_of_the_corpus() -> None:
    assert set(MISSED) <= {case.name for case in CASES}


def test_the_corpus_has_live_pages_and_others_in_four_languages() -> None:
    assert len(CASES) >= 60
    for language in ("ar", "en", "fr", "de"):
        cases = [case for case in CASES if case.name.startswith(language)]
        assert any(case.is_live for case in cases)
        assert any(not case.is_live for case in cases)
